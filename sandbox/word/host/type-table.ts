/**
 * How a type of the host's object model answers RichApi: its scalars, its navigations and its methods, under their wire
 * names (the public name with a capital first letter). The evaluator knows nothing of Word; the types know nothing of batches.
 */
import { RichError } from './rich-error.ts';
import type { Wire } from './wire.ts';
import { wantFlag, wantNumber, wantOneOf, wantText } from './wire.ts';

/** An object that an add-in can hold on to. */
export abstract class HostObject {
  /** The class name of the Word API, e.g. `ContentControl`. */
  abstract readonly typeName: string;
}

/** One argument of a method: a value, an object that another path gave, or nested lists of them. */
export type Argument = Wire | HostObject | undefined | readonly Argument[];

/** The arguments of one call, read by position with the type that the method wants. */
export class Arguments {
  readonly #values: readonly Argument[];

  constructor(values: readonly Argument[]) {
    this.#values = values;
  }

  raw(index: number): Argument {
    return this.#values[index];
  }

  has(index: number): boolean {
    return this.#values[index] !== undefined && this.#values[index] !== null;
  }

  text(index: number): string {
    return wantText(this.#values[index], `Argument ${index + 1}`);
  }

  number(index: number): number {
    return wantNumber(this.#values[index], `Argument ${index + 1}`);
  }

  flag(index: number, whenMissing: boolean): boolean {
    return this.has(index) ? wantFlag(this.#values[index], `Argument ${index + 1}`) : whenMissing;
  }

  oneOf<T extends string>(index: number, allowed: readonly T[], whenMissing?: T): T {
    if (!this.has(index) && whenMissing !== undefined) {
      return whenMissing;
    }
    return wantOneOf(this.#values[index], allowed, `Argument ${index + 1}`);
  }

  /** A table of texts; numbers are written as text, as Word does. */
  cells(index: number): string[][] | undefined {
    const rows = this.#values[index];
    if (!Array.isArray(rows)) {
      return undefined;
    }
    return rows.map((row: Argument) =>
      Array.isArray(row) ? row.map((cell: Argument) => (typeof cell === 'string' ? cell : String(cell ?? ''))) : []
    );
  }

  object(index: number): HostObject | undefined {
    const value = this.#values[index];
    return value instanceof HostObject ? value : undefined;
  }
}

export interface Scalar<T> {
  readonly get: (object: T) => Wire;
  readonly set?: (object: T, value: Wire) => void;
  /** Given only when it is asked for by name. */
  readonly onlyByName?: boolean;
}

export type Navigation<T> = (object: T) => HostObject | undefined;
export type MethodResult = HostObject | Wire | undefined | void;
export type Method<T> = (object: T, args: Arguments) => MethodResult | Promise<MethodResult>;

export interface Members<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Items of a collection. */
  readonly items?: (object: T) => readonly HostObject[];
  /** `getItem` of a collection, by key or index. */
  readonly item?: (object: T, args: Arguments) => HostObject | undefined;
  /** The value that office.js keeps as the object's id. */
  readonly id?: (object: T) => Wire;
  /** A part of another object, found again through it; never held by a reference of its own. */
  readonly withoutReference?: boolean;
}

/** Members of any host object; made by {@link describeType}, which checks the type at each call. */
export type TypeDescription = Members<HostObject>;

/** Turns the members of one class into members of any object. */
export function describeType<T extends HostObject>(
  isType: (object: HostObject) => object is T,
  members: Members<T>
): TypeDescription {
  const narrow = (object: HostObject): T => {
    if (!isType(object)) {
      throw new RichError('InvalidObjectPath', `Not expected here: ${object.typeName}.`);
    }
    return object;
  };
  const each = <A, B>(record: Readonly<Record<string, A>> | undefined, turn: (value: A) => B): Record<string, B> =>
    Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, turn(value)]));
  const { items, item, id, withoutReference } = members;
  return {
    scalars: each(members.scalars, ({ get, set, onlyByName }) => ({
      get: (object: HostObject) => get(narrow(object)),
      ...(set === undefined ? {} : { set: (object: HostObject, value: Wire) => set(narrow(object), value) }),
      ...(onlyByName === undefined ? {} : { onlyByName })
    })),
    navigations: each(members.navigations, (go) => (object: HostObject) => go(narrow(object))),
    methods: each(members.methods, (call) => (object: HostObject, args: Arguments) => call(narrow(object), args)),
    ...(items === undefined ? {} : { items: (object: HostObject) => items(narrow(object)) }),
    ...(item === undefined ? {} : { item: (object: HostObject, args: Arguments) => item(narrow(object), args) }),
    ...(id === undefined ? {} : { id: (object: HostObject) => id(narrow(object)) }),
    ...(withoutReference === undefined ? {} : { withoutReference })
  };
}

/** One class of the API that stands for two kinds of object with the same scalars, as `Font` does for text and for styles. */
export function describeEither(
  isFirst: (object: HostObject) => boolean,
  first: TypeDescription,
  second: TypeDescription
): TypeDescription {
  const names = new Set([...Object.keys(first.scalars ?? {}), ...Object.keys(second.scalars ?? {})]);
  const scalars = Object.fromEntries(
    Array.from(names, (name): [string, Scalar<HostObject>] => {
      const of = (object: HostObject): Scalar<HostObject> | undefined =>
        (isFirst(object) ? first : second).scalars?.[name];
      return [
        name,
        {
          get: (object) => of(object)?.get(object) ?? null,
          set: (object, value) => {
            const set = of(object)?.set;
            if (set === undefined) {
              throw new RichError('InvalidArgument', `${object.typeName}.${name} cannot be set here.`);
            }
            set(object, value);
          }
        }
      ];
    })
  );
  return { ...first, scalars };
}
