/** Puts the described types of the Word API together for one open document. */
import type { ObjectModel } from '../host/rich-api.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import type { TypeDescription } from '../host/type-table.ts';
import { describeContentControl, describeContentControlCollection } from './content-control.ts';
import { describeCustomXml } from './custom-xml.ts';
import { describeDocument } from './document.ts';
import type { EventSubscriptions } from './events.ts';
import { describeFont } from './font.ts';
import { Collection, WordDocument } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { describeBody, describeParagraph, describePlainCollection, describeRange } from './paragraph.ts';
import { describeProperties } from './properties.ts';
import { SearchOptions, describeSearchOptions } from './search.ts';
import { describeStyle, findListedStyle } from './style.ts';
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
    ['Font', describeFont(document)],
    ['SearchOptions', describeSearchOptions()],
    ['Style', describeStyle()],
    [
      'StyleCollection',
      describeType<Collection>((object): object is Collection => object instanceof Collection, {
        withoutReference: true,
        items: (list) => list.objects,
        methods: { GetByName: (list, args) => findListedStyle(list, args.text(0)) }
      })
    ],
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
