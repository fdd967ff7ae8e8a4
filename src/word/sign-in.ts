/**
 * Sign-in of the task pane: nested app authentication, where Word answers for the account it is signed in with, and a
 * window of its own in Words that cannot. The library is loaded beside the first screen, not before it.
 */
import { StoreError } from '../store/failure';

export interface SignInSettings {
  /** Application (client) id of the Entra app registration. */
  readonly clientId: string;
  /** Origin of SharePoint; the scope asked for is all that the registration was granted there. */
  readonly siteOrigin: string;
  readonly loginHint: string | undefined;
}

/** Gives a token that is good for at least five more minutes. */
export type GetToken = () => Promise<string>;

interface Held {
  readonly token: string;
  readonly until: number;
}

const EARLY_MS = 5 * 60_000;

/** @returns a function that signs in when needed. It throws StoreError `signInExpired` when the person cannot be signed in. */
export function createSignIn({ clientId, siteOrigin, loginHint }: SignInSettings): GetToken {
  const scopes = [`${siteOrigin}/.default`];
  const hint = loginHint === undefined ? {} : { loginHint };
  let held: Held | undefined;
  let asking: Promise<Held> | undefined;

  const application = async (): Promise<import('@azure/msal-browser').IPublicClientApplication> => {
    const { createNestablePublicClientApplication } = await import(
      /* webpackChunkName: 'sign-in' */ './sign-in-library'
    );
    return createNestablePublicClientApplication({
      auth: { clientId, authority: 'https://login.microsoftonline.com/organizations' },
      cache: { cacheLocation: 'localStorage' }
    });
  };
  let made: ReturnType<typeof application> | undefined;

  const ask = async (): Promise<Held> => {
    made ??= application();
    try {
      const app = await made;
      const [account] = app.getAllAccounts();
      const silent =
        account === undefined ? app.ssoSilent({ scopes, ...hint }) : app.acquireTokenSilent({ scopes, account });
      // Whatever keeps the silent way from working, the person may still sign in.
      const result = await silent.catch(() => app.acquireTokenPopup({ scopes, ...hint }));
      return {
        token: result.accessToken,
        until: (result.expiresOn?.getTime() ?? Date.now() + 2 * EARLY_MS) - EARLY_MS
      };
    } catch (error) {
      made = undefined; // a library that failed to load or to start is tried afresh
      throw new StoreError('signInExpired', error instanceof Error ? error.message : String(error));
    }
  };

  return async () => {
    if (held === undefined || held.until <= Date.now()) {
      asking ??= ask();
      try {
        held = await asking;
      } finally {
        asking = undefined;
      }
    }
    return held.token;
  };
}
