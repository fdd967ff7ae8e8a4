/** How the site writes dates; asked for only where rows with dates are added in bulk. */
import '@pnp/sp/regional-settings';
import { StoreError } from './failure';
import type { DateStyle } from './form-values';
import { rowOf } from './row';
import type { Site } from './site';

/** @throws StoreError when the site has an order of day, month and year that SharePoint does not document. */
export async function readDateStyle(site: Site): Promise<DateStyle> {
  const row = rowOf(await site.sp.web.regionalSettings.select('DateFormat', 'DateSeparator')());
  const order = row.number('DateFormat');
  if (order !== 0 && order !== 1 && order !== 2) {
    throw new StoreError('unexpected', `The site's date format ${order} is not known.`);
  }
  return { order, separator: row.requiredText('DateSeparator') };
}
