/** Microsoft Graph as the host reaches it: an address, a token, and requests in batches that honour throttling. */
import { failureOf, StoreError } from './failure';
import type { Failure, FailureKind } from './failure';

/** How a host reaches Graph. The store knows nothing of SPFx: the shell hands this in. */
export interface GraphAccess {
  /** Origin of Graph, which differs between the clouds, e.g. `https://graph.microsoft.com`. */
  readonly endpoint: string;
  /** An access token for Graph in the name of the person; called for every request, so that it may be renewed. */
  token(): Promise<string>;
  /** The host's own way to send requests; the browser's when left out. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** One request of a batch. */
export interface GraphRequest {
  readonly method: 'POST' | 'GET';
  /** Below `/v1.0`, e.g. `/me/sendMail`. */
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * What became of a request. `unsure`: the answer was lost on the way or the server failed in the middle, so it may or
 * may not have been done; whoever cannot repeat it without harm has to find out first.
 */
export type GraphResult =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** What Graph answered; undefined when nothing was sent. */
      readonly status?: number;
    }
  | { readonly kind: 'unsure'; readonly failure: Failure };

/** The most requests of one `$batch`. */
export const GRAPH_BATCH = 20;
/** A request of Graph may hold 4 MB; what stands around the parts needs some of it. */
const MAX_BATCH_BYTES = 3_500_000;
const ROUNDS = 4;
const WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** One part's answer, or the answer of a whole batch. */
interface Answer {
  readonly status: number;
  readonly message: string;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
}

function kindOf(status: number): FailureKind {
  switch (status) {
    case 401:
      return 'signInExpired';
    case 403:
      return 'accessDenied';
    case 404:
      return 'notFound';
    case 429:
    case 503:
      return 'throttled';
    default:
      return 'unexpected';
  }
}

/** Refused before anything was done, so it may be sent again. */
const isThrottled = ({ status }: Answer): boolean => status === 429 || status === 503;

function resultOf(answer: Answer): GraphResult {
  if (answer.status >= 200 && answer.status < 300) {
    return { kind: 'done' };
  }
  const kind = kindOf(answer.status);
  const failure: Failure = { kind, message: answer.message, retryable: kind === 'throttled' };
  return answer.status >= 500 && answer.status !== 503
    ? { kind: 'unsure', failure }
    : { kind: 'failed', failure, status: answer.status };
}

const secondsOf = (text: unknown): number | undefined => {
  const seconds = typeof text === 'string' && text !== '' ? Number(text) : Number.NaN;
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
};

function messageOf(body: unknown, status: number): string {
  const { code, message } = fieldsOf(fieldsOf(body).error);
  return typeof message === 'string' ? `${String(code ?? status)}: ${message}` : `HTTP ${status}`;
}

function partAnswers(body: unknown): ReadonlyMap<string, Answer> {
  const responses = fieldsOf(body).responses;
  const answers = new Map<string, Answer>();
  for (const part of Array.isArray(responses) ? responses : []) {
    const { id, status, headers, body: content } = fieldsOf(part);
    if (typeof id === 'string' && typeof status === 'number') {
      const retryAfter = Object.entries(fieldsOf(headers)).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
      answers.set(id, { status, message: messageOf(content, status), retryAfter: secondsOf(retryAfter) });
    }
  }
  return answers;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(ms, LONGEST_WAIT_MS)));

/** Requests in batches of 20 that stay below the size that Graph takes, by their places in the list. */
function batchesOf(requests: readonly GraphRequest[]): readonly (readonly number[])[] {
  const batches: number[][] = [];
  let bytes = 0;
  requests.forEach((request, index) => {
    const size = JSON.stringify(request).length;
    const last = batches[batches.length - 1];
    if (last === undefined || last.length >= GRAPH_BATCH || bytes + size > MAX_BATCH_BYTES) {
      batches.push([index]);
      bytes = size;
    } else {
      last.push(index);
      bytes += size;
    }
  });
  return batches;
}

interface Asked {
  readonly results: ReadonlyMap<number, GraphResult>;
  readonly throttled: ReadonlySet<number>;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
}

/** The batch was answered without a word about this request. */
const lost = (): GraphResult => ({
  kind: 'unsure',
  failure: { kind: 'unexpected', message: 'Graph gave no answer to this request.', retryable: false }
});

/** Sends requests through `$batch`. */
export class Graph {
  public constructor(
    private readonly access: GraphAccess,
    private readonly waitMs: number = WAIT_MS
  ) {}

  /**
   * Sends all requests, 20 at a time; those that were throttled are tried again after the time that Graph asks for.
   * Never throws: each request has its own result.
   * @param onBatch called with the results of each batch and the places of its requests, before the next one is sent.
   */
  public async send(
    requests: readonly GraphRequest[],
    onBatch: (places: readonly number[], results: readonly GraphResult[]) => Promise<void> | void = () => undefined
  ): Promise<readonly GraphResult[]> {
    const results = new Map<number, GraphResult>();
    for (const places of batchesOf(requests)) {
      const done = await this.batch(places.map((place) => requests[place]).filter((each) => each !== undefined));
      places.forEach((place, index) => results.set(place, done[index] ?? lost()));
      await onBatch(places, done);
    }
    return requests.map((_, place) => results.get(place) ?? lost());
  }

  private async batch(requests: readonly GraphRequest[]): Promise<readonly GraphResult[]> {
    const results: GraphResult[] = requests.map(() => lost());
    let open = requests.map((_, index) => index);
    for (let round = 1; open.length > 0; round += 1) {
      const answers = await this.ask(open.map((index) => [index, requests[index]]));
      open.forEach((index) => (results[index] = answers.results.get(index) ?? lost()));
      open = open.filter((index) => answers.throttled.has(index));
      if (round >= ROUNDS) {
        break;
      }
      if (open.length > 0) {
        await pause(answers.retryAfter ?? this.waitMs * round);
      }
    }
    return results;
  }

  private async ask(parts: readonly (readonly [number, GraphRequest | undefined])[]): Promise<Asked> {
    const all = (result: GraphResult): ReadonlyMap<number, GraphResult> =>
      new Map(parts.map(([index]) => [index, result]));
    let response: Response;
    let body: unknown;
    try {
      const token = await this.token();
      const send = this.access.fetch ?? fetch;
      response = await send(`${this.access.endpoint.replace(/\/$/, '')}/v1.0/$batch`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Accept: 'application/json' },
        credentials: 'omit',
        body: JSON.stringify({
          requests: parts.map(([index, request]) => ({
            id: String(index),
            method: request?.method,
            url: request?.url,
            ...(request?.body === undefined
              ? {}
              : { headers: { 'Content-Type': 'application/json' }, body: request.body })
          }))
        })
      });
      body = await response.json().catch(() => undefined);
    } catch (error) {
      // Without a token nothing was sent; with one, the request may have arrived though its answer did not.
      const failure = failureOf(error);
      const kind = error instanceof StoreError ? ('failed' as const) : ('unsure' as const);
      return { results: all({ kind, failure }), throttled: new Set(), retryAfter: undefined };
    }
    if (!response.ok) {
      const retryAfter = secondsOf(response.headers.get('Retry-After'));
      const answer = { status: response.status, message: messageOf(body, response.status), retryAfter };
      const throttled = isThrottled(answer) ? new Set(parts.map(([index]) => index)) : new Set<number>();
      return { results: all(resultOf(answer)), throttled, retryAfter };
    }
    const answers = partAnswers(body);
    const waits = [...answers.values()].filter(isThrottled).flatMap(({ retryAfter }) => retryAfter ?? []);
    return {
      results: new Map(
        parts.flatMap(([index]) => {
          const answer = answers.get(String(index));
          return answer === undefined ? [] : [[index, resultOf(answer)] as const];
        })
      ),
      throttled: new Set(
        parts
          .map(([index]) => index)
          .filter((index) => {
            const answer = answers.get(String(index));
            return answer !== undefined && isThrottled(answer);
          })
      ),
      retryAfter: waits.length === 0 ? undefined : Math.max(...waits)
    };
  }

  private async token(): Promise<string> {
    try {
      return await this.access.token();
    } catch (error) {
      throw new StoreError('accessDenied', error instanceof Error ? error.message : String(error));
    }
  }
}
