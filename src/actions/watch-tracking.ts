/** Asks whether others have changed what the tracking page shows, without reading it again. */
import type { ChangeTokens } from '../store/changes';
import { failureOf, retryAfterOf } from '../store/failure';
import type { Acting } from './acting';

export type { ChangeTokens } from '../store/changes';

/** What a look at the lists came to. */
export type Watched =
  | { readonly kind: 'same'; readonly tokens: ChangeTokens }
  /** `count`: acts that were recorded, or rows that were written where none was. */
  | { readonly kind: 'changed'; readonly count: number; readonly tokens: ChangeTokens }
  /** Too long ago for the server to say what changed. */
  | { readonly kind: 'unknown' }
  /** The server is busy or out of reach. `waitMs`: how long it asked to be left alone. */
  | { readonly kind: 'busy'; readonly waitMs: number | undefined };

/**
 * One request. A failure is an answer here: nobody asked for this, so nobody is to be bothered.
 * @param own item ids of rows that this page wrote itself.
 */
export async function watchTracking(
  { store }: Acting,
  tokens: ChangeTokens,
  own: ReadonlySet<number>
): Promise<Watched> {
  try {
    const changes = await store.together((asked) => asked.changes.since(tokens));
    if (changes === undefined) {
      return { kind: 'unknown' };
    }
    const { events, obligations } = changes.items;
    const rows = obligations.filter((item) => !own.has(item));
    // Rows are written after the acts that they tell of: counted beside them they would count twice.
    const count = events.length > 0 ? events.length : rows.length;
    return count === 0 ? { kind: 'same', tokens: changes.tokens } : { kind: 'changed', count, tokens: changes.tokens };
  } catch (error) {
    return { kind: 'busy', waitMs: failureOf(error).kind === 'throttled' ? retryAfterOf(error) : undefined };
  }
}
