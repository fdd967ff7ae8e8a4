/**
 * Who may do what on the product's site: each role tries each operation over the wire, and the server's own answer is
 * held against the table. A cell that changes is a change of the product's promises.
 */
import {
  DRAFTS,
  EVENTS,
  LISTS,
  NUMBERS,
  OBLIGATIONS,
  PLANS,
  REPORTS,
  ROLE_HOLDINGS,
  UNITS
} from '../../src/store/schema';
import { LocalMicrosoft365 } from '../local-microsoft-365';
import type { Answer } from '../local-microsoft-365';
import { askControl } from './control-client';
import { addInFolder, file, form, OPERATIONS, OTHER, OWN, upload } from './sharepoint-matrix-operations';
import type { Fixtures, Request } from './sharepoint-matrix-operations';
import { ANSWERS, MATRIX, ROLES } from './sharepoint-matrix-table';
import type { Cell, RoleName } from './sharepoint-matrix-table';

const at = (name: string): string => `${name}@tongket.example`;
const ADMIN = at('quantri');

/** Who plays which role: those of the seed, and three who get theirs here. */
const PEOPLE: Readonly<Record<RoleName, string>> = {
  drafter: at('soan.hamchinh'),
  approver: at('duyet.hamchinh'),
  clerk: at('vanthu.hamchinh'),
  receiver: at('danvan.hamthuanbac'),
  reader: at('lanhdao.tinh'),
  administrator: at('duyet.tuyengiao'),
  owner: at('soan.tuyengiao'),
  outsider: at('nguoingoai')
};
const OTHER_DRAFTER = at('soan.hamthuanbac');

let server: LocalMicrosoft365;
let fixtures: Fixtures;
const tokens = new Map<string, string>();

async function send(upn: string, { path, method, headers, body }: Request): Promise<Answer> {
  const token = tokens.get(upn) ?? (await server.tokenOf(upn));
  tokens.set(upn, token);
  return server.ask(`/sites/tongket/_api/${encodeURI(path)}`, {
    ...(method === undefined ? {} : { method }),
    ...(body === undefined ? {} : { body }),
    headers: { accept: 'application/json;odata=nometadata', authorization: `Bearer ${token}`, ...headers }
  });
}

/** For what has to succeed before the table begins. */
async function done(upn: string, request: Request): Promise<Answer> {
  const answer = await send(upn, request);
  if (answer.status >= 300 || answer.text.includes('"HasException":true')) {
    throw new Error(`${upn} ${request.path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  }
  return answer;
}

const post = (path: string, body?: object): Request => ({
  path,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  ...(body === undefined ? {} : { body: JSON.stringify(body) })
});
const parsed = <T>(answer: Answer): T => JSON.parse(answer.text) as T;
const idOf = async (path: string, query = ''): Promise<number> => {
  const answer = await done(ADMIN, { path: `web/GetList('/sites/tongket/${path}')/items?$select=Id&$top=1${query}` });
  const [first] = parsed<{ value: { Id: number }[] }>(answer).value;
  if (first === undefined) throw new Error(`${path} has no item that fits ${query}`);
  return first.Id;
};
const groupId = async (title: string): Promise<number> => {
  const answer = await done(ADMIN, { path: `web/siteGroups/getByName('${title}')?$select=Id` });
  return parsed<{ Id: number }>(answer).Id;
};
const join = async (group: number, upn: string): Promise<unknown> =>
  done(ADMIN, post(`web/siteGroups/getById(${group})/users`, { LoginName: `i:0#.f|membership|${upn}` }));

async function addFiles(of: { readonly unit: string }, drafter: string): Promise<void> {
  const drafts = `${DRAFTS.path}/${of.unit}`;
  const reports = `${REPORTS.path}/${of.unit}`;
  await done(drafter, upload(drafts, 'draft.txt'));
  await done(drafter, upload(drafts, 'draft.txt', true));
  for (const name of ['minor', 'pending', 'approved']) await done(drafter, upload(reports, `${name}.txt`));
  for (const name of ['pending', 'approved'])
    await done(drafter, post(`${file(`${reports}/${name}.txt`)}/publish(comment='')`));
  await done(ADMIN, post(`${file(`${reports}/approved.txt`)}/approve(comment='')`));
  // A second approved version above the first, so that there is one that could be deleted.
  await done(drafter, upload(reports, 'approved.txt', true));
  await done(drafter, post(`${file(`${reports}/approved.txt`)}/publish(comment='')`));
  await done(ADMIN, post(`${file(`${reports}/approved.txt`)}/approve(comment='')`));
}

const addEvent = async (unit: string): Promise<number> => {
  await done(ADMIN, addInFolder(EVENTS.path, unit, { Title: 'x', EventKey: `matrix-${unit}`, Act: 'submitted' }));
  return idOf(EVENTS.path, `&$filter=EventKey eq 'matrix-${unit}'`);
};

beforeAll(async () => {
  server = await LocalMicrosoft365.start();
  await askControl(server, 'clock/freeze');
  await addFiles(OWN, PEOPLE.drafter);
  await addFiles(OTHER, OTHER_DRAFTER);
  const administrators = await groupId(`TongKet.${OTHER.office}.administrator`);
  for (const group of [administrators, await groupId('TongKet.Administrators')])
    await join(group, PEOPLE.administrator);
  // The associated owners' group of every team site.
  await join(3, PEOPLE.owner);
  await done(
    ADMIN,
    addInFolder(NUMBERS.path, OWN.unit, { Title: 'x', NumberKey: 'matrix-old', SubmissionKey: 'matrix-old' })
  );
  fixtures = {
    ownEvent: await addEvent(OWN.unit),
    otherEvent: await addEvent(OTHER.unit),
    ownRow: await idOf(OBLIGATIONS.path, `&$filter=ReceivingOffice eq '${OWN.office}'`),
    otherRow: await idOf(OBLIGATIONS.path, `&$filter=ReceivingOffice eq '${OTHER.office}'`),
    ownNumber: await idOf(NUMBERS.path, "&$filter=NumberKey eq 'matrix-old'"),
    plan: await idOf(PLANS.path),
    unit: await idOf(UNITS.path),
    holding: await idOf(ROLE_HOLDINGS.path),
    registered: 1,
    approvers: await groupId(`TongKet.${OWN.unit}.approver`),
    members: await groupId('TongKet.Members'),
    fullControl: 1073741829
  };
  await askControl(server, 'snapshots/make', { name: 'matrix' });
}, 60_000);
afterAll(() => server.stop());

function cellOf(answer: Answer): string {
  if (answer.status < 300) {
    return answer.text.includes('"HasException":true') ? 'form' : 'ok';
  }
  const { code } = parsed<{ 'odata.error': { code: string } }>(answer)['odata.error'];
  const known = Object.entries(ANSWERS).find(([, said]) => said[0] === answer.status && said[1] === code);
  return known?.[0] ?? `${answer.status} ${code}`;
}

const READS = /^(?:read|open) /;

/** Tries one operation; what was done is undone, so that every cell starts from the same site. */
async function attempt(name: string, role: RoleName): Promise<string> {
  const operation = OPERATIONS[name];
  if (operation === undefined) throw new Error(`There is no operation "${name}"`);
  const answer = await send(PEOPLE[role], operation(fixtures));
  if (answer.status < 300 && !READS.test(name)) await askControl(server, 'snapshots/reset', { name: 'matrix' });
  return cellOf(answer);
}

it('has every operation in the table, and every list of the product on the site', async () => {
  expect(Object.keys(MATRIX)).toEqual(Object.keys(OPERATIONS));
  for (const { path } of LISTS) {
    expect([path, (await send(ADMIN, { path: `web/GetList('/sites/tongket/${path}')?$select=Id` })).status]).toEqual([
      path,
      200
    ]);
  }
});

it.each(Object.keys(OPERATIONS))('%s', async (name) => {
  const cells: Partial<Record<RoleName, string>> = {};
  for (const role of ROLES) cells[role] = await attempt(name, role);
  const expected = Object.fromEntries(ROLES.map((role, index) => [role, MATRIX[name]?.[index] as Cell]));
  if (process.env['MATRIX_PRINT'] !== undefined) {
    console.log(`MATRIX  '${name}': [${ROLES.map((role) => `'${String(cells[role])}'`).join(', ')}],`);
  }
  expect(cells).toEqual(expected);
});

it('lets nobody but owners change settings, columns or permissions of any list', async () => {
  for (const { path } of LISTS) {
    for (const role of ROLES.filter((one) => one !== 'owner' && one !== 'administrator')) {
      for (const [what, request] of [
        [
          'settings',
          {
            ...post(`web/GetList('/sites/tongket/${path}')`, { Description: 'x' }),
            headers: { 'content-type': 'application/json', 'x-http-method': 'MERGE', 'if-match': '*' }
          }
        ],
        ['permissions', post(`web/GetList('/sites/tongket/${path}')/resetroleinheritance`)],
        [
          'columns',
          post(`web/GetList('/sites/tongket/${path}')/fields/createfieldasxml`, {
            parameters: { SchemaXml: '<Field Type="Text" Name="Q" DisplayName="Q" />' }
          })
        ]
      ] as const) {
        const { status } = await send(PEOPLE[role], request);
        expect([path, role, what, status]).toEqual([path, role, what, expect.any(Number)]);
        expect([path, role, what, [403, 404].includes(status)]).toEqual([path, role, what, true]);
      }
    }
  }
});

it('knows the author of an event that was forged as the one who is named, which is why the fold must not trust it', async () => {
  const request = OPERATIONS['add an event in another’s name'];
  if (request === undefined) throw new Error('The operation is gone');
  await done(PEOPLE.drafter, request(fixtures));
  const id = await idOf(EVENTS.path, "&$filter=EventKey eq 'matrix-new'");
  const answer = await done(ADMIN, {
    path: `web/GetList('/sites/tongket/${EVENTS.path}')/items(${id})?$select=Author/Title&$expand=Author`
  });
  expect(answer.text).toContain('Quản trị hệ thống');
  await askControl(server, 'questions/answer', { name: 'editorsMayForgeSystemColumns', value: false });
  const refused = await send(
    PEOPLE.drafter,
    form(`web/GetList('/sites/tongket/${EVENTS.path}')/items(${id})/validateUpdateListItem`, { Author: 'x' })
  );
  expect(refused.status).toBe(403);
  await askControl(server, 'snapshots/reset', { name: 'matrix' });
});

describe('follows the answers to open questions', () => {
  afterEach(() => askControl(server, 'snapshots/reset', { name: 'matrix' }));
  const answer = (name: string, value: unknown): Promise<unknown> =>
    askControl(server, 'questions/answer', { name, value });

  it('ApproveItems alone may not be enough to approve', async () => {
    await answer('approveItemsSuffices', false);
    expect(await attempt('approve a report of the own unit', 'approver')).toBe('denied');
    expect(await attempt('approve by writing the status (MERGE)', 'approver')).toBe('denied');
    expect(await attempt('approve a report of the own unit', 'owner')).toBe('ok');
  });

  it('a name that is taken may be 409', async () => {
    const again = upload(`${DRAFTS.path}/${OWN.unit}`, 'draft.txt');
    expect((await send(PEOPLE.drafter, again)).status).toBe(400);
    await answer('existingFileStatus', 409);
    expect((await send(PEOPLE.drafter, again)).status).toBe(409);
  });

  it('a forged author may be refused', async () => {
    for (const name of ['add an event in another’s name', 'write the author of a report by form']) {
      // Every attempt that is answered 200 ends in a reset, which takes the answer back too.
      await answer('editorsMayForgeSystemColumns', false);
      expect([name, await attempt(name, 'approver')]).toEqual([name, 'form']);
    }
  });
});
