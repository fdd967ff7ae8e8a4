/**
 * Content Security Policy of the pages.
 *
 * SharePoint Online enforces one on modern pages since 1 March 2026 (learn.microsoft.com/sharepoint/dev/spfx/
 * content-securty-policy-trusted-script-sources; message centre MC1193419). Its `script-src`, as that page quotes it, is
 * `'unsafe-eval' 'self' 'nonce-...'`, Microsoft's own CDNs and the tenant's trusted sources: inline scripts and scripts of
 * other hosts are blocked. Ours is the same without nonce, CDNs and trusted sources, since neither our page nor the product
 * may need any; the directives besides `script-src` are stricter than SharePoint's, which leaves them open.
 *
 * `'unsafe-eval'` stays because Microsoft's loader needs it: it carries RequireJS as a text and starts it with `eval`
 * (measured with sp-default-assembly 1.23.2: without the keyword the page ends in "EvalError: Evaluating a string as
 * JavaScript violates the following Content Security Policy directive"). SharePoint allows it for the same reason.
 */

/** Pages that run web parts. Inline styles: Fluent writes its styles into style elements, in SharePoint too. */
export const WEB_PART_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  // SharePoint names none, so that a worker falls under its `script-src`, which has no blob: either.
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "media-src 'self' blob:",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "object-src 'none'"
].join('; ');

/** Pages that are only ours: home, Teams frame, reports. */
export const PLAIN_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "base-uri 'none'"
].join('; ');
