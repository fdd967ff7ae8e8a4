/** What the product asked of the local Microsoft 365 that it does not have. */
import { html } from '../server/html.ts';
import { table } from './page.ts';
import type { Section } from './section.ts';

export interface Gap {
  /** Name of the call, field or property that is missing. */
  readonly name: string;
  /** How often it was asked for since the server started. */
  readonly count: number;
}

export function createGapSection(gaps: () => readonly Gap[]): Section {
  return {
    name: 'gaps',
    title: { vi: 'Chỗ còn thiếu của máy chủ cục bộ', en: 'What the local Microsoft 365 lacks' },
    value: () => ({ value: gaps() }),
    body: () =>
      table(
        ['Lời gọi', 'Số lần'],
        gaps().map(
          ({ name, count }) =>
            html`<tr>
              <td class="target">${name}</td>
              <td>${count}</td>
            </tr>`
        ),
        'Chưa gặp chỗ thiếu nào. / None so far.'
      ),
    actions: {}
  };
}
