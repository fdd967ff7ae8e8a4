/** Reading a whole list page by page, in the order of its ids, which the list view threshold does not bind. */
import '@pnp/sp/items';
import type { IList } from '@pnp/sp/lists';
import { orHidden } from './failure';
import { rowsOf } from './row';
import type { Row } from './row';
import { PAGE } from './site';

/** What may be asked of the pages. */
export interface PageOptions {
  /** Only rows with a higher id. */
  readonly after?: number;
  readonly expand?: readonly string[];
  readonly size?: number;
}

/**
 * One page of a list, as one request, so that it may be part of a batch. The page ends at `size` rows that the person
 * may see; nothing of a list that the server hides.
 */
export async function pageOf(
  list: IList,
  columns: readonly string[],
  { after = 0, expand = [], size = PAGE }: PageOptions = {}
): Promise<readonly Row[]> {
  const items = list.items.select(...columns).top(size);
  const asked: Promise<unknown> = (after === 0 ? items : items.skip(after)).expand(...expand)();
  return rowsOf(await orHidden(asked, []));
}

/** All rows of a list, a page at a time. */
export async function* pagesOf(
  list: IList,
  columns: readonly string[],
  options: PageOptions = {}
): AsyncGenerator<readonly Row[]> {
  const size = options.size ?? PAGE;
  let after = options.after ?? 0;
  for (;;) {
    const page = await pageOf(list, columns, { ...options, after, size });
    yield page;
    const last = page[page.length - 1];
    if (last === undefined || page.length < size) {
      return;
    }
    after = last.number('Id');
  }
}
