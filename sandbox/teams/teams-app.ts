/** The Teams app that a SharePoint package carries: its name and tabs, as Teams reads them from `manifest.json`. */

export interface TeamsTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
  /** Where "open in browser" leads; undefined when the manifest has none. */
  readonly websiteUrl: string | undefined;
}

/** A kind of notification that the app may send to activity feeds. */
export interface ActivityType {
  readonly type: string;
  /** E.g. `{actor} đôn đốc {unit}`; the words in braces come with each notification. */
  readonly templateText: string;
}

export interface TeamsApp {
  readonly id: string;
  readonly name: string;
  /** Colour of the app's icon plate, `#rrggbb`. */
  readonly accentColor: string;
  /** File name of the colour icon, beside the package's other assets. */
  readonly colorIcon: string | undefined;
  /** Tabs of the personal app. The `about` tab that Teams draws itself is left out. */
  readonly personalTabs: readonly TeamsTab[];
  /** Page that configures a channel tab. */
  readonly configurationUrl: string | undefined;
  readonly activityTypes: readonly ActivityType[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

function tabOf(entry: Fields): readonly TeamsTab[] {
  const entityId = text(entry['entityId']);
  const contentUrl = text(entry['contentUrl']);
  const personal = Array.isArray(entry['scopes']) && entry['scopes'].includes('personal');
  return entityId === undefined || contentUrl === undefined || !personal
    ? []
    : [{ entityId, contentUrl, name: text(entry['name']) ?? entityId, websiteUrl: text(entry['websiteUrl']) }];
}

function activityTypeOf(entry: Fields): readonly ActivityType[] {
  const type = text(entry['type']);
  return type === undefined ? [] : [{ type, templateText: text(entry['templateText']) ?? '' }];
}

/** @returns undefined when the text is not a Teams app manifest. */
export function parseTeamsApp(json: string): TeamsApp | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const manifest = fields(value);
  const id = text(manifest['id']);
  const name = text(fields(manifest['name'])['short']);
  if (id === undefined || name === undefined) {
    return undefined;
  }
  const accent = text(manifest['accentColor']) ?? '';
  return {
    id,
    name,
    accentColor: /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#5b5fc7',
    colorIcon: text(fields(manifest['icons'])['color']),
    personalTabs: list(manifest['staticTabs']).flatMap(tabOf),
    configurationUrl: text(list(manifest['configurableTabs'])[0]?.['configurationUrl']),
    activityTypes: list(fields(manifest['activities'])['activityTypes']).flatMap(activityTypeOf)
  };
}

/** What Teams puts in for the placeholders of a SharePoint app's addresses. */
export interface TeamsPlaceholders {
  /** Origin of the tenant's SharePoint, e.g. `https://127.0.0.1:4443`. */
  readonly origin: string;
  /** Server relative path of the site that the team is connected to. */
  readonly teamSitePath: string;
  /** e.g. `vi-vn`. */
  readonly locale: string;
}

/** The address that Teams opens for one of the manifest. */
export function fillTeamsUrl(template: string, { origin, teamSitePath, locale }: TeamsPlaceholders): string {
  return template
    .replaceAll('https://{teamSiteDomain}', origin)
    .replaceAll('{teamSiteDomain}', new URL(origin).host)
    .replaceAll('{teamSitePath}', teamSitePath)
    .replaceAll('{locale}', locale);
}

/**
 * The address of a channel tab once it has been configured: SharePoint's configuration page stores the same hosted page
 * without the request to open the property pane.
 */
export function configuredTabUrl(configurationUrl: string): string {
  return configurationUrl.replace(/openPropertyPane(?:=|%3D)true(?:&|%26)/i, '');
}
