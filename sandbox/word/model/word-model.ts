/** Puts the described types of the Word API together for one open document. */
import type { ObjectModel } from '../host/rich-api.ts';
import { HostObject, describeEither, describeType } from '../host/type-table.ts';
import type { TypeDescription } from '../host/type-table.ts';
import { describeComments } from './comment.ts';
import { describeContentControl, describeContentControlCollection } from './content-control.ts';
import { describeControlKinds } from './control-kinds.ts';
import { describeCustomXml } from './custom-xml.ts';
import { describeDocument } from './document.ts';
import type { EventSubscriptions } from './events.ts';
import { describeFields } from './field.ts';
import { describeFont } from './font.ts';
import { describeLists } from './list.ts';
import { describeNotes } from './note-item.ts';
import { Font, WordDocument } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { describeBody, describeParagraph, describePlainCollection, describeRange } from './paragraph.ts';
import { describePictures } from './picture.ts';
import { describeProperties } from './properties.ts';
import { describeTrackedChanges } from './tracked-changes.ts';
import { SearchOptions, describeSearchOptions } from './search.ts';
import { describeSettings } from './setting.ts';
import { describeStyleFont, describeStyles } from './style-definition.ts';
import { describeTables } from './table.ts';

/** Services that office.js talks to besides the document. */
class Service extends HostObject {
  readonly typeName: string;
  constructor(typeName: string) {
    super();
    this.typeName = typeName;
  }
}

const PLAIN_COLLECTIONS = [
  'ParagraphCollection',
  'RangeCollection',
  'TableCollection',
  'TableRowCollection',
  'TableCellCollection',
  'SectionCollection'
];

const isService = (object: HostObject): object is Service => object instanceof Service;

export function createWordModel(document: OpenDocument, events: EventSubscriptions): ObjectModel {
  const types = new Map<string, TypeDescription>([
    ...describeDocument(document, events),
    ['Body', describeBody(document)],
    ['Paragraph', describeParagraph(document)],
    ['Range', describeRange(document)],
    ['ContentControl', describeContentControl(document)],
    ['ContentControlCollection', describeContentControlCollection()],
    ['Font', describeEither((object) => object instanceof Font, describeFont(document), describeStyleFont(document))],
    ['SearchOptions', describeSearchOptions()],
    ...describeStyles(document),
    ...describeLists(document),
    ...describeNotes(document),
    ...describeComments(document),
    ...describeTrackedChanges(document),
    ...describeFields(document),
    ...describePictures(document),
    ...describeSettings(document),
    ...describeControlKinds(document),
    ...describeTables(document),
    ...describeProperties(document),
    ...describeCustomXml(document),
    ...PLAIN_COLLECTIONS.map((name) => [name, describePlainCollection(name)] as const),
    ['Application', describeType<Service>(isService, {})],
    ['AddinInternalService', describeType<Service>(isService, { methods: { NotifyActionHandlerReady: () => null } })]
  ]);
  return {
    root: new WordDocument(),
    types,
    make(name) {
      const type = name.split('.').at(-1) ?? '';
      if (type === 'SearchOptions') {
        return new SearchOptions();
      }
      return type === 'Application' || type === 'AddinInternalService' ? new Service(type) : undefined;
    }
  };
}
