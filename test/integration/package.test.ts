/** The built SharePoint package, read as the app catalogue reads it. */
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTS } from '../../src/store/schema';
import type { ColumnType } from '../../src/store/schema';

const ROOT = path.join(__dirname, '../..');
const FEATURE = '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2174';
const WEB_PARTS = ['1', '2', '3'].map((last) => `6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b217${last}`);
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  Text: 'Text',
  Note: 'Note',
  Number: 'Number',
  Date: 'DateTime',
  DateTime: 'DateTime'
};

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];

describe('the built .sppkg', () => {
  let zip: JSZip;
  const text = async (name: string): Promise<string> => {
    const file = zip.file(name);
    if (file === null) {
      throw new Error(`The package has no ${name}.`);
    }
    return file.async('string');
  };

  beforeAll(async () => {
    zip = await JSZip.loadAsync(readFileSync(path.join(ROOT, 'sharepoint/solution/tong-ket.sppkg')));
  });

  it('holds the three web parts, each for SharePoint pages and Teams', async () => {
    for (const id of WEB_PARTS) {
      const xml = (await text(`${FEATURE}/WebPart_${id}.xml`)).replace(/&quot;/g, '"');
      expect(xml).toContain(`"id":"${id}"`);
      expect(xml).toContain(
        '"supportedHosts":["SharePointWebPart","SharePointFullPage","TeamsTab","TeamsPersonalApp"]'
      );
    }
  });

  it('brings its own scripts and names no other origin for them', async () => {
    const xml = (await text(`${FEATURE}/WebPart_${WEB_PARTS[0]}.xml`)).replace(/&quot;/g, '"');
    expect(/"internalModuleBaseUrls":\["([^"]*)"\]/.exec(xml)?.[1]).toBe('HTTPS://SPCLIENTSIDEASSETLIBRARY/');
    expect(zip.file(/^ClientSideAssets\/tong-ket-web-parts_[0-9a-f]+\.js$/)).toHaveLength(1);
  });

  it('declares the columns of the reports as the store makes them', async () => {
    const xml = await text(`${FEATURE}/elements.xml`);
    const declared = [...xml.matchAll(/<Field .*?\/>/g)].map(([element]) => ({
      name: attribute(element, 'Name'),
      title: attribute(element, 'DisplayName'),
      type: attribute(element, 'Type')
    }));
    expect(declared).toEqual(
      REPORTS.columns.map(({ name, title, type }) => ({ name, title, type: FIELD_TYPES[type] }))
    );
    expect([...xml.matchAll(/<FieldRef .*?Name="(\w+)"/g)].map((match) => match[1])).toEqual(
      REPORTS.columns.map(({ name }) => name)
    );
  });

  it('holds the Teams app, whose tab opens the tracking web part', async () => {
    const app = zip.file('ClientSideAssets/TeamsSPFxApp.zip');
    if (app === null) {
      throw new Error('The package has no Teams app.');
    }
    const teams = await JSZip.loadAsync(await app.async('uint8array'));
    const manifest: unknown = JSON.parse((await teams.file('manifest.json')?.async('string')) ?? 'null');
    expect(manifest).toMatchObject({ manifestVersion: '1.17', id: WEB_PARTS[0] });
    expect(JSON.stringify(manifest)).toContain(`componentId=${WEB_PARTS[0]}`);
    expect(Object.keys(teams.files).sort()).toEqual(
      [`${WEB_PARTS[0]}_color.png`, `${WEB_PARTS[0]}_outline.png`, 'en.json', 'manifest.json'].sort()
    );
  });
});
