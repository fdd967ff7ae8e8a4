/** The last requests: filtered, the last so many, or counted since a mark. */
import type { Call } from '../server/call.ts';
import { html } from '../server/html.ts';
import type { LoggedRequest, RequestLog } from '../server/request-log.ts';
import { KEPT_REQUESTS } from '../server/request-log.ts';
import { button, table, words } from './page.ts';
import { BadControl } from './section.ts';
import type { Section } from './section.ts';

const SHOWN = 500;

/** Scripts, styles and pictures: many, and never what one looks for. */
const ASSET = /\.(?:js|css|png|svg|woff2?|map|ico)(?:\?|$)/;

function decodeForReading(target: string): string {
  try {
    return decodeURIComponent(target.replaceAll('+', ' '));
  } catch {
    return target;
  }
}

function whole(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name);
  if (text === null || text === '') return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new BadControl(`"${name}" has to be a whole number.`);
  return value;
}

/** Newest first. */
function chosen(log: RequestLog, { searchParams: params }: URL): readonly LoggedRequest[] {
  const since = whole(params, 'since') ?? 0;
  const [method, person, path, status] = ['method', 'person', 'path', 'status'].map((name) =>
    (params.get(name) ?? '').toLowerCase()
  );
  const fits = (text: string | undefined, wanted: string | undefined): boolean =>
    wanted === undefined || (text ?? '').toLowerCase().includes(wanted);
  return log
    .entries()
    .filter((entry) => entry.number > since)
    .filter(({ target }) => params.has('all') || !ASSET.test(target))
    .filter((entry) => method === '' || entry.method.toLowerCase() === method)
    .filter((entry) => fits(entry.person, person) && fits(decodeForReading(entry.target), path))
    .filter((entry) => status === undefined || String(entry.status).startsWith(status))
    .slice(0, whole(params, 'last') ?? KEPT_REQUESTS);
}

/**
 * `GET ?since=&method=&person=&path=&status=&last=&all=1` answers `{value, count, last}`; `last` is the mark to ask from
 * the next time.
 */
export function createRequestSection(log: RequestLog): Section {
  return {
    name: 'requests',
    title: { vi: 'Yêu cầu gần đây', en: 'Recent requests' },
    value({ url }: Call) {
      const value = chosen(log, url);
      return { value, count: value.length, last: log.last() };
    },
    body: ({ url }) =>
      html`<form method="get" role="search">
          ${(
            [
              ['method', 'Phương thức'],
              ['path', 'Đường dẫn có'],
              ['person', 'Người'],
              ['status', 'Mã'],
              ['last', 'Số dòng']
            ] as const
          ).map(
            ([name, text]) =>
              html`<label
                >${text} <input name="${name}" size="12" value="${url.searchParams.get(name) ?? ''}"
              /></label> `
          )}
          <label
            ><input type="checkbox" name="all" value="1" ${url.searchParams.has('all') && html`checked`} />
            ${words('cả tệp tĩnh', 'assets too')}</label
          >
          <button type="submit">${words('Lọc', 'Filter')}</button>
        </form>
        ${button('requests/mark', words('Đánh dấu', 'Mark'))}
        ${table(
          ['Số', 'Lúc (UTC)', 'Phương thức', 'Đường dẫn', 'Mã', 'ms', 'Người', 'Bằng'],
          chosen(log, url)
            .slice(0, SHOWN)
            .map(
              (entry) =>
                html`<tr class="${entry.status >= 400 || entry.status === 0 ? 'bad' : ''}">
                  <td>${entry.number}</td>
                  <td>${entry.at.slice(11, 23)}</td>
                  <td>${entry.method}</td>
                  <td class="target">${decodeForReading(entry.target)}</td>
                  <td>${entry.status === 0 ? 'ngắt' : entry.status}</td>
                  <td>${entry.milliseconds}</td>
                  <td>${entry.person ?? ''}</td>
                  <td>${entry.proof ?? ''}</td>
                </tr>`
            ),
          'Không có yêu cầu nào như vậy. / None.'
        )}`,
    actions: { mark: () => ({ mark: log.last() }) }
  };
}
