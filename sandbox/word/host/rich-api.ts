/**
 * Evaluates a RichApi batch against described types. Paths are walked once, when an action first needs them, and in the
 * order of the actions: a method that writes is a path too, so walking it is what writes.
 */
import type { Action, Batch, ObjectPath, RawArguments } from './batch.ts';
import { parseBatch } from './batch.ts';
import type { MemberGate } from './member-gate.ts';
import { OPEN_GATE } from './member-gate.ts';
import { project, projectJson } from './query.ts';
import { References } from './references.ts';
import { RichError, apiNotFound, itemNotFound } from './rich-error.ts';
import type { Argument, TypeDescription } from './type-table.ts';
import { Arguments, HostObject } from './type-table.ts';
import type { UnimplementedLog } from './unimplemented.ts';
import type { Wire, WireRecord } from './wire.ts';
import { asWire, isRecord } from './wire.ts';

export interface ObjectModel {
  readonly root: HostObject;
  readonly types: ReadonlyMap<string, TypeDescription>;
  /** Makes an object that has no parent, e.g. `Microsoft.WordServices.SearchOptions`. */
  make(name: string): HostObject | undefined;
}

/** What one batch has resolved so far; `null` is a null object. */
type Resolved = Map<number, HostObject | null>;

const OR_NULL = /OrNullObject$/;

export class RichApi {
  readonly references = new References();
  readonly #model: ObjectModel;
  readonly #log: UnimplementedLog;
  readonly #gate: MemberGate;

  constructor(model: ObjectModel, log: UnimplementedLog, gate: MemberGate = OPEN_GATE) {
    this.#model = model;
    this.#log = log;
    this.#gate = gate;
  }

  /** Runs a batch. Errors of the model are part of the answer; results before the failing action stand. */
  async execute(body: unknown): Promise<WireRecord> {
    const batch = parseBatch(body);
    const resolved: Resolved = new Map();
    const results: Wire[] = [];
    const traces: Wire[] = [];
    for (const [index, action] of batch.actions.entries()) {
      if (action.kind === 'trace') {
        traces.push(action.id);
        // Event handlers are set up when the result of their mark arrives.
        results.push({ ActionId: action.id, Value: null });
        continue;
      }
      try {
        results.push({ ActionId: action.id, Value: await this.#act(batch, resolved, action) });
      } catch (error) {
        const known = error instanceof RichError ? error : new RichError('GeneralException', unexpected(error));
        return {
          Results: results,
          TraceIds: traces,
          Error: {
            Code: known.code,
            Message: known.message,
            Location: this.#location(batch, resolved, action),
            ActionIndex: index,
            HttpStatusCode: known.status
          }
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  async #act(batch: Batch, resolved: Resolved, action: Action): Promise<Wire> {
    const object = await this.#resolve(batch, resolved, action.path);
    switch (action.kind) {
      case 'instantiate':
        return object === null ? null : this.#identity(object);
      case 'query':
      case 'recursive-query':
        return object === null ? null : project(this.#context, object, action.query);
      case 'query-json':
        return object === null ? null : projectJson(this.#context, object, action.query);
      case 'method':
        return this.#runMethod(batch, resolved, object, action);
      case 'set':
        this.#set(object, action.name, asWire(action.args.values[0]));
        return null;
      case 'update':
        for (const [name, value] of Object.entries(action.state)) {
          this.#set(object, name, asWire(value));
        }
        return null;
      case 'unchanged':
      case 'trace':
        return null;
    }
  }

  get #context(): Parameters<typeof project>[0] {
    return {
      typeOf: (object) => this.#typeOf(object),
      hold: (object) => (object === this.#model.root ? undefined : this.references.hold(object)),
      missing: (member) => this.#log.missing(member),
      has: (type, member, demand) => {
        const needed = this.#gate.refuses(type, member);
        if (needed !== undefined && demand) {
          throw apiNotFound(type, member, needed);
        }
        return needed === undefined;
      }
    };
  }

  /** @throws RichError ApiNotFound for a member above the sets of this Word. */
  #demand(object: HostObject, member: string): void {
    const needed = this.#gate.refuses(object.typeName, member);
    if (needed !== undefined) {
      throw apiNotFound(object.typeName, member.charAt(0).toLowerCase() + member.slice(1), needed);
    }
  }

  #identity(object: HostObject): Wire {
    const reference = this.references.idOf(object);
    const id = this.#typeOf(object).id?.(object);
    return { ...(reference === undefined ? {} : { _ReferenceId: reference }), ...(id === undefined ? {} : { Id: id }) };
  }

  async #runMethod(batch: Batch, resolved: Resolved, object: HostObject | null, action: Action): Promise<Wire> {
    if (action.name === '_KeepReference') {
      if (object !== null) {
        this.references.hold(object);
      }
      return null;
    }
    if (object === null) {
      throw new RichError('InvalidObjectPath', `${action.name} was called on a null object.`);
    }
    if (action.name === '_RemoveReference') {
      this.references.release(String(action.args.values[0]));
      return null;
    }
    if (action.name === '_RemoveAllReferences') {
      this.references.releaseAll();
      return null;
    }
    const result = await this.#call(batch, resolved, object, action.name, action.args);
    return result instanceof HostObject ? this.#identity(result) : (result ?? null);
  }

  async #resolve(batch: Batch, resolved: Resolved, id: number): Promise<HostObject | null> {
    const known = resolved.get(id);
    if (known !== undefined) {
      return known;
    }
    const path = batch.paths.get(id);
    if (path === undefined) {
      throw new RichError('InvalidObjectPath', `The batch names path ${id} but does not describe it.`);
    }
    const parent = path.parent === undefined ? null : await this.#resolve(batch, resolved, path.parent);
    const object = await this.#walk(batch, resolved, path, parent);
    resolved.set(id, object);
    return object;
  }

  async #walk(
    batch: Batch,
    resolved: Resolved,
    path: ObjectPath,
    parent: HostObject | null
  ): Promise<HostObject | null> {
    switch (path.kind) {
      case 'global':
        return this.#model.root;
      case 'null':
        return null;
      case 'new': {
        const made = this.#model.make(path.name);
        if (made === undefined) {
          throw this.#log.missing(path.name);
        }
        return made;
      }
      case 'reference': {
        const held = this.references.find(path.name);
        if (held === undefined) {
          throw itemNotFound('The object was deleted or is no longer tracked.');
        }
        return held;
      }
      case 'property':
      case 'indexer':
      case 'method':
        return parent === null ? null : this.#step(batch, resolved, path, parent);
    }
  }

  async #step(batch: Batch, resolved: Resolved, path: ObjectPath, parent: HostObject): Promise<HostObject | null> {
    const found = await this.#target(batch, resolved, path, parent);
    if (found instanceof HostObject) {
      return found;
    }
    if (OR_NULL.test(path.name)) {
      return null;
    }
    throw itemNotFound();
  }

  async #target(batch: Batch, resolved: Resolved, path: ObjectPath, parent: HostObject): Promise<unknown> {
    const type = this.#typeOf(parent);
    if (path.kind === 'property') {
      this.#demand(parent, path.name);
      const go = type.navigations?.[path.name] ?? type.navigations?.[path.name.replace(OR_NULL, '')];
      if (go === undefined) {
        throw this.#log.missing(`${parent.typeName}.${path.name}`);
      }
      return go(parent);
    }
    if (path.kind === 'indexer') {
      if (type.item === undefined) {
        throw this.#log.missing(`${parent.typeName}.getItem`);
      }
      return type.item(parent, await this.#arguments(batch, resolved, path.args));
    }
    return this.#call(batch, resolved, parent, path.name, path.args);
  }

  async #call(
    batch: Batch,
    resolved: Resolved,
    object: HostObject,
    name: string,
    raw: RawArguments
  ): Promise<HostObject | Wire | undefined> {
    this.#demand(object, name);
    const type = this.#typeOf(object);
    const args = await this.#arguments(batch, resolved, raw);
    const method = type.methods?.[name];
    if (method !== undefined) {
      return (await method(object, args)) ?? undefined;
    }
    const plain = OR_NULL.test(name) ? type.methods?.[name.replace(OR_NULL, '')] : undefined;
    if (plain !== undefined) {
      try {
        return (await plain(object, args)) ?? undefined;
      } catch (error) {
        if (error instanceof RichError && error.code === 'ItemNotFound') {
          return undefined;
        }
        throw error;
      }
    }
    const items = type.items?.(object);
    if (items !== undefined) {
      switch (name.replace(OR_NULL, '')) {
        case 'GetFirst':
          return items[0];
        case 'GetLast':
          return items.at(-1);
        case 'GetItemAt':
          return items[args.number(0)];
        case 'GetCount':
          return items.length;
        default:
      }
    }
    throw this.#log.missing(`${object.typeName}.${name}`);
  }

  async #arguments(batch: Batch, resolved: Resolved, raw: RawArguments): Promise<Arguments> {
    const read = async (value: unknown, path: unknown): Promise<Argument> => {
      if (typeof path === 'number' && path !== 0) {
        return (await this.#resolve(batch, resolved, path)) ?? undefined;
      }
      if (Array.isArray(value) && Array.isArray(path)) {
        return Promise.all(value.map((one: unknown, index) => read(one, path[index])));
      }
      if (isRecord(value) && typeof value['_ObjectPathId'] === 'number') {
        return (await this.#resolve(batch, resolved, value['_ObjectPathId'])) ?? undefined;
      }
      return value === undefined ? undefined : asWire(value);
    };
    const values: Argument[] = [];
    for (const [index, value] of raw.values.entries()) {
      values.push(await read(value, raw.paths[index]));
    }
    return new Arguments(values);
  }

  #set(object: HostObject | null, name: string, value: Wire): void {
    if (object === null) {
      throw new RichError('InvalidObjectPath', `${name} was set on a null object.`);
    }
    this.#demand(object, name);
    const scalars = this.#typeOf(object).scalars ?? {};
    const scalar = Object.entries(scalars).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
    if (scalar === undefined) {
      throw this.#log.missing(`${object.typeName}.${name}`);
    }
    if (scalar.set === undefined) {
      throw new RichError('InvalidArgument', `${object.typeName}.${name} is read-only.`);
    }
    scalar.set(object, value);
  }

  #typeOf(object: HostObject): TypeDescription {
    const type = this.#model.types.get(object.typeName);
    if (type === undefined) {
      throw this.#log.missing(object.typeName);
    }
    return type;
  }

  /** What office.js shows as `debugInfo.errorLocation`, e.g. `ContentControlCollection.getById`. */
  #location(batch: Batch, resolved: Resolved, action: Action): string {
    const path = batch.paths.get(action.path);
    const owner = resolved.get(action.path) ?? (path?.parent === undefined ? undefined : resolved.get(path.parent));
    const name = resolved.has(action.path) ? action.name : path?.name || 'getItem';
    return `${owner?.typeName ?? 'Document'}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

/** An error that is ours, not the add-in's: its stack belongs in the console of the window. */
function unexpected(error: unknown): string {
  console.error('[word]', error);
  return error instanceof Error ? error.message : String(error);
}
