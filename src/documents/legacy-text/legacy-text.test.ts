import fc from 'fast-check';
import { StyleSheet } from '../reading/styles';
import { parseXml } from '../xml/parse';
import { convertFrom, convertLegacyText } from './convert';
import { detectEncoding } from './detect';
import { TABLES, encodingOfFont, isCapitalFont } from './encodings';
import type { LegacyEncoding } from './encodings';
import { legacyRunsIn } from './runs';

const TONED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const SMALL = `${TONED}abcdeghiklmnopqrstuvxy`;
const SEED =
  'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc; đã tổ chức 1.234 cuộc giám sát, đạt 98,5%.';

/** Text in an old encoding, by turning its table round. */
function encoded(text: string, encoding: LegacyEncoding): string {
  const codes = new Map(Array.from(TABLES[encoding], ([code, letter]) => [letter, code]));
  return Array.from(text, (letter) => codes.get(letter) ?? letter).join('');
}

describe('the tables', () => {
  it.each(['tcvn3', 'vni'] as const)('of %s know every small letter, each by a code of its own', (encoding) => {
    const letters = new Map(Array.from(TABLES[encoding], ([code, letter]) => [letter, code]));
    expect(Array.from(TONED).filter((letter) => !letters.has(letter))).toEqual([]);
    expect(new Set(TABLES[encoding].keys()).size).toBe(TABLES[encoding].size);
  });

  it('of VNI know the capitals, and TCVN3 those without a tone', () => {
    const vni = new Set(TABLES.vni.values());
    expect(Array.from(TONED.toUpperCase()).filter((letter) => !vni.has(letter))).toEqual([]);
    const tcvn3 = new Set(TABLES.tcvn3.values());
    expect(Array.from('ĂÂÊÔƠƯĐ').filter((letter) => !tcvn3.has(letter))).toEqual([]);
  });
});

describe('converting', () => {
  it.each([
    ['Céng hßa X· héi chñ nghÜa ViÖt Nam', '.VnTime', 'Cộng hòa Xã hội chủ nghĩa Việt Nam'],
    ['céng hßa x· héi chñ nghÜa viÖt nam', '.VnTimeH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['§éc lËp - Tù do - H¹nh phóc', '.VnTime', 'Độc lập - Tự do - Hạnh phúc'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI-Times', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['ÑAÛNG UÛY XAÕ HAØM CHÍNH', 'VNI-Helve', 'ĐẢNG ỦY XÃ HÀM CHÍNH'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'VNI-Times', 'Độc lập - Tự do - Hạnh phúc'],
    ['Huyện ủy'.normalize('NFD'), 'Times New Roman', 'Huyện ủy'],
    ['Đã gõ bằng Unicode', '.VnTime', 'Đã gõ bằng Unicode'],
    ['2023', '.VnTime', '2023']
  ])('%s in %s gives %s', (text, font, expected) => {
    expect(convertLegacyText(text, font)).toBe(expected);
  });

  it('gives back any Vietnamese text that was written in an old encoding', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from(`${SMALL} .,;0123456789`)), maxLength: 60 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(convertFrom(encoded(text, 'tcvn3'), 'tcvn3')).toBe(text);
        expect(convertFrom(encoded(text, 'vni'), 'vni')).toBe(text);
      })
    );
  });

  it('gives back capitals in VNI', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from(SMALL + SMALL.toUpperCase())), maxLength: 60 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(convertFrom(encoded(text, 'vni'), 'vni')).toBe(text);
      })
    );
  });

  it('changes nothing that is Unicode NFC', () => {
    expect(convertLegacyText(SEED)).toBe(SEED);
    expect(convertLegacyText(convertLegacyText(encoded(SEED, 'vni')))).toBe(SEED);
  });
});

describe('detecting', () => {
  it.each(['tcvn3', 'vni'] as const)('knows %s by the text alone', (encoding) => {
    expect(detectEncoding(encoded(SEED, encoding))).toBe(encoding);
    expect(detectEncoding(encoded('Báo cáo kết quả thực hiện nhiệm vụ', encoding))).toBe(encoding);
  });

  it.each([
    ['Unicode', SEED],
    ['Unicode with the letters of one alphabet only', 'Quà tháng này, hoà giá, hoá toán, khoá quá'],
    ['French', 'Où est la naïveté de Noël, élève à l’école, sûr'],
    ['German', 'Über schöne Grüße aus München für Jürgen Müller'],
    ['a name', 'Ông Jean Müller'],
    ['a sign', 'Điều 5 § 2 © 2023'],
    ['nothing', '']
  ])('leaves %s alone', (_what, text) => {
    expect(detectEncoding(text)).toBeUndefined();
  });

  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['.VnArial NarrowH', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['VNI Helve', 'vni', false],
    ['Times New Roman', undefined, false],
    [undefined, undefined, false]
  ])('knows the font %s', (font, encoding, isCapital) => {
    expect(encodingOfFont(font)).toBe(encoding);
    expect(isCapitalFont(font)).toBe(isCapital);
  });
});

describe('the runs of a document', () => {
  const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = (text: string, font: string): string =>
    `<w:r><w:rPr>${font === '' ? '' : `<w:rFonts w:ascii="${font}"/>`}</w:rPr><w:t>${text}</w:t></w:r>`;
  const body = (...runs: readonly string[]): ReturnType<typeof parseXml>['root'] =>
    parseXml(`<w:body ${NAMESPACE}><w:p>${runs.join('')}</w:p></w:body>`, 'test').root;

  it('are converted each by its own font', () => {
    const found = legacyRunsIn(
      body(
        run('céng hßa', '.VnTimeH'),
        run(' đã gõ ', 'Arial'),
        run('hoäi', 'VNI-Times'),
        run('ủy'.normalize('NFD'), '')
      )
    );
    expect(found.map(({ encoding, after }) => [encoding, after])).toEqual([
      ['tcvn3', 'CỘNG HÒA'],
      ['vni', 'hội'],
      ['decomposed', 'ủy']
    ]);
  });

  it('are converted together where a letter and its mark stand in two', () => {
    const found = legacyRunsIn(body(run('ho', 'VNI-Times'), run('äi ngh', 'VNI-Times'), run('ò', 'VNI-Times')));
    expect(found.map(({ after }) => after).join('')).toBe('hội nghị');
  });

  it('take the font of their style', () => {
    const styles = parseXml(
      `<w:styles ${NAMESPACE}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>`,
      'styles'
    ).root;
    expect(legacyRunsIn(body(run('héi', '')), new StyleSheet(styles))[0]?.after).toBe('hội');
  });

  it('of a Unicode document are none', () => {
    expect(legacyRunsIn(body(run(SEED, 'Times New Roman')))).toEqual([]);
  });
});
