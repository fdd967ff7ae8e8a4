/** The Teams app within the built SharePoint package, as Teams reads it. */
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parseTeamsApp } from '../../sandbox/teams/teams-app';
import { obligationId } from '../../src/domain/code';
import { pageAddress, TEAMS_APP_ID, teamsAddress } from '../../src/store/places';
import type { ScreenName } from '../../src/store/places';

const ROOT = path.join(__dirname, '../..');
const SITE = 'https://tenant.sharepoint.com/sites/tongket';
const SCREENS: readonly ScreenName[] = ['tracking', 'approval', 'plan'];

interface Tab {
  readonly entityId: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly websiteUrl?: string;
}

interface Manifest {
  readonly manifestVersion: string;
  readonly id: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly staticTabs: readonly Tab[];
  readonly configurableTabs: readonly { readonly configurationUrl: string }[];
  readonly activities: { readonly activityTypes: readonly { readonly type: string; readonly templateText: string }[] };
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
}

let app: JSZip;
let manifest: Manifest;
let texts: Readonly<Record<string, string>>;

const bytesOf = async (zip: JSZip, name: string): Promise<Uint8Array> => {
  const file = zip.file(name);
  if (file === null) {
    throw new Error(`There is no ${name}.`);
  }
  return file.async('uint8array');
};

function faultsOf(schema: string, value: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const file = `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/${schema}`;
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as object);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

beforeAll(async () => {
  const solution = await JSZip.loadAsync(readFileSync(path.join(ROOT, 'sharepoint/solution/tong-ket.sppkg')));
  app = await JSZip.loadAsync(await bytesOf(solution, 'ClientSideAssets/TeamsSPFxApp.zip'));
  const json = async <T>(name: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await bytesOf(app, name))) as T;
  manifest = await json<Manifest>('manifest.json');
  texts = await json('en.json');
});

it('is what Microsoft’s schema asks for, and so are its English texts', () => {
  expect(faultsOf('MicrosoftTeams.schema.json', manifest)).toEqual([]);
  expect(faultsOf('MicrosoftTeams.Localization.schema.json', texts)).toEqual([]);
  expect(faultsOf('MicrosoftTeams.schema.json', { ...manifest, accentColor: 'red' })).not.toEqual([]);
});

it('holds its icons and languages in Teams’ measures, and nothing else', async () => {
  const { icons, localizationInfo } = manifest;
  const named = [
    'manifest.json',
    icons.color,
    icons.outline,
    ...localizationInfo.additionalLanguages.map((l) => l.file)
  ];
  expect(Object.keys(app.files).sort()).toEqual(named.sort());
  const side = async (name: string): Promise<readonly number[]> => {
    const view = new DataView((await bytesOf(app, name)).buffer.slice(0, 24));
    return [view.getUint32(16), view.getUint32(20)]; // width and height of a PNG's header
  };
  expect(await side(icons.color)).toEqual([192, 192]);
  expect(await side(icons.outline)).toEqual([32, 32]);
});

it('says each text in both languages', () => {
  const at = (where: string): unknown =>
    where.split(/[.[\]]+/).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], manifest);
  const places = [
    ...['name.short', 'name.full', 'description.short', 'description.full'],
    ...manifest.staticTabs.flatMap(({ name }, index) => (name === undefined ? [] : [`staticTabs[${index}].name`])),
    ...manifest.activities.activityTypes.flatMap((_, index) =>
      ['description', 'templateText'].map((part) => `activities.activityTypes[${index}].${part}`)
    )
  ];
  expect(
    Object.keys(texts)
      .filter((key) => key !== '$schema')
      .sort()
  ).toEqual([...places].sort());
  for (const place of places) {
    const holes = (text: unknown): readonly string[] => (String(text).match(/\{\w+\}/g) ?? []).sort();
    expect([place, holes(texts[place])]).toEqual([place, holes(at(place))]);
  }
});

it('names the site of the data in its personal tabs, since Teams has no site to fill in there', () => {
  const tabs = manifest.staticTabs.filter(({ contentUrl }) => contentUrl !== undefined);
  expect(tabs).toHaveLength(3);
  for (const { contentUrl = '', websiteUrl = '' } of tabs) {
    expect(contentUrl).toMatch(
      /^https:\/\/\{teamSiteDomain\}\/sites\/[^/]+\/_layouts\/15\/TeamsLogon\.aspx\?SPFX=true&dest=\/sites\/[^/]+\/_layouts\/15\/teamshostedapp\.aspx%3Fteams%26personal%26componentId=/
    );
    expect(websiteUrl).toMatch(/^https:\/\/\{teamSiteDomain\}\/sites\//);
  }
  expect(manifest.configurableTabs[0]?.configurationUrl).toContain('{teamSiteDomain}{teamSitePath}/_layouts');
});

it('works with SharePoint’s own session: SharePoint Online is the only application that it names', () => {
  expect(manifest.webApplicationInfo).toEqual({
    id: '00000003-0000-0ff1-ce00-000000000000',
    resource: 'https://{teamSiteDomain}'
  });
});

it('is found by the deep links that the product makes', () => {
  expect(manifest.id).toBe(TEAMS_APP_ID);
  const row = { obligation: obligationId('217.co-so.DU-23092') };
  for (const [index, screen] of SCREENS.entries()) {
    const tab = manifest.staticTabs[index];
    expect(new URL(teamsAddress(SITE, screen, row)).pathname).toBe(`/l/entity/${manifest.id}/${tab?.entityId ?? ''}`);
    expect(tab?.websiteUrl?.split('/SitePages/')[1]).toBe(pageAddress(SITE, screen).split('/SitePages/')[1]);
  }
});

it('is read by the local Teams as it is meant', () => {
  const read = parseTeamsApp(JSON.stringify(manifest));
  expect(read?.personalTabs.map(({ name }) => name)).toEqual(['Theo dõi', 'Phê duyệt', 'Kế hoạch']);
  expect(read?.activityTypes.map(({ type }) => type)).toEqual([
    'reportDue',
    'reportUrged',
    'reportReturned',
    'reportWaiting'
  ]);
});
