/**
 * The tracking screen in a real browser over a store in memory that answers as SharePoint does, row by row parsed: how soon
 * something is there, how smoothly it scrolls, how much memory it holds. Beside it the same rows without virtual lines, and
 * in Fluent's DetailsList.
 * Run: node bench/tracking-screen.ts [rows ...]
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const ADDRESS = 'https://bench.example/';
/** What each request takes, beside what is parsed: a fair office line. */
const LATENCY_MS = 80;

const ENTRY = `
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { DetailsList, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { readAllStored } from './store/obligation-row';
import { rowsOf } from './store/row';
import { OBLIGATIONS } from './store/schema';
import { NO_EVENTS } from './store/events';
import { openTracking } from './actions/open-tracking';
import { parsePlan } from './domain/plan-file';
import { HostFrame } from './ui/frame/host-frame';
import { vi } from './ui/loc/vi';
import { themeFor } from './ui/theme/host-theme';
import './ui/theme/no-remote-fonts';
import { TrackingScreen } from './ui/tracking/tracking-screen';

const { owed, latency, peer, plan } = window.bench;
const STATES = ['Chưa trình', 'Đã gửi', 'Đã tiếp nhận', 'Đã chấp nhận', 'Trả lại bổ sung'];
const known = new Set(OBLIGATIONS.columns.map(({ name }) => name));
const at = (nth, hour) => '2023-10-' + String(1 + (nth % 20)).padStart(2, '0') + 'T' + String(hour).padStart(2, '0') + ':15:00Z';
const json = (nth) => {
  const state = nth % 3 === 0 ? 'Chưa trình' : STATES[nth % STATES.length];
  const has = state !== 'Chưa trình';
  const parent = Math.floor(nth / 25);
  return {
    'odata.etag': '"1"', Id: nth + 1, FileSystemObjectType: 0, Title: 'Đảng ủy xã ' + ['An', 'Bình', 'Đông', 'Hàm', 'Tân'][nth % 5] + ' ' + nth,
    ObligationId: plan.id + '.co-so.DU-' + nth, PlanId: plan.id, StreamId: 'co-so', UnitCode: 'DU-' + nth, UnitKind: 'dang-uy-co-so', UnitLevel: 'co-so',
    ParentCode: 'HU-' + parent, ParentName: 'Huyện ủy ' + parent, Addressee: 'Ban Thường vụ Huyện ủy', ReceivingOffice: 'BDV-' + parent,
    ReceivingOfficeName: 'Ban Dân vận Huyện ủy ' + parent, DuePhrase: 'trước ngày 10/10/2023', DueOn: '2023-10-08T17:00:00Z', InForceOn: '2023-10-08T17:00:00Z',
    State: state, SubmittedOn: has ? at(nth, 2) : null, ApprovedOn: has ? at(nth, 3) : null, SentOn: has ? at(nth, 4) : null,
    IssueNumber: has ? nth + '-BC/ĐU' : null, Round: has ? 1 : 0, SectionsDone: has ? 9 : null, SectionsTotal: has ? 11 : null,
    SectionNotes: has ? 'd:mo-dau,p1-1,p1-2,p1-3,p1-4,p2-1,p2-2,p2-3,p2-4 e:p3-1 b:p3-2' : null,
    MeetingNote: has ? 'Ban Chấp hành Đảng bộ xã họp ngày 05/10/2023, dự 13/15' : null, LastEvent: 0, ComputedFrom: 'v3:0/0'
  };
};
if (!known.has('SectionNotes')) throw new Error('The bench writes columns that the list no longer has.');
const BLOCK = 1000;
const text = (from, to) => JSON.stringify(Array.from({ length: Math.max(0, to - from) }, (_, index) => json(from + index)));
const newest = text(Math.max(0, owed - 500), owed);
const blocks = Array.from({ length: Math.ceil(owed / BLOCK) }, (_, nth) => text(nth * BLOCK, Math.min(owed, (nth + 1) * BLOCK)));
const wait = () => new Promise((resolve) => setTimeout(resolve, latency));
const parsed = (answer) => readAllStored(rowsOf(JSON.parse(answer)));
let batched = false;
const ask = async (value) => { if (!batched) await wait(); return value(); };
const store = {
  webUrl: 'https://bench.example/sites/t',
  site: { absolute: (url) => 'https://bench.example' + url },
  people: { me: () => ask(() => ({ login: 'a', title: 'A', id: 1, isSiteAdmin: false })), myRoles: () => ask(() => []) },
  plans: { latestRow: () => ask(() => ({ plan: parsePlan({ ...plan, units: [] }), owed, status: 'open' })) },
  obligations: { newest: () => ask(async () => [...(await parsed(newest))].reverse()), ofBlock: (block) => ask(() => parsed(blocks[Number(block.split('.').pop()) - 1] ?? '[]')) },
  events: { recent: () => ask(() => ({ marks: [], after: 0, lastSeen: 0 })), since: () => ask(() => NO_EVENTS) },
  changes: { tokens: () => ask(() => ({})) },
  together: async (questions) => { await wait(); batched = true; const answer = questions(store); batched = false; return answer; }
};
const acting = { store, now: () => new Date('2023-10-12T03:00:00Z') };

const COLUMNS = ['unitName', 'receivingOfficeName', 'deadlinePhrase', 'state', 'issueNumber', 'sentOn', 'approvedOn', 'meetingNote'];
function List() {
  const [rows, setRows] = React.useState([]);
  React.useEffect(() => { openTracking(acting, (page) => setRows(page.rows)).then((whole) => { setRows(whole.rows); }); }, []);
  if (rows.length === 0) return null;
  const items = rows.map((row) => ({ ...row.obligation, ...row, key: row.obligation.id }));
  return React.createElement('div', { 'data-is-scrollable': true, style: { height: 700, overflow: 'auto' }, id: 'peer', 'data-rows': rows.length },
    React.createElement(DetailsList, { items, selectionMode: SelectionMode.multiple, getKey: (item) => item.key,
      columns: COLUMNS.map((name) => ({ key: name, name, fieldName: name, minWidth: 100, onRender: (item) => item[name] instanceof Date ? item[name].toISOString() : String(item[name] ?? '') })) }));
}
window.start = () => {
  ReactDom.render(React.createElement(HostFrame, { theme: themeFor(undefined, false), strings: vi, acting },
    React.createElement(peer === 'list' ? List : TrackingScreen)), document.getElementById('root'));
};
`;

interface Scrolled {
  readonly longestFrame: number;
  readonly framesOver50: number;
  /** In the page. */
  readonly lines: number;
}

interface Measured {
  readonly first: number;
  readonly whole: number;
  /** While rows still come in, from the first line on. */
  readonly longestComing: number;
  readonly comingOver50: number;
  readonly fling: Scrolled;
  readonly tear: Scrolled;
  readonly heapMb: number;
}

type Peer = 'screen' | 'table' | 'list';

const PLAN = {
  id: 'BIG',
  title: 'Kế hoạch lớn (minh hoạ)',
  reportSummary: 'tổng kết',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  timeZone: 'Asia/Ho_Chi_Minh',
  followingOffice: 'T-BDV',
  period: { to: 'reportDate' },
  streams: [],
  units: []
};

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: path.join(ROOT, 'src'), loader: 'tsx', sourcefile: 'bench-entry.tsx' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/bench',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    absWorkingDir: ROOT,
    logLevel: 'error'
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

async function openPage(browser: Browser, files: ReadonlyMap<string, string>, owed: number, peer: Peer): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
  page.on('pageerror', (error) => console.log(`  page: ${error.message}`));
  const settings = JSON.stringify({ owed, latency: LATENCY_MS, peer, plan: { ...PLAN, outline: OUTLINE } });
  await page.route(`${ADDRESS}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const script = files.get(name);
    await route.fulfill(
      script === undefined
        ? {
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><meta charset="utf-8"><div id="root"></div><script>window.bench=${settings}</script><script type="module" src="stdin.js"></script>`
          }
        : { contentType: 'text/javascript; charset=utf-8', body: script }
    );
  });
  await page.goto(ADDRESS);
  await page.waitForFunction('typeof window.start === "function"');
  return page;
}

const section = (id: string): object => ({
  id,
  mark: '',
  title: `Mục ${id}`,
  guidance: '',
  required: true,
  minimumWords: 0,
  kind: 'prose',
  unitKinds: [],
  children: []
});
const OUTLINE = {
  title: 'Đề cương',
  sections: ['mo-dau', 'p1-1', 'p1-2', 'p1-3', 'p1-4', 'p2-1', 'p2-2', 'p2-3', 'p2-4', 'p3-1', 'p3-2'].map(section),
  annexes: []
};

/** Runs in the page: from the start to the first lines and to the whole list. */
const OPENING = `(async (peer, owed) => {
  const rows = peer === 'list' ? '#peer [role=row]' : 'tr[data-obligation]';
  const whole = () => peer === 'list'
    ? document.querySelector('#peer')?.dataset.rows === String(owed)
    : [...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes(owed + '/' + owed + ' báo cáo.'));
  const started = performance.now();
  const until = (met) => new Promise((resolve) => {
    const look = () => (met() ? resolve(performance.now() - started) : requestAnimationFrame(look));
    look();
  });
  window.start();
  const first = await until(() => document.querySelector(rows) !== null);
  const coming = [];
  let last = performance.now();
  const all = await until(() => {
    const now = performance.now();
    coming.push(now - last);
    last = now;
    return whole();
  });
  if (peer === 'table') window.dispatchEvent(new Event('beforeprint'));
  // The frame in which the first line came is behind.
  const frames = coming.slice(1);
  return { first, whole: peer === 'table' ? performance.now() - started : all,
    longestComing: Math.max(0, ...frames), comingOver50: frames.filter((each) => each > 50).length };
})`;

/** Pixels a frame: a fast fling of the wheel or the finger (7,200 px a second), and the thumb of the scroll bar being torn. */
const FLING = 120;
const TEAR = 400;

/** Runs in the page: 240 frames of scrolling from the top. */
const SCROLLING = `(async (peer, most) => {
  const box = peer === 'list'
    ? document.querySelector('#peer')
    : [...document.querySelectorAll('[role=grid]')].pop().parentElement;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const step = Math.min(most, (box.scrollHeight - box.clientHeight) / 240);
  box.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const frames = [];
  let last = await frame();
  for (let nth = 1; nth <= 240; nth += 1) {
    box.scrollTop = step * nth;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return { longestFrame: Math.max(...frames), framesOver50: frames.filter((each) => each > 50).length,
    lines: document.querySelectorAll(peer === 'list' ? '#peer [role=row]' : 'tr[data-obligation]').length };
})`;

async function measure(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  owed: number,
  peer: Peer
): Promise<Measured> {
  const page = await openPage(browser, files, owed, peer);
  try {
    const opening = await page.evaluate<Pick<Measured, 'first' | 'whole' | 'longestComing' | 'comingOver50'>>(
      `${OPENING}(${JSON.stringify(peer)}, ${owed})`
    );
    // The figures above the list come after it.
    await page.waitForTimeout(1500);
    const scroll = (step: number): Promise<Scrolled> =>
      page.evaluate<Scrolled>(`${SCROLLING}(${JSON.stringify(peer)}, ${step})`);
    const fling = await scroll(FLING);
    const tear = await scroll(TEAR);
    const client = await page.context().newCDPSession(page);
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return { ...opening, fling, tear, heapMb: usedSize / 1e6 };
  } finally {
    await page.close();
  }
}

const files = await bundle();
const browser = await launchChromium();
const sizes = process.argv.slice(2).map(Number);
const show = (value: number, digits = 0): string => value.toFixed(digits).padStart(8);
try {
  for (const owed of sizes.length > 0 ? sizes : [208, 10_000]) {
    console.log(
      `\n${owed} rows            first ms  whole ms  coming ms  over 50   fling ms  over 50    tear ms  over 50    lines     heap MB`
    );
    // Without virtual lines ten thousand rows take the browser down.
    const peers: readonly Peer[] = owed > 2000 ? ['screen', 'list'] : ['screen', 'list', 'table'];
    for (const peer of peers) {
      const measured = await measure(browser, files, owed, peer);
      const { first, whole, longestComing, comingOver50, fling, tear, heapMb } = measured;
      console.log(
        `${peer.padEnd(16)}${show(first)}  ${show(whole)}   ${show(longestComing)} ${show(comingOver50)}   ${show(fling.longestFrame)} ${show(fling.framesOver50)}   ${show(tear.longestFrame)} ${show(tear.framesOver50)} ${show(tear.lines)}    ${show(heapMb, 1)}`
      );
    }
  }
} finally {
  await browser.close();
}
