/**
 * A SharePoint package with one small web part, put together by hand: what the page host and the Teams frame are tested
 * with, so that their tests say something about them and not about the product.
 */
import { strToU8, zipSync } from 'fflate';

export const PROBE_ID = '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2171';
const HASH = '0123456789abcdef0123';
const component = (id: string) => ({ type: 'component', id, version: '1.23.2' });

const MANIFEST = {
  id: PROBE_ID,
  alias: 'ProbeWebPart',
  componentType: 'WebPart',
  version: '1.0.0',
  manifestVersion: 2,
  requiresCustomScript: false,
  supportedHosts: ['SharePointWebPart', 'TeamsTab', 'TeamsPersonalApp'],
  preconfiguredEntries: [
    {
      groupId: '5c03119e-3074-46fd-976b-c60198311f70',
      title: { default: 'Probe', 'vi-vn': 'Phần thử' },
      description: { default: 'Says what it was given.' },
      properties: { greeting: 'from the manifest' }
    }
  ],
  loaderConfig: {
    internalModuleBaseUrls: ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'],
    entryModuleId: 'probe-web-part',
    scriptResources: {
      'probe-web-part': { type: 'path', path: `probe_${HASH}.js` },
      ProbeStrings: {
        type: 'localizedPath',
        paths: { 'en-US': `ProbeStrings_en-us_${HASH}.js`, 'vi-VN': `ProbeStrings_vi-vn_${HASH}.js` },
        defaultPath: `ProbeStrings_en-us_${HASH}.js`
      },
      '@microsoft/sp-core-library': component('7263c7d0-1d6a-45ec-8d85-d4d1d234171b'),
      '@microsoft/sp-webpart-base': component('974a7777-0990-4136-8fa6-95d80114c2e0'),
      '@microsoft/sp-property-pane': component('f9e737b7-f0df-4597-ba8c-3060f82380db')
    }
  }
};

/** Writes all that it was given into elements with test ids. */
const SCRIPT = `define('${PROBE_ID}_1.0.0',
  ['@microsoft/sp-core-library', '@microsoft/sp-webpart-base', '@microsoft/sp-property-pane', 'ProbeStrings'],
  (core, base, pane, strings) => {
    const line = (root, id, text) => {
      let element = root.querySelector('[data-testid="' + id + '"]');
      if (!element) {
        element = document.createElement('p');
        element.dataset.testid = id;
        root.append(element);
      }
      element.textContent = text;
    };
    class ProbeWebPart extends base.BaseClientSideWebPart {
      render() {
        const { pageContext, sdks } = this.context;
        line(this.domElement, 'word', strings.Word);
        line(this.domElement, 'greeting', this.properties.greeting);
        line(this.domElement, 'site', pageContext.web.title + ' ' + pageContext.web.absoluteUrl);
        line(this.domElement, 'user', pageContext.user.displayName + ' ' + pageContext.user.loginName);
        line(this.domElement, 'culture', pageContext.cultureInfo.currentUICultureName);
        line(this.domElement, 'in-teams', String(sdks.microsoftTeams !== undefined));
        line(this.domElement, 'theme', String(this.theme && this.theme.isInverted) + ' ' + (this.theme && this.theme.semanticColors.bodyBackground));
        const teams = sdks.microsoftTeams && sdks.microsoftTeams.teamsJs;
        if (teams && !this.asked) {
          this.asked = true;
          teams.app.registerOnThemeChangeHandler((theme) => line(this.domElement, 'teams-theme', theme));
          teams.app.getContext().then((context) => {
            line(this.domElement, 'teams-user', context.user.userPrincipalName);
            line(this.domElement, 'teams-theme', context.app.theme);
            line(this.domElement, 'teams-site', String(context.sharePointSite && context.sharePointSite.teamSitePath));
            teams.app.notifySuccess();
          });
          const link = document.createElement('button');
          link.textContent = 'open';
          link.onclick = () => teams.app.openLink(location.origin + '/');
          this.domElement.append(link);
        }
      }
      onThemeChanged(theme) {
        this.theme = theme;
        if (this.renderedOnce) this.render();
      }
      getPropertyPaneConfiguration() {
        return { pages: [{ header: { description: 'Probe' }, groups: [{ groupName: 'Probe',
          groupFields: [pane.PropertyPaneTextField('greeting', { label: strings.Word })] }] }] };
      }
    }
    return { default: ProbeWebPart };
  });`;

const strings = (word: string): string => `define([], () => ({ Word: ${JSON.stringify(word)} }));`;

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const TEAMS_APP = {
  manifestVersion: '1.17',
  id: PROBE_ID,
  name: { short: 'Probe', full: 'Probe' },
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#8A1538',
  staticTabs: [
    {
      entityId: 'probe',
      name: 'Probe tab',
      contentUrl: `https://{teamSiteDomain}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${PROBE_ID}%26forceLocale={locale}`,
      scopes: ['personal']
    },
    { entityId: 'about', scopes: ['personal'] }
  ],
  configurableTabs: [
    {
      configurationUrl: `https://{teamSiteDomain}{teamSitePath}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest={teamSitePath}/_layouts/15/teamshostedapp.aspx%3FopenPropertyPane=true%26teams%26componentId=${PROBE_ID}%26forceLocale={locale}`,
      canUpdateConfiguration: true,
      scopes: ['team']
    }
  ]
};

/** @param parts which parts the package has; all unless said otherwise. */
export function makeProbePackage(parts: { readonly teamsApp?: boolean; readonly webPart?: boolean } = {}): Uint8Array {
  const { teamsApp = true, webPart = true } = parts;
  const manifest = escapeXml(JSON.stringify(MANIFEST));
  return zipSync({
    'AppManifest.xml': strToU8('<App xmlns="http://schemas.microsoft.com/sharepoint/2012/app/manifest" />'),
    ...(webPart
      ? {
          [`feature/WebPart_${PROBE_ID}.xml`]: strToU8(
            `<Elements><ClientSideComponent Name="Probe" Id="${PROBE_ID}" ComponentManifest="${manifest}" Type="WebPart"></ClientSideComponent></Elements>`
          )
        }
      : {}),
    [`ClientSideAssets/probe_${HASH}.js`]: strToU8(SCRIPT),
    [`ClientSideAssets/ProbeStrings_en-us_${HASH}.js`]: strToU8(strings('Greeting')),
    [`ClientSideAssets/ProbeStrings_vi-vn_${HASH}.js`]: strToU8(strings('Lời chào')),
    'ClientSideAssets/color.png': new Uint8Array(),
    ...(teamsApp
      ? { 'ClientSideAssets/TeamsSPFxApp.zip': zipSync({ 'manifest.json': strToU8(JSON.stringify(TEAMS_APP)) }) }
      : {})
  });
}
