/** What the product asked of the local SharePoint that it does not have: `GET /_sandbox/gaps`. */
import { json, page, wantsPage } from './answers.ts';
import type { Room } from './call.ts';
import { html } from './html.ts';

export interface Gap {
  /** Name of the call, field or property that is missing. */
  readonly name: string;
  /** How often it was asked for since the server started. */
  readonly count: number;
}

/** A page for a browser, JSON for a program. */
export function createGapsRoom(gaps: () => readonly Gap[], policy: string): Room {
  return async ({ request, url }) => {
    if (url.pathname !== '/_sandbox/gaps' || request.method !== 'GET') {
      return undefined;
    }
    const found = gaps();
    if (!wantsPage(request)) {
      return json({ value: found });
    }
    const rows = found.map(
      ({ name, count }) =>
        html`<tr>
          <td class="target">${name}</td>
          <td>${count}</td>
        </tr>`
    );
    return page(
      html`<!doctype html>
        <html lang="vi">
          <head>
            <meta charset="utf-8" />
            <title>Chỗ còn thiếu</title>
            <link rel="stylesheet" href="/_sandbox/scripts/home.css" />
          </head>
          <body class="report">
            <h1>Chỗ còn thiếu của máy chủ cục bộ <small lang="en">What the local SharePoint lacks</small></h1>
            <p><a href="/">Trang đầu / Home</a></p>
            ${found.length === 0 && html`<p>Chưa gặp chỗ thiếu nào. <span class="english" lang="en">None so far.</span></p>`}
            <table>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </body>
        </html>`,
      { policy }
    );
  };
}
