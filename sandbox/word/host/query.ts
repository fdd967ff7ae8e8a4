/** Answers `load`: the asked members of an object, of what it leads to, and of each item of a collection. */
import type { Query } from './batch.ts';
import type { RichError } from './rich-error.ts';
import type { HostObject, TypeDescription } from './type-table.ts';
import type { Wire } from './wire.ts';

export interface QueryContext {
  typeOf(object: HostObject): TypeDescription;
  /** Gives an object the id under which later batches find it; undefined for the document itself. */
  hold(object: HostObject): string | undefined;
  missing(member: string): RichError;
  /** Whether this Word is too old for a member. @throws RichError ApiNotFound when `demand` says that it was asked for. */
  has(type: string, member: string, demand: boolean): boolean;
}

/** Names that `load` takes and that stand for no member: nothing at all, and the number of items. */
const NO_MEMBERS = new Set(['*', '$none', 'length']);

/** Names of the caller, in lower case, as a tree. */
interface Wanted {
  readonly children: Map<string, Wanted>;
}

function wanted(query: Query): Wanted {
  const root: Wanted = { children: new Map() };
  for (const path of [...query.select, ...query.expand.map((one) => `${one}/*`)]) {
    let at = root;
    for (const name of path.toLowerCase().split('/')) {
      const next = at.children.get(name) ?? { children: new Map() };
      at.children.set(name, next);
      at = next;
    }
  }
  return root;
}

/** As the client objects want it: names with a capital, collections as `_Items`, ids to find the objects again. */
export function project(context: QueryContext, object: HostObject, query: Query): Wire {
  return projectTree(context, object, wanted(query), query, false);
}

/** As `toJSON` shows it: public names, `items`. */
export function projectJson(context: QueryContext, object: HostObject, query: Query): Wire {
  return projectTree(context, object, wanted(query), query, true);
}

const publicName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function projectTree(
  context: QueryContext,
  object: HostObject,
  tree: Wanted,
  page: Query | undefined,
  json: boolean
): Wire {
  const type = context.typeOf(object);
  const shown = (name: string): string => (json ? publicName(name) : name);
  if (type.items !== undefined) {
    const all = type.items(object);
    const from = page?.skip ?? 0;
    const items = all.slice(from, page?.top === undefined ? undefined : from + page.top);
    const below = tree.children.get('items') ?? tree;
    return { [json ? 'items' : '_Items']: items.map((item) => projectTree(context, item, below, undefined, json)) };
  }
  const out: Record<string, Wire> = {};
  const reference = type.withoutReference === true || json ? undefined : context.hold(object);
  if (reference !== undefined) {
    out['_ReferenceId'] = reference;
  }
  if (type.id !== undefined && !json) {
    out['Id'] = type.id(object);
  }
  const scalars = Object.entries(type.scalars ?? {});
  if (tree.children.size === 0 || tree.children.has('*')) {
    for (const [name, scalar] of scalars) {
      if (scalar.onlyByName !== true && context.has(object.typeName, name, false)) {
        out[shown(name)] = scalar.get(object);
      }
    }
  }
  for (const [name, below] of tree.children) {
    if (NO_MEMBERS.has(name)) {
      continue;
    }
    context.has(object.typeName, name, true);
    const scalar = scalars.find(([known]) => known.toLowerCase() === name);
    const way = Object.entries(type.navigations ?? {}).find(([known]) => known.toLowerCase() === name);
    if (scalar !== undefined) {
      out[shown(scalar[0])] = scalar[1].get(object);
    } else if (way !== undefined) {
      const target = way[1](object);
      out[shown(way[0])] = target === undefined ? null : projectTree(context, target, below, undefined, json);
    } else {
      throw context.missing(`${object.typeName}.${name}`);
    }
  }
  return out;
}
