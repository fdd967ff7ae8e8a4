/**
 * The properties inside an Office file: the core ones (`docProps/core.xml`) and the custom ones (`docProps/custom.xml`).
 * Writing touches those two parts, and the two lists of the package when a part is new; no other part changes.
 */
import { escapeXml, parseXml, renderXml, type XmlElement } from '../store/xml.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** A custom property as it is typed in the file. */
export type PropertyValue =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** ISO in UTC, whole seconds. */
  | { readonly type: 'date'; readonly value: string };

/** The core properties that SharePoint's columns know. */
export const CORE_NAMES = ['title', 'subject', 'keywords', 'category', 'description', 'contentStatus'] as const;
export type CoreName = (typeof CORE_NAMES)[number];

/** What stands in a file. */
export interface DocumentProperties {
  readonly core: ReadonlyMap<CoreName, string>;
  readonly custom: ReadonlyMap<string, PropertyValue>;
}

/** What to write; null takes a property away. */
export interface PropertyChange {
  readonly core: ReadonlyMap<CoreName, string | null>;
  readonly custom: ReadonlyMap<string, PropertyValue | null>;
}

/** An Office file. */
export interface OfficeFile {
  readonly properties: DocumentProperties;
  /** The bytes with these properties; undefined when nothing differs, or the package cannot take them. */
  write(change: PropertyChange): Uint8Array | undefined;
}

const CORE_PART = 'docProps/core.xml';
const CUSTOM_PART = 'docProps/custom.xml';
const TYPES_PART = '[Content_Types].xml';
const RELATIONS_PART = '_rels/.rels';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const VARIANT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set that custom properties belong to. */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const EMPTY_CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>';
const EMPTY_CUSTOM =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
  ` xmlns:vt="${VARIANT}"></Properties>`;

/** Dublin Core's own names; the others are the package's. */
const IN_DUBLIN_CORE: ReadonlySet<string> = new Set(['title', 'subject', 'description']);

const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);

/** Opens an Office file; undefined for bytes that are none. */
export function openOfficeFile(bytes: Uint8Array): OfficeFile | undefined {
  const zip = openZip(bytes);
  if (zip?.has(TYPES_PART) !== true || !zip.has(RELATIONS_PART)) return undefined;
  const core = rootOf(zip, CORE_PART, EMPTY_CORE);
  const custom = rootOf(zip, CUSTOM_PART, EMPTY_CUSTOM);
  if (core === undefined || custom === undefined) return undefined;
  return {
    properties: { core: readCore(core), custom: readCustom(custom) },
    write: (change) => written(zip, core, custom, change)
  };
}

/** The tree of a part; an empty one where it is not there, undefined where it cannot be read. */
function rootOf(zip: ZipParts, part: string, empty: string): XmlElement | undefined {
  const text = zip.has(part) ? zip.text(part)?.replace(/^\uFEFF/, '') : empty;
  return text === undefined ? undefined : parseXml(text);
}

function readCore(root: XmlElement): ReadonlyMap<CoreName, string> {
  const found = new Map<CoreName, string>();
  for (const child of root.children) {
    const name = CORE_NAMES.find((each) => each === localName(child));
    if (name !== undefined && child.text.trim() !== '') found.set(name, child.text.trim());
  }
  return found;
}

function readCustom(root: XmlElement): ReadonlyMap<string, PropertyValue> {
  const found = new Map<string, PropertyValue>();
  for (const property of root.children) {
    const name = property.attributes.get('name');
    const [variant] = property.children;
    const value = variant === undefined ? undefined : readVariant(variant);
    if (name !== undefined && value !== undefined) found.set(name, value);
  }
  return found;
}

function readVariant(variant: XmlElement): PropertyValue | undefined {
  const text = variant.text.trim();
  switch (localName(variant)) {
    case 'lpwstr':
    case 'lpstr':
    case 'bstr':
      return { type: 'text', value: variant.text };
    case 'bool':
      return { type: 'boolean', value: text === 'true' || text === '1' };
    case 'filetime':
    case 'date': {
      const time = Date.parse(text);
      return Number.isNaN(time) ? undefined : { type: 'date', value: `${new Date(time).toISOString().slice(0, 19)}Z` };
    }
    case 'i1':
    case 'i2':
    case 'i4':
    case 'i8':
    case 'int':
    case 'ui1':
    case 'ui2':
    case 'ui4':
    case 'uint':
    case 'r4':
    case 'r8':
    case 'decimal': {
      const number = text === '' ? Number.NaN : Number(text);
      return Number.isFinite(number) ? { type: 'number', value: number } : undefined;
    }
    default:
      return undefined;
  }
}

function variantText(value: PropertyValue): string {
  switch (value.type) {
    case 'text':
      return `<vt:lpwstr>${escapeXml(value.value)}</vt:lpwstr>`;
    case 'number':
      return Number.isInteger(value.value) && Math.abs(value.value) < 2 ** 31
        ? `<vt:i4>${value.value}</vt:i4>`
        : `<vt:r8>${value.value}</vt:r8>`;
    case 'boolean':
      return `<vt:bool>${value.value}</vt:bool>`;
    case 'date':
      return `<vt:filetime>${value.value}</vt:filetime>`;
  }
}

function written(zip: ZipParts, core: XmlElement, custom: XmlElement, change: PropertyChange): Uint8Array | undefined {
  const parts = new Map<string, string>();
  const knownCore = readCore(core);
  const knownCustom = readCustom(custom);
  const coreDiffers = [...change.core].some(([name, value]) => (knownCore.get(name) ?? null) !== value);
  const customDiffers = [...change.custom].some(([name, value]) => !sameValue(knownCustom.get(name) ?? null, value));
  if (coreDiffers) parts.set(CORE_PART, withCore(core, change.core));
  if (customDiffers) parts.set(CUSTOM_PART, withCustom(custom, change.custom));
  for (const part of [...parts.keys()]) if (!zip.has(part) && !announce(zip, parts, part)) return undefined;
  return parts.size === 0 ? undefined : zip.with(parts);
}

const sameValue = (a: PropertyValue | null, b: PropertyValue | null): boolean =>
  a === b || (a !== null && b !== null && a.type === b.type && a.value === b.value);

function withCore(root: XmlElement, change: PropertyChange['core']): string {
  const kept = root.children.filter((child) => {
    const name = CORE_NAMES.find((each) => each === localName(child));
    return name === undefined || !change.has(name);
  });
  const added = [...change].flatMap(([name, value]) => {
    if (value === null) return [];
    const prefix = IN_DUBLIN_CORE.has(name) ? 'dc' : 'cp';
    return [`<${prefix}:${name}>${escapeXml(value)}</${prefix}:${name}>`];
  });
  return rendered(root, kept, added);
}

function withCustom(root: XmlElement, change: PropertyChange['custom']): string {
  const kept = root.children.filter((child) => !change.has(child.attributes.get('name') ?? ''));
  // Property ids begin at 2, and none is given twice.
  let id = Math.max(1, ...kept.map((child) => Number(child.attributes.get('pid') ?? 1)));
  const added = [...change].flatMap(([name, value]) => {
    if (value === null) return [];
    id += 1;
    return [
      `<property fmtid="${CUSTOM_SET}" pid="${id}" name="${escapeXml(name)}" xmlns:vt="${VARIANT}">${variantText(value)}</property>`
    ];
  });
  return rendered(root, kept, added);
}

function rendered(root: XmlElement, kept: readonly XmlElement[], added: readonly string[]): string {
  const attributes = [...root.attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return `${HEAD}<${root.name}${attributes}>${kept.map(renderXml).join('')}${added.join('')}</${root.name}>`;
}

const ANNOUNCED: Readonly<Record<string, { readonly type: string; readonly relation: string }>> = {
  [CORE_PART]: {
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
  },
  [CUSTOM_PART]: {
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
  }
};

/** Names a new part in the two lists of the package. @returns false when a list is not as Office writes it */
function announce(zip: ZipParts, parts: Map<string, string>, part: string): boolean {
  const facts = ANNOUNCED[part];
  const types = parts.get(TYPES_PART) ?? zip.text(TYPES_PART);
  const relations = parts.get(RELATIONS_PART) ?? zip.text(RELATIONS_PART);
  if (facts === undefined || !types?.includes('</Types>') || !relations?.includes('</Relationships>')) return false;
  const id = `rIdProperties${part === CORE_PART ? 'Core' : 'Custom'}`;
  parts.set(
    TYPES_PART,
    types.replace('</Types>', `<Override PartName="/${part}" ContentType="${facts.type}"/></Types>`)
  );
  parts.set(
    RELATIONS_PART,
    relations.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${facts.relation}" Target="${part}"/></Relationships>`
    )
  );
  return true;
}
