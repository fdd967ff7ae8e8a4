/** Changes the page of an add-in on its way to the browser: the office.js of npm in place of Microsoft's address. */

const CDN_SCRIPT =
  /<script\b[^>]*\bsrc\s*=\s*(["'])https:\/\/appsforoffice\.microsoft\.com\/[^"']*\/office(?:\.debug)?\.js\1[^>]*>\s*<\/script>/gi;

export interface SwapOptions {
  /** Path under which office.js is served; the file's name must stay `office.js`. */
  readonly officeJs: string;
  readonly paneScript: string;
  readonly hostOrigin: string;
  /** Object id of the signed-in person; empty for nobody. */
  readonly person: string;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @returns the page with office.js and our script in place of the CDN's; a page without office.js is given back as it is. */
export function swapOfficeScript(page: string, options: SwapOptions): string {
  return page.replace(
    CDN_SCRIPT,
    () =>
      `<script src="/_sandbox/clock.js"></script>` +
      `<script src="${attribute(options.officeJs)}"></script>` +
      `<script src="${attribute(options.paneScript)}" data-host="${attribute(options.hostOrigin)}" data-person="${attribute(options.person)}"></script>`
  );
}
