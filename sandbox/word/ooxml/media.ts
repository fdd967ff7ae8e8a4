/** Pictures: the part with the bytes, and the drawing that shows it inline (ECMA-376 Part 1, 20.4.2.8). */
import { DOCUMENT_PART, RELATIONSHIP, W } from './names.ts';
import { CONTENT_TYPES, CONTENT_TYPES_PART } from './names.ts';
import type { OoxmlPackage } from './package.ts';
import { parseXml } from './dom.ts';
import { relate } from './relationships.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const DRAWING_MAIN = `${DRAWING}/main`;
export const DRAWING_PLACE = `${DRAWING}/wordprocessingDrawing`;
/** English Metric Units in a pixel of 96 to the inch, and in a point. */
const EMU_PER_PIXEL = 9525;
export const EMU_PER_POINT = 12700;

const SIGNATURES: readonly (readonly [extension: string, type: string, bytes: readonly number[]])[] = [
  ['png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', 'image/jpeg', [0xff, 0xd8, 0xff]],
  ['gif', 'image/gif', [0x47, 0x49, 0x46]],
  ['bmp', 'image/bmp', [0x42, 0x4d]]
];

/** Adds a picture's bytes. @returns the relationship's id, or undefined when the bytes are no picture that Word shows. */
export function addPicture(file: OoxmlPackage, bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, , sign]) => sign.every((byte, index) => bytes[index] === byte));
  return found === undefined ? undefined : relateMedia(file, bytes, found[0], found[1]);
}

/** Puts bytes below `word/media/` under a free name. @returns the relationship's id. */
export function relateMedia(file: OoxmlPackage, bytes: Uint8Array, extension: string, type: string): string {
  let number = 1;
  while (file.has(`word/media/image${number}.${extension}`)) {
    number++;
  }
  const target = `media/image${number}.${extension}`;
  file.put(`word/${target}`, bytes);
  declareDefault(file, extension, type);
  return relate(file, DOCUMENT_PART, `${RELATIONSHIP}/image`, target);
}

export function declareDefault(file: OoxmlPackage, extension: string, type: string): void {
  const tree = file.edit(CONTENT_TYPES_PART);
  const known = Array.from(tree.getElementsByTagNameNS(CONTENT_TYPES, 'Default'));
  if (!known.some((one) => one.getAttribute('Extension')?.toLowerCase() === extension)) {
    const made = tree.createElementNS(CONTENT_TYPES, 'Default');
    made.setAttribute('Extension', extension);
    made.setAttribute('ContentType', type);
    tree.documentElement.prepend(made);
  }
}

/** Width and height in pixels; those of a PNG are read, another picture gets a square. */
function sizeOf(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes[0] === 0x89 && bytes.length > 24 ? [view.getUint32(16), view.getUint32(20)] : [96, 96];
}

/** A run with the picture. */
export function makePicture(tree: Document, relation: string, bytes: Uint8Array, id: number): Element {
  const [width, height] = sizeOf(bytes).map((pixels) => pixels * EMU_PER_PIXEL);
  const size = `cx="${width}" cy="${height}"`;
  const xml = `<w:r xmlns:w="${W}"><w:drawing><wp:inline xmlns:wp="${DRAWING_PLACE}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="Picture ${id}"/><a:graphic xmlns:a="${DRAWING_MAIN}"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONSHIP}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return tree.importNode(parseXml(xml).documentElement, true);
}
