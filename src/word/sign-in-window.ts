/** What the pane and the window in which the person signs in say to each other. */
import type { SignedToken } from './sign-in';

export const REDIRECT_PAGE = 'sign-in.html';
const WINDOW_PAGE = 'sign-in-dialog.html';

export interface WindowRequest {
  readonly siteOrigin: string;
  readonly scopes: readonly string[];
  readonly loginHint: string | undefined;
}

export type WindowAnswer =
  | { readonly kind: 'signed'; readonly token: string; readonly until: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Address of the window's page. @param pane address of the pane's own page. */
export function windowAddress(pane: string, { siteOrigin, scopes, loginHint }: WindowRequest): string {
  const address = new URL(WINDOW_PAGE, pane);
  address.searchParams.set('origin', siteOrigin);
  address.searchParams.set('scopes', scopes.join(' '));
  if (loginHint !== undefined) {
    address.searchParams.set('hint', loginHint);
  }
  return address.href;
}

/** @throws TypeError when the address names no origin. */
export function readRequest(address: string): WindowRequest {
  const { searchParams } = new URL(address);
  return {
    siteOrigin: new URL(searchParams.get('origin') ?? '').origin,
    scopes: (searchParams.get('scopes') ?? '').split(' ').filter((scope) => scope !== ''),
    loginHint: searchParams.get('hint') ?? undefined
  };
}

/** @throws Error with the window's own words when it could not sign in, or says something that is no answer. */
export function readAnswer(message: string): SignedToken {
  const answer: unknown = JSON.parse(message);
  const said = typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {};
  if (said.kind === 'signed' && typeof said.token === 'string' && typeof said.until === 'number') {
    return { token: said.token, until: said.until };
  }
  throw new Error(typeof said.message === 'string' ? said.message : 'The sign-in window gave no answer.');
}
