/** The last requests, so that a person can see what the product asked of Microsoft 365 and what it was told. */
import { json, page, wantsPage } from './answers.ts';
import type { Clock, Proof, Room } from './call.ts';
import { html } from './html.ts';

export interface LoggedRequest {
  readonly origin: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly status: number;
  readonly person: string | undefined;
  readonly proof: Proof | undefined;
  readonly milliseconds: number;
}

export interface RequestLog {
  add(entry: LoggedRequest): void;
  /** Newest first. */
  entries(): readonly (LoggedRequest & { readonly at: string })[];
}

const KEPT = 500;

/** Scripts, styles and pictures: many, and never what one looks for. */
const ASSET = /\.(?:js|css|png|svg|woff2?|map|ico)(?:\?|$)/;

export function createRequestLog(clock: Clock): RequestLog {
  const ring: (LoggedRequest & { readonly at: string })[] = [];
  let next = 0;
  return {
    add(entry) {
      ring[next % KEPT] = { at: clock.now().toISOString(), ...entry };
      next += 1;
    },
    entries() {
      const start = next % KEPT;
      const ordered = next > KEPT ? [...ring.slice(start), ...ring.slice(0, start)] : [...ring];
      return ordered.reverse();
    }
  };
}

/** Answers `GET /_sandbox/requests`: a page for a browser, JSON for a program (`?all=1` shows assets too). */
export function createRequestLogRoom(log: RequestLog, policy: string): Room {
  return async ({ request, url }) => {
    if (url.pathname !== '/_sandbox/requests' || request.method !== 'GET') {
      return undefined;
    }
    const all = url.searchParams.has('all');
    const entries = log.entries().filter(({ target }) => all || !ASSET.test(target));
    if (!wantsPage(request)) {
      return json({ value: entries });
    }
    const rows = entries.map(
      (entry) =>
        html`<tr class="${entry.status >= 400 ? 'bad' : ''}">
          <td>${entry.at.slice(11, 23)}</td>
          <td>${entry.method}</td>
          <td class="target">${decodeForReading(entry.target)}</td>
          <td>${entry.status}</td>
          <td>${entry.milliseconds}</td>
          <td>${entry.person ?? ''}</td>
          <td>${entry.proof ?? ''}</td>
        </tr>`
    );
    return page(
      html`<!doctype html>
        <html lang="vi">
          <head>
            <meta charset="utf-8" />
            <title>Yêu cầu gần đây</title>
            <link rel="stylesheet" href="/_sandbox/scripts/home.css" />
          </head>
          <body class="report">
            <h1>Yêu cầu gần đây <small lang="en">Recent requests</small></h1>
            <p><a href="/">Trang đầu / Home</a> · <a href="?all=1">Cả tệp tĩnh / Assets too</a></p>
            <table>
              <thead>
                <tr>
                  <th>Lúc (UTC)</th>
                  <th>Phương thức</th>
                  <th>Đường dẫn</th>
                  <th>Mã</th>
                  <th>ms</th>
                  <th>Người</th>
                  <th>Bằng</th>
                </tr>
              </thead>
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

function decodeForReading(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
