/**
 * The server is killed while writes are under way. What was acknowledged has to be there; what was not may be there,
 * whole, or not at all; and the log of changes agrees with what is there.
 */
import { adopt, changesSince, pick } from './item-commands';
import type { Command } from './item-commands';
import { outcomeOf } from './real-site';
import type { Outcome, RealSite } from './real-site';
import { count, newFile } from './site-model';
import type { Change, SiteModel } from './site-model';

interface Attempt {
  readonly what: 'add' | 'update' | 'upload';
  /** Unique among all attempts of the run. */
  readonly mark: string;
  readonly index: number;
}

interface ItemJson {
  readonly Id: number;
  readonly Title: string;
  readonly Code: string | null;
  readonly 'odata.etag': string;
}

const bytesOf = (mark: string): string => `bytes of ${mark}`.repeat(50);

function start(model: SiteModel, real: RealSite, { what, mark, index }: Attempt): Promise<Outcome<unknown>> {
  switch (what) {
    case 'add':
      return outcomeOf(real.list('writer').items.add({ Title: `khi sập ${mark}`, Code: mark }));
    case 'update': {
      const item = pick(model.items, index);
      if (item === undefined) return Promise.resolve({ kind: 'lost' });
      return outcomeOf(
        real
          .list('admin')
          .items.getById(item.id)
          .update({ Title: `sửa ${mark}` })
      );
    }
    case 'upload':
      return outcomeOf(real.folder('writer', 'mine').files.addUsingPath(`${mark}.txt`, bytesOf(mark)));
  }
}

async function settleAdd(model: SiteModel, real: RealSite, mark: string, acknowledged: boolean): Promise<Change[]> {
  const found: ItemJson[] = await real.list('admin').items.filter(`Code eq '${mark}'`)();
  if (acknowledged) expect(found).toHaveLength(1);
  const [item] = found;
  if (item === undefined) return [];
  expect([item.Title, item.Code]).toEqual([`khi sập ${mark}`, mark]);
  expect(model.items.has(item.Id)).toBe(false);
  model.highestId = Math.max(model.highestId, item.Id);
  model.items.set(item.Id, { id: item.Id, title: item.Title, code: item.Code, etag: item['odata.etag'] });
  return [{ type: 1, id: item.Id }];
}

async function settleUpload(model: SiteModel, real: RealSite, mark: string, acknowledged: boolean): Promise<void> {
  const got = await outcomeOf(real.file('writer', `mine/${mark}.txt`).getText());
  if (acknowledged) expect(got.kind).toBe('done');
  if (got.kind !== 'done') return;
  expect(got.value).toBe(bytesOf(mark));
  model.files.set(`mine/${mark}.txt`, newFile('mine', `${mark}.txt`, 'writer', bytesOf(mark)));
}

/** Several updates of one item may have met it: its title is that of one of them, or as it was if none was acknowledged. */
async function settleUpdates(
  model: SiteModel,
  real: RealSite,
  id: number,
  titles: readonly string[],
  acknowledged: boolean
): Promise<void> {
  const before = model.items.get(id);
  if (before === undefined) throw new Error(`The model lost item ${id}`);
  const item: ItemJson = await real.list('admin').items.getById(id)();
  expect(acknowledged ? titles : [...titles, before.title]).toContain(item.Title);
  expect(item.Code).toBe(before.code);
  adopt(model, item, false);
}

/** Settles once so many of the calls have been acknowledged, or none is left. */
async function acknowledgements(running: readonly Promise<Outcome<unknown>>[], wanted: number): Promise<void> {
  let seen = 0;
  await new Promise<void>((resolve) => {
    if (wanted === 0) resolve();
    for (const call of running) {
      void call.then(({ kind }) => {
        seen += kind === 'done' ? 1 : 0;
        if (seen >= wanted) resolve();
      });
    }
    void Promise.all(running).then(() => resolve());
  });
}

/**
 * @param wanted acknowledgements to wait for before the kill: so it falls among the writes however fast the machine is.
 * @param delay milliseconds more.
 */
export const crash = (attempts: readonly Attempt[], wanted: number, delay: number): Command => ({
  check: () => true,
  toString: () =>
    `crash(${attempts.map(({ what, mark }) => `${what} ${mark}`).join(', ')}; after ${wanted} answers and ${delay} ms)`,
  async run(model, real) {
    const targets = attempts.map(({ what, index }) => (what === 'update' ? pick(model.items, index)?.id : undefined));
    const running = attempts.map((attempt) => start(model, real, attempt));
    await acknowledgements(running, wanted);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await real.kill();
    const outcomes = await Promise.all(running);
    await real.restart();

    const possible: Change[] = [];
    const certain: Change[] = [];
    const updates = new Map<number, { titles: string[]; acknowledged: boolean }>();
    for (const [index, { what, mark }] of attempts.entries()) {
      const acknowledged = outcomes[index]?.kind === 'done';
      count(model, `${what} while the server died`, !acknowledged);
      if (outcomes[index]?.kind === 'refused') throw new Error(`${what} ${mark}: ${JSON.stringify(outcomes[index])}`);
      if (what === 'add') {
        const made = await settleAdd(model, real, mark, acknowledged);
        certain.push(...made);
        possible.push(...made);
      } else if (what === 'upload') await settleUpload(model, real, mark, acknowledged);
      else {
        const id = targets[index];
        if (id === undefined) continue;
        const known = updates.get(id) ?? { titles: [], acknowledged: false };
        known.titles.push(`sửa ${mark}`);
        updates.set(id, { titles: known.titles, acknowledged: known.acknowledged || acknowledged });
        possible.push({ type: 2, id });
        if (acknowledged) certain.push({ type: 2, id });
      }
    }
    for (const [id, { titles, acknowledged }] of updates) await settleUpdates(model, real, id, titles, acknowledged);
    await requireLog(model, real, certain, possible);
    count(model, 'crash', false);
  }
});

const text = ({ type, id }: Change): string => `${type} ${id}`;

/** The log begins with what was known before, and goes on with all that is certain and nothing that is impossible. */
async function requireLog(
  model: SiteModel,
  real: RealSite,
  certain: readonly Change[],
  possible: readonly Change[]
): Promise<void> {
  const found = (await changesSince(real, model.changeToken)).map(text);
  const before = model.changes.map(text);
  expect(found.slice(0, before.length)).toEqual(before);
  const rest = found.slice(before.length);
  for (const change of certain) expect(rest).toContain(text(change));
  const left = possible.map(text);
  for (const change of rest) {
    const at = left.indexOf(change);
    expect([change, at >= 0]).toEqual([change, true]);
    left.splice(at, 1);
  }
  model.changeToken = await real.changeToken();
  model.changes = [];
}
