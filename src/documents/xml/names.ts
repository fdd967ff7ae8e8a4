/** Names of elements and attributes (Namespaces in XML 1.0, "QName"), each taken apart once. */
import type { Scope } from './scope';

const NAME_START =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NAME = `[${NAME_START}][\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040${NAME_START}]*`;
// eslint-disable-next-line @rushstack/security/no-unsafe-regexp -- made of the constants above
const QUALIFIED = new RegExp(`^(?:(${NAME}):)?(${NAME})$`, 'u');

interface ExpandedName {
  readonly namespace: string;
  readonly local: string;
}

export interface WrittenName {
  /** As written, e.g. `w:p`. */
  readonly name: string;
  /** Empty when there is none. */
  readonly prefix: string;
  readonly local: string;
  /** What the prefix meant when it was last looked up, and in which scope: scopes change far less often than names. */
  known: { readonly scope: Scope; readonly namespace: string } | undefined;
}

/** Up to here comparing each with each is quicker than a set. */
const FEW = 8;

/** Whether two names are one name, whatever their prefixes. */
export function holdsTwice(names: readonly ExpandedName[]): boolean {
  if (names.length > FEW) {
    return new Set(names.map(({ namespace, local }) => `${namespace} ${local}`)).size < names.length;
  }
  return names.some((one, index) =>
    names.some((other, at) => at < index && other.local === one.local && other.namespace === one.namespace)
  );
}

/** White space, "/", "=" and ">" end a name. */
export function endsName(code: number): boolean {
  return code <= 0x20 || code === 0x2f || code === 0x3d || code === 0x3e;
}

/** A document has few names and writes each a thousand times. */
export class NameTable {
  private readonly known = new Map<string, WrittenName>();

  /** Different names so far. */
  public get size(): number {
    return this.known.size;
  }

  /** Takes a name apart; undefined when it is none. */
  public read(name: string): WrittenName | undefined {
    const known = this.known.get(name);
    if (known !== undefined) {
      return known;
    }
    const match = QUALIFIED.exec(name);
    if (match === null) {
      return undefined;
    }
    const written: WrittenName = { name, prefix: match[1] ?? '', local: match[2] ?? '', known: undefined };
    this.known.set(name, written);
    return written;
  }
}
