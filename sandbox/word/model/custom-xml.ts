/** `Word.CustomXmlPart` and its collection. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import type { CustomXmlPart } from '../ooxml/custom-xml.ts';
import {
  addCustomXml,
  customXmlNamespace,
  customXmlParts,
  removeCustomXml,
  setCustomXml
} from '../ooxml/custom-xml.ts';
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
            asArgument(() => setCustomXml(document.file, item, args.text(0)));
            document.changedBeside();
          },
          Delete: ({ item }) => {
            removeCustomXml(document.file, item);
            document.changedBeside();
          }
        }
      })
    ]
  ];
}
