import fc from 'fast-check';
import { checkDocument } from '../check';
import type { Finding } from '../check';
import { correctReport } from '../fixtures/correct-reports';
import { control, edited, p, plainDocument, r, unzip } from '../fixtures/documents';
import { FAULTS } from '../fixtures/faults';
import type { Fault } from '../fixtures/faults';
import { hasValidator, validatorErrors } from '../fixtures/sdk-validator';
import { OUTLINE } from '../fixtures/plan';
import { readReport } from '../read-report';
import { applyFix, applyFixes } from './apply-fixes';
import type { Fix } from './fix';

const report = correctReport(0);
const findingsOf = (bytes: Uint8Array, { input = {} }: Pick<Fault, 'input'> = {}): readonly Finding[] =>
  checkDocument(bytes, { ...report.input, ...input }).findings;

interface Fixable {
  readonly fault: Fault;
  readonly bytes: Uint8Array;
  readonly fix: Fix;
}

const fixable: readonly Fixable[] = FAULTS.flatMap((fault) => {
  const bytes = fault.make(report);
  const fix = findingsOf(bytes, fault).find(({ code }) => code === fault.code)?.fix;
  return fix === undefined ? [] : [{ fault, bytes, fix }];
});
const named = fixable.map((each) => [`${each.fault.code} by ${each.fix.kind}`, each] as const);

/** Parts that each kind of fix may write. */
const MAY_CHANGE: Readonly<Record<string, RegExp>> = {
  removeComments: /^(word\/(document|comments)\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/,
  removeForeign:
    /^(word\/(document|settings)\.xml|word\/_rels\/(document|settings)\.xml\.rels|word\/embeddings\/.*|\[Content_Types\]\.xml)$/,
  setFont: /^word\/(document|styles|numbering|header\d)\.xml$/
};
const ONLY_MAIN = /^word\/document\.xml$/;

describe('a fix', () => {
  it('is offered for what can be mended without a person', () => {
    expect(new Set(fixable.map(({ fix }) => fix.kind))).toEqual(
      new Set<Fix['kind']>([
        'acceptRevisions',
        'removeComments',
        'composeText',
        'convertLegacyText',
        'setPage',
        'setFont',
        'setBodySize',
        'writeNumberLine',
        'padDate',
        'punctuateRecipients',
        'writeAuthority',
        'closeText',
        'insertSection',
        'tagSection',
        'writeCells',
        'removeForeign'
      ])
    );
  });

  it.each(named)(
    'takes the finding away, once and for all, and touches no other part: %s',
    (_name, { fault, bytes, fix }) => {
      const once = applyFix(bytes, fix);
      // A section that was missing is there now, and empty.
      expect(findingsOf(once, fault).map(({ code }) => code)).toEqual(
        fix.kind === 'insertSection' ? ['sectionPlaceholder'] : []
      );
      expect(applyFix(once, fix)).toBe(once);
      const [before, after] = [unzip(bytes), unzip(once)];
      const changed = Array.from(new Set([...Object.keys(before), ...Object.keys(after)])).filter(
        (name) => before[name] !== after[name]
      );
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((name) => !(MAY_CHANGE[fix.kind] ?? ONLY_MAIN).test(name))).toEqual([]);
    }
  );

  it('gives the same bytes for a report in order', () => {
    const all = fixable
      .map(({ fix }) => fix)
      .filter(({ kind }) => kind !== 'insertSection' && kind !== 'tagSection' && kind !== 'writeCells');
    expect(applyFixes(report.bytes, all)).toBe(report.bytes);
  });

  it('goes together with others', () => {
    const wrong = edited(edited(report.bytes, 'Số 05-BC/ĐU', 'Số: 5/BC-ĐU'), '(báo cáo),', '(báo cáo);');
    const found = findingsOf(wrong);
    expect(found.map(({ code }) => code)).toEqual(['numberLineWrong', 'recipientsWrong']);
    const mended = applyFixes(
      wrong,
      found.flatMap(({ fix }) => fix ?? [])
    );
    expect(findingsOf(mended)).toEqual([]);
    expect(readReport(mended, OUTLINE).fingerprint).toBe(readReport(report.bytes, OUTLINE).fingerprint);
  });

  (hasValidator ? it : it.skip)(
    'leaves documents that the Open XML SDK takes',
    async () => {
      const kinds = new Set([
        'insertSection',
        'tagSection',
        'acceptRevisions',
        'setPage',
        'setBodySize',
        'removeForeign',
        'removeComments'
      ]);
      const one = new Map(fixable.filter(({ fix }) => kinds.has(fix.kind)).map((each) => [each.fault.code, each]));
      const mended = Array.from(one.values(), ({ bytes, fix, fault }) => [fault.code, applyFix(bytes, fix)] as const);
      for (const [code, bytes] of mended) {
        expect([code, await validatorErrors(bytes)]).toEqual([code, []]);
      }
    },
    60_000
  );
});

describe('accepting tracked changes', () => {
  const ins = (content: string): string => `<w:ins w:id="1" w:author="a">${content}</w:ins>`;
  const del = (text: string): string =>
    `<w:del w:id="2" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const marked = (mark: string, content: string): string =>
    `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;
  const row = (mark: string, ...cells: readonly string[]): string =>
    `<w:tr><w:trPr>${mark}</w:trPr>${cells.join('')}</w:tr>`;
  const cellOf = (mark: string, text: string): string => `<w:tc><w:tcPr>${mark}</w:tcPr>${p(text)}</w:tc>`;

  const piece = fc.oneof(
    fc.constantFrom('Một', 'hai', 'ba').map(r),
    fc.constantFrom('thêm', 'nữa').map((text) => ins(r(text))),
    fc.constantFrom('bỏ', 'thôi').map(del)
  );
  const paragraph = fc
    .tuple(fc.constantFrom('', '', '<w:ins w:id="3"/>', '<w:del w:id="4"/>'), fc.array(piece, { maxLength: 4 }))
    .map(([mark, pieces]) => marked(mark, pieces.join('')));
  const table = fc
    .array(
      fc.tuple(
        fc.constantFrom('', '<w:ins w:id="5"/>', '<w:del w:id="6"/>'),
        fc.array(fc.constantFrom('', '<w:cellIns w:id="7"/>', '<w:cellDel w:id="8"/>'), { minLength: 1, maxLength: 3 })
      ),
      { minLength: 1, maxLength: 3 }
    )
    .map(
      (rows) =>
        `<w:tbl>${rows.map(([mark, cells]) => row(mark, cellOf('', 'Đầu'), ...cells.map((each) => cellOf(each, 'ô')))).join('')}</w:tbl>`
    );
  const body = fc.array(fc.oneof(paragraph, table), { minLength: 1, maxLength: 6 });

  it('leaves what was read before, and no change', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const bytes = plainDocument(control('mo-dau', `${p('Trước.')}${blocks.join('')}${p('Sau.')}`));
        const before = readReport(bytes, OUTLINE);
        const after = readReport(applyFix(bytes, { kind: 'acceptRevisions' }), OUTLINE);
        expect(after.hasRevisions).toBe(false);
        expect(after.sections[0]?.paragraphs).toEqual(before.sections[0]?.paragraphs);
        expect(after.fingerprint).toBe(before.fingerprint);
      }),
      { numRuns: 150 }
    );
  });

  it('leaves a cell its last paragraph', () => {
    const bytes = plainDocument(
      `<w:tbl>${row('', `<w:tc>${marked('<w:del w:id="1"/>', del('x'))}</w:tc>`)}</w:tbl>${p('y')}`
    );
    const xml = unzip(applyFix(bytes, { kind: 'acceptRevisions' }))['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:tc><w:p>/u);
  });
});

describe('converting legacy text', () => {
  it('writes Unicode in place of TCVN3 and keeps what is Unicode already', () => {
    const legacy = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>x· Hµm ChÝnh</w:t></w:r>';
    const bytes = plainDocument(control('mo-dau', p(r('Đảng ủy '), legacy)));
    const mended = applyFix(bytes, { kind: 'convertLegacyText', font: 'Times New Roman' });
    expect(readReport(mended, OUTLINE).sections[0]?.paragraphs).toEqual(['Đảng ủy xã Hàm Chính']);
    expect(unzip(mended)['word/document.xml']).not.toContain('.Vn');
    expect(unzip(bytes)['word/document.xml']).toContain('.VnTime');
  });
});

describe('composing text', () => {
  it('joins an accent to the letter of the run before', () => {
    const bytes = plainDocument(control('mo-dau', p(r('Hàm Chi'), r('\u0301nh'))));
    const mended = applyFix(bytes, { kind: 'composeText' });
    expect(readReport(mended, OUTLINE).sections[0]?.paragraphs).toEqual(['Hàm Chính']);
    expect(unzip(mended)['word/document.xml']).toContain('>Hàm Chí<');
  });

  it('changes no fingerprint', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Đảng ủy', 'xã', 'Hàm Chính', 'kiến nghị'), { minLength: 1, maxLength: 6 }),
        (words) => {
          const bytes = plainDocument(p(...words.map((word) => r(`${word} `.normalize('NFD')))));
          const mended = applyFix(bytes, { kind: 'composeText' });
          expect(readReport(mended, OUTLINE).fingerprint).toBe(readReport(bytes, OUTLINE).fingerprint);
          expect(applyFix(mended, { kind: 'composeText' })).toBe(mended);
        }
      ),
      { numRuns: 40 }
    );
  });
});
