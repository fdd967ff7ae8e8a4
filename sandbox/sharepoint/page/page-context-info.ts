/**
 * `spPageContextInfo`: what SharePoint's server writes into each page for the client framework. The field names are those
 * that SharePoint Online sends and that the framework's PageContext reads (sp-page-context 1.23.2).
 */
import type { SpPageContext } from '../api/sharepoint.ts';
import type { PageLanguage } from './language.ts';

export interface PageFacts {
  readonly origin: string;
  /** Server-relative path of the site; empty for the tenant's root site. */
  readonly sitePath: string;
  readonly path: string;
  readonly language: PageLanguage;
  readonly now: Date;
}

/** SPPermission.manageWeb: bit 31 of the low half. */
const MANAGE_WEB = 0x40000000;

/** Switches of the framework that this host needs; `true` turns the newer behaviour off. */
const KILL_SWITCHES: Readonly<Record<string, true>> = {
  // No access tokens are fetched ahead of need: there is no Entra sign-in page here to fetch them from.
  '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true,
  // The property pane opens in its own container, not in the content panel whose code is not published.
  'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true
};

export function makePageContextInfo(site: SpPageContext, facts: PageFacts): Readonly<Record<string, unknown>> {
  const { origin, sitePath, language } = facts;
  const url = origin + sitePath;
  const serverRelative = sitePath === '' ? '/' : sitePath;
  const now = facts.now.toISOString();
  return {
    siteId: site.siteId,
    webId: site.webId,
    siteAbsoluteUrl: url,
    siteServerRelativeUrl: serverRelative,
    webAbsoluteUrl: url,
    webServerRelativeUrl: serverRelative,
    webTitle: site.webTitle,
    webDescription: '',
    webLogoUrl: '',
    webTemplate: '68',
    webTemplateConfiguration: 'SITEPAGEPUBLISHING#0',
    webLanguage: language.lcid,
    webLanguageName: language.culture,
    webPermMasks: site.permissions,
    serverRequestPath: facts.path,
    isAppWeb: false,
    currentCultureName: language.culture,
    currentUICultureName: language.culture,
    currentLanguage: language.lcid,
    currentCultureLCID: language.lcid,
    userId: site.userId,
    userDisplayName: site.displayName,
    userEmail: site.email,
    userLoginName: site.email,
    userPrincipalName: site.email,
    systemUserKey: site.loginName,
    isAnonymousGuestUser: false,
    isExternalGuestUser: false,
    isEmailAuthenticationGuestUser: false,
    isSiteAdmin: site.isSiteAdmin,
    hasManageWebPermissions: (site.permissions.Low & MANAGE_WEB) !== 0,
    preferUserTimeZone: false,
    pageItemId: -1,
    sitePagesEnabled: true,
    isNoScriptEnabled: true,
    formDigestValue: site.formDigest,
    formDigestTimeoutSeconds: 1800,
    updateFormDigestPageLoaded: now,
    serverTime: now,
    CorrelationId: '00000000-0000-4000-b000-000000000010',
    cdnPrefix: '',
    env: 'prod',
    env2: 'onebox',
    cloudType: 'devbox',
    farmLabel: 'local',
    aadInstanceUrl: 'https://login.microsoftonline.com',
    // Each cloud has a Graph of its own (https://graph.microsoft.com, https://microsoftgraph.chinacloudapi.cn ...): so has this one.
    msGraphEndpointUrl: origin,
    aadTenantId: '',
    aadUserId: '',
    aadSessionId: '',
    oneDsCollectorUrl: `${origin}/_sandbox/telemetry`,
    ExpFeatures: [],
    ECSClientFeatures: [],
    experimentData: '{}',
    featureInfo: {},
    MenuData: {},
    killSwitches: KILL_SWITCHES
  };
}
