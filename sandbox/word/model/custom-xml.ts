/** `Word.CustomXmlPart` and its collection. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Arguments } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { isRecord } from '../host/wire.ts';
import type { CustomXmlPart } from '../ooxml/custom-xml.ts';
import {
  addCustomXml,
  customXmlNamespace,
  customXmlParts,
  removeCustomXml,
  setCustomXml
} from '../ooxml/custom-xml.ts';
import { isElement, parseXml } from '../ooxml/dom.ts';
import { selectNodes } from '../ooxml/data-binding.ts';
import { showBoundData } from './data-binding.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

export class XmlPart extends HostObject {
  readonly typeName = 'CustomXmlPart';
  readonly item: CustomXmlPart;
  constructor(item: CustomXmlPart) {
    super();
    this.item = item;
  }
}

export const listXmlParts = (document: OpenDocument): Collection =>
  new Collection('CustomXmlPartCollection', () => customXmlParts(document.file).map((item) => new XmlPart(item)));

const serialize = (node: Node): string => new XMLSerializer().serializeToString(node);

/** The nodes of an XPath; the last object among the arguments gives the prefixes. */
function select(document: OpenDocument, item: CustomXmlPart, args: Arguments): readonly Node[] {
  const tree = document.file.read(item.part);
  const prefixes = [1, 2].map((index) => args.raw(index)).find((one) => isRecord(one));
  const mappings = isRecord(prefixes) ? prefixes : {};
  try {
    return tree === undefined ? [] : selectNodes(tree, args.text(0), mappings);
  } catch {
    throw new RichError('InvalidArgument', 'The XPath is not well-formed.');
  }
}

/** Changes each element that the XPath names, and shows the new data in the controls that are bound to it. */
function edit(document: OpenDocument, item: CustomXmlPart, args: Arguments, change: (node: Element) => void): void {
  document.demandWritable();
  const found = select(document, item, args).filter((node) => isElement(node));
  if (found.length === 0) {
    throw itemNotFound('The XPath names no element.');
  }
  document.file.edit(item.part);
  found.forEach(change);
  showBoundData(document);
  document.changedBeside();
}

/** Runs a change; text that is no XML is the add-in's fault. */
function asArgument<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw error instanceof SyntaxError ? new RichError('InvalidArgument', error.message) : error;
  }
}

export function describeCustomXml(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const find = (list: Collection, id: string): XmlPart => {
    const found = list.objects.find(
      (part) => part instanceof XmlPart && part.item.id.toLowerCase() === id.toLowerCase()
    );
    if (!(found instanceof XmlPart)) {
      throw itemNotFound(`There is no custom XML part ${id}.`);
    }
    return found;
  };
  const collection = (typeName: string): readonly [string, ReturnType<typeof describeType>] => [
    typeName,
    describeType<Collection>(
      (object): object is Collection => object instanceof Collection && object.typeName === typeName,
      {
        withoutReference: true,
        items: (list) => list.objects,
        item: (list, args) => find(list, args.text(0)),
        methods: {
          GetItem: (list, args) => find(list, args.text(0)),
          GetByNamespace: (list, args) =>
            new Collection('CustomXmlPartScopedCollection', () =>
              list.objects.filter(
                (part) => part instanceof XmlPart && customXmlNamespace(document.file, part.item) === args.text(0)
              )
            ),
          GetOnlyItem: (list) => (list.objects.length === 1 ? list.objects[0] : undefined),
          Add: (_, args) => {
            document.demandWritable();
            const made = new XmlPart(asArgument(() => addCustomXml(document.file, args.text(0))));
            document.changedBeside();
            return made;
          }
        }
      }
    )
  ];
  return [
    collection('CustomXmlPartCollection'),
    collection('CustomXmlPartScopedCollection'),
    [
      'CustomXmlPart',
      describeType<XmlPart>((object): object is XmlPart => object instanceof XmlPart, {
        id: ({ item }) => item.id,
        scalars: {
          Id: { get: ({ item }) => item.id },
          NamespaceUri: { get: ({ item }) => customXmlNamespace(document.file, item) }
        },
        methods: {
          GetXml: ({ item }) => document.file.text(item.part),
          SetXml: ({ item }, args) => {
            document.demandWritable();
            asArgument(() => setCustomXml(document.file, item, args.text(0)));
            showBoundData(document);
            document.changedBeside();
          },
          Query: ({ item }, args) =>
            select(document, item, args).map((node) =>
              node.nodeType === 1 ? serialize(node) : (node.nodeValue ?? '')
            ),
          InsertElement: ({ item }, args) =>
            edit(document, item, args, (node) => {
              const made = asArgument(() => parseXml(args.text(1))).documentElement;
              node.insertBefore(
                node.ownerDocument.importNode(made, true),
                node.children[args.has(3) ? args.number(3) : node.children.length] ?? null
              );
            }),
          UpdateElement: ({ item }, args) =>
            edit(document, item, args, (node) => {
              const made = asArgument(() => parseXml(args.text(1))).documentElement;
              node.replaceWith(node.ownerDocument.importNode(made, true));
            }),
          DeleteElement: ({ item }, args) => edit(document, item, args, (node) => node.remove()),
          InsertAttribute: ({ item }, args) =>
            edit(document, item, args, (node) => node.setAttribute(args.text(2), args.text(3))),
          UpdateAttribute: ({ item }, args) =>
            edit(document, item, args, (node) => node.setAttribute(args.text(2), args.text(3))),
          DeleteAttribute: ({ item }, args) => edit(document, item, args, (node) => node.removeAttribute(args.text(2))),
          Delete: ({ item }) => {
            document.demandWritable();
            removeCustomXml(document.file, item);
            document.changedBeside();
          }
        }
      })
    ]
  ];
}
