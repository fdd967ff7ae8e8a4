/** The list view threshold: 5,000 rows, unless an index narrows the query first. */
import '@pnp/sp/batching';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

const ROWS = 5100;
const THROTTLED = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' };

let server: LocalSharePoint;
let admin: SPFI;
let list: IList;

beforeAll(async () => {
  server = await startLocalSharePoint();
  admin = await server.as('quantri');
  await admin.web.lists.add('Big');
  list = admin.web.lists.getByTitle('Big');
  const column = (name: string, indexed: boolean): string =>
    `<Field Type="Text" Name="${name}" DisplayName="${name}" Indexed="${indexed ? 'TRUE' : 'FALSE'}" />`;
  await list.fields.createFieldAsXml({ SchemaXml: column('Unit', true), Options: 8 });
  await list.fields.createFieldAsXml({ SchemaXml: column('Note1', false), Options: 8 });
  for (let from = 0; from < ROWS; from += 100) {
    const [batched, execute] = admin.batched({ maxRequests: 100 });
    const adds = Array.from({ length: 100 }, (_, index) =>
      batched.web.lists
        .getByTitle('Big')
        .items.add({ Title: `${from + index}`, Unit: `${(from + index) % 200}`, Note1: 'x' })
    );
    await execute();
    await Promise.all(adds);
  }
}, 180_000);
afterAll(() => server.stop());

it('refuses a filter that no index narrows, however few rows it would give', async () => {
  expect(await refusalOf(list.items.filter("Note1 eq 'nothing'")())).toMatchObject(THROTTLED);
  expect(await refusalOf(list.items.filter("substringof('7', Unit)")())).toMatchObject(THROTTLED);
});

it('takes a filter that begins with a narrow indexed column', async () => {
  expect(await list.items.filter("Unit eq '7' and Note1 eq 'x'").top(5000)()).toHaveLength(Math.ceil((ROWS - 7) / 200));
});

it('refuses the same filter the other way round: the order of the conditions counts', async () => {
  expect(await refusalOf(list.items.filter("Note1 eq 'x' and Unit eq '7'")())).toMatchObject(THROTTLED);
});

it('refuses an indexed column that narrows too little', async () => {
  expect(await refusalOf(list.items.filter("Unit ne '7'")())).toMatchObject(THROTTLED);
});

it('refuses to sort by a column without an index, and sorts by one with it', async () => {
  expect(await refusalOf(list.items.orderBy('Note1').top(10)())).toMatchObject(THROTTLED);
  expect(await list.items.orderBy('Unit').top(10)()).toHaveLength(10);
});

it('gives the whole list page by page', async () => {
  let count = 0;
  for await (const page of list.items.select('Id').top(2000)) {
    count += (page as unknown[]).length;
  }
  expect(count).toBe(ROWS);
});
