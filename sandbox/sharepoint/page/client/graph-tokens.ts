/**
 * Access tokens for web parts. SharePoint's framework gets them from Entra ID: MSAL in a hidden frame on
 * login.microsoftonline.com, with the person's own session there. There is no Entra ID here, so the one method that
 * asks for a token is replaced; the factory, the provider object and whoever uses them (`AadHttpClient`,
 * `MSGraphClientV3`, web parts) are the framework's own. As in a tenant, a token holds the permissions that an
 * administrator approved for packages (`webApiPermissionRequests`), and without any there is no token.
 */
import type { PageData } from '../page-data.ts';

interface TokenProvider {
  getToken(resource: string): Promise<string>;
}

/** The tenant's name for Microsoft Graph, whatever the address of this cloud's Graph. */
const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
/** Tokens are used again while they are good for at least so long. */
const MARGIN_MS = 5 * 60_000;

interface TokenAnswer {
  readonly access_token?: string;
  readonly expires_in?: number;
  readonly error_description?: string;
}

function tokenSource(scopes: readonly string[]): () => Promise<string> {
  let held: { readonly token: string; readonly until: number } | undefined;
  return async () => {
    if (held !== undefined && held.until > Date.now()) return held.token;
    if (scopes.length === 0) {
      throw new Error(
        'AADSTS65001: The user or administrator has not consented to use the application with ID ' +
          "'SharePoint Online Web Client Extensibility'. No package asks for a permission of Microsoft Graph."
      );
    }
    const response = await fetch('/_sandbox/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ audience: GRAPH_AUDIENCE, scope: scopes })
    });
    // Our own server's answer.
    const answer = (await response.json()) as TokenAnswer;
    if (answer.access_token === undefined) throw new Error(answer.error_description ?? `HTTP ${response.status}`);
    held = { token: answer.access_token, until: Date.now() + (answer.expires_in ?? 0) * 1000 - MARGIN_MS };
    return held.token;
  };
}

/**
 * @param httpBase the framework's module `@microsoft/sp-http-base`.
 * @throws Error when it has no `AadTokenProvider`, as another version of the framework may not.
 */
export function provideGraphTokens(httpBase: unknown, { graph }: PageData): void {
  const { AadTokenProvider } = httpBase as { readonly AadTokenProvider?: { readonly prototype: TokenProvider } };
  if (typeof AadTokenProvider?.prototype.getToken !== 'function') {
    throw new Error('The SharePoint framework has no AadTokenProvider: this page host knows version 1.23.2.');
  }
  const token = tokenSource(graph.scopes);
  AadTokenProvider.prototype.getToken = (resource) =>
    [graph.endpoint, GRAPH_AUDIENCE].includes(resource.replace(/\/$/, ''))
      ? token()
      : Promise.reject(
          new Error(`AADSTS500011: The resource principal named ${resource} was not found in the tenant.`)
        );
}
