/** Snapshots: make one, go back to one. */
import { html } from '../server/html.ts';
import { button, form, table, words } from './page.ts';
import { BadControl, textField } from './section.ts';
import type { Fields, Section } from './section.ts';
import { isSnapshotName } from './snapshots.ts';
import type { Snapshots } from './snapshots.ts';

export interface SnapshotActs {
  /** Copies the data as they are now. */
  make(name: string): Promise<void>;
  /** Puts a copy in their place. */
  reset(name: string): Promise<void>;
}

function nameOf(fields: Fields): string {
  const name = textField(fields, 'name');
  if (!isSnapshotName(name)) throw new BadControl('A name has 1 to 40 small letters, digits and hyphens.');
  return name;
}

export function createSnapshotSection(snapshots: Snapshots, acts: SnapshotActs): Section {
  const value = (): object => ({ value: snapshots.list() });
  const known = (fields: Fields): string => {
    const name = nameOf(fields);
    if (!snapshots.has(name)) throw new BadControl('There is no snapshot of that name.', 404);
    return name;
  };
  return {
    name: 'snapshots',
    title: { vi: 'Bản chụp dữ liệu', en: 'Snapshots of the data' },
    value,
    body: () =>
      html`${form(
        'snapshots/make',
        html`<label
            >${words('Tên', 'Name')}
            <input name="name" required pattern="[a-z0-9]([a-z0-9\\-]{0,38}[a-z0-9])?" /></label
          ><button type="submit">${words('Chụp', 'Make')}</button>`
      )}
      ${table(
        ['Tên', 'Chụp lúc (UTC)', ''],
        snapshots.list().map(
          ({ name, made }) =>
            html`<tr>
              <td>${name}</td>
              <td>${made}</td>
              <td>
                ${button('snapshots/reset', words('Quay về', 'Reset to it'), { name })}
                ${button('snapshots/remove', words('Xóa', 'Remove'), { name })}
              </td>
            </tr>`
        ),
        'Chưa có bản chụp nào. / None.'
      )}`,
    actions: {
      async make(fields) {
        await acts.make(nameOf(fields));
        return value();
      },
      async reset(fields) {
        await acts.reset(known(fields));
        return value();
      },
      remove(fields) {
        snapshots.remove(known(fields));
        return value();
      }
    }
  };
}
