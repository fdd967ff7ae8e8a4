/**
 * The page in the window that Word opens for signing in where it has no nested app authentication: goes to the sign-in service,
 * comes back, and gives the token to the pane.
 */
import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { authorityOf } from './authority';
import { tellOpener } from './office/dialog';
import { readRequest, REDIRECT_PAGE } from './sign-in-window';
import type { WindowAnswer } from './sign-in-window';

/** Set by the build for each deployment. */
declare const TONGKET_CLIENT_ID: string;
declare const TONGKET_AUTHORITY: string;

async function signIn(): Promise<WindowAnswer | undefined> {
  const { siteOrigin, scopes, loginHint } = readRequest(window.location.href);
  const application = await createStandardPublicClientApplication({
    auth: {
      clientId: TONGKET_CLIENT_ID,
      ...authorityOf(TONGKET_AUTHORITY, siteOrigin),
      redirectUri: new URL(REDIRECT_PAGE, window.location.href).href
    },
    cache: { cacheLocation: 'localStorage' }
  });
  const result = await application.handleRedirectPromise();
  if (result === null) {
    await application.acquireTokenRedirect({
      scopes: [...scopes],
      ...(loginHint === undefined ? { prompt: 'select_account' } : { loginHint })
    });
    return undefined; // the window is on its way to the service
  }
  return { kind: 'signed', token: result.accessToken, until: result.expiresOn?.getTime() ?? Date.now() };
}

signIn()
  .catch((error: unknown): WindowAnswer => ({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error)
  }))
  .then((answer) => (answer === undefined ? undefined : tellOpener(JSON.stringify(answer))))
  .catch((error: unknown) => {
    document.body.textContent = error instanceof Error ? error.message : String(error);
  });
