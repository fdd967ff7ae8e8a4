/** What the task pane and the Word window say to each other about the account, beside office.js's own channel. */

/** Marks our messages; office.js's are JSON texts, ours are objects. */
export const APP_AUTH = 'tong-ket-sandbox-app-auth';

export interface AccountRequest {
  readonly type: typeof APP_AUTH;
  readonly id: string;
  /** `account` asks who is signed in, `token` asks for a token of that audience. */
  readonly ask: { readonly kind: 'account' } | { readonly kind: 'token'; readonly audience: string };
}

/** The signed-in account, as nested app authentication names it. */
export interface Account {
  readonly objectId: string;
  readonly upn: string;
  readonly displayName: string;
}

export interface AccountAnswer {
  readonly type: typeof APP_AUTH;
  readonly id: string;
  readonly result:
    | { readonly kind: 'account'; readonly account: Account }
    | { readonly kind: 'token'; readonly account: Account; readonly accessToken: string; readonly expiresIn: number }
    | { readonly kind: 'refused'; readonly reason: string };
}
