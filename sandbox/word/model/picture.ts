/** `Word.InlinePicture`: pictures in the line of text. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantNumber, wantText } from '../host/wire.ts';
import { ancestor, isElement, make } from '../ooxml/dom.ts';
import { partOf } from '../ooxml/companion-parts.ts';
import { DRAWING_MAIN, DRAWING_PLACE, EMU_PER_POINT, addPicture, makePicture } from '../ooxml/media.ts';
import { DOCUMENT_PART, RELATIONSHIP } from '../ooxml/names.ts';
import { relationships } from '../ooxml/relationships.ts';
import { paragraphOf } from '../ooxml/runs.ts';
import { endOf, placeAt, startOf } from './editing.ts';
import type { BlockLocation } from './insert-blocks.ts';
import { putBlocks } from './insert-blocks.ts';
import { anchorOf } from './insert-text.ts';
import { elementsWithin, spanOfElement } from './marks.ts';
import type { Textual } from './objects.ts';
import { Collection, Paragraph } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { spanOf, storyOf } from './reading.ts';

class InlinePicture extends HostObject {
  readonly typeName = 'InlinePicture';
  readonly drawing: Element;
  constructor(drawing: Element) {
    super();
    this.drawing = drawing;
  }
}

const made = new WeakMap<Element, InlinePicture>();
const pictureObject = (drawing: Element): InlinePicture => {
  const picture = made.get(drawing) ?? new InlinePicture(drawing);
  made.set(drawing, picture);
  return picture;
};

export const listPictures = (document: OpenDocument, object: Textual): Collection =>
  new Collection('InlinePictureCollection', () =>
    elementsWithin(document, object, 'drawing')
      .filter((one) => one.getElementsByTagNameNS(DRAWING_PLACE, 'inline').length > 0)
      .map(pictureObject)
  );

export function insertPicture(
  document: OpenDocument,
  object: Textual,
  base64: string,
  location: BlockLocation
): InlinePicture {
  document.guard(anchorOf(object));
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new RichError('InvalidArgument', 'The picture is not in base64.');
  }
  const relation = addPicture(document.file, bytes);
  if (relation === undefined) {
    throw new RichError('InvalidArgument', 'The bytes are no picture.');
  }
  const id = document.tree.getElementsByTagNameNS(DRAWING_PLACE, 'docPr').length + 1;
  const run = makePicture(document.tree, relation, bytes, id);
  const span = spanOf(object);
  if (object instanceof Paragraph) {
    const place = location === 'Start' ? startOf(object.element) : endOf(object.element);
    place.parent.insertBefore(run, place.before);
    document.changed();
  } else if ('span' in object && span !== undefined) {
    const place = placeAt(location === 'Start' || location === 'Before' ? span.start : span.end);
    place.parent.insertBefore(run, place.before);
    document.changed();
  } else {
    putBlocks(document, object, [make(document.tree, 'p', {}, run)], location);
  }
  const drawing = run.firstElementChild;
  if (drawing === null) {
    throw new Error('A new picture has lost its drawing.');
  }
  return pictureObject(drawing);
}

/** By the ending of the part's name. */
const FORMATS: Readonly<Record<string, string>> = {
  png: 'Png',
  jpg: 'Jpeg',
  jpeg: 'Jpeg',
  gif: 'Gif',
  bmp: 'Bmp',
  tiff: 'Tiff',
  svg: 'Svg',
  emf: 'Emf',
  wmf: 'Wmf'
};

export function describePictures(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const extents = ({ drawing }: InlinePicture): Element[] => [
    ...Array.from(drawing.getElementsByTagNameNS(DRAWING_PLACE, 'extent')),
    ...Array.from(drawing.getElementsByTagNameNS(DRAWING_MAIN, 'ext'))
  ];
  const measure = (name: 'cx' | 'cy'): Scalar<InlinePicture> => ({
    get: (picture) => Number(extents(picture)[0]?.getAttribute(name) ?? 0) / EMU_PER_POINT,
    set: (picture, value) => {
      document.guard(picture.drawing);
      const size = String(Math.round(wantNumber(value, name) * EMU_PER_POINT));
      extents(picture).forEach((one) => one.setAttribute(name, size));
      document.changed();
    }
  });
  const described = (name: 'title' | 'descr'): Scalar<InlinePicture> => {
    const holder = ({ drawing }: InlinePicture): Element | undefined =>
      drawing.getElementsByTagNameNS(DRAWING_PLACE, 'docPr')[0];
    return {
      get: (picture) => holder(picture)?.getAttribute(name) ?? '',
      set: (picture, value) => {
        document.guard(picture.drawing);
        holder(picture)?.setAttribute(name, wantText(value, name));
        document.changed();
      }
    };
  };
  const partOfPicture = ({ drawing }: InlinePicture): string | undefined => {
    const id = drawing.getElementsByTagNameNS(DRAWING_MAIN, 'blip')[0]?.getAttributeNS(RELATIONSHIP, 'embed');
    const target = relationships(document.file, DOCUMENT_PART).find((one) => one.id === id)?.target;
    return target === undefined ? undefined : partOf(DOCUMENT_PART, target);
  };
  return [
    [
      'InlinePicture',
      describeType<InlinePicture>((object): object is InlinePicture => object instanceof InlinePicture, {
        scalars: {
          Width: measure('cx'),
          Height: measure('cy'),
          ImageFormat: {
            get: (picture) => {
              const kind = /\.(\w+)$/.exec(partOfPicture(picture) ?? '')?.[1]?.toLowerCase() ?? '';
              return FORMATS[kind] ?? 'Undefined';
            }
          },
          AltTextTitle: described('title'),
          AltTextDescription: described('descr')
        },
        navigations: {
          ParentContentControl: ({ drawing }) => {
            const control = ancestor(drawing, 'sdt');
            return control === undefined ? undefined : document.contentControl(control);
          },
          ParentTable: ({ drawing }) => {
            const table = ancestor(drawing, 'tbl');
            return table === undefined ? undefined : document.table(table);
          },
          ParentTableCell: ({ drawing }) => {
            const cell = ancestor(drawing, 'tc');
            return cell === undefined ? undefined : document.cell(cell);
          },
          Paragraph: ({ drawing }) => {
            const paragraph = paragraphOf(drawing);
            return paragraph === undefined ? undefined : document.paragraph(paragraph);
          }
        },
        methods: {
          GetBase64ImageSrc: (picture) => {
            const part = partOfPicture(picture);
            if (part === undefined) {
              throw itemNotFound('The picture has lost its bytes.');
            }
            return btoa(Array.from(document.file.bytes(part), (byte) => String.fromCharCode(byte)).join(''));
          },
          GetRange: ({ drawing }) => {
            const span = spanOfElement(drawing);
            if (span === undefined) {
              throw itemNotFound();
            }
            return document.range(span);
          },
          Select: ({ drawing }) => {
            const span = spanOfElement(drawing);
            if (span !== undefined) {
              document.surface.select(span);
            }
          },
          GetNext: (picture) => {
            const all = listPictures(document, document.body(storyOf(picture.drawing))).objects;
            return all[all.indexOf(picture) + 1];
          },
          Delete: ({ drawing }) => {
            document.guard(drawing);
            const run = drawing.parentNode;
            drawing.remove();
            if (isElement(run) && run.children.length === 0) {
              run.remove();
            }
            document.changed();
          }
        }
      })
    ],
    [
      'InlinePictureCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'InlinePictureCollection', {
        withoutReference: true,
        items: (pictures) => pictures.objects
      })
    ]
  ];
}
