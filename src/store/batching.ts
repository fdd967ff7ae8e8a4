/**
 * Many requests in few: at most 100 in one $batch. A batch is no transaction, so every part answers for itself;
 * parts that were throttled are tried again, which is why only writes that can be repeated belong here.
 */
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp';
import { failureOf, retryAfterOf } from './failure';
import type { Failure } from './failure';

/** The most parts that SharePoint takes in one batch. */
export const BATCH_SIZE = 100;

const ROUNDS = 3;
const WAIT_MS = 5000;

/** What became of one part. */
export type PartResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly error: unknown };

/** One request, made on the PnPjs instance that it is given. It must start its request before it first waits. */
export type Part<T> = (sp: SPFI) => Promise<T>;

async function settle<T>(promise: Promise<T>): Promise<PartResult<T>> {
  try {
    return { kind: 'done', value: await promise };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error), error };
  }
}

/**
 * Asks several questions in one request.
 * @param ask starts all its requests on the given instance before it first waits.
 * @throws the first part's error, or that of the batch itself.
 */
export async function inOneRequest<T>(sp: SPFI, ask: (batched: SPFI) => Promise<T>): Promise<T> {
  const [batched, execute] = sp.batched({ maxRequests: BATCH_SIZE });
  // When the batch itself fails its parts never settle, so the answer must not be waited for alone.
  const answer = settle(ask(batched));
  await execute();
  const result = await answer;
  if (result.kind === 'failed') {
    throw result.error;
  }
  return result.value;
}

async function oneBatch<T>(sp: SPFI, parts: readonly Part<T>[]): Promise<readonly PartResult<T>[]> {
  const [batched, execute] = sp.batched({ maxRequests: BATCH_SIZE });
  const results = parts.map((part) => settle(part(batched)));
  await execute();
  return Promise.all(results);
}

/** The longest time that a throttled part was asked to wait; a default, longer with each round, when none was. */
function waitOf(settled: readonly PartResult<unknown>[], round: number, waitMs: number): number {
  const asked = settled.flatMap((result) =>
    result.kind === 'failed' && result.failure.kind === 'throttled' ? (retryAfterOf(result.error) ?? []) : []
  );
  return asked.length === 0 ? waitMs * round : Math.max(...asked);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs any number of parts in batches, one after the other, in the order given.
 * @param onProgress called after each batch with the number of parts behind it.
 * @param waitMs how long to wait before throttled parts are tried again when the server does not say; longer each round.
 * @returns one result per part, in the order of the parts.
 * @throws when a whole batch could not be sent; what it held is then unknown and can be run again.
 */
export async function runParts<T>(
  sp: SPFI,
  parts: readonly Part<T>[],
  onProgress: (done: number) => void = () => undefined,
  waitMs: number = WAIT_MS
): Promise<readonly PartResult<T>[]> {
  const results: PartResult<T>[] = [];
  for (let start = 0; start < parts.length; start += BATCH_SIZE) {
    const chunk = parts.slice(start, start + BATCH_SIZE);
    let settled = [...(await oneBatch(sp, chunk))];
    for (let round = 1; round < ROUNDS; round += 1) {
      const again = settled.flatMap((result, index) =>
        result.kind === 'failed' && result.failure.kind === 'throttled' ? [index] : []
      );
      if (again.length === 0) {
        break;
      }
      await pause(waitOf(settled, round, waitMs));
      const retried = await oneBatch(
        sp,
        chunk.filter((_, index) => again.includes(index))
      );
      settled = settled.map((result, index) => retried[again.indexOf(index)] ?? result);
    }
    results.push(...settled);
    onProgress(results.length);
  }
  return results;
}
