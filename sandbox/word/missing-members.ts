/** `/_word/unimplemented`: what add-ins called in any window and this Word does not have, counted; a page and JSON. */
import { json, page, wantsPage } from '../server/answers.ts';
import type { Call } from '../server/call.ts';
import { html } from '../server/html.ts';
import type { Html } from '../server/html.ts';
import { PLAIN_PAGE_POLICY } from '../server/policy.ts';

export interface MissingMembers {
  /** Windows post lists of members; people and tests read the counts. */
  answer(call: Call): Response | Promise<Response>;
}

const MAX_MEMBERS = 500;
const LONGEST_NAME = 200;

export function createMissingMembers(): MissingMembers {
  const counts = new Map<string, number>();
  const count = async (request: Request): Promise<Response> => {
    const members: unknown = await request.json().catch(() => undefined);
    for (const member of Array.isArray(members) ? members.slice(0, MAX_MEMBERS) : []) {
      if (
        typeof member === 'string' &&
        member.length < LONGEST_NAME &&
        (counts.has(member) || counts.size < MAX_MEMBERS)
      ) {
        counts.set(member, (counts.get(member) ?? 0) + 1);
      }
    }
    return json({ members: Object.fromEntries(counts) });
  };
  return {
    answer({ request }) {
      if (request.method === 'POST') {
        return count(request);
      }
      return wantsPage(request)
        ? page(missingPage(Array.from(counts).sort(([, a], [, b]) => b - a)), { policy: PLAIN_PAGE_POLICY })
        : json({ members: Object.fromEntries(counts) });
    }
  };
}

function missingPage(counts: readonly (readonly [member: string, count: number])[]): Html {
  const row = ([member, count]: readonly [string, number]): Html =>
    html`<tr>
      <td><code>${member}</code></td>
      <td class="number">${count}</td>
    </tr>`;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Thành phần Word chưa có: Microsoft 365 cục bộ</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_sandbox/scripts/home.css" />
        <link rel="stylesheet" href="/_sandbox/scripts/control.css" />
      </head>
      <body class="report">
        <header>
          <h1>Thành phần Word chưa có <small lang="en">Missing Word members</small></h1>
        </header>
        <main>
          ${
            counts.length === 0
              ? html`<p class="hint">
                  Bổ trợ chưa gọi thành phần nào mà Word cục bộ không có.
                  <span class="english" lang="en">No add-in has called a member that the local Word lacks.</span>
                </p>`
              : html`<p>
                    Bổ trợ đã gọi những thành phần mà Word cục bộ chưa có và nhận lỗi NotImplemented. Số đếm từ khi máy
                    chủ khởi động.
                    <span class="english" lang="en"
                      >Add-ins called these members, which the local Word lacks, and got NotImplemented. Counted since
                      the server started.</span
                    >
                  </p>
                  <div class="wide">
                    <table>
                      <thead>
                        <tr>
                          <th scope="col">Thành phần <span class="english" lang="en">Member</span></th>
                          <th scope="col">Số lần <span class="english" lang="en">Calls</span></th>
                        </tr>
                      </thead>
                      <tbody>
                        ${counts.map(row)}
                      </tbody>
                    </table>
                  </div>`
          }
          <p>
            <a href="/">Trang đầu <span class="english" lang="en">Home</span></a>
          </p>
        </main>
      </body>
    </html>`;
}
