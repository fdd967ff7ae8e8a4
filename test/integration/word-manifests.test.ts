/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { ADD_IN } from '../../word/add-in.ts';
import { addInOnlyManifest } from '../../tools/word-manifest/add-in-only.ts';
import { UNIFIED_VERSION, unifiedManifest, unifiedTexts } from '../../tools/word-manifest/unified.ts';
import type { Placing } from '../../tools/word-manifest/placing.ts';

const PLACING: Placing = {
  paneOrigin: 'https://pane.example',
  paneUrl: 'https://pane.example/taskpane.html?site=https%3A%2F%2Ft.sharepoint.com%2Fsites%2Fa%26b',
  siteOrigin: 'https://t.sharepoint.com',
  clientId: '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2176',
  version: '1.2.3.0'
};
const ROOT = path.resolve(__dirname, '..', '..');

describe('the add-in-only manifest', () => {
  const tree = new DOMParser().parseFromString(addInOnlyManifest(ADD_IN, PLACING), 'application/xml');
  const all = (name: string): readonly Element[] => Array.from(tree.getElementsByTagName(name));
  const values = [...tree.querySelectorAll('*')].flatMap((each) =>
    [each.getAttribute('DefaultValue'), each.getAttribute('Value')].filter((value) => value !== null)
  );

  it('is well-formed, with its parts in the order of the schema', () => {
    expect(all('parsererror')).toEqual([]);
    expect(Array.from(tree.documentElement.children, ({ tagName }) => tagName)).toEqual(
      'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
        ' '
      )
    );
    expect(Array.from(all('VersionOverrides')[0]?.children ?? [], ({ tagName }) => tagName)).toEqual([
      'Hosts',
      'Resources'
    ]);
  });

  it('has a GUID and a version of four numbers', () => {
    expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all('Version')[0]?.textContent).toMatch(/^\d+(\.\d+){3}$/);
  });

  it('names only addresses that are https', () => {
    const addresses = values.filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(7);
    expect(addresses.filter((address) => new URL(address).protocol !== 'https:')).toEqual([]);
    expect(values).toContain(PLACING.paneUrl);
  });

  it('refers to each resource that it has and to no other', () => {
    const referred = new Set(Array.from(tree.querySelectorAll('[resid]'), (each) => each.getAttribute('resid')));
    const there = new Set(Array.from(tree.querySelectorAll('[id]'), (each) => each.getAttribute('id')));
    expect([...referred].filter((id) => !there.has(id))).toEqual([]);
    const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      all(name)
        .map((each) => each.getAttribute('id'))
        .filter((id) => id !== null)
    );
    expect(resources.filter((id) => !referred.has(id))).toEqual([]);
  });

  it('keeps to the lengths that Office allows', () => {
    const long = (name: string, most: number): readonly string[] =>
      all(name)
        .flatMap((each) => [
          each.getAttribute('DefaultValue') ?? '',
          ...Array.from(each.children, (override) => override.getAttribute('Value') ?? '')
        ])
        .filter((text) => text.length > most);
    expect(long('DisplayName', 125)).toEqual([]);
    expect(long('Description', 250)).toEqual([]);
    const inside = (name: string, most: number): readonly string[] =>
      Array.from(
        all(name)[0]?.querySelectorAll('[DefaultValue], [Value]') ?? [],
        (each) => each.getAttribute('DefaultValue') ?? each.getAttribute('Value') ?? ''
      ).filter((text) => text.length > most);
    expect(inside('bt:ShortStrings', 125)).toEqual([]);
    expect(inside('bt:LongStrings', 250)).toEqual([]);
  });

  it('asks for the floor of the pane and offers it to Word alone', () => {
    expect(all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
      ['WordApi', '1.3']
    ]);
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Document',
      'Document'
    ]);
  });
});

describe('the unified manifest', () => {
  const schemas = path.join(
    ROOT,
    'node_modules/@microsoft/app-manifest/build/json-schemas/teams',
    `v${UNIFIED_VERSION}`
  );
  const faultsOf = (schema: string, value: object): readonly string[] => {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(path.join(schemas, schema), 'utf8')) as object);
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
  const manifest = unifiedManifest(ADD_IN, PLACING);
  const texts = unifiedTexts(ADD_IN, 'en');

  it('is what Microsoft’s schema asks for, and so are its English texts', () => {
    expect(faultsOf('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(faultsOf('MicrosoftTeams.Localization.schema.json', texts)).toEqual([]);
  });

  it('is checked by a schema that finds faults', () => {
    expect(faultsOf('MicrosoftTeams.schema.json', { ...manifest, accentColor: 'red' })).not.toEqual([]);
    expect(faultsOf('MicrosoftTeams.Localization.schema.json', { ...texts, 'extensions[0].nothing': 'x' })).not.toEqual(
      []
    );
  });

  it('gives each text of the manifest its English', () => {
    const at = (where: string): unknown =>
      where.split(/[.[\]]+/).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], manifest);
    for (const where of Object.keys(texts).filter((key) => key !== '$schema')) {
      expect([where, typeof at(where)]).toEqual([where, 'string']);
    }
  });

  it('says the same as the add-in-only manifest, which it hides', () => {
    const xml = addInOnlyManifest(ADD_IN, PLACING);
    const json = JSON.stringify(manifest);
    expect(json).toContain(`"hide":{"customOfficeAddin":{"officeAddinId":"${ADD_IN.id}"}}`);
    for (const text of [ADD_IN.group.vi, ADD_IN.buttonTip.vi, ADD_IN.startText.vi, ADD_IN.requires.set]) {
      expect(xml).toContain(text);
      expect(json).toContain(text);
    }
  });
});

describe('the icons', () => {
  /** Width and height stand big-endian at byte 16 of a PNG. */
  const sizeOf = (name: string): readonly number[] => {
    const bytes = readFileSync(path.join(ROOT, 'word', 'icons', name));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };

  it.each([
    ...ADD_IN.iconSizes.map((size) => [`icon-${size}.png`, size] as const),
    ['icon-64.png', 64] as const,
    ['color-192.png', 192] as const,
    ['outline-32.png', 32] as const
  ])('%s is %d pixels square', (name, size) => {
    expect(sizeOf(name)).toEqual([size, size]);
  });
});
