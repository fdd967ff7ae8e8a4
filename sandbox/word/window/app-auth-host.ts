/** Answers the task pane's questions about the account: the session cookie stays here, the pane gets a token of its own. */
import { isRecord } from '../host/wire.ts';
import type { Account, AccountAnswer, AccountRequest } from '../pane/app-auth-messages.ts';
import { APP_AUTH } from '../pane/app-auth-messages.ts';

function readRequest(data: unknown): AccountRequest | undefined {
  if (!isRecord(data) || data['type'] !== APP_AUTH || typeof data['id'] !== 'string' || !isRecord(data['ask'])) {
    return undefined;
  }
  const { kind, audience } = data['ask'];
  if (kind === 'account') {
    return { type: APP_AUTH, id: data['id'], ask: { kind } };
  }
  return kind === 'token' && typeof audience === 'string'
    ? { type: APP_AUTH, id: data['id'], ask: { kind, audience } }
    : undefined;
}

async function token(audience: string, account: Account): Promise<AccountAnswer['result']> {
  const response = await fetch('/_sandbox/token', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ audience })
  }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.ok !== true || !isRecord(answer) || typeof answer['access_token'] !== 'string') {
    const why = isRecord(answer) ? answer['error_description'] : undefined;
    return { kind: 'refused', reason: typeof why === 'string' ? why : 'The server gave no token.' };
  }
  const seconds = answer['expires_in'];
  return {
    kind: 'token',
    account,
    accessToken: answer['access_token'],
    expiresIn: typeof seconds === 'number' ? seconds : 3600
  };
}

/** @returns what stops listening. */
export function answerAppAuth(frame: HTMLIFrameElement, paneOrigin: string, account: Account): () => void {
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) {
      return;
    }
    const request = readRequest(event.data);
    if (request === undefined) {
      return;
    }
    const { ask, id } = request;
    void (
      ask.kind === 'account' ? Promise.resolve({ kind: ask.kind, account } as const) : token(ask.audience, account)
    ).then((result) => {
      const answer: AccountAnswer = { type: APP_AUTH, id, result };
      frame.contentWindow?.postMessage(answer, paneOrigin);
    });
  };
  addEventListener('message', receive);
  return () => removeEventListener('message', receive);
}
