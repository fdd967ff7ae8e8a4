/** Prepares a site: lists, columns, permission levels, the members group. */
import { Provision } from '../store/provision';
import type { Made } from '../store/provision';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';

export type { Made } from '../store/provision';

/**
 * Run again, it adds only what lacks. Needs Full Control of the site.
 * @param onMade called for each thing as soon as it is there.
 * @returns everything that was made by this run.
 */
export async function provisionSite(
  { store }: Acting,
  onMade: (made: Made) => void = () => undefined
): Promise<Outcome<readonly Made[]>> {
  return attempt(async () => {
    const all: Made[] = [];
    await new Provision(store.site).run((made) => {
      all.push(made);
      onMade(made);
    });
    return all;
  });
}
