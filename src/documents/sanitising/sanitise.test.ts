import { correctReport } from '../fixtures/correct-reports';
import { changed, control, edited, p, part, plainDocument, r, relationship, unzip } from '../fixtures/documents';
import { FAULTS } from '../fixtures/faults';
import { OUTLINE } from '../fixtures/plan';
import { hasValidator, validatorErrors } from '../fixtures/sdk-validator';
import { readReport } from '../read-report';
import { fieldName, isHarmless } from './fields';
import { pictureKind } from './images';
import { sanitise } from './sanitise';
import type { RemovedKind } from './sanitise';
import { isSafeTarget } from './targets';

const report = correctReport(0);
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const external = (id: string, kind: string, target: string): string =>
  relationship(id, kind, target).replace('/>', ' TargetMode="External"/>');
const kindsOf = (bytes: Uint8Array): readonly RemovedKind[] => sanitise(bytes).removed.map(({ kind }) => kind);
const mainOf = (bytes: Uint8Array): string => unzip(sanitise(bytes).bytes)['word/document.xml'] ?? '';
const picture = (attributes: string): string => p(`<w:r><w:drawing><a:blip ${attributes}/></w:drawing></w:r>`);

describe('a document that is disarmed', () => {
  it('says what it said', () => {
    const { bytes } = sanitise(report.bytes);
    const [before, after] = [readReport(report.bytes, report.input.outline), readReport(bytes, report.input.outline)];
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.sections).toEqual(before.sections);
    expect(after.identity).toEqual(before.identity);
    expect(after.annexes).toEqual(before.annexes);
  });

  it('loses nothing of a report in order but its properties', () => {
    expect(new Set(kindsOf(report.bytes))).toEqual(new Set<RemovedKind>(['properties']));
  });

  it('is the same when it is disarmed again', () => {
    const once = sanitise(report.bytes);
    const twice = sanitise(once.bytes);
    expect(twice.removed).toEqual([]);
    expect(twice.bytes).toBe(once.bytes);
  });

  it.each<[string, Uint8Array, RemovedKind]>([
    [
      'a link to a file',
      plainDocument(
        p('<w:hyperlink r:id="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
        external('a', 'hyperlink', 'file:///c:/x')
      ),
      'unsafeLink'
    ],
    [
      'a link that is a script',
      plainDocument(
        p('<w:hyperlink r:id="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
        external('a', 'hyperlink', 'java\tscript:alert(1)')
      ),
      'unsafeLink'
    ],
    [
      'a picture from elsewhere',
      plainDocument(p('x') + picture('r:link="a"'), external('a', 'image', 'https://example.com/1.png')),
      'externalContent'
    ],
    [
      'an embedded object',
      FAULTS.find(({ code }) => code === 'embeddedObject')?.make(report) ?? report.bytes,
      'embeddedObject'
    ],
    [
      'a remote template',
      FAULTS.find(({ code }) => code === 'remoteTemplate')?.make(report) ?? report.bytes,
      'attachedTemplate'
    ],
    [
      'a field that runs a program',
      FAULTS.find(({ code }) => code === 'dangerousField')?.make(report) ?? report.bytes,
      'field'
    ],
    ['comments', FAULTS.find(({ code }) => code === 'commentsLeft')?.make(report) ?? report.bytes, 'comments'],
    ['an element that is not known', plainDocument(p(r('x'), '<w:webVideo/>')), 'element'],
    [
      'a picture that is a page',
      plainDocument(picture('r:embed="a"') + p('x'), relationship('a', 'image', 'media/1.png'), {
        'word/media/1.png': '<svg onload="x"/>'
      }),
      'picture'
    ],
    [
      'foreign data',
      plainDocument(p('x'), relationship('a', 'customXml', '../customXml/item1.xml'), {
        'customXml/item1.xml': '<x/>'
      }),
      'part'
    ]
  ])('loses %s, and says so', (_what, bytes, kind) => {
    const { bytes: clean, removed } = sanitise(bytes);
    expect(removed.map((each) => each.kind)).toContain(kind);
    expect(sanitise(clean).removed).toEqual([]);
    const all = Object.values(unzip(clean)).join('');
    expect(all).not.toMatch(/example\.com|file:|script:|DDEAUTO|onload|OLEObject|webVideo/u);
  });

  it('keeps what a link and a field showed', () => {
    const body =
      p('<w:hyperlink r:id="a"><w:r><w:t>trang</w:t></w:r></w:hyperlink>') +
      p('<w:fldSimple w:instr=" INCLUDETEXT c:/x "><w:r><w:t>chữ</w:t></w:r></w:fldSimple>');
    const text = mainOf(plainDocument(body, external('a', 'hyperlink', 'file:///c:/x')));
    expect(text).toContain('trang');
    expect(text).toContain('chữ');
    expect(text).not.toContain('fldSimple');
  });

  it('keeps pictures, pages and mail addresses', () => {
    const bytes = plainDocument(
      picture('r:embed="p"') + p('<w:hyperlink r:id="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
      relationship('p', 'image', 'media/1.png') + external('a', 'hyperlink', 'https://binhthuan.gov.vn'),
      { 'word/media/1.png': PNG }
    );
    const { bytes: clean, removed } = sanitise(bytes);
    expect(removed).toEqual([]);
    expect(Object.keys(unzip(clean))).toContain('word/media/1.png');
    expect(readReport(clean, OUTLINE).fingerprint).toBe(readReport(bytes, OUTLINE).fingerprint);
  });

  it('flattens a field that is cut over runs and holds another one', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const says = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
    const nested = `${mark('begin')}${says(' DATE ')}${mark('separate')}${r('hôm nay')}${mark('end')}`;
    const body = p(
      mark('begin'),
      says(' DDEA'),
      says('UTO '),
      nested,
      says(' x '),
      mark('separate'),
      r('kết quả'),
      mark('end')
    );
    const { bytes, removed } = sanitise(plainDocument(control('mo-dau', body)));
    expect(removed).toEqual([{ kind: 'field', part: 'word/document.xml', what: 'DDEAUTO' }]);
    const xml = unzip(bytes)['word/document.xml'] ?? '';
    expect(xml).toContain('kết quả');
    expect(xml).not.toMatch(/fldChar|instrText|hôm nay/u);
  });

  it('forgets who wrote it, and where', () => {
    const bytes = changed(edited(report.bytes, '<w:body>', '<w:body><w:p w:rsidR="00A77B3E"/>'), (parts) => {
      parts['docProps/app.xml'] = part('x', 'Nguyễn Văn A');
    });
    const all = Object.entries(unzip(sanitise(bytes).bytes));
    expect(all.some(([name]) => name.startsWith('docProps/'))).toBe(false);
    expect(all.map(([, xml]) => xml).join('')).not.toMatch(/rsid|Nguyễn Văn A/u);
  });

  (hasValidator ? it : it.skip)(
    'is one that the Open XML SDK takes',
    async () => {
      const codes = ['remoteTemplate', 'embeddedObject', 'dangerousField', 'unsafeLink', 'commentsLeft'];
      const made = FAULTS.filter(({ code }) => codes.includes(code)).map(({ make }) => make(report));
      for (const bytes of [report.bytes, ...made]) {
        expect(await validatorErrors(sanitise(bytes).bytes)).toEqual([]);
      }
    },
    60_000
  );
});

describe('what is harmless', () => {
  it.each([
    ['https://a.vn', true],
    ['HTTP://a.vn', true],
    ['mailto:a@b.vn', true],
    ['#muc-1', true],
    ['', true],
    ['http:\\\\server\\x', false],
    ['https:/x', false],
    ['\\\\server\\x', false],
    ['file:///c:/x', false],
    ['ms-word:ofe|u|https://a.vn', false],
    ['mhtml:http://a.vn', false],
    ['data:text/html,x', false],
    [' java\nscript:x', false],
    ['a.docx', false]
  ])('a link to "%s": %s', (target, expected) => {
    expect(isSafeTarget(target)).toBe(expected);
  });

  it.each([
    [' PAGE ', true],
    ['page \\* MERGEFORMAT', true],
    ['=SUM(ABOVE)', true],
    [' HYPERLINK \\l "muc" ', true],
    [' HYPERLINK "https://a.vn" ', true],
    [' HYPERLINK "file:///c:/x" ', false],
    [' HYPERLINK \\\\server\\x ', false],
    [' HYPERLINK \\o "Xem" "file:///c:/x" ', false],
    [' HYPERLINK "https://a.vn" \\o "Xem" \\* MERGEFORMAT ', true],
    ['DDE cmd', false],
    ['ddeauto cmd', false],
    ['INCLUDEPICTURE "https://a.vn/1.png"', false],
    ['MACROBUTTON x', false],
    ['QUOTE x', false],
    ['', false]
  ])('a field "%s": %s', (instruction, expected) => {
    expect(isHarmless(instruction)).toBe(expected);
  });

  it('reads the name of a field', () => {
    expect(fieldName('  mergefield\\* x')).toBe('MERGEFIELD');
  });

  it.each([
    [PNG, 'png'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    [new TextEncoder().encode('<svg/>'), undefined],
    [new Uint8Array(0), undefined]
  ])('a picture of %p is %s', (bytes, kind) => {
    expect(pictureKind(bytes)).toBe(kind);
  });
});
