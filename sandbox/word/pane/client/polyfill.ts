/**
 * Adds to `Word.*` what the npm build of office.js (2022) lacks, from the typings, through the runtime's own helpers. Only in
 * the sandbox: the build that Microsoft serves has these members.
 */
import { hasSet } from '../../host/member-gate.ts';
import { EVENT_NUMBERS } from '../../host/rich-events.ts';
import type { ApiMember, ApiMetadata } from '../api-metadata.ts';
import type { ClientClass, ClientObject, OfficeExtensionRuntime } from './office-runtime.ts';
import { CONCURRENT, READ, WRITE } from './office-runtime.ts';

/** Loaded values of the objects that were made here, by property. */
const loaded = new WeakMap<ClientObject, Map<string, unknown>>();
const valuesOf = (object: ClientObject): Map<string, unknown> => {
  const values = loaded.get(object) ?? new Map<string, unknown>();
  loaded.set(object, values);
  return values;
};

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isCollection = (type: string): boolean => type.endsWith('Collection');
const READERS = /^(get|search|compare|has|is)/;

type Methods = Record<string, (this: ClientObject, ...args: readonly unknown[]) => unknown>;

/** @param requirements sets of the Word that is played; members above them are left out. */
export function installPolyfill(
  word: Record<string, unknown>,
  runtime: OfficeExtensionRuntime,
  all: ApiMetadata,
  requirements: Readonly<Record<string, string>>
): void {
  const metadata: ApiMetadata = Object.fromEntries(
    Object.entries(all).flatMap(([name, members]) => {
      const kept = Object.entries(members).filter(([, { set }]) => set.some((one) => hasSet(requirements, one)));
      return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)] as const];
    })
  );
  for (const name of Object.keys(metadata)) {
    if (typeof word[name] !== 'function') {
      word[name] = makeClass(name, word[name], runtime);
    }
  }
  const classOf = (name: string): ClientClass => word[name] as ClientClass;
  for (const [name, members] of Object.entries(metadata)) {
    addMembers(name, classOf(name), members, classOf, runtime);
  }
}

/** Some classes are enumerations in the old build (`Word.Style`): their values are kept. */
function makeClass(name: string, old: unknown, runtime: OfficeExtensionRuntime): ClientClass {
  const { BatchApiHelper, ClientObject: Base, Utility } = runtime;
  const made: ClientClass = Object.assign(class extends Base {}, old);
  const methods: Methods = {
    _KeepReference() {
      return BatchApiHelper.invokeMethod(this, '_KeepReference', READ, [], CONCURRENT, 0);
    },
    load(option) {
      return Utility.load(this, option);
    },
    track() {
      this.context.trackedObjects.add(this);
      return this;
    },
    untrack() {
      this.context.trackedObjects.remove(this);
      return this;
    },
    _handleIdResult(value) {
      const base = (Base.prototype as unknown as Methods)['_handleIdResult'];
      base?.call(this, value);
      keepReference(this, value);
    },
    toJSON() {
      return Object.fromEntries(valuesOf(this));
    }
  };
  Object.assign(made.prototype, methods);
  Object.defineProperties(made.prototype, {
    _className: { get: () => name },
    _isCollection: { get: () => isCollection(name) },
    _ReferenceId: {
      get(this: ClientObject) {
        return valuesOf(this).get('_ReferenceId');
      }
    }
  });
  return made;
}

function keepReference(object: ClientObject, value: unknown): void {
  if (typeof value === 'object' && value !== null && '_ReferenceId' in value) {
    valuesOf(object).set('_ReferenceId', value._ReferenceId);
  }
}

function addMembers(
  name: string,
  type: ClientClass,
  members: Readonly<Record<string, ApiMember>>,
  classOf: (name: string) => ClientClass,
  runtime: OfficeExtensionRuntime
): void {
  const { BatchApiHelper, Utility } = runtime;
  const prototype = type.prototype;
  const scalars: string[] = [];
  const objects: string[] = [];
  let itemType: string | undefined;
  const notLoaded = (object: ClientObject, member: string): unknown => {
    const value = valuesOf(object).get(member);
    Utility.throwIfNotLoaded(member, value, name, object._isNull);
    return value;
  };
  const property = (
    member: string,
    get: (object: ClientObject) => unknown,
    set?: (object: ClientObject, value: unknown) => void
  ): void => {
    Object.defineProperty(prototype, member, {
      configurable: true,
      get(this: ClientObject) {
        return get(this);
      },
      ...(set === undefined
        ? {}
        : {
            set(this: ClientObject, value: unknown) {
              set(this, value);
            }
          })
    });
  };
  for (const [member, description] of Object.entries(members)) {
    const known: unknown = Object.getOwnPropertyDescriptor(prototype, member)?.value;
    // A method of the old build that takes fewer arguments than today would drop the new ones.
    const isShort =
      description.kind === 'method' && typeof known === 'function' && known.length < description.parameters;
    if (member in prototype && !isShort) {
      continue;
    }
    switch (description.kind) {
      case 'method':
        Object.defineProperty(prototype, member, {
          configurable: true,
          value: makeMethod(member, description, classOf, runtime)
        });
        break;
      case 'scalar':
        scalars.push(member);
        property(
          member,
          (object) => notLoaded(object, member),
          description.readOnly
            ? undefined
            : (object, value) => {
                valuesOf(object).set(member, value);
                BatchApiHelper.invokeSetProperty(object, wireName(member), value, 0);
              }
        );
        break;
      case 'object':
        objects.push(member);
        property(member, (object) => {
          const known = valuesOf(object).get(` ${member}`);
          const made =
            known ??
            BatchApiHelper.createPropertyObject(
              classOf(description.type),
              object,
              wireName(member),
              isCollection(description.type),
              CONCURRENT
            );
          valuesOf(object).set(` ${member}`, made);
          return made;
        });
        break;
      case 'items':
        itemType = description.type;
        property(member, (object) => notLoaded(object, 'items'));
        break;
      case 'event':
        property(member, (object) => eventHandlers(name, member, object, runtime));
        break;
    }
  }
  if (scalars.length + objects.length > 0 || itemType !== undefined) {
    const before = (prototype as unknown as Methods)['_handleResult'];
    Object.defineProperty(prototype, '_handleResult', {
      configurable: true,
      value(this: ClientObject, value: unknown) {
        before?.call(this, value);
        takeResult(this, value, scalars, objects, itemType === undefined ? undefined : classOf(itemType), runtime);
      }
    });
  }
}

function makeMethod(
  name: string,
  { parameters, result }: Extract<ApiMember, { kind: 'method' }>,
  classOf: (name: string) => ClientClass,
  { BatchApiHelper }: OfficeExtensionRuntime
): (this: ClientObject, ...args: readonly unknown[]) => unknown {
  const reads = READERS.test(name);
  return function (this: ClientObject, ...args: readonly unknown[]) {
    const all = Array.from({ length: Math.max(parameters, args.length) }, (_, index) => args[index]);
    const operation = reads ? READ : WRITE;
    const flags = reads ? CONCURRENT : 0;
    return result === undefined
      ? BatchApiHelper.invokeMethod(this, wireName(name), operation, all, flags, 0)
      : BatchApiHelper.createMethodObject(
          classOf(result),
          this,
          wireName(name),
          operation,
          all,
          isCollection(result),
          !reads,
          null,
          flags
        );
  };
}

function takeResult(
  object: ClientObject,
  value: unknown,
  scalars: readonly string[],
  objects: readonly string[],
  itemType: ClientClass | undefined,
  { BatchApiHelper, Utility }: OfficeExtensionRuntime
): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  Utility.fixObjectPathIfNecessary(object, value);
  keepReference(object, value);
  const fields: Readonly<Record<string, unknown>> = { ...value };
  for (const name of scalars) {
    if (fields[wireName(name)] !== undefined) {
      valuesOf(object).set(name, fields[wireName(name)]);
    }
  }
  const pass = (target: unknown, data: unknown): void =>
    (target as Methods)['_handleResult']?.call(target as ClientObject, data) as void;
  for (const name of objects) {
    if (fields[wireName(name)] !== undefined) {
      pass((object as unknown as Record<string, unknown>)[name], fields[wireName(name)]);
    }
  }
  const items = fields['_Items'];
  if (itemType !== undefined && Array.isArray(items)) {
    valuesOf(object).set(
      'items',
      items.map((data: unknown, index) => {
        const item = BatchApiHelper.createChildItemObject(itemType, true, object, data, index);
        pass(item, data);
        return item;
      })
    );
  }
}

/** E.g. `onDataChanged` of a content control is the event `ContentControlDataChanged`. */
function eventHandlers(
  className: string,
  member: string,
  object: ClientObject,
  { BatchApiHelper, GenericEventHandlers }: OfficeExtensionRuntime
): unknown {
  const known = valuesOf(object).get(` ${member}`);
  if (known !== undefined) {
    return known;
  }
  const event = (className === 'Document' ? '' : className) + member.slice('on'.length);
  const register = (method: string) => () =>
    BatchApiHelper.invokeMethod(
      object.context.document,
      method,
      READ,
      [object._ReferenceId ?? '', event],
      CONCURRENT,
      0
    );
  const made = new GenericEventHandlers(object.context, object, event, {
    eventType: EVENT_NUMBERS[event] ?? -1,
    registerFunc: register('_RegisterEvent'),
    unregisterFunc: register('_UnregisterEvent'),
    getTargetIdFunc: () => object._ReferenceId ?? '',
    eventArgsTransformFunc: (args: object) => Promise.resolve({ eventType: event, contentControl: object, ...args })
  });
  valuesOf(object).set(` ${member}`, made);
  return made;
}
