/** `Word.List`, `Word.ListItem` and their collection: numbering of paragraphs. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Method } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantNumber } from '../host/wire.ts';
import { childValue } from '../ooxml/dom.ts';
import type { ListPlace } from '../ooxml/numbering.ts';
import {
  LEVELS,
  addList,
  levelOf,
  listPlace,
  printedNumbers,
  putInList,
  setBullet,
  setNumbering
} from '../ooxml/numbering.ts';
import { BLOCK_LOCATIONS, insertParagraph } from './insert-blocks.ts';
import type { Paragraph, Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsBelow, paragraphsOf, storyOf } from './reading.ts';

class List extends HostObject {
  readonly typeName = 'List';
  readonly list: number;
  constructor(list: number) {
    super();
    this.list = list;
  }
}

class ListItem extends HostObject {
  readonly typeName = 'ListItem';
  readonly paragraph: Paragraph;
  constructor(paragraph: Paragraph) {
    super();
    this.paragraph = paragraph;
  }
}

const isList = (object: HostObject): object is List => object instanceof List;
const isItem = (object: HostObject): object is ListItem => object instanceof ListItem;

const known = new WeakMap<OpenDocument, Map<number, List>>();

/** One object for each list, so that references stay the same. */
function listObject(document: OpenDocument, list: number): List {
  const lists = known.get(document) ?? new Map<number, List>();
  known.set(document, lists);
  const object = lists.get(list) ?? new List(list);
  lists.set(list, object);
  return object;
}

const demandPlace = (document: OpenDocument, paragraph: Element): ListPlace => {
  const place = listPlace(document.file, paragraph);
  if (place === undefined) {
    throw itemNotFound('The paragraph is in no list.');
  }
  return place;
};

/** The lists that an object touches, in the order of their first paragraphs. */
export function listsOf(document: OpenDocument, object: Textual): Collection {
  return new Collection('ListCollection', () => {
    const ids = paragraphsOf(document, object).map((paragraph) => listPlace(document.file, paragraph)?.list);
    return Array.from(new Set(ids.filter((id) => id !== undefined))).map((id) => listObject(document, id));
  });
}

const membersOf = (document: OpenDocument, { list }: List): Element[] =>
  paragraphsBelow(document.root).filter((paragraph) => listPlace(document.file, paragraph)?.list === list);

/** Members of `Word.Paragraph` that concern lists. */
export function listMethods(document: OpenDocument): Readonly<Record<string, Method<Paragraph>>> {
  const put = (paragraph: Paragraph, place: ListPlace | undefined): void => {
    document.guard(paragraph.element);
    putInList(document.file, paragraph.element, place);
    document.changed();
  };
  return {
    StartNewList: (paragraph) => {
      document.guard(paragraph.element);
      const list = addList(document.file);
      put(paragraph, { list, level: 0 });
      return listObject(document, list);
    },
    AttachToList: (paragraph, args) => {
      const list = args.number(0);
      put(paragraph, { list, level: args.number(1) });
      return listObject(document, list);
    },
    DetachFromList: (paragraph) => put(paragraph, undefined)
  };
}

export const listOf = (document: OpenDocument, { element }: Paragraph): List | undefined => {
  const place = listPlace(document.file, element);
  return place === undefined ? undefined : listObject(document, place.list);
};

export const listItemOf = (document: OpenDocument, paragraph: Paragraph): ListItem | undefined =>
  listPlace(document.file, paragraph.element) === undefined ? undefined : new ListItem(paragraph);

export function describeLists(document: OpenDocument): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const paragraphs = (list: List): Collection =>
    new Collection('ParagraphCollection', () => membersOf(document, list).map((one) => document.paragraph(one)));
  const change = (list: List, level: number, work: (place: ListPlace) => boolean): void => {
    document.demandWritable();
    if (level < 0 || level >= LEVELS || !work({ list: list.list, level })) {
      throw new RichError('InvalidArgument', `The list has no level ${level}.`);
    }
    document.changed();
  };
  const byId = (lists: Collection, id: number): HostObject => {
    const found = lists.objects.find((object) => isList(object) && object.list === id);
    if (found === undefined) {
      throw itemNotFound(`There is no list ${id} here.`);
    }
    return found;
  };
  return [
    [
      'List',
      describeType<List>(isList, {
        id: ({ list }) => list,
        scalars: {
          Id: { get: ({ list }) => list },
          LevelExistences: {
            get: (list) => {
              const used = new Set(membersOf(document, list).map((one) => listPlace(document.file, one)?.level));
              return Array.from({ length: LEVELS }, (_, level) => used.has(level));
            }
          },
          LevelTypes: {
            get: ({ list }) =>
              Array.from({ length: LEVELS }, (_, level) => {
                const format = childValue(levelOf(document.file, { list, level }), 'numFmt');
                return format === 'bullet' ? 'Bullet' : 'Number';
              })
          }
        },
        navigations: { Paragraphs: paragraphs },
        methods: {
          GetLevelParagraphs: (list, args) =>
            new Collection('ParagraphCollection', () =>
              membersOf(document, list)
                .filter((one) => listPlace(document.file, one)?.level === args.number(0))
                .map((one) => document.paragraph(one))
            ),
          GetLevelString: ({ list }, args) =>
            childValue(levelOf(document.file, { list, level: args.number(0) }), 'lvlText') ?? '',
          InsertParagraph: (list, args) => {
            const own = membersOf(document, list);
            const location = args.oneOf(1, BLOCK_LOCATIONS);
            const atStart = location === 'Start' || location === 'Before';
            const beside = atStart ? own[0] : own.at(-1);
            if (beside === undefined) {
              throw itemNotFound('The list has no paragraph.');
            }
            const made = insertParagraph(
              document,
              document.paragraph(beside),
              args.text(0),
              atStart ? 'Before' : 'After'
            );
            if (location === 'Before' || location === 'After') {
              putInList(document.file, made.element, undefined);
            }
            return made;
          },
          SetLevelBullet: (list, args) =>
            change(list, args.number(0), (place) =>
              setBullet(document.file, place, bulletOf(args.text(1), args.raw(2)))
            ),
          SetLevelNumbering: (list, args) =>
            change(list, args.number(0), (place) =>
              setNumbering(document.file, place, args.text(1), numberPattern(args.raw(2), place.level))
            ),
          SetLevelStartingNumber: (list, args) =>
            change(list, args.number(0), (place) => {
              const level = levelOf(document.file, place);
              const start = level?.getElementsByTagNameNS(level.namespaceURI, 'start')[0];
              start?.setAttributeNS(start.namespaceURI, 'w:val', String(args.number(1)));
              return start !== undefined;
            }),
          SetLevelIndents: (list, args) =>
            change(list, args.number(0), (place) => {
              const level = levelOf(document.file, place);
              const indent = level?.getElementsByTagNameNS(level.namespaceURI, 'ind')[0];
              indent?.setAttributeNS(indent.namespaceURI, 'w:left', String(Math.round(args.number(1) * 20)));
              indent?.setAttributeNS(
                indent.namespaceURI,
                'w:hanging',
                String(Math.round((args.number(1) - args.number(2)) * 20))
              );
              return indent !== undefined;
            })
        }
      })
    ],
    [
      'ListCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'ListCollection', {
        withoutReference: true,
        items: (lists) => lists.objects,
        item: (lists, args) => byId(lists, args.number(0)),
        methods: { GetById: (lists, args) => byId(lists, args.number(0)) }
      })
    ],
    [
      'ListItem',
      describeType<ListItem>(isItem, {
        withoutReference: true,
        scalars: {
          Level: {
            get: ({ paragraph }) => demandPlace(document, paragraph.element).level,
            set: ({ paragraph }, value) => {
              document.guard(paragraph.element);
              const level = wantNumber(value, 'level');
              if (level < 0 || level >= LEVELS) {
                throw new RichError('InvalidArgument', 'A list has the levels 0 to 8.');
              }
              putInList(document.file, paragraph.element, { ...demandPlace(document, paragraph.element), level });
              document.changed();
            }
          },
          ListString: {
            get: ({ paragraph: { element } }) =>
              printedNumbers(document.file, paragraphsBelow(storyOf(element))).get(element) ?? ''
          },
          SiblingIndex: {
            get: ({ paragraph: { element } }) => {
              const { list, level } = demandPlace(document, element);
              const all = membersOf(document, listObject(document, list));
              const before = all.slice(0, all.indexOf(element)).map((one) => demandPlace(document, one).level);
              const parent = before.findLastIndex((one) => one < level);
              return before.slice(parent + 1).filter((one) => one === level).length;
            }
          }
        },
        methods: {
          GetAncestor: ({ paragraph: { element } }) => {
            const { list, level } = demandPlace(document, element);
            const all = membersOf(document, listObject(document, list));
            const parent = all
              .slice(0, all.indexOf(element))
              .findLast((one) => demandPlace(document, one).level < level);
            return parent === undefined ? undefined : document.paragraph(parent);
          },
          GetDescendants: ({ paragraph: { element } }) => {
            const { list, level } = demandPlace(document, element);
            const all = membersOf(document, listObject(document, list));
            const rest = all.slice(all.indexOf(element) + 1);
            const end = rest.findIndex((one) => demandPlace(document, one).level <= level);
            const below = end < 0 ? rest : rest.slice(0, end);
            return new Collection('ParagraphCollection', () => below.map((one) => document.paragraph(one)));
          }
        }
      })
    ]
  ];
}

const BULLETS: Readonly<Record<string, string>> = {
  Solid: '•',
  Hollow: 'o',
  Square: '▪',
  Diamonds: '❖',
  Arrow: '➢',
  Checkmark: '✓'
};

const bulletOf = (name: string, code: unknown): string | undefined =>
  name === 'Custom' && typeof code === 'number' ? String.fromCodePoint(code) : BULLETS[name];

/** `["(", 0, ")"]` is `(%1)`; numbers name levels. */
function numberPattern(format: unknown, level: number): string {
  return Array.isArray(format)
    ? format.map((part: unknown) => (typeof part === 'number' ? `%${part + 1}` : String(part))).join('')
    : `%${level + 1}.`;
}
