/** `Word.Document` and `Word.Section`. */
import { RichError } from '../host/rich-error.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { paragraphId } from '../ooxml/paragraph-ids.ts';
import { listXmlParts } from './custom-xml.ts';
import type { EventSubscriptions } from './events.ts';
import { Collection, WordDocument } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { DocumentProperties } from './properties.ts';
import { paragraphsBelow } from './reading.ts';
import { search } from './search.ts';
import { listStyles } from './style.ts';
import { listControls } from './textual.ts';

class Section extends HostObject {
  readonly typeName = 'Section';
}

/** Objects that hold nothing are made once, so that an add-in's reference to them stays the same. */
export function describeDocument(
  document: OpenDocument,
  events: EventSubscriptions
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const properties = new DocumentProperties();
  const section = new Section();
  const caret = (): ReturnType<OpenDocument['range']> => {
    const first = paragraphsBelow(document.root)[0];
    const selected = document.surface.selection();
    if (selected !== undefined) {
      return document.range(selected);
    }
    if (first === undefined) {
      throw new RichError('GeneralException', 'The document has no paragraph.');
    }
    return document.range({ start: { paragraph: first, offset: 0 }, end: { paragraph: first, offset: 0 } });
  };
  return [
    [
      'Document',
      describeType<WordDocument>((object): object is WordDocument => object instanceof WordDocument, {
        withoutReference: true,
        scalars: {
          Saved: { get: () => document.saved },
          ChangeTrackingMode: {
            get: () => 'Off',
            set: (_, value) => {
              if (value !== 'Off') {
                throw new RichError('NotImplemented', 'The local Word does not track changes of add-ins.');
              }
            }
          }
        },
        navigations: {
          Body: () => document.body(),
          ContentControls: () => listControls(document, document.body()),
          Properties: () => properties,
          Sections: () => new Collection('SectionCollection', () => [section]),
          CustomXmlParts: () => listXmlParts(document)
        },
        methods: {
          Save: () => document.save(),
          GetSelection: caret,
          GetStyles: () => listStyles(document),
          Search: (_, args) => search(document, document.body(), args.text(0), args.object(1)),
          GetContentControls: () => listControls(document, document.body()),
          GetParagraphByUniqueLocalId: (_, args) => {
            const element = paragraphsBelow(document.root).find((paragraph) => paragraphId(paragraph) === args.text(0));
            return element === undefined ? undefined : document.paragraph(element);
          },
          _RegisterEvent: (_, args) => events.add(args.text(0), args.text(1)),
          _UnregisterEvent: (_, args) => events.remove(args.text(0), args.text(1))
        }
      })
    ],
    [
      'Section',
      describeType<Section>((object): object is Section => object instanceof Section, {
        navigations: { Body: () => document.body() }
      })
    ]
  ];
}
