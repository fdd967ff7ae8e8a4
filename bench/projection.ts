/**
 * How long it takes to fold the events of a plan into states, timeliness and figures per subtree: the work behind the
 * tracking page and a rebuild of the tracking list. Run: `node bench/projection.ts`.
 *
 * Budget: 10,000 obligations with 60,000 events under 1 s of CPU, in proportion to their number. Beside it, on the same
 * events: a floor (the last act of each obligation wins, nothing is checked) and, at 1,000, the way it must not be
 * done (searching all events once for each obligation).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
const SIZES = [1_000, 2_000, 5_000, 10_000] as const;
const NAIVE_SIZE = 1_000;
const RUNS = 7;
const BUDGET_MS = 1_000;
/** Time per obligation may grow this much from the smallest size to the largest: caches, not the algorithm. */
const MOST_GROWTH = 2;
const ZONE = 'Asia/Ho_Chi_Minh';
const NOW = new Date('2023-11-15T02:00:00Z');
const START = Date.UTC(2023, 9, 1);

/** The modules of the domain that the bench runs, bundled as the web part's build bundles them. */
const ENTRY = `
export { obligationId, login, unitCode, streamId } from './code';
export { eventsByObligation } from './events-by-obligation';
export { foldEvents } from './fold';
export { actOnSubmissionKey, submissionKey } from './event-key';
export { localDate } from './local-date';
export { figuresOfTree } from './rates';
export { RoleBook } from './role';
export { answerTimeliness, timeliness } from './timeliness';
export { UnitTree } from './unit';
`;

/** What the bench needs of the domain's own types, which belong to another build. */
interface Event {
  readonly act: string;
  readonly obligation: string;
  readonly order: number;
}

interface Context {
  readonly unit: string;
  readonly receivingOffice: string;
  readonly followingOffice: string;
  readonly deadline: { readonly phrase: string; readonly lastDay: string };
}

interface Folded {
  readonly state: { readonly kind: string };
  readonly firstSending: Event | undefined;
}

interface Holding {
  readonly login: string;
  readonly unit: string;
  readonly role: string;
}

interface Tree {
  readonly units: readonly unknown[];
}

interface Domain {
  login(name: string): string;
  obligationId(id: string): string;
  unitCode(code: string): string;
  streamId(id: string): string;
  localDate(day: string): string;
  submissionKey(obligation: string, draft: { readonly uniqueId: string; readonly label: string }): string;
  actOnSubmissionKey(obligation: string, act: string, submission: string): string;
  eventsByObligation(events: readonly Event[]): ReadonlyMap<string, readonly Event[]>;
  foldEvents(events: readonly Event[], roles: object, context: Context): Folded;
  timeliness(context: Context, folded: Folded, now: Date, timeZone: string): unknown;
  answerTimeliness(folded: Folded, now: Date, timeZone: string): unknown;
  figuresOfTree(tree: Tree, counted: readonly object[]): ReadonlyMap<string, { readonly sent: number }>;
  readonly RoleBook: new (holdings: readonly Holding[]) => object;
  readonly UnitTree: new (units: readonly object[]) => Tree;
}

async function loadDomain(): Promise<Domain> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tong-ket-bench-'));
  try {
    const outfile = path.join(folder, 'domain.mjs');
    const resolveDir = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/domain');
    await build({
      stdin: { contents: ENTRY, resolveDir, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      target: 'es2020',
      logLevel: 'error'
    });
    return (await import(pathToFileURL(outfile).href)) as Domain;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Campaign {
  readonly tree: Tree;
  readonly roles: object;
  readonly owed: readonly { readonly id: string; readonly context: Context }[];
  /** In the server's order, the obligations mixed. */
  readonly events: readonly Event[];
}

const WAY: readonly string[] = ['submitted', 'approved', 'numbered', 'sent', 'received', 'accepted'];

function detailsOf(act: string, report: object, localDate: Domain['localDate']): object {
  switch (act) {
    case 'submitted':
      return { report, reportUrl: '/sites/x/Reports/r.docx', fingerprint: 'f', completeness: { done: 9, total: 11 } };
    case 'approved': {
      const meetingDate = localDate('2023-10-05');
      return { report, meeting: { body: 'Đảng ủy', meetingDate, present: 13, summoned: 15, minutesNumber: '' } };
    }
    case 'numbered': {
      const issuedOn = localDate('2023-10-06');
      return { number: { number: 1, symbol: 'BC/ĐU', type: 'BC', period: '2020-2025', issuedOn } };
    }
    case 'sent':
      return { report };
    case 'returned':
      return { reasons: [{ words: 'Bổ sung số liệu.' }] };
    default:
      return { note: '' };
  }
}

/** A campaign with six events for each obligation: most go the whole way, some are returned, some events are forged. */
function makeCampaign(domain: Domain, size: number): Campaign {
  const { login, obligationId, unitCode, localDate, submissionKey, actOnSubmissionKey } = domain;
  const unit = (code: string, parent: string | undefined): object => ({
    code: unitCode(code),
    name: code,
    kind: 'x',
    parent: parent === undefined ? undefined : unitCode(parent),
    letterhead: { superior: '', issuer: code, place: '' },
    numberSymbol: 'BC/ĐU'
  });
  const districts = Math.ceil(size / 100);
  const units = [
    unit('T', undefined),
    ...Array.from({ length: districts }, (_, index) => unit(`H${index}`, 'T')),
    ...Array.from({ length: size }, (_, index) => unit(`X${index}`, `H${index % districts}`))
  ];
  const holdings: Holding[] = [];
  const hold = (name: string, at: string, role: string): string => {
    const holding = { login: login(`i:0#.f|membership|${name}@x.example`), unit: unitCode(at), role };
    holdings.push(holding);
    return holding.login;
  };
  const receivers = Array.from({ length: districts }, (_, index) => hold(`r${index}`, `H${index}`, 'receiver'));
  const outsider = login('i:0#.f|membership|outsider@x.example');
  const people = Array.from({ length: size }, (_, index) => ({
    drafter: hold(`d${index}`, `X${index}`, 'drafter'),
    approver: hold(`a${index}`, `X${index}`, 'approver'),
    clerk: hold(`c${index}`, `X${index}`, 'clerk')
  }));
  const owed = people.map((_, index) => ({
    id: obligationId(`217.co-so.X${index}`),
    context: {
      unit: unitCode(`X${index}`),
      receivingOffice: unitCode(`H${index % districts}`),
      followingOffice: unitCode('T'),
      deadline: { phrase: 'trước ngày 10/10/2023', lastDay: localDate('2023-10-09') }
    }
  }));
  const events: Event[] = [];
  WAY.forEach((usual, step) => {
    people.forEach(({ drafter, approver, clerk }, index) => {
      const obligation = obligationId(`217.co-so.X${index}`);
      const draft = { uniqueId: `draft-${index}`, label: '0.1' };
      const submission = submissionKey(obligation, draft);
      const isForged = index % 10 === 3 && step === 4;
      const act = index % 5 === 2 && usual === 'accepted' ? 'returned' : usual;
      const order = events.length + 1;
      const receiver = receivers[index % districts] ?? outsider;
      const by = isForged
        ? outsider
        : act === 'submitted'
          ? drafter
          : act === 'approved'
            ? approver
            : act === 'numbered' || act === 'sent'
              ? clerk
              : receiver;
      const recorded = { obligation, order, by, at: new Date(START + order * 20_000) };
      const report = { uniqueId: `report-${index}`, label: '1.0' };
      const key = act === 'submitted' ? submission : actOnSubmissionKey(obligation, act, submission);
      const about = act === 'submitted' ? { draft } : { submission };
      const event = { ...recorded, act, key, ...detailsOf(act, report, localDate), ...about };
      events.push(event);
    });
  });
  return { tree: new domain.UnitTree(units), roles: new domain.RoleBook(holdings), owed, events };
}

/** Folds, judges and counts the whole campaign; gives how many were sent, so that nothing can be left out. */
function project(domain: Domain, { tree, roles, owed }: Campaign, eventsOf: (id: string) => readonly Event[]): number {
  const { foldEvents, timeliness, answerTimeliness, figuresOfTree, streamId, unitCode } = domain;
  const stream = streamId('co-so');
  const counted = owed.map(({ id, context }) => {
    const folded = foldEvents(eventsOf(id), roles, context);
    const answer = answerTimeliness(folded, NOW, ZONE);
    return {
      unit: context.unit,
      receivingOffice: context.receivingOffice,
      stream,
      state: folded.state.kind,
      wasSent: folded.firstSending !== undefined,
      timeliness: timeliness(context, folded, NOW, ZONE),
      ...(answer === undefined ? {} : { answer })
    };
  });
  return figuresOfTree(tree, counted).get(unitCode('T'))?.sent ?? 0;
}

/** The floor: groups the events and takes the last act of each, checking nothing. */
function floor({ owed, events }: Campaign): number {
  const last = new Map<string, Event>();
  for (const event of events) {
    last.set(event.obligation, event);
  }
  return owed.filter(({ id }) => last.get(id)?.act !== 'submitted').length;
}

/** Median CPU time of some runs in milliseconds, after one that warms up. @throws Error on another answer. */
function cpuOf(expected: number, run: () => number): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const before = process.cpuUsage();
    const answer = run();
    const { user, system } = process.cpuUsage(before);
    if (answer !== expected) {
      throw new Error(`Expected ${expected} sent reports, found ${answer}.`);
    }
    return (user + system) / 1000;
  });
  const measured = times.slice(1).sort((a, b) => a - b);
  return measured[Math.floor(measured.length / 2)] ?? 0;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const domain = await loadDomain();
console.log(`Fold, timeliness and figures per subtree; median CPU of ${RUNS} runs, Node ${process.version}.`);
const perObligation: number[] = [];
let largest = 0;
for (const size of SIZES) {
  const campaign = makeCampaign(domain, size);
  const fold = cpuOf(size, () => {
    const groups = domain.eventsByObligation(campaign.events);
    return project(domain, campaign, (id) => groups.get(id) ?? []);
  });
  const least = cpuOf(size, () => floor(campaign));
  perObligation.push(fold / size);
  largest = fold;
  console.log(
    `${size} obligations, ${campaign.events.length} events: ${ms(fold)}, ${((fold / size) * 1000).toFixed(1)} µs each; ` +
      `floor without any check ${ms(least)} (${(fold / least).toFixed(0)} x)`
  );
  if (size === NAIVE_SIZE) {
    const naive = cpuOf(size, () =>
      project(domain, campaign, (id) => campaign.events.filter((event) => event.obligation === id))
    );
    console.log(`  searching all events for each obligation: ${ms(naive)} (${(naive / fold).toFixed(1)} x ours)`);
  }
}
const growth = (perObligation.at(-1) ?? 0) / (perObligation[0] ?? 1);
console.log(
  `Time per obligation, largest to smallest: ${growth.toFixed(2)} x; budget ${BUDGET_MS} ms, used ${ms(largest)}.`
);
if (largest > BUDGET_MS || growth > MOST_GROWTH) {
  console.error('Over the budget, or not in proportion.');
  process.exitCode = 1;
}
