/** `$batch` through PnPjs. */
import '@pnp/sp/batching';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/site-users/web';
import type { SPFI } from '@pnp/sp';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  await admin.web.lists.add('Batch');
});
afterAll(() => server.stop());

it('answers reads and writes in the order in which they were asked', async () => {
  const [batched, execute] = admin.batched();
  const list = batched.web.lists.getByTitle('Batch');
  const answers = [
    list.items.add({ Title: 'một' }),
    list.items.add({ Title: 'hai' }),
    list.items.select('Title')(),
    batched.web.currentUser.select('Title')()
  ] as const;
  await execute();
  expect(await Promise.all(answers)).toMatchObject([
    { Id: 1, Title: 'một' },
    { Id: 2, Title: 'hai' },
    [{ Title: 'một' }, { Title: 'hai' }],
    { Title: 'Quản trị hệ thống' }
  ]);
});

it('does not let one failure stop the others: a batch is no transaction', async () => {
  const [batched, execute] = admin.batched();
  const list = batched.web.lists.getByTitle('Batch');
  const first = list.items.add({ Title: 'ba' });
  const missing = list.items.getById(99).update({ Title: 'x' });
  const wrong = list.items.add({ Colour: 'red' });
  const last = list.items.add({ Title: 'bốn' });
  const outcomes = Promise.allSettled([first, missing, wrong, last]);
  await execute().catch(() => undefined);
  expect((await outcomes).map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(await refusalOf(missing)).toMatchObject({ status: 404, code: '-2130575338, System.ArgumentException' });
});

it('gives a MERGE its new etag', async () => {
  const [batched, execute] = admin.batched();
  const merged = batched.web.lists.getByTitle('Batch').items.getById(1).update({ Title: 'uno' });
  await execute();
  expect((await merged).etag).toMatch(/,2"$/);
});

it('belongs to the one who sent it', async () => {
  const outsider = await server.as('nguoingoai');
  const [batched, execute] = outsider.batched();
  const read = batched.web.lists.getByTitle('Batch').items();
  const outcome = Promise.allSettled([read]);
  await execute().catch(() => undefined);
  await outcome;
  expect((await refusalOf(read)).status).toBe(403);
});
