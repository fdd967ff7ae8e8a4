import fc from 'fast-check';
import { zipSync } from 'fflate';
import { DocumentError } from '../document-error';
import { p, plainDocument, plainParts, relationship, unzip, zip } from '../fixtures/documents';
import type { Parts } from '../fixtures/documents';
import { compoundFile, overlapping, patched } from '../fixtures/hostile';
import { draftInput } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import { crc32 } from './crc32';
import { openWordPackage } from './word-package';

function codeOf(bytes: Uint8Array): string {
  try {
    const { parts } = openWordPackage(bytes);
    parts.partNames().forEach((name) => parts.bytes(name));
  } catch (error) {
    return error instanceof DocumentError ? error.code : `not a DocumentError: ${String(error)}`;
  }
  return 'opened';
}

const GOOD = plainParts(p('Nội dung'));
const with_ = (more: Parts): Uint8Array => zip({ ...GOOD, ...more });
const replaced = (part: string, from: string, to: string): Uint8Array => {
  const before = GOOD[part];
  const after = typeof before === 'string' ? before.replace(from, to) : '';
  if (after === before) {
    throw new Error(`${part} does not hold ${from}.`);
  }
  return with_({ [part]: after });
};
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

/** A zip whose directory names an entry otherwise than the entry does. */
function misnamed(): Uint8Array {
  const bytes = zip(GOOD);
  return patched(bytes, DIRECTORY, (view, at) => view.setUint8(at + 46, 'x'.charCodeAt(0)));
}

describe('opening a package', () => {
  it('opens a document and finds its main part', () => {
    const { main, parts } = openWordPackage(zip(GOOD));
    expect(main).toBe('word/document.xml');
    expect(parts.xml(main).root.local).toBe('document');
  });

  it('finds the main part wherever it stands', () => {
    const { 'word/document.xml': document = '', ...rest } = GOOD;
    const moved = JSON.parse(JSON.stringify(rest).split('word/document').join('word/document2')) as Parts;
    expect(openWordPackage(zip({ ...moved, 'word/document2.xml': document })).main).toBe('word/document2.xml');
  });

  it('resolves targets against the part that names them', () => {
    const bytes = plainDocument(
      p('x'),
      relationship('a', 'image', '../media/1.png') + relationship('b', 'image', '/m/2.png')
    );
    expect(openWordPackage(bytes).relationships.map(({ target }) => target)).toEqual(['media/1.png', 'm/2.png']);
  });

  it('leaves folders and appended bytes alone', () => {
    expect(codeOf(with_({ 'word/media/': '' }))).toBe('opened');
    expect(codeOf(Uint8Array.from([...zip(GOOD), 0, 0, 0]))).toBe('opened');
  });

  it('checks sums with the usual CRC-32', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('files that are no Word document', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'notZip'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 and so on'), 'notZip'],
    ['a web page', new TextEncoder().encode('<html>'), 'notZip'],
    ['a .doc of Word 97', compoundFile('WordDocument'), 'oldFormat'],
    ['a document with a password', compoundFile('EncryptedPackage'), 'encrypted'],
    ['a document under rights management', compoundFile('\u0006DRMContent'), 'encrypted'],
    ['a zip of something else', zip({ 'readme.txt': 'hello' }), 'notWord'],
    ['an empty zip', zip({}), 'notWord'],
    ['a workbook', replaced('[Content_Types].xml', 'wordprocessingml.document', 'spreadsheetml.sheet'), 'notWord'],
    ['a template', replaced('[Content_Types].xml', 'document.main', 'template.main'), 'notWord'],
    ['a package without main part', replaced('_rels/.rels', '/officeDocument"', '/other"'), 'notWord'],
    ['a .docm', replaced('[Content_Types].xml', 'document.main', 'document.macroEnabled.main'), 'macros'],
    ['a .docm renamed', with_({ 'word/vbaProject.bin': 'x' }), 'macros'],
    ['ActiveX', with_({ 'word/activeX/activeX1.bin': 'x' }), 'macros'],
    ['imported HTML', plainDocument(p('x'), relationship('a', 'aFChunk', 'x.html')), 'unsafe']
  ])('%s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe('hostile zips', () => {
  it.each(['../evil', 'word/../../evil', '/etc/passwd', 'word\\evil', 'C:evil', 'word//evil', './evil', 'a\u0000b'])(
    'refuses the name %p',
    (name) => {
      expect(codeOf(with_({ [name]: 'x' }))).toBe('unsafe');
    }
  );

  it('refuses a name that would become a prototype', () => {
    const safe = with_({ 'word/__proxx__/a.xml': '<a/>' });
    const from = new TextEncoder().encode('__proxx__');
    const bytes = safe.map((_, at) => {
      const start = Array.from({ length: 9 }, (__, back) => at - back).find((each) =>
        from.every((value, index) => safe[each + index] === value)
      );
      return start === undefined ? (safe[at] ?? 0) : '__proto__'.charCodeAt(at - start);
    });
    expect(codeOf(bytes)).toBe('unsafe');
  });

  it('refuses two parts of one name, letter case aside', () => {
    expect(codeOf(with_({ 'Word/Document.xml': 'x' }))).toBe('unsafe');
  });

  it('refuses entries that share their bytes', () => {
    expect(codeOf(overlapping())).toBe('unsafe');
  });

  it('refuses an entry that has one name in the directory and another in its header', () => {
    expect(codeOf(misnamed())).toBe('unsafe');
  });

  it('refuses a target that leaves the package', () => {
    expect(codeOf(plainDocument(p('x'), relationship('a', 'image', '../../../secret.png')))).toBe('unsafe');
  });

  it('refuses a DOCTYPE in the content types', () => {
    expect(codeOf(replaced('[Content_Types].xml', '<Types', '<!DOCTYPE x><Types'))).toBe('unsafe');
  });

  const BOMB_SIZE = 70 * 1024 * 1024;
  let bomb: Uint8Array;
  beforeAll(() => {
    const honest = Object.entries(GOOD).map(([name, text]) => [name, new TextEncoder().encode(String(text))]);
    const parts = { ...Object.fromEntries(honest), 'word/media/bomb.png': new Uint8Array(BOMB_SIZE) };
    bomb = zipSync(parts, { level: 1 });
  });

  it.each([
    ['what it is', BOMB_SIZE, 'tooLarge'],
    ['it is small', 1000, 'damaged'],
    ['it is just within the limit', 64 * 1024 * 1024, 'damaged']
  ])('refuses a bomb that says %s, without unpacking more than it says', (_what, claimed, code) => {
    const bytes = patched(bomb, DIRECTORY, (view, at) => {
      if (view.getUint32(at + 24, true) === BOMB_SIZE) {
        view.setUint32(at + 24, claimed, true);
      }
    });
    const started = performance.now();
    expect(codeOf(bytes)).toBe(code);
    // Seconds on a busy machine; unpacking everything that such a file can hold would take minutes.
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('refuses more entries than a document has', () => {
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`a${index}.xml`, '']));
    expect(codeOf(with_(many))).toBe('tooLarge');
  });

  it('refuses an encrypted entry and an unknown packing', () => {
    expect(codeOf(patched(zip(GOOD), DIRECTORY, (view, at) => view.setUint16(at + 8, 1, true)))).toBe('encrypted');
    expect(codeOf(patched(zip(GOOD), DIRECTORY, (view, at) => view.setUint16(at + 10, 12, true)))).toBe('damaged');
  });

  it('refuses a directory that lies outside the file, on another disk, or that counts wrong', () => {
    expect(codeOf(patched(zip(GOOD), END, (view, at) => view.setUint32(at + 16, 0xffffffff, true)))).toBe('damaged');
    expect(codeOf(patched(zip(GOOD), END, (view, at) => view.setUint16(at + 4, 1, true)))).toBe('damaged');
    expect(codeOf(patched(zip(GOOD), END, (view, at) => view.setUint32(at + 8, 0x00090009, true)))).toBe('damaged');
  });

  it('refuses a flipped bit', () => {
    const bytes = patched(zip(GOOD), DIRECTORY, (view, at) => view.setUint32(at + 16, 1, true));
    expect(codeOf(bytes)).toBe('damaged');
  });

  it('refuses a document that is cut off anywhere', () => {
    const bytes = makeDraft(draftInput());
    fc.assert(
      fc.property(fc.integer({ min: 4, max: bytes.length - 1 }), (length) => {
        expect(['damaged', 'notZip']).toContain(codeOf(bytes.subarray(0, length)));
      })
    );
  });

  it('opens or refuses a document with any byte changed, and throws nothing else', () => {
    const bytes = makeDraft(draftInput());
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const copy = bytes.slice();
        copy[at] = value;
        expect(codeOf(copy)).not.toMatch(/^not a DocumentError/);
      }),
      { numRuns: 300 }
    );
  });
});

describe('writing a package', () => {
  it('gives the same bytes for the same parts', () => {
    expect(makeDraft(draftInput())).toEqual(makeDraft(draftInput()));
  });

  it('declares each part once, beginning with the content types', () => {
    const names = Object.keys(unzip(makeDraft(draftInput())));
    expect(names.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    expect(new Set(names).size).toBe(names.length);
  });
});
