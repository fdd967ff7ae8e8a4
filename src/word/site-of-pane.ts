/** The site that the pane works with, from its own address: the manifest of each deployment names it. */

/**
 * @param paneAddress address of the task pane's page, e.g. `https://pane.example/taskpane.html?site=https%3A%2F%2F...`.
 * @returns the site's absolute address without a closing slash, or undefined when the page names none.
 */
export function siteOfPane(paneAddress: string): string | undefined {
  const named = new URL(paneAddress).searchParams.get('site');
  if (named === null) {
    return undefined;
  }
  try {
    const site = new URL(named);
    return site.protocol === 'https:' ? `${site.origin}${site.pathname}`.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined; // not an absolute address
  }
}
