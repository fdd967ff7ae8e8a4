/** Items: adding, changing with an etag, deleting, reading, in batches, and the change log. */
import { outcomeOf } from './real-site';
import type { Outcome, RealSite } from './real-site';
import { count, ITEM_RIGHTS, isTaken } from './site-model';
import type { Actor, ModelItem, SiteModel } from './site-model';

/** One operation: whether it can be tried now, and trying it on both. */
export interface Command {
  check(model: SiteModel): boolean;
  run(model: SiteModel, real: RealSite): Promise<void>;
  toString(): string;
}

export const DENIED = { kind: 'refused', status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
export const NO_LIST = { kind: 'refused', status: 404, code: '-1, System.ArgumentException' };
const NO_ITEM = { kind: 'refused', status: 404, code: '-2130575338, System.ArgumentException' };
const DUPLICATE = {
  kind: 'refused',
  status: 500,
  code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'
};
const STALE = { kind: 'refused', status: 412, code: '-1, Microsoft.SharePoint.Client.ClientServiceException' };

interface ItemJson {
  readonly Id: number;
  readonly Title: string;
  readonly Code: string | null;
  readonly 'odata.etag': string;
}

/** One of what is there, or none. */
export function pick<K, V>(map: ReadonlyMap<K, V>, index: number): V | undefined {
  return map.size === 0 ? undefined : [...map.values()][index % map.size];
}

/** An outsider is refused at the door; others by the right that they lack. */
function refusalFor(actor: Actor, right: keyof typeof ITEM_RIGHTS): object | undefined {
  return ITEM_RIGHTS[right].includes(actor) ? undefined : DENIED;
}

/** The model's part of an item that the server says it added. */
export function adopt(model: SiteModel, item: ItemJson, isNew: boolean): void {
  expect(model.items.has(item.Id)).toBe(!isNew);
  if (isNew) {
    expect(item.Id).toBeGreaterThan(model.highestId);
    model.highestId = item.Id;
  }
  model.items.set(item.Id, { id: item.Id, title: item.Title, code: item.Code, etag: item['odata.etag'] });
}

export const addItem = (actor: Actor, title: string, code: string | null): Command => ({
  check: () => true,
  toString: () => `add(${actor}, ${JSON.stringify(title)}, ${JSON.stringify(code)})`,
  async run(model, real) {
    const refusal = refusalFor(actor, 'add') ?? (isTaken(model, code) ? DUPLICATE : undefined);
    const got = await outcomeOf<ItemJson>(real.list(actor).items.add({ Title: title, Code: code }));
    count(model, 'add item', refusal !== undefined);
    if (refusal !== undefined) {
      expect(got).toEqual(refusal);
      return;
    }
    expect(got).toMatchObject({ kind: 'done', value: { Title: title, Code: code } });
    if (got.kind === 'done') {
      adopt(model, got.value, true);
      model.changes.push({ type: 1, id: got.value.Id });
    }
  }
});

/** @param condition what `If-Match` says: the etag that holds, an older one, or `*`. */
export const updateItem = (
  actor: Actor,
  index: number,
  title: string,
  code: string | null | undefined,
  condition: 'fresh' | 'stale' | 'any'
): Command => ({
  check: (model) => model.items.size > 0,
  toString: () => `update(${actor}, ${index}, ${JSON.stringify(title)}, ${JSON.stringify(code)}, ${condition})`,
  async run(model, real) {
    const item = pick(model.items, index);
    if (item === undefined) return;
    const change = { Title: title, ...(code === undefined ? {} : { Code: code }) };
    const etag = { fresh: item.etag, stale: item.etag.replace(/,(\d+)"$/, ',999999"'), any: '*' }[condition];
    const refusal =
      refusalFor(actor, 'edit') ??
      (condition === 'stale' ? STALE : undefined) ??
      (code !== undefined && isTaken(model, code, item.id) ? DUPLICATE : undefined);
    const got = await outcomeOf<{ etag: string }>(real.list(actor).items.getById(item.id).update(change, etag));
    count(model, 'update item', refusal !== undefined);
    if (refusal !== undefined) {
      expect(got).toEqual(refusal);
      return;
    }
    expect(got.kind).toBe('done');
    await readBack(model, real, { ...item, title, code: code === undefined ? item.code : code });
    model.changes.push({ type: 2, id: item.id });
  }
});

/** Reads an item and holds it against what it has to be; its etag has to be a new one. */
async function readBack(model: SiteModel, real: RealSite, expected: ModelItem): Promise<void> {
  const json: ItemJson = await real.list('admin').items.getById(expected.id)();
  expect({ title: json.Title, code: json.Code }).toEqual({ title: expected.title, code: expected.code });
  expect(json['odata.etag']).not.toBe(expected.etag);
  adopt(model, json, false);
}

export const deleteItem = (actor: Actor, index: number): Command => ({
  check: (model) => model.items.size > 0,
  toString: () => `delete(${actor}, ${index})`,
  async run(model, real) {
    const item = pick(model.items, index);
    if (item === undefined) return;
    const refusal = refusalFor(actor, 'delete');
    const got = await outcomeOf(real.list(actor).items.getById(item.id).delete());
    count(model, 'delete item', refusal !== undefined);
    if (refusal !== undefined) {
      expect(got).toEqual(refusal);
      return;
    }
    expect(got.kind).toBe('done');
    model.items.delete(item.id);
    model.changes.push({ type: 3, id: item.id });
    expect(await outcomeOf(real.list(actor).items.getById(item.id)())).toEqual(NO_ITEM);
  }
});

/** All items as somebody sees them, in pages. */
export const readItems = (actor: Actor): Command => ({
  check: () => true,
  toString: () => `read all(${actor})`,
  async run(model, real) {
    const refusal = refusalFor(actor, 'read');
    const read = async (): Promise<readonly ItemJson[]> => {
      const all: ItemJson[] = [];
      const items = real.list(actor).items.select('Id', 'Title', 'Code').top(100);
      for await (const page of items) all.push(...(page as readonly ItemJson[]));
      return all;
    };
    const got: Outcome<readonly ItemJson[]> = await outcomeOf(read());
    count(model, 'read items', refusal !== undefined);
    if (refusal !== undefined) {
      expect(got).toEqual(refusal);
      return;
    }
    const seen = got.kind === 'done' ? got.value.map(({ Id, Title, Code }) => ({ Id, Title, Code })) : got;
    const expected = [...model.items.values()].sort((one, other) => one.id - other.id);
    expect(seen).toEqual(expected.map(({ id, title, code }) => ({ Id: id, Title: title, Code: code })));
  }
});

/** Several adds in one request: parts do not share fate. */
export const addBatch = (actor: Actor, codes: readonly string[]): Command => ({
  check: () => true,
  toString: () => `batch(${actor}, ${JSON.stringify(codes)})`,
  async run(model, real) {
    const [batched, execute] = real.as(actor).batched();
    const parts = codes.map((code) =>
      outcomeOf<ItemJson>(real.list(actor, batched).items.add({ Title: `lô ${code}`, Code: code }))
    );
    await execute();
    for (const [index, part] of (await Promise.all(parts)).entries()) {
      const code = codes[index] ?? '';
      const refusal = refusalFor(actor, 'add') ?? (isTaken(model, code) ? DUPLICATE : undefined);
      count(model, 'add item in a batch', refusal !== undefined);
      if (refusal !== undefined) expect(part).toEqual(refusal);
      else {
        expect(part).toMatchObject({ kind: 'done', value: { Code: code } });
        if (part.kind === 'done') {
          adopt(model, part.value, true);
          model.changes.push({ type: 1, id: part.value.Id });
        }
      }
    }
  }
});

const ALL_CHANGES = { Item: true, Add: true, Update: true, DeleteObject: true };

/** What changed since a token. */
export async function changesSince(
  real: RealSite,
  token: string
): Promise<readonly { readonly type: number; readonly id: number }[]> {
  const query = { ...ALL_CHANGES, ChangeTokenStart: { StringValue: token } };
  const found = (await real.list('admin').getChanges(query)) as unknown as readonly {
    readonly ChangeType: number;
    readonly ItemId: number;
  }[];
  return found.map(({ ChangeType, ItemId }) => ({ type: ChangeType, id: ItemId }));
}

/** The change log since the last token, each change once and in order; then goes on from a new one. */
export const readChanges = (): Command => ({
  check: () => true,
  toString: () => 'changes()',
  async run(model, real) {
    expect(await changesSince(real, model.changeToken)).toEqual(model.changes);
    count(model, 'read changes', false);
    model.changeToken = await real.changeToken();
    model.changes = [];
  }
});
