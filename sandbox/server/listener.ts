/** One HTTPS listener on 127.0.0.1: settles who calls, asks the rooms in order, sends the first answer. */
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConnectionDropped } from './call.ts';
import type { Call, Person, Proof, Room } from './call.ts';
import type { ServerCertificate } from './certificate.ts';
import { BodyTooLarge, toRequest } from './incoming.ts';
import { notFound, plain, serverFailed } from './answers.ts';
import { sendResponse } from './outgoing.ts';
import type { RequestLog } from './request-log.ts';

/** Says who the caller is, or undefined when they did not prove it. */
export type Identify = (request: Request) => { readonly person: Person; readonly proof: Proof } | undefined;

export interface ListenerOptions {
  readonly origin: URL;
  readonly certificate: ServerCertificate;
  /** May still be in the making when the port opens: calls wait for it. */
  readonly rooms: Promise<readonly Room[]>;
  readonly identify: Identify;
  readonly log: RequestLog;
  /** SharePoint's own limit unless said otherwise. */
  readonly maxBodyBytes?: number;
}

export interface Listener {
  /** Takes no new connections and ends those that are open, after at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** The port is taken, by another copy of the sandbox or by another program. */
export class PortBusy extends Error {
  readonly port: number;

  constructor(port: number) {
    super(
      `Cổng ${port} đang được chương trình khác dùng: dừng chương trình đó hoặc đặt TONGKET_PORT, TONGKET_PANE_PORT khác. / ` +
        `Port ${port} is in use by another program: stop it, or set TONGKET_PORT and TONGKET_PANE_PORT to others.`
    );
    this.name = 'PortBusy';
    this.port = port;
  }
}

async function ask(rooms: Promise<readonly Room[]>, call: Call): Promise<Response> {
  for (const room of await rooms) {
    const answer = await room(call);
    if (answer !== undefined) {
      return answer;
    }
  }
  return notFound(call.request);
}

/** @returns undefined when the connection is to break off. */
async function answerSafely(rooms: Promise<readonly Room[]>, call: Call): Promise<Response | undefined> {
  try {
    return await ask(rooms, call);
  } catch (error) {
    if (error instanceof ConnectionDropped) {
      return undefined;
    }
    if (error instanceof BodyTooLarge || (error instanceof Error && error.cause instanceof BodyTooLarge)) {
      return plain(413, 'The request body is too large.');
    }
    if (call.request.signal.aborted) {
      return plain(499, 'The client went away.');
    }
    console.error(`${call.request.method} ${call.url.pathname} failed:`, error);
    return serverFailed(call.request);
  }
}

async function handle(options: ListenerOptions, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const incoming = toRequest(message, response, options.origin, options.maxBodyBytes);
  let answer: Response | undefined;
  let call: Call | undefined;
  if ('refusal' in incoming) {
    answer = plain(incoming.refusal.status, incoming.refusal.reason);
    answer.headers.set('connection', 'close');
  } else {
    const { request } = incoming;
    const who = options.identify(request);
    call = { request, url: new URL(request.url), person: who?.person, proof: who?.proof };
    answer = await answerSafely(options.rooms, call);
  }
  options.log.add({
    origin: options.origin.origin,
    method: message.method ?? 'GET',
    target: message.url ?? '/',
    status: answer?.status ?? 0,
    person: call?.person?.upn,
    proof: call?.proof,
    milliseconds: Math.round((performance.now() - started) * 10) / 10
  });
  if (answer === undefined) {
    message.socket.destroy();
    return;
  }
  await sendResponse(answer, message, response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortBusy(port) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/**
 * Opens the listener on the port of `origin`.
 * @throws PortBusy when the port is taken.
 */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  const { key, cert } = options.certificate;
  const server = createServer({ key, cert, minVersion: 'TLSv1.2' }, (message, response) => {
    handle(options, message, response).catch((error: unknown) => {
      console.error(`${message.method ?? ''} ${message.url ?? ''} broke off:`, error);
      response.destroy();
    });
  });
  server.on('tlsClientError', () => undefined);
  server.on('clientError', (_error, socket) => socket.destroy());
  // An upload of 250 MB over a slow disk may take its time; a header may not.
  server.requestTimeout = 15 * 60 * 1000;
  server.headersTimeout = 30 * 1000;
  // Longer than anybody pauses between two clicks: a connection that closes just as it is used again fails a request.
  server.keepAliveTimeout = 2 * 60 * 1000;
  await listen(server, Number(options.origin.port));
  return {
    close: (graceMs) =>
      new Promise((resolve) => {
        const hard = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(hard);
          resolve();
        });
        server.closeIdleConnections();
      })
  };
}
