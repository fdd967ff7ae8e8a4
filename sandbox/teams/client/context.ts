/** What Teams tells a tab about itself and its surroundings. */
import type { TeamsFrameData, TeamsTheme } from '../frame-data.ts';

/** The flat context of the protocol; teams-js sorts it into its present shape. */
export function legacyContext(
  data: TeamsFrameData,
  theme: TeamsTheme,
  sessionId: string
): Readonly<Record<string, unknown>> {
  const inChannel = data.view === 'tab';
  const team = {
    teamId: '19:tongket@thread.tacv2',
    teamName: 'Tổng Kết',
    groupId: '00000000-0000-4000-b000-0000000000a1',
    channelId: '19:tongket-chung@thread.tacv2',
    channelName: 'Chung',
    channelType: 'Regular',
    teamSiteUrl: data.origin + data.sitePath,
    teamSiteDomain: new URL(data.origin).host,
    teamSitePath: data.sitePath,
    channelRelativeUrl: `${data.sitePath}/Shared Documents`
  };
  return {
    locale: data.locale,
    theme,
    entityId: data.entityId,
    subEntityId: data.subEntityId,
    appId: data.appId,
    isFullScreen: false,
    sessionId,
    appSessionId: sessionId,
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    userObjectId: data.person.objectId,
    userPrincipalName: data.person.upn,
    loginHint: data.person.upn,
    userDisplayName: data.person.displayName,
    userLicenseType: 'Teams',
    tid: '00000000-0000-4000-b000-0000000000f0',
    tenantSKU: 'enterprise',
    ringId: 'general',
    teamSiteDomain: new URL(data.origin).host,
    sharepoint: {},
    ...(inChannel ? team : {})
  };
}

/** What this frame supports, in the form that teams-js asks for at its start. */
export const RUNTIME = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { tabs: {}, config: {}, appButton: {} }, teamsCore: {}, logs: {} }
});

/** Newest version of the library whose messages this frame knows. */
export const SUPPORTED_LIBRARY = '2.36.0';
