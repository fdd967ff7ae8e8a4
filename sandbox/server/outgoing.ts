/** Sends a WHATWG Response through node:https. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a client that went away looks like from here; nothing is wrong with the server then. */
const DROPS: readonly unknown[] = [
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_UNABLE_TO_PIPE',
  'ECONNRESET',
  'EPIPE',
  'ABORT_ERR'
];

const isDrop = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && DROPS.includes(error.code);

function writeHead(answer: Response, response: ServerResponse): void {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') {
      response.setHeader(name, value);
    }
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) {
    response.setHeader('set-cookie', cookies);
  }
  // No answer is ever to be read as another type than the one it names: a library file must not turn into a page.
  response.setHeader('x-content-type-options', 'nosniff');
}

/**
 * Sends the answer whole. A client that goes away in the middle ends it quietly.
 * @throws what the body's source threw, when it was not the client who went away.
 */
export async function sendResponse(
  answer: Response,
  message: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  if (response.destroyed) {
    await answer.body?.cancel();
    return;
  }
  writeHead(answer, response);
  if (answer.body === null || message.method === 'HEAD') {
    await answer.body?.cancel();
    response.end();
  } else {
    try {
      await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
    } catch (error) {
      if (!isDrop(error)) {
        throw error;
      }
    }
  }
  drainRest(message, response);
}

/** A body that nobody read would block the connection's next request: small rests are read away, large ones close it. */
function drainRest(message: IncomingMessage, response: ServerResponse): void {
  if (!message.complete) {
    if (Number(message.headers['content-length'] ?? Number.MAX_SAFE_INTEGER) <= 1024 * 1024) {
      message.resume();
    } else {
      response.once('finish', () => message.destroy());
    }
  }
}
