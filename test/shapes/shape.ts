/**
 * What an answer of SharePoint looks like, key by key, and how far a given answer is from it. The shapes beside this file
 * say what the cloud was seen to send; they are the measure of the local server, not a description of it.
 */

/**
 * The keys of one kind of object, each with its type: `string`, `integer`, `number`, `boolean`, `null`, `array`,
 * `array<T>`, `{Key:T}`, several of them parted by `|`, or one of the texts below.
 */
export interface Shape {
  readonly required: Readonly<Record<string, string>>;
  /** What only some objects of the kind have. */
  readonly optional: Readonly<Record<string, string>>;
}

/** Texts of a form of their own. */
const TEXTS: Readonly<Record<string, RegExp>> = {
  guid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'braced-guid': /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/,
  utc: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  local: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/,
  digits: /^-?\d+$/,
  path: /^\//,
  url: /^https?:\/\//,
  mask: /^0x[0-9a-f]+$/,
  label: /^\d+\.\d+$/,
  'type-id': /^0x(?:[0-9A-Fa-f]{2})*$/,
  etag: /^"\{[0-9A-F-]{36}\},\d+"$/,
  'content-tag': /^\{[0-9A-F-]{36}\},\d+,\d+$/,
  token: /^1;[1-3];[0-9a-f-]{36};\d+;\d+$/,
  'site-date': /\d/
};

/** Parts a type at its outermost bars or commas. */
function parted(type: string, sign: '|' | ','): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of type) {
    if ('{<'.includes(letter)) depth += 1;
    if ('}>'.includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** Whether a value is of a type. */
export function isOfType(value: unknown, type: string): boolean {
  return parted(type, '|').some((one) => isOfOne(value, one));
}

function isOfOne(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number';
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'string') return typeof value === 'string';
  if (type === 'array') return Array.isArray(value);
  const text = TEXTS[type];
  if (text !== undefined) return typeof value === 'string' && text.test(value);
  const element = /^array<(.*)>$/.exec(type)?.[1];
  if (element !== undefined) return Array.isArray(value) && value.every((part: unknown) => isOfType(part, element));
  const inner = /^\{(.*)\}$/.exec(type)?.[1];
  if (inner === undefined) throw new Error(`No such type: ${type}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = parted(inner, ',').map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]);
  const object = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(object).every((key) => keys.some(([name]) => name === key)) &&
    keys.every(([name = '', of = '']) => isOfType(object[name], of))
  );
}

/** How far an answer is from its shape. */
export interface Difference {
  readonly missing: readonly string[];
  /** With what was found. */
  readonly wrong: readonly string[];
  readonly extra: readonly string[];
}

/** Compares an object, without its annotations, with a shape. */
export function differenceOf(object: Readonly<Record<string, unknown>>, shape: Shape): Difference {
  const known = { ...shape.optional, ...shape.required };
  const keys = Object.keys(object).filter((key) => !key.includes('odata.'));
  return {
    missing: Object.keys(shape.required).filter((key) => !keys.includes(key)),
    wrong: keys
      .filter((key) => key in known && !isOfType(object[key], known[key] ?? ''))
      .map((key) => `${key}: ${known[key]} <> ${JSON.stringify(object[key])}`),
    extra: keys.filter((key) => !(key in known))
  };
}
