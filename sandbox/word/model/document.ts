/** `Word.Document`. */
import { RichError } from '../host/rich-error.ts';
import type { HostObject } from '../host/type-table.ts';
import { describeType } from '../host/type-table.ts';
import { TreeIndex } from '../ooxml/tree-index.ts';
import { filterControls } from './control-kinds.ts';
import { listXmlParts } from './custom-xml.ts';
import type { EventSubscriptions } from './events.ts';
import { bookmarkRange, deleteBookmark } from './links.ts';
import { WordDocument } from './objects.ts';
import { insertFile } from './ooxml-exchange.ts';
import type { OpenDocument } from './open-document.ts';
import { DocumentProperties } from './properties.ts';
import { paragraphsBelow } from './reading.ts';
import { optionsOfFlags, search } from './search.ts';
import { describeSection, listSections } from './section.ts';
import { listSettings } from './setting.ts';
import { createStyle, listStyles } from './style-definition.ts';
import { trackingScalar } from './tracked-changes.ts';
import { listControls } from './textual.ts';

/** Objects that hold nothing are made once, so that an add-in's reference to them stays the same. */
export function describeDocument(
  document: OpenDocument,
  events: EventSubscriptions
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const properties = new DocumentProperties();
  const sections = new Map<number, HostObject>();
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
          ChangeTrackingMode: trackingScalar(document)
        },
        navigations: {
          Body: () => document.body(),
          ContentControls: () => listControls(document, document.body()),
          Properties: () => properties,
          Sections: () => listSections(document, sections),
          Settings: () => listSettings(document),
          CustomXmlParts: () => listXmlParts(document)
        },
        methods: {
          Save: () => document.save(),
          GetSelection: caret,
          GetStyles: () => listStyles(document),
          Search: (_, args) => search(document, document.body(), args.text(0), args.object(1)),
          _Search2: (_, args) => search(document, document.body(), args.text(0), optionsOfFlags(args.number(1))),
          GetContentControls: (_, args) => filterControls(listControls(document, document.body()), args.raw(0)),
          GetBookmarkRange: (_, args) => bookmarkRange(document, args.text(0)),
          DeleteBookmark: (_, args) => deleteBookmark(document, args.text(0)),
          AddStyle: (_, args) => createStyle(document, args.text(0), args.text(1)),
          InsertFileFromBase64: (_, args) =>
            insertFile(document, document.body(), args.text(0), args.oneOf(1, ['Replace', 'Start', 'End'])),
          GetParagraphByUniqueLocalId: (_, args) => {
            const element = TreeIndex.of(document.tree).paragraph(args.text(0));
            return element === undefined ? undefined : document.paragraph(element);
          },
          _RegisterEvent: (_, args) => events.add(args.text(0), args.text(1)),
          _UnregisterEvent: (_, args) => events.remove(args.text(0), args.text(1))
        }
      })
    ],
    ['Section', describeSection(document)]
  ];
}
