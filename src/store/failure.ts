/**
 * Failures of the wire as one small union, so that screens and the command line never read an HTTP status.
 * Statuses and codes: SharePoint answers "list view threshold" and "duplicate value" with 500 and a code of its own.
 */

export type FailureKind =
  'offline' | 'accessDenied' | 'throttled' | 'locked' | 'notFound' | 'signInExpired' | 'conflict' | 'unexpected';

/** What went wrong on the way to SharePoint. */
export interface Failure {
  readonly kind: FailureKind;
  /** The server's own words; for the log and for details on screen, not as the only explanation. */
  readonly message: string;
  /** Whether repeating the same act may help. */
  readonly retryable: boolean;
}

/** Thrown by the store when it can say itself what is wrong, e.g. a row that does not read. */
export class StoreError extends Error {
  public constructor(
    public readonly kind: FailureKind,
    message: string,
    public readonly code?: string
  ) {
    super(message);
    this.name = 'StoreError';
  }
}

/** Codes (HRESULT, first part of `odata.error.code`) that the store reacts to. */
export const ErrorCode = {
  /** A file of the name is there already. */
  fileExists: '-2130575257',
  /** A column that enforces unique values holds the value already. */
  duplicateValue: '-2130575169',
  /** Another save came in between. */
  saveConflict: '-2130246326'
} as const;

const RETRYABLE: ReadonlySet<FailureKind> = new Set<FailureKind>(['offline', 'throttled', 'locked', 'conflict']);

interface ServerAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The two error envelopes of SharePoint: `odata.error` (minimal metadata) and `error` (verbose). */
function readEnvelope(text: string): { code: string; message: string } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const error = isRecord(body) ? (body['odata.error'] ?? body.error) : undefined;
    if (!isRecord(error)) {
      return undefined;
    }
    const message = isRecord(error.message) ? error.message.value : error.message;
    return { code: String(error.code ?? '').split(',')[0] ?? '', message: String(message ?? '') };
  } catch {
    return undefined;
  }
}

/** PnPjs throws an Error with `isHttpRequestError`, the status, and the body's text after `::>` in its message. */
function serverAnswer(error: unknown): ServerAnswer | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const { status } = error as Error & { readonly status?: unknown };
  if (typeof status !== 'number') {
    return undefined;
  }
  const text = error.message.slice(error.message.indexOf('::>') + 3).trim();
  const envelope = readEnvelope(text);
  return { status, code: envelope?.code ?? '', message: envelope?.message ?? error.message };
}

function kindOf({ status, code }: ServerAnswer): FailureKind {
  if (code === ErrorCode.duplicateValue || code === ErrorCode.fileExists || code === ErrorCode.saveConflict) {
    return 'conflict';
  }
  switch (status) {
    case 401:
      return 'signInExpired';
    case 403:
      return 'accessDenied';
    case 404:
      return 'notFound';
    case 409:
    case 412:
      return 'conflict';
    case 423:
      return 'locked';
    case 429:
    case 503:
    case 504:
      return 'throttled';
    default:
      return 'unexpected';
  }
}

/** The HRESULT that the server gave with an error, or an empty text. */
export function errorCodeOf(error: unknown): string {
  return error instanceof StoreError ? (error.code ?? '') : (serverAnswer(error)?.code ?? '');
}

/** Node tells only in the cause why `fetch` failed: a refused connection, an unknown certificate. */
function causeOf(error: Error): string {
  const { cause } = error as Error & { readonly cause?: unknown };
  return cause instanceof Error ? ` (${cause.message})` : '';
}

/** Reads any thrown value as a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) {
    return { kind: error.kind, message: error.message, retryable: RETRYABLE.has(error.kind) };
  }
  const answer = serverAnswer(error);
  if (answer !== undefined) {
    const kind = kindOf(answer);
    return { kind, message: answer.message, retryable: RETRYABLE.has(kind) };
  }
  // `fetch` rejects with a TypeError when there is no network or the name does not resolve.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { kind: 'offline', message: `${error.message}${causeOf(error)}`, retryable: true };
  }
  return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error), retryable: false };
}

/** How long the server asks to be left alone, in milliseconds; undefined when it does not say. */
export function retryAfterOf(error: unknown): number | undefined {
  const { response } = (error instanceof Error ? error : {}) as { readonly response?: unknown };
  if (!isRecord(response) || !(response.headers instanceof Headers)) {
    return undefined;
  }
  const asked = response.headers.get('Retry-After');
  const seconds = asked === null ? Number.NaN : Number(asked);
  if (Number.isFinite(seconds)) {
    return seconds * 1000;
  }
  const until = asked === null ? Number.NaN : Date.parse(asked) - Date.now();
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}

/** Waits for what may be there already: a write that was sent twice has done its work the first time. */
export async function unlessThere(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code !== ErrorCode.fileExists && code !== ErrorCode.duplicateValue) {
      throw error;
    }
  }
}

/** True when the error says that there is no such thing, or none that the person may see. */
export function isNotFound(error: unknown): boolean {
  return failureOf(error).kind === 'notFound';
}

/** What a question gives, or nothing when the server hides what it asks about: trimming answers 404, a scope 403. */
export async function orHidden<T>(asked: Promise<T>, nothing: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'notFound' || kind === 'accessDenied') {
      return nothing;
    }
    throw error;
  }
}
