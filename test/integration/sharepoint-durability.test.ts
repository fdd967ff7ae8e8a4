/** A crash at any moment: what was acknowledged is there afterwards, whole. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';

const KILLS = 5;

let server: LocalSharePoint;

beforeAll(async () => {
  server = await startLocalSharePoint();
  const admin = await server.as('quantri');
  await admin.web.lists.add('Durable');
  const { fields } = admin.web.lists.getByTitle('Durable');
  const schema =
    '<Field Type="Text" Name="EventKey" DisplayName="EventKey" Indexed="TRUE" EnforceUniqueValues="TRUE" />';
  await fields.createFieldAsXml({ SchemaXml: schema, Options: 8 });
});
afterAll(() => server.stop());

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('loses no acknowledged item and no acknowledged file, and doubles none', async () => {
  const keys = new Set<string>();
  const files = new Map<string, string>();
  for (let round = 0; round < KILLS; round += 1) {
    const admin = await server.as('quantri');
    const list = admin.web.lists.getByTitle('Durable');
    const folder = admin.web.getFolderByServerRelativePath('/sites/tongket/Shared Documents');
    let running = true;
    const writeItems = async (): Promise<void> => {
      for (let index = 0; running; index += 1) {
        const key = `${round}-${index}`;
        await list.items.add({ EventKey: key });
        keys.add(key);
      }
    };
    const writeFiles = async (): Promise<void> => {
      for (let index = 0; running; index += 1) {
        const bytes = randomBytes(20_000);
        const name = `${round}-${index}.bin`;
        await folder.files.addUsingPath(name, new Blob([bytes]));
        files.set(name, createHash('sha256').update(bytes).digest('hex'));
      }
    };
    const writers = Promise.allSettled([writeItems(), writeFiles()]);
    await wait(300 + round * 50);
    await server.kill();
    running = false;
    await writers;
    await server.restart();
  }

  const admin = await server.as('quantri');
  const found: string[] = [];
  for await (const page of admin.web.lists.getByTitle('Durable').items.select('EventKey').top(1000)) {
    found.push(...(page as { EventKey: string }[]).map((row) => row.EventKey));
  }
  expect(keys.size).toBeGreaterThan(KILLS);
  expect([...keys].filter((key) => !found.includes(key))).toEqual([]);
  expect(new Set(found).size).toBe(found.length);
  expect(files.size).toBeGreaterThan(KILLS);
  for (const [name, hash] of files) {
    const file = admin.web.getFileByServerRelativePath(`/sites/tongket/Shared Documents/${name}`);
    expect(
      createHash('sha256')
        .update(Buffer.from(await file.getBuffer()))
        .digest('hex')
    ).toBe(hash);
  }
}, 120_000);

it('leaves no file under a wrong name among the blobs', () => {
  const blobs = path.join(server.data, 'blobs');
  for (const shelf of readdirSync(blobs)) {
    for (const name of readdirSync(path.join(blobs, shelf)).filter((each) => !each.endsWith('.part'))) {
      expect(name).toMatch(/^[0-9a-f]{64}$/);
    }
  }
});
