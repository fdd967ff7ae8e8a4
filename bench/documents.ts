/**
 * How long a report takes to read and to check, beside what others need to do less with it, how long a page is held up
 * meanwhile, and what hostile files cost.
 *
 * `node bench/documents.ts` prints everything; `--reports`, `--slices` or `--hostile` only that part.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..');
const BUNDLE = path.join(ROOT, 'build', 'bench', 'documents.mjs');

/** The sources have imports without extension, as SPFx wants them: they are bundled before Node runs them. */
const ENTRY = `
export { checkDocument, checkDocumentSteps } from './src/documents/check';
export { readReport } from './src/documents/read-report';
export { sanitise } from './src/documents/sanitising/sanitise';
export { inSlices } from './src/documents/steps';
export { makeDraft } from './src/documents/make-draft';
export { PARTY_2018 } from './src/documents/format/party-2018';
export { OUTLINE, PROSE, draftInput } from './src/documents/fixtures/plan';
export { unzip, written } from './src/documents/fixtures/documents';
export { HOSTILE } from './src/documents/fixtures/hostile';
`;

interface CheckInput {
  readonly outline: unknown;
  readonly pack: unknown;
}

/** What is used of the bundle. */
interface Documents {
  checkDocument(bytes: Uint8Array, input: CheckInput): { readonly findings: readonly unknown[] };
  checkDocumentSteps(bytes: Uint8Array, input: CheckInput): Generator<undefined, unknown, undefined>;
  readReport(bytes: Uint8Array, outline: unknown): unknown;
  sanitise(bytes: Uint8Array): unknown;
  inSlices(steps: Generator<undefined, unknown, undefined>): Promise<unknown>;
  makeDraft(input: unknown): Uint8Array;
  draftInput(): unknown;
  written(draft: Uint8Array, section: string, content: string): Uint8Array;
  unzip(bytes: Uint8Array): Record<string, string>;
  readonly PARTY_2018: unknown;
  readonly OUTLINE: unknown;
  readonly PROSE: readonly string[];
  readonly HOSTILE: readonly { readonly name: string; readonly answer: string; make(): Uint8Array }[];
}

async function bundle(): Promise<void> {
  mkdirSync(path.dirname(BUNDLE), { recursive: true });
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: 'tsconfig.json',
    logLevel: 'silent'
  });
}

const load = async (): Promise<Documents> => (await import(pathToFileURL(BUNDLE).href)) as Documents;

const WORDS = (
  'Đảng ủy xã đã lãnh đạo Mặt trận Tổ quốc và các tổ chức chính trị xã hội thực hiện giám sát phản biện góp ý xây dựng ' +
  'Đảng chính quyền trong sạch vững mạnh giai đoạn nghị quyết kết quả hạn chế'
).split(' ');

/** A paragraph of 80 words in ten runs with their own look, as people leave them. */
function paragraph(seed: number): string {
  const words = Array.from({ length: 80 }, (_, index) => WORDS[(seed * 7 + index * 13) % WORDS.length] ?? '');
  const runs = Array.from({ length: 10 }, (_, index) => {
    const look = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>';
    const text = words.slice(index * 8, index * 8 + 8).join(' ');
    return `<w:r w:rsidR="00A77B3E">${look}<w:t xml:space="preserve">${text} </w:t></w:r>`;
  });
  const shape = '<w:pPr><w:pStyle w:val="BodyText"/><w:jc w:val="both"/></w:pPr>';
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">${shape}${runs.join('')}</w:p>`;
}

/** Six such paragraphs fill a page. */
function reportOf(documents: Documents, pages: number): Uint8Array {
  const perSection = Math.ceil((pages * 6) / documents.PROSE.length);
  return documents.PROSE.reduce((bytes, id, section) => {
    const content = Array.from({ length: perSection }, (_, index) => paragraph(section * perSection + index)).join('');
    return documents.written(bytes, id, content);
  }, documents.makeDraft(documents.draftInput()));
}

interface Times {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

async function timed(runs: number, act: () => unknown): Promise<Times> {
  for (let run = 0; run < Math.min(runs, 10); run++) {
    await act();
  }
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await act();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { min: times[0] ?? 0, median: times[runs >> 1] ?? 0, max: times[runs - 1] ?? 0 };
}

const shown = (milliseconds: number): string => milliseconds.toFixed(1).padStart(9);

function row(name: string, { min, median, max }: Times, base: Times): void {
  console.log(`  ${name.padEnd(44)}${shown(min)}${shown(median)}${shown(max)}   x${(median / base.median).toFixed(2)}`);
}

async function reports(documents: Documents): Promise<void> {
  const require = createRequire(import.meta.url);
  const mammoth = require('mammoth') as {
    extractRawText(input: { buffer: Buffer }): Promise<unknown>;
    convertToHtml(input: { buffer: Buffer }): Promise<unknown>;
  };
  const { DOMParser } = require('@xmldom/xmldom') as {
    DOMParser: new () => { parseFromString(text: string, type: string): unknown };
  };
  const input = { outline: documents.OUTLINE, pack: documents.PARTY_2018 };
  for (const pages of [15, 300]) {
    const bytes = reportOf(documents, pages);
    const buffer = Buffer.from(bytes);
    const xml = documents.unzip(bytes)['word/document.xml'] ?? '';
    const runs = pages > 100 ? 9 : 40;
    console.log(`\n${pages} pages, ${xml.length} characters of document.xml (ms)`);
    console.log(`  ${''.padEnd(44)}${'min'.padStart(9)}${'median'.padStart(9)}${'max'.padStart(9)}   ratio`);
    const base = await timed(runs, () => documents.checkDocument(bytes, input));
    row('read and check everything', base, base);
    row('read only', await timed(runs, () => documents.readReport(bytes, documents.OUTLINE)), base);
    row('sanitise', await timed(runs, () => documents.sanitise(bytes)), base);
    const less = pages > 100 ? 3 : 15;
    row('mammoth extractRawText', await timed(less, () => mammoth.extractRawText({ buffer })), base);
    row('mammoth convertToHtml', await timed(less, () => mammoth.convertToHtml({ buffer })), base);
    const parse = (): unknown => new DOMParser().parseFromString(xml, 'text/xml');
    row('@xmldom/xmldom parse of document.xml only', await timed(less, parse), base);
  }
}

/** How late a timer comes that should come every millisecond: so long is a page held up. */
async function lagDuring(work: () => Promise<unknown>): Promise<{ readonly longest: number; readonly took: number }> {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) {
      setTimeout(tick, 1);
    }
  };
  setTimeout(tick, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  longest = 0;
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 5));
  isOver = true;
  return { longest, took };
}

/** Processor time of the longest step between two `yield`s, after some runs to warm up; the least of five. */
function longestStep(documents: Documents, bytes: Uint8Array, input: CheckInput): number {
  const longest: number[] = [];
  for (let run = 0; run < 5; run++) {
    const steps = documents.checkDocumentSteps(bytes, input);
    let most = 0;
    for (let isDone = false; !isDone;) {
      const before = process.cpuUsage();
      isDone = steps.next().done === true;
      const { user, system } = process.cpuUsage(before);
      most = Math.max(most, (user + system) / 1000);
    }
    longest.push(most);
  }
  return Math.min(...longest);
}

async function slices(documents: Documents): Promise<void> {
  const input = { outline: documents.OUTLINE, pack: documents.PARTY_2018 };
  console.log('\nIn slices: the longest time that a timer waited, of nine runs (ms)');
  for (const pages of [15, 300]) {
    const bytes = reportOf(documents, pages);
    const atOnce = await lagDuring(async () => documents.checkDocument(bytes, input));
    const all: { readonly longest: number; readonly took: number }[] = [];
    for (let run = 0; run < 9; run++) {
      all.push(await lagDuring(() => documents.inSlices(documents.checkDocumentSteps(bytes, input))));
    }
    const longest = all.map((each) => each.longest).sort((a, b) => a - b);
    const took = all.map((each) => each.took).sort((a, b) => a - b);
    console.log(`  ${pages} pages: longest single step, processor time ${shown(longestStep(documents, bytes, input))}`);
    console.log(
      `  ${pages} pages: min ${shown(longest[0] ?? 0)} median ${shown(longest[4] ?? 0)} max ${shown(longest[8] ?? 0)}` +
        `   whole check ${shown(took[4] ?? 0)}   at one go ${shown(atOnce.longest)}`
    );
  }
}

/** One hostile file in a process of its own, so that its memory is its own. */
const ONE = `
const { HOSTILE, OUTLINE, readReport } = await import(process.argv[1]);
const file = HOSTILE[Number(process.argv[2])];
const bytes = file.make();
globalThis.gc?.();
const before = process.memoryUsage.rss();
const used = process.cpuUsage();
const started = performance.now();
let answer = 'read';
try { readReport(bytes, OUTLINE); } catch (error) { answer = error.code ?? String(error); }
const took = performance.now() - started;
const { user, system } = process.cpuUsage(used);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ answer, took, cpu: (user + system) / 1000, grown: Math.max(0, peak - before) / 1048576 }));
`;

interface HostileResult {
  readonly answer: string;
  readonly took: number;
  /** Milliseconds of processor time, which a busy machine does not lengthen. */
  readonly cpu: number;
  /** Megabytes. */
  readonly grown: number;
}

function hostile(documents: Documents): void {
  console.log('\nHostile files: time to the answer, processor time (ms), growth of the process (MB)');
  const all = documents.HOSTILE.map((file, index) => {
    const options = ['--expose-gc', '--input-type=module', '-e', ONE, pathToFileURL(BUNDLE).href, String(index)];
    const result = JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as HostileResult;
    return { name: file.name, isRight: result.answer === file.answer, ...result };
  });
  for (const { name, isRight, answer, took, cpu, grown } of [...all].sort((a, b) => b.took - a.took).slice(0, 12)) {
    console.log(
      `  ${name.padEnd(50)}${shown(took)}${shown(cpu)}${shown(grown)}   ${answer}${isRight ? '' : ' (WRONG)'}`
    );
  }
  const slowest = Math.max(...all.map(({ took }) => took));
  const dearest = Math.max(...all.map(({ cpu }) => cpu));
  const largest = Math.max(...all.map(({ grown }) => grown));
  const wrong = all.filter(({ isRight }) => !isRight).length;
  console.log(
    `  ${all.length} files, ${wrong} wrong answers, slowest ${slowest.toFixed(0)} ms (${dearest.toFixed(0)} ms of processor), largest growth ${largest.toFixed(0)} MB`
  );
}

await bundle();
const documents = await load();
const wanted = process.argv.slice(2);
const asks = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
if (asks('--reports')) {
  await reports(documents);
}
if (asks('--slices')) {
  await slices(documents);
}
if (asks('--hostile')) {
  hostile(documents);
}
