/** The change log of a list, read by token: what a projection is brought up to date with. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;
let list: IList;

interface Change {
  readonly ChangeType: number;
  readonly ItemId: number;
  readonly ChangeToken: { readonly StringValue: string };
}

const ITEMS = { Item: true, Add: true, Update: true, DeleteObject: true };

async function changes(query: Parameters<IList['getChanges']>[0]): Promise<readonly Change[]> {
  return (await list.getChanges(query)) as unknown as readonly Change[];
}

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  await admin.web.lists.add('Log');
  list = admin.web.lists.getByTitle('Log');
  await list.items.add({ Title: 'a' });
  await list.items.add({ Title: 'b' });
  await list.items.getById(1).update({ Title: 'c' });
  await list.items.getById(2).delete();
});
afterAll(() => server.stop());

it('tells adds, updates and deletes, oldest first', async () => {
  const found = await changes(ITEMS);
  expect(found.map((change) => [change.ChangeType, change.ItemId])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [3, 2]
  ]);
  expect(found[0]?.ChangeToken.StringValue).toMatch(/^1;3;[0-9a-f-]{36};\d{18};\d+$/);
});

it('goes on after a token, and has nothing after the newest one', async () => {
  const found = await changes(ITEMS);
  const after = await changes({ ...ITEMS, ChangeTokenStart: { StringValue: found[1]?.ChangeToken.StringValue ?? '' } });
  expect(after.map((change) => change.ChangeType)).toEqual([2, 3]);
  const { CurrentChangeToken: now } = await list.select('CurrentChangeToken')();
  expect(await changes({ ...ITEMS, ChangeTokenStart: { StringValue: now.StringValue } })).toEqual([]);
  await list.items.add({ Title: 'd' });
  expect(await changes({ ...ITEMS, ChangeTokenStart: { StringValue: now.StringValue } })).toMatchObject([
    { ItemId: 3 }
  ]);
});

it('gives only the kinds that were asked for', async () => {
  expect((await changes({ Item: true, Add: true })).map((change) => change.ChangeType)).toEqual([1, 1, 1]);
  expect(await changes({ Item: true })).toEqual([]);
});

it('refuses a token of another list', async () => {
  await admin.web.lists.add('Other');
  const { CurrentChangeToken: other } = await admin.web.lists.getByTitle('Other').select('CurrentChangeToken')();
  const query = { ...ITEMS, ChangeTokenStart: { StringValue: other.StringValue } };
  expect((await refusalOf(list.getChanges(query))).status).toBe(400);
});
