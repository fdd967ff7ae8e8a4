/** Microsoft Graph as a web part of a SharePoint page reaches it. */
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { GraphAccess } from '../store/graph';

const GLOBAL_CLOUD = 'https://graph.microsoft.com';

/** SharePoint says which cloud's Graph belongs to it in a field that SPFx has no typed name for. */
function endpointOf(context: WebPartContext): string {
  const legacy: unknown = context.pageContext.legacyPageContext;
  const named =
    typeof legacy === 'object' && legacy !== null && 'msGraphEndpointUrl' in legacy && legacy.msGraphEndpointUrl;
  try {
    return typeof named === 'string' ? new URL(named).origin : GLOBAL_CLOUD;
  } catch {
    return GLOBAL_CLOUD;
  }
}

/**
 * Tokens come from SPFx, with the permissions that the tenant's administrator approved (`webApiPermissionRequests`).
 * @returns undefined inside Teams, where only the SharePoint session is used: tokens of other services are what fails in
 * Teams tabs.
 */
export function graphOfPage(context: WebPartContext): GraphAccess | undefined {
  if (context.sdks.microsoftTeams !== undefined) {
    return undefined;
  }
  const endpoint = endpointOf(context);
  return {
    endpoint,
    token: async () => (await context.aadTokenProviderFactory.getTokenProvider()).getToken(endpoint)
  };
}
