/** `Document.properties`: core, extended and custom properties of the file. */
import { itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { wantText } from '../host/wire.ts';
import {
  CORE_PROPERTIES,
  CUSTOM_PROPERTIES,
  DUBLIN_CORE,
  DUBLIN_CORE_TERMS,
  EXTENDED_PROPERTIES,
  RELATIONSHIP,
  VARIANT_TYPES
} from '../ooxml/names.ts';
import type { OoxmlPackage } from '../ooxml/package.ts';
import { declareContentType, relate } from '../ooxml/relationships.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

const CORE = 'docProps/core.xml';
const EXTENDED = 'docProps/app.xml';
const CUSTOM = 'docProps/custom.xml';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
/** The format id of custom properties (ECMA-376 Part 1, 22.3.2.2). */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export class DocumentProperties extends HostObject {
  readonly typeName = 'DocumentProperties';
}

export class CustomProperty extends HostObject {
  readonly typeName = 'CustomProperty';
  readonly key: string;
  constructor(key: string) {
    super();
    this.key = key;
  }
}

function editable(file: OoxmlPackage, part: string): Document {
  if (!file.has(part)) {
    if (part === CORE) {
      file.put(
        part,
        `<cp:coreProperties xmlns:cp="${CORE_PROPERTIES}" xmlns:dc="${DUBLIN_CORE}" xmlns:dcterms="${DUBLIN_CORE_TERMS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`
      );
      relate(file, '', CORE_RELATION, part);
      declareContentType(file, part, 'application/vnd.openxmlformats-package.core-properties+xml');
    } else {
      const custom = part === CUSTOM;
      file.put(
        part,
        `<Properties xmlns="${custom ? CUSTOM_PROPERTIES : EXTENDED_PROPERTIES}" xmlns:vt="${VARIANT_TYPES}"/>`
      );
      relate(file, '', `${RELATIONSHIP}/${custom ? 'custom' : 'extended'}-properties`, part);
      declareContentType(file, part, `${OFFICE_TYPE}.${custom ? 'custom' : 'extended'}-properties+xml`);
    }
  }
  return file.edit(part);
}

function fileProperty(
  document: OpenDocument,
  part: string,
  namespace: string,
  name: string,
  prefix: string
): Scalar<DocumentProperties> {
  const find = (tree: Document | undefined): Element | undefined => tree?.getElementsByTagNameNS(namespace, name)[0];
  return {
    get: () => find(document.file.read(part))?.textContent ?? '',
    set: (_, value) => {
      refuseReadOnly(document);
      const tree = editable(document.file, part);
      const element = find(tree) ?? tree.documentElement.appendChild(tree.createElementNS(namespace, prefix + name));
      element.textContent = wantText(value, name);
      document.changedBeside();
    }
  };
}

function refuseReadOnly(document: OpenDocument): void {
  document.demandWritable();
}

// ---- custom properties

function customElements(file: OoxmlPackage): Element[] {
  return Array.from(file.read(CUSTOM)?.getElementsByTagNameNS(CUSTOM_PROPERTIES, 'property') ?? []);
}

function customElement(file: OoxmlPackage, key: string): Element | undefined {
  return customElements(file).find((element) => element.getAttribute('name')?.toLowerCase() === key.toLowerCase());
}

export function readCustom(file: OoxmlPackage, key: string): Wire {
  const value = customElement(file, key)?.firstElementChild;
  const text = value?.textContent ?? '';
  switch (value?.localName) {
    case 'i4':
    case 'r8':
      return Number(text);
    case 'bool':
      return text === 'true' || text === '1';
    default:
      return text;
  }
}

export function writeCustom(file: OoxmlPackage, key: string, value: Wire): void {
  const tree = editable(file, CUSTOM);
  const known = customElement(file, key);
  const ids = customElements(file).map((element) => Number(element.getAttribute('pid') ?? 1));
  const element = known ?? tree.documentElement.appendChild(tree.createElementNS(CUSTOM_PROPERTIES, 'property'));
  if (known === undefined) {
    element.setAttribute('fmtid', FORMAT_ID);
    element.setAttribute('pid', String(Math.max(1, ...ids) + 1));
    element.setAttribute('name', key);
  }
  const type =
    typeof value === 'boolean' ? 'bool' : typeof value !== 'number' ? 'lpwstr' : Number.isInteger(value) ? 'i4' : 'r8';
  const content = tree.createElementNS(VARIANT_TYPES, `vt:${type}`);
  content.textContent = String(value ?? '');
  element.replaceChildren(content);
}

const TYPE_NAMES: Readonly<Record<string, string>> = { i4: 'Number', r8: 'Number', bool: 'Boolean', filetime: 'Date' };

export function describeProperties(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const core = (name: string): Scalar<DocumentProperties> => fileProperty(document, CORE, CORE_PROPERTIES, name, 'cp:');
  const dublin = (name: string): Scalar<DocumentProperties> => fileProperty(document, CORE, DUBLIN_CORE, name, 'dc:');
  const extended = (name: string): Scalar<DocumentProperties> =>
    fileProperty(document, EXTENDED, EXTENDED_PROPERTIES, name, '');
  const readOnly = ({ get }: Scalar<DocumentProperties>): Scalar<DocumentProperties> => ({ get });
  const list = (): Collection =>
    new Collection('CustomPropertyCollection', () =>
      customElements(document.file).map((element) => new CustomProperty(element.getAttribute('name') ?? ''))
    );
  const find = (key: string): CustomProperty => {
    const element = customElement(document.file, key);
    if (element === undefined) {
      throw itemNotFound(`The document has no property "${key}".`);
    }
    return new CustomProperty(element.getAttribute('name') ?? key);
  };
  const deleteAll = (keys: readonly string[]): void => {
    refuseReadOnly(document);
    for (const key of keys) {
      editable(document.file, CUSTOM);
      customElement(document.file, key)?.remove();
    }
    document.changedBeside();
  };
  return [
    [
      'DocumentProperties',
      describeType<DocumentProperties>((object): object is DocumentProperties => object instanceof DocumentProperties, {
        withoutReference: true,
        scalars: {
          Title: dublin('title'),
          Subject: dublin('subject'),
          Author: dublin('creator'),
          Comments: dublin('description'),
          Keywords: core('keywords'),
          Category: core('category'),
          LastAuthor: readOnly(core('lastModifiedBy')),
          RevisionNumber: readOnly(core('revision')),
          CreationDate: readOnly(fileProperty(document, CORE, DUBLIN_CORE_TERMS, 'created', 'dcterms:')),
          LastSaveTime: readOnly(fileProperty(document, CORE, DUBLIN_CORE_TERMS, 'modified', 'dcterms:')),
          Company: extended('Company'),
          Manager: extended('Manager'),
          Template: readOnly(extended('Template'))
        },
        navigations: { CustomProperties: list }
      })
    ],
    [
      'CustomPropertyCollection',
      describeType<Collection>(
        (object): object is Collection =>
          object instanceof Collection && object.typeName === 'CustomPropertyCollection',
        {
          withoutReference: true,
          items: () => list().objects,
          item: (_, args) => find(args.text(0)),
          methods: {
            Add: (_, args) => {
              refuseReadOnly(document);
              const value = args.raw(1);
              const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
              writeCustom(document.file, args.text(0), isPlain ? value : '');
              document.changedBeside();
              return find(args.text(0));
            },
            GetItem: (_, args) => find(args.text(0)),
            DeleteAll: () =>
              deleteAll(customElements(document.file).map((element) => element.getAttribute('name') ?? ''))
          }
        }
      )
    ],
    [
      'CustomProperty',
      describeType<CustomProperty>((object): object is CustomProperty => object instanceof CustomProperty, {
        scalars: {
          Key: { get: ({ key }) => key },
          Value: {
            get: ({ key }) => readCustom(document.file, key),
            set: ({ key }, value) => {
              refuseReadOnly(document);
              writeCustom(document.file, key, value);
              document.changedBeside();
            }
          },
          Type: {
            get: ({ key }) =>
              TYPE_NAMES[customElement(document.file, key)?.firstElementChild?.localName ?? ''] ?? 'String'
          }
        },
        methods: { Delete: ({ key }) => deleteAll([key]) }
      })
    ]
  ];
}
