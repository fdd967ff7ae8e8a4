/**
 * Two thousand random operations by several people through PnPjs, held against a small model after each, with the server
 * killed in the middle of writes. `MODEL_SEED` and `MODEL_OPERATIONS` repeat a run; both are printed.
 */
import * as fc from 'fast-check';
import { crash } from '../model/crash-command';
import { act, readFile, readVersions, requireHistory, requireSeen, upload } from '../model/file-commands';
import { addBatch, addItem, deleteItem, readChanges, readItems, updateItem } from '../model/item-commands';
import type { Command } from '../model/item-commands';
import { RealSite } from '../model/real-site';
import { ACTORS, emptyModel } from '../model/site-model';
import type { Actor, Folder, SiteModel } from '../model/site-model';

const SEED = Number(process.env['MODEL_SEED'] ?? Date.now() % 1_000_000_000);
const OPERATIONS = Number(process.env['MODEL_OPERATIONS'] ?? 2000);
/** The server dies after so many operations, on average. */
const OPERATIONS_PER_CRASH = 250;

/** Mostly those who may, so that something happens; everybody, so that refusals are tried too. */
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Actor>('admin', 'writer', 'approver') },
  { weight: 1, arbitrary: fc.constantFrom(...ACTORS) }
);
const index = fc.nat(10_000);
const title = fc.oneof(
  fc.constantFrom('Báo cáo', 'a', "O'Hà", '<b>&"', 'x'.repeat(255), 'Đề cương 217'),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }).filter((text) => text.trim() !== '')
);
/** Few, so that they meet; in both cases, as SharePoint takes them for equal. */
const code = fc.constantFrom(
  ...Array.from({ length: 600 }, (_, number) => (number % 3 === 0 ? `k${number >> 1}` : `K${number >> 1}`))
);
const folder = fc.constantFrom<Folder>('mine', 'mine', 'mine', 'theirs');
const fileName = fc.constantFrom(...Array.from({ length: 12 }, (_, number) => `tệp ${number}.txt`));
const bytes = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme-ascii' });

let marks = 0;
const attempt = fc.tuple(fc.constantFrom('add', 'add', 'update', 'upload'), index).map(([what, chosen]) => ({
  what: what as 'add' | 'update' | 'upload',
  index: chosen,
  mark: `crash${(marks += 1)}`
}));

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(actor, title, fc.option(code)).map((args) => addItem(...args)) },
  {
    weight: 20,
    arbitrary: fc
      .tuple(
        actor,
        index,
        title,
        fc.option(fc.option(code), { nil: undefined }),
        fc.constantFrom('fresh', 'fresh', 'any', 'any', 'stale')
      )
      .map(([who, at, text, unique, condition]) => updateItem(who, at, text, unique, condition as 'fresh'))
  },
  { weight: 6, arbitrary: fc.tuple(actor, index).map((args) => deleteItem(...args)) },
  { weight: 3, arbitrary: actor.map((who) => readItems(who)) },
  {
    weight: 4,
    arbitrary: fc.tuple(actor, fc.array(code, { minLength: 1, maxLength: 5 })).map((args) => addBatch(...args))
  },
  { weight: 4, arbitrary: fc.constant(0).map(() => readChanges()) },
  { weight: 16, arbitrary: fc.tuple(actor, folder, fileName, bytes, fc.boolean()).map((args) => upload(...args)) },
  {
    weight: 20,
    arbitrary: fc
      .tuple(actor, index, fc.constantFrom('publish', 'publish', 'approve', 'approve', 'deny'))
      .map(([who, at, deed]) => act(who, at, deed as 'publish'))
  },
  { weight: 2, arbitrary: fc.tuple(actor, index).map(([who, at]) => act(who, at, 'delete')) },
  { weight: 12, arbitrary: fc.tuple(actor, index).map((args) => readFile(...args)) },
  { weight: 4, arbitrary: index.map((at) => readVersions(at)) }
);
const crashes = fc
  .tuple(fc.array(attempt, { minLength: 4, maxLength: 12 }), fc.nat(8), fc.nat(6))
  .map(([attempts, wanted, delay]) => crash(attempts, wanted, delay));

function commands(): readonly Command[] {
  const sampled = fc.sample(command, { numRuns: OPERATIONS, seed: SEED });
  const deaths = fc.sample(crashes, {
    numRuns: Math.max(1, Math.round(OPERATIONS / OPERATIONS_PER_CRASH)),
    seed: SEED + 1
  });
  const every = Math.floor(OPERATIONS / deaths.length);
  return sampled.flatMap((one, at) => ((at + 1) % every === 0 ? [one, deaths[Math.floor(at / every)] ?? one] : [one]));
}

let real: RealSite;
let model: SiteModel;

beforeAll(async () => {
  real = await RealSite.open();
  model = emptyModel(await real.changeToken());
}, 60_000);
afterAll(() => real.close());

/** Everything, by everybody. */
async function requireWhole(): Promise<void> {
  for (const who of ACTORS) await readItems(who).run(model, real);
  for (const [path, file] of model.files) {
    for (const who of ACTORS) await requireSeen(model, real, path, who);
    await requireHistory(model, real, file);
  }
}

it(`agrees with the model over ${OPERATIONS} operations and several deaths`, async () => {
  const started = performance.now();
  const done: string[] = [];
  for (const one of commands()) {
    if (!one.check(model)) continue;
    done.push(one.toString());
    try {
      await one.run(model, real);
    } catch (error) {
      const last = done.slice(-8).join('\n  ');
      throw new Error(`MODEL_SEED=${SEED} MODEL_OPERATIONS=${OPERATIONS}, operation ${done.length}:\n  ${last}`, {
        cause: error
      });
    }
  }
  await requireWhole();
  const counts = [...model.counts]
    .sort()
    .map(([name, { done: ok, refused }]) => `${name} ${ok} (+${refused} refused or lost)`);
  const slowest = Math.max(...real.restarts);
  console.log(
    `MODEL_SEED=${SEED} MODEL_OPERATIONS=${OPERATIONS}: ${done.length} operations in ${Math.round(performance.now() - started)} ms, ` +
      `${real.restarts.length} deaths, restart at most ${slowest} ms, ${model.items.size} items and ${model.files.size} files at the end\n` +
      counts.join('\n')
  );
  expect(real.restarts.length).toBeGreaterThan(OPERATIONS < OPERATIONS_PER_CRASH ? 0 : 3);
  // A busy machine is no divergence.
}, 300_000);
