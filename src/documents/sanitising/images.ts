/** What kind of picture bytes are, by what they begin with: names and content types only claim. */

export type PictureKind = 'png' | 'jpeg' | 'gif' | 'bmp' | 'tiff' | 'emf' | 'wmf';

const MAGIC: readonly (readonly [PictureKind, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
  ['tiff', [0x49, 0x49, 0x2a, 0]],
  ['tiff', [0x4d, 0x4d, 0, 0x2a]],
  // Placeable and plain metafiles.
  ['wmf', [0xd7, 0xcd, 0xc6, 0x9a]],
  ['wmf', [1, 0, 9, 0]]
];

/** " EMF" stands at byte 40 ([MS-EMF] 2.3.4.2). */
const EMF = [0x20, 0x45, 0x4d, 0x46];

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((value, index) => bytes[at + index] === value);

/** Undefined for anything that is no picture that Word draws without running something: SVG holds scripts. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (startsWith(bytes, [1, 0, 0, 0]) && startsWith(bytes, EMF, 40)) {
    return 'emf';
  }
  return MAGIC.find(([, magic]) => startsWith(bytes, magic))?.[0];
}
