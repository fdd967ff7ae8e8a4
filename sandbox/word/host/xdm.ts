/**
 * The host's end of the message channel that office.js opens in Word on the web: JSON texts by postMessage, calls of named
 * actions, registered events. Knows nothing of Word.
 */
import type { Wire } from './wire.ts';
import { asWire, isRecord } from './wire.ts';

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const REPLY = 0;
const EVENT = 1;
/** The handler failed (`_errorCode`). */
const HANDLING_FAILED = -2;
/** What Word says of its own accord goes by a conversation beside the add-in's. */
const NOTIFICATIONS = '_ntf';

interface Request {
  readonly action: string;
  readonly correlation: number;
  readonly kind: number;
  readonly data: unknown;
}

export interface ChannelOptions {
  readonly frame: HTMLIFrameElement;
  readonly addInOrigin: string;
  readonly conversation: string;
  /** Answers an action. */
  readonly invoke: (action: string, data: unknown) => Promise<Wire>;
}

export interface Channel {
  /** Fires an event that the add-in has registered; false when it has not. */
  fire(event: string, payload: Wire): boolean;
  isRegistered(event: string): boolean;
  /** Tells office.js that something was done to its frame. */
  notify(action: number): void;
  close(): void;
}

function readRequest(text: unknown, conversation: string): Request | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(message) || message['_messageType'] !== REQUEST || message['_conversationId'] !== conversation) {
    return undefined;
  }
  const { _actionName: action, _correlationId: correlation, _actionType: kind, _data: data } = message;
  return typeof action === 'string' && typeof correlation === 'number' && typeof kind === 'number'
    ? { action, correlation, kind, data }
    : undefined;
}

export function openChannel({ frame, addInOrigin, conversation, invoke }: ChannelOptions): Channel {
  /** Correlation under which an event was registered. */
  const events = new Map<string, number>();
  let notified = 0;

  const post = (action: string, correlation: number, responseType: number, data: Wire, error = 0): void => {
    const message = {
      _messageType: RESPONSE,
      _actionName: action,
      _conversationId: conversation,
      _correlationId: correlation,
      _origin: location.origin,
      _data: data,
      _errorCode: error,
      _responseType: responseType,
      _serializerVersion: 1
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), addInOrigin);
  };

  const answer = async ({ action, correlation, kind, data }: Request): Promise<void> => {
    if (kind !== INVOKE) {
      if (kind === REGISTER) {
        events.set(action, correlation);
      } else {
        events.delete(action);
      }
      // The client takes an empty answer for a failure.
      post(action, correlation, REPLY, { Error: 0 });
      return;
    }
    try {
      post(action, correlation, REPLY, await invoke(action, data));
    } catch (error) {
      console.error('[word]', error);
      post(action, correlation, REPLY, error instanceof Error ? error.message : String(error), HANDLING_FAILED);
    }
  };

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source === frame.contentWindow && event.origin === addInOrigin) {
      const request = readRequest(event.data, conversation);
      if (request !== undefined) {
        void answer(request);
      }
    }
  };
  addEventListener('message', receive);

  return {
    fire(event, payload) {
      const correlation = events.get(event);
      if (correlation === undefined) {
        return false;
      }
      post(event, correlation, EVENT, asWire(payload));
      return true;
    },
    isRegistered: (event) => events.has(event),
    notify(action) {
      notified += 1;
      const message = {
        _messageType: REQUEST,
        _actionName: 'Office_notifyAgave',
        _conversationId: conversation + NOTIFICATIONS,
        _correlationId: notified,
        _origin: location.origin,
        _data: [action],
        _actionType: INVOKE,
        _serializerVersion: 1
      };
      frame.contentWindow?.postMessage(JSON.stringify(message), addInOrigin);
    },
    close: () => removeEventListener('message', receive)
  };
}
