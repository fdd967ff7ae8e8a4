/**
 * What MERGE of the web may set. Values are kept with the site and answered back.
 */
import type { Api } from '../context.ts';
import type { Answer } from '../protocol/entity.ts';
import { propertyNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { Permission } from '../security/mask.ts';
import { ChangeType } from '../store/changes.ts';
import { asListId } from '../store/ids.ts';
import { WEB_SCOPE } from '../store/roles.ts';
import { readMeta, writeMeta } from '../store/schema.ts';

/** The settings beside the title, with what a new site has. */
const DEFAULTS = {
  AlternateCssUrl: '',
  CustomMasterUrl: '',
  Description: '',
  EnableMinimalDownload: false,
  FooterEmphasis: 0,
  FooterEnabled: false,
  FooterLayout: 0,
  HeaderEmphasis: 0,
  HeaderLayout: 0,
  HideTitleInHeader: false,
  HorizontalQuickLaunch: false,
  IsMultilingual: true,
  LogoAlignment: 0,
  MegaMenuEnabled: false,
  MembersCanShare: true,
  NavAudienceTargetingEnabled: false,
  NoCrawl: false,
  OverwriteTranslationsOnChange: false,
  QuickLaunchEnabled: true,
  SaveSiteAsTemplateEnabled: false,
  SearchScope: 0,
  SiteLogoUrl: '',
  SyndicationEnabled: true,
  TreeViewEnabled: false,
  WelcomePage: 'SitePages/TheoDoi.aspx'
} as const satisfies Readonly<Record<string, string | number | boolean>>;

/** The name of a setting. */
export type WebSetting = keyof typeof DEFAULTS;

const isSetting = (name: string): name is WebSetting => Object.hasOwn(DEFAULTS, name);

const metaName = (name: WebSetting): string => `web:${name}`;

/** The present value of a setting. */
export function webSetting(api: Api, name: WebSetting): JsonValue {
  const kept = readMeta(api.store.database, metaName(name));
  // Written by `updateWeb` below and by nothing else.
  return kept === undefined ? DEFAULTS[name] : (JSON.parse(kept) as JsonValue);
}

/** MERGE of the web. @throws SharePointError 403, and 400 for what a web does not have */
export function updateWeb(api: Api): Answer {
  api.access.require(WEB_SCOPE, Permission.manageWeb);
  const { store, site } = api;
  for (const [name, value] of Object.entries(api.request.body.values)) {
    if (name === 'Title') {
      if (typeof value !== 'string' || value.trim() === '') throw wrongValue(name, 'Edm.String');
      writeMeta(store.database, 'title', value);
    } else if (!isSetting(name)) throw propertyNotFound(name, 'SP.Web');
    else if (typeof value !== typeof DEFAULTS[name]) throw wrongValue(name, `Edm.${edmName(name)}`);
    else writeMeta(store.database, metaName(name), JSON.stringify(value));
  }
  const change = { kind: 'web', type: ChangeType.update, listId: asListId(site.webId), detail: site.title } as const;
  store.changes.add(change, api.now);
  return { kind: 'noContent' };
}

function edmName(name: WebSetting): string {
  const kind = typeof DEFAULTS[name];
  return kind === 'boolean' ? 'Boolean' : kind === 'number' ? 'Int32' : 'String';
}
