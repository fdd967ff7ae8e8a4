/** The first page: who one is, what time it is, and where the rest stands. */
import type { Person } from '../server/call.ts';
import { html } from '../server/html.ts';
import { button, words } from './page.ts';
import type { Section } from './section.ts';

export interface OverviewOptions {
  readonly people: readonly Person[];
  readonly now: () => Date;
  /** What stands in its sections, as shown on the first page. */
  readonly counts: () => readonly (readonly [href: string, vi: string, en: string, count: number])[];
}

export function createOverview({ people, now, counts }: OverviewOptions): Section {
  return {
    name: '',
    title: { vi: 'Bảng điều khiển', en: 'Control panel' },
    value: ({ person, proof }) => ({
      person: person === undefined ? null : { upn: person.upn, displayName: person.displayName, proof },
      now: now().toISOString()
    }),
    body: ({ person }) =>
      html`<h2>${words('Đang là ai', 'Who am I')}</h2>
        <p>
          ${person === undefined ? 'Chưa đăng nhập.' : html`<strong>${person.displayName}</strong> (${person.upn})`}
        </p>
        <form data-action="/_sandbox/sign-in">
          <label
            >${words('Chuyển sang', 'Switch to')}
            <select name="upn">
              ${people.map(
                (one) =>
                  html`<option value="${one.upn}" ${one.upn === person?.upn && html`selected`}>
                    ${one.displayName} (${one.body})
                  </option>`
              )}
            </select></label
          >
          <button type="submit">${words('Đăng nhập', 'Sign in')}</button>
        </form>
        ${person !== undefined && button('sign-out', words('Đăng xuất', 'Sign out'))}
        <h2>${words('Bây giờ là', 'The time is')}</h2>
        <p><a href="/_sandbox/clock">${now().toISOString()}</a></p>
        <h2>${words('Có gì', 'What there is')}</h2>
        <ul class="counts">
          ${counts().map(
            ([href, vi, en, count]) => html`<li><a href="${href}">${words(vi, en)}</a> <b>${count}</b></li>`
          )}
        </ul>`,
    actions: {}
  };
}
