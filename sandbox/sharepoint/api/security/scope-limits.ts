/**
 * How many things of one list may have permissions of their own: 50,000, of which 5,000 are recommended; and a list or
 * folder of more than 100,000 items can no longer break its inheritance at all (learn.microsoft.com, SharePoint limits,
 * "Unique security scopes per list or library"). The words of the refusals are known from use.
 */
import { refused } from '../resources/refusals.ts';
import { isFolder, pathOf } from '../store/item-row.ts';
import type { Store } from '../store/store.ts';
import type { Securable } from './inheritance.ts';

export interface ScopeLimits {
  /** Beyond it the service slows down; noted, not refused. */
  readonly recommended: number;
  readonly scopes: number;
  readonly items: number;
}

export const SCOPE_LIMITS: ScopeLimits = { recommended: 5_000, scopes: 50_000, items: 100_000 };

function itemsInside(store: Store, securable: Exclude<Securable, { kind: 'web' }>, most: number): number {
  const { list } = securable;
  if (securable.kind === 'list') return store.items.count(list, undefined, most + 1);
  if (!isFolder(securable.row)) return 0;
  // A folder holds no more than its list, which is cheaper to count.
  const whole = store.items.count(list, undefined, most + 1);
  return whole <= most ? whole : store.items.below(list, pathOf(securable.row)).length;
}

/**
 * Holds one more scope to the limits.
 * @param warn told once the recommended number is passed
 * @throws SharePointError 400
 */
export function requireScopeRoom(
  store: Store,
  securable: Securable,
  warn: (words: string) => void,
  limits: ScopeLimits = SCOPE_LIMITS
): void {
  if (securable.kind === 'web') return;
  const { list } = securable;
  if (itemsInside(store, securable, limits.items) > limits.items) {
    throw refused(
      'You cannot break inheritance for this item because there are too many items that would be affected.'
    );
  }
  const scopes = store.roles.scopesInside(list.id).length;
  if (scopes >= limits.scopes) {
    throw refused(`You cannot have more than ${limits.scopes} unique permissions in a list or library.`);
  }
  if (scopes >= limits.recommended) warn(`more than ${limits.recommended} unique security scopes in ${list.title}`);
}
