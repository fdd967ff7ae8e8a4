/** Which site a web part works with. */

/**
 * @param typed what the page's owner typed; empty or undefined means the page's own site.
 * @param ownSite absolute address of the page's site.
 * @returns the address without query and closing slash, or undefined when it is no site of the same tenant: the
 * session of the page is good for its own host only, and nothing may be sent elsewhere.
 */
export function siteAddress(typed: string | undefined, ownSite: string): string | undefined {
  const text = (typed ?? '').trim();
  if (text === '') {
    return ownSite;
  }
  try {
    const address = new URL(text);
    const own = new URL(ownSite);
    return address.origin === own.origin ? `${address.origin}${address.pathname}`.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined; // not an absolute address
  }
}
