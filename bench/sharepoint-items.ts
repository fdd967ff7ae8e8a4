/**
 * How long the local SharePoint takes to answer from a list of 50,000 items: through its handler alone, and over HTTPS as
 * browsers reach it. Beside each question stands the floor: the same rows by a prepared statement of node:sqlite, on the
 * same file, in the same process and run. Run: `node bench/sharepoint-items.ts`.
 *
 * Budget: an indexed page of 100 in low milliseconds (median of the handler at most 10 ms).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { loadDirectory } from '../sandbox/people/directory.ts';
import type { Person, Room } from '../sandbox/server/call.ts';
import { openCertificate } from '../sandbox/server/certificate.ts';
import { toRequest } from '../sandbox/server/incoming.ts';
import { sendResponse } from '../sandbox/server/outgoing.ts';
import { openSharePoint } from '../sandbox/sharepoint/api/sharepoint.ts';
import { asItemId, newGuid } from '../sandbox/sharepoint/api/store/ids.ts';
import { tableOf } from '../sandbox/sharepoint/api/store/lists.ts';
import { openStore } from '../sandbox/sharepoint/api/store/store.ts';

const ITEMS = 50_000;
const UNITS = 200;
const WARM_UP = 30;
const RUNS = 200;
const BUDGET_MS = 10;
const SITE = '/sites/tongket';
const CLOCK = { now: (): Date => new Date('2026-03-10T02:00:00Z') };

const data = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-bench-'));
const directory = loadDirectory();
const admin = directory.all().find((person) => person.isSiteAdmin);
if (admin === undefined) throw new Error('The directory has no administrator');
const person: Person = admin;

const server = createServer(await openCertificate(data, data));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const origin = `https://127.0.0.1:${port}`;
const open = (): ReturnType<typeof openSharePoint> =>
  openSharePoint({ dataDir: data, directory, clock: CLOCK, origin, log: () => undefined });

/** One call of the handler, read to its end. */
async function ask(room: Room, url: string, body?: unknown): Promise<{ status: number; text: string }> {
  const request = new Request(origin + url, {
    headers: { accept: 'application/json;odata=nometadata' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  });
  const answer = await room({ request, url: new URL(request.url), person, proof: 'token' });
  if (answer === undefined) throw new Error(`No room for ${url}`);
  return { status: answer.status, text: await answer.text() };
}

/** Makes the list through the service, and its items beneath it: a hundred thousand writes are not what is measured. */
async function fill(): Promise<string> {
  const sharePoint = open();
  await ask(sharePoint.room, `${SITE}/_api/web/lists`, { Title: 'Bench', BaseTemplate: 100 });
  const columns = [
    '<Field Type="Text" Name="Unit" DisplayName="Unit" Indexed="TRUE" />',
    '<Field Type="Number" Name="Score" DisplayName="Score" />',
    '<Field Type="DateTime" Name="Due" DisplayName="Due" Indexed="TRUE" />',
    '<Field Type="Note" Name="Remark" DisplayName="Remark" />'
  ];
  for (const SchemaXml of columns) {
    const fields = `${SITE}/_api/web/lists/getByTitle('Bench')/fields/createfieldasxml`;
    await ask(sharePoint.room, fields, { parameters: { SchemaXml, Options: 8 } });
  }
  await ask(sharePoint.room, `${SITE}/_api/web/lists/getByTitle('Bench')/items`, { Title: 'first', Unit: 'u0' });
  sharePoint.close();
  const store = openStore(data);
  const list = store.lists.byTitle('Bench');
  const first = list === undefined ? undefined : store.items.current(list, 1);
  if (list === undefined || first === undefined) throw new Error('The list was not made');
  store.database.transaction('write', () => {
    for (let number = 2; number <= ITEMS; number += 1) {
      const id = asItemId(store.lists.takeItemId(list.id));
      const due = new Date(Date.UTC(2026, 0, 1 + (number % 365))).toISOString().replace('.000', '');
      const values = new Map<string, string | number | null>([
        ...first.values,
        ['Title', `Báo cáo số ${number}`],
        ['Unit', `u${number % UNITS}`],
        ['Score', number % 101],
        ['Due', due],
        ['Remark', 'Nội dung ghi chú của báo cáo. '.repeat(4)]
      ]);
      store.items.insert(list, { ...first, id, uniqueId: newGuid(), guid: newGuid(), leaf: `${id}_.000`, values });
    }
  });
  store.close();
  return tableOf(list);
}

/** One question: what the handler is asked, and the same rows without it. */
interface Question {
  readonly name: string;
  readonly url: string;
  readonly body?: unknown;
  readonly status?: number;
  /** The least rows that the answer must hold, so that nothing empty is measured. */
  readonly rows?: number;
  readonly floor?: { readonly sql: string; readonly values: readonly SQLInputValue[] };
}

const table = await fill();
const items = `${SITE}/_api/web/lists/getByTitle('Bench')/items`;
const floorOf = (where: string, order: string, ...values: SQLInputValue[]): NonNullable<Question['floor']> => ({
  sql: `SELECT id, v_Title, v_Unit, v_Score, v_Due FROM ${table} WHERE is_current = 1 AND ${where} ORDER BY ${order} LIMIT 101`,
  values
});
const COLUMNS = '$select=Id,Title,Unit,Score,Due';
const QUESTIONS: readonly Question[] = [
  {
    name: 'indexed filter, page of 100',
    url: `${items}?$filter=Unit eq 'u17'&${COLUMNS}&$top=100`,
    rows: 100,
    floor: floorOf('k_Unit = ?', 'id', 'u17')
  },
  {
    name: 'the same, all columns',
    url: `${items}?$filter=Unit eq 'u17'&$top=100`,
    rows: 100,
    floor: { sql: `SELECT * FROM ${table} WHERE is_current = 1 AND k_Unit = ? ORDER BY id LIMIT 101`, values: ['u17'] }
  },
  {
    name: 'indexed filter and another',
    url: `${items}?$filter=Unit eq 'u17' and Score ge 50&$orderby=Score desc&${COLUMNS}&$top=100`,
    rows: 90,
    floor: floorOf('k_Unit = ? AND v_Score >= 50', 'v_Score DESC, id', 'u17')
  },
  { name: 'first page of the list', url: `${items}?${COLUMNS}&$top=100`, rows: 100, floor: floorOf('1', 'id') },
  {
    name: 'one item by its id',
    url: `${items}(25000)?${COLUMNS}`,
    floor: {
      sql: `SELECT id, v_Title, v_Unit, v_Score, v_Due FROM ${table} WHERE id = ? AND is_current = 1`,
      values: [25_000]
    }
  },
  {
    name: 'a view as stream, 100 rows',
    url: `${SITE}/_api/web/lists/getByTitle('Bench')/RenderListDataAsStream`,
    body: {
      parameters: {
        ViewXml:
          "<View Scope='RecursiveAll'><Query><Where><Eq><FieldRef Name='Unit'/><Value Type='Text'>u17</Value></Eq></Where></Query><ViewFields><FieldRef Name='Title'/><FieldRef Name='Unit'/><FieldRef Name='Score'/><FieldRef Name='Due'/></ViewFields><RowLimit Paged='TRUE'>100</RowLimit></View>"
      }
    },
    rows: 100,
    floor: floorOf('k_Unit = ?', 'id', 'u17')
  },
  { name: 'unindexed filter: refused', url: `${items}?$filter=Score eq 7&$top=100`, status: 500 }
];

/** Least, median and most of some times, in milliseconds. */
interface Figures {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

async function measure(work: () => unknown): Promise<Figures> {
  for (let run = 0; run < WARM_UP; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return { least: times[0] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0, most: times.at(-1) ?? 0 };
}

function requireAnswer(question: Question, answer: { status: number; text: string }): void {
  const wanted = question.status ?? 200;
  if (answer.status !== wanted) throw new Error(`${question.name}: ${answer.status} ${answer.text.slice(0, 300)}`);
  if (wanted === 500 && !answer.text.includes('list view threshold'))
    throw new Error(`${question.name}: another refusal`);
  const parsed = JSON.parse(answer.text) as { value?: unknown[]; Row?: unknown[] };
  const rows = (parsed.value ?? parsed.Row ?? []).length;
  if (rows < (question.rows ?? 0)) throw new Error(`${question.name}: only ${rows} rows`);
}

const sharePoint = open();
server.on('request', (message, response) => {
  const incoming = toRequest(message, response, new URL(origin));
  if ('refusal' in incoming) {
    response.writeHead(incoming.refusal.status).end();
    return;
  }
  const { request } = incoming;
  void sharePoint
    .room({ request, url: new URL(request.url), person, proof: 'token' })
    .then((answer) => sendResponse(answer ?? new Response(null, { status: 404 }), message, response));
});

const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });

/** One call over TLS on a connection that stays open, as a browser's does. The certificate is of this run. */
function askOverHttps({ url, body }: Question): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'application/json;odata=nometadata' };
    const target = new URL(origin + url);
    const sent = httpsRequest(target, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const floors = new DatabaseSync(path.join(data, 'sharepoint.sqlite'), { readOnly: true });
const ms = (value: number): string => value.toFixed(2).padStart(8);
const shown = ({ least, median, most }: Figures): string => `${ms(least)}${ms(median)}${ms(most)}`;

console.log(
  `${ITEMS} items, ${RUNS} runs each, Node ${process.versions.node}, milliseconds as least / median / most\n`
);
console.log(
  `${'question'.padEnd(30)}${'floor'.padStart(24)}${'handler'.padStart(24)}${'HTTPS'.padStart(24)}  handler/floor  HTTPS/floor`
);
let isWithinBudget = true;
for (const question of QUESTIONS) {
  const { floor } = question;
  requireAnswer(question, await ask(sharePoint.room, question.url, question.body));
  requireAnswer(question, await askOverHttps(question));
  const statement = floor === undefined ? undefined : floors.prepare(floor.sql);
  const bare =
    statement === undefined || floor === undefined ? undefined : await measure(() => statement.all(...floor.values));
  const handler = await measure(() => ask(sharePoint.room, question.url, question.body));
  const https = await measure(() => askOverHttps(question));
  const ratio = (figures: Figures): string =>
    bare === undefined ? '-'.padStart(13) : `${(figures.median / bare.median).toFixed(1)} x`.padStart(13);
  const floorText = bare === undefined ? '-'.padStart(24) : shown(bare);
  console.log(
    `${question.name.padEnd(30)}${floorText}${shown(handler)}${shown(https)}  ${ratio(handler)}${ratio(https)}`
  );
  if (handler.median > BUDGET_MS) isWithinBudget = false;
}
floors.close();
sharePoint.close();
agent.destroy();
server.close();
rmSync(data, { recursive: true, force: true });
if (!isWithinBudget) {
  console.error(`\nA median of the handler is above the budget of ${BUDGET_MS} ms.`);
  process.exitCode = 1;
}
