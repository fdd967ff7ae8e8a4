/** The plain answers that more than one room of the local Microsoft 365 gives. */
import { html } from './html.ts';
import type { Html } from './html.ts';

/** Whether the caller is a person's browser that asked for a page. */
export function wantsPage(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html');
}

export function plain(status: number, text: string): Response {
  return new Response(text, { status: clampStatus(status), headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** WHATWG allows 200 to 599; 499 (client gone) never reaches anyone but is a valid number all the same. */
function clampStatus(status: number): number {
  return status >= 200 && status <= 599 ? status : 500;
}

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  });
}

/** A page that is made for this one call: never stored by the browser, so that a switch of person shows at once. */
export function page(body: Html, options: { readonly status?: number; readonly policy: string }): Response {
  return new Response(body.text, {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': options.policy,
      'referrer-policy': 'same-origin'
    }
  });
}

export function redirect(location: string, status: 302 | 303 | 308 = 302): Response {
  return new Response(null, { status, headers: { location, 'cache-control': 'no-store' } });
}

const NOTHING_ELSE = "default-src 'none'; base-uri 'none'; frame-ancestors 'self'";

export function notFound(request: Request): Response {
  if (!wantsPage(request)) {
    return plain(404, 'Not found.');
  }
  return page(
    html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <title>404</title>
        </head>
        <body>
          <h1>Không tìm thấy trang này</h1>
          <p lang="en">This page does not exist.</p>
          <p><a href="/">Về trang đầu / Home</a></p>
        </body>
      </html>`,
    { status: 404, policy: NOTHING_ELSE }
  );
}

export function serverFailed(request: Request): Response {
  return wantsPage(request)
    ? page(
        html`<!doctype html>
          <html lang="vi">
            <head>
              <meta charset="utf-8" />
              <title>500</title>
            </head>
            <body>
              <h1>Máy chủ cục bộ gặp lỗi</h1>
              <p lang="en">The local server failed; the reason is in the terminal that runs it.</p>
            </body>
          </html>`,
        { status: 500, policy: NOTHING_ELSE }
      )
    : plain(500, 'The local server failed; the reason is in the terminal that runs it.');
}
