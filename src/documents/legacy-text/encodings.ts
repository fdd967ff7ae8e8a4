/**
 * The two encodings that Vietnamese offices used before Unicode. Their letters stand in the file as the Latin letters of
 * the same codes; only the font makes them Vietnamese.
 *
 * TCVN3 (ABC, fonts `.Vn...`): one code a letter; capitals with a tone do not exist, fonts whose name ends in "H" show
 * small letters as capitals (TCVN 5712:1993, VN3). VNI Windows (fonts `VNI-...`): a letter and a code for its marks.
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_SMALL =
  'à\u00b5 ả\u00b6 ã\u00b7 á\u00b8 ạ\u00b9 ă\u00a8 ằ\u00bb ẳ\u00bc ẵ\u00bd ắ\u00be ặ\u00c6 â\u00a9 ầ\u00c7 ẩ\u00c8 ẫ\u00c9 ấ\u00ca ậ\u00cb ' +
  'đ\u00ae è\u00cc ẻ\u00ce ẽ\u00cf é\u00d0 ẹ\u00d1 ê\u00aa ề\u00d2 ể\u00d3 ễ\u00d4 ế\u00d5 ệ\u00d6 ì\u00d7 ỉ\u00d8 ĩ\u00dc í\u00dd ị\u00de ' +
  'ò\u00df ỏ\u00e1 õ\u00e2 ó\u00e3 ọ\u00e4 ô\u00ab ồ\u00e5 ổ\u00e6 ỗ\u00e7 ố\u00e8 ộ\u00e9 ơ\u00ac ờ\u00ea ở\u00eb ỡ\u00ec ớ\u00ed ợ\u00ee ' +
  'ù\u00ef ủ\u00f1 ũ\u00f2 ú\u00f3 ụ\u00f4 ư\u00ad ừ\u00f5 ử\u00f6 ữ\u00f7 ứ\u00f8 ự\u00f9 ỳ\u00fa ỷ\u00fb ỹ\u00fc ý\u00fd ỵ\u00fe';
const TCVN3_CAPITAL = 'Ă\u00a1 Â\u00a2 Ê\u00a3 Ô\u00a4 Ơ\u00a5 Ư\u00a6 Đ\u00a7';

const VNI_SMALL =
  'à=aø á=aù ả=aû ã=aõ ạ=aï ă=aê ằ=aè ắ=aé ẳ=aú ẵ=aü ặ=aë â=aâ ầ=aà ấ=aá ẩ=aå ẫ=aã ậ=aä đ=ñ ' +
  'è=eø é=eù ẻ=eû ẽ=eõ ẹ=eï ê=eâ ề=eà ế=eá ể=eå ễ=eã ệ=eä ì=ì í=í ỉ=æ ĩ=ó ị=ò ' +
  'ò=oø ó=où ỏ=oû õ=oõ ọ=oï ô=oâ ồ=oà ố=oá ổ=oå ỗ=oã ộ=oä ơ=ô ờ=ôø ớ=ôù ở=ôû ỡ=ôõ ợ=ôï ' +
  'ù=uø ú=uù ủ=uû ũ=uõ ụ=uï ư=ö ừ=öø ứ=öù ử=öû ữ=öõ ự=öï ỳ=yø ý=yù ỷ=yû ỹ=yõ ỵ=î';

function tcvn3(): ReadonlyMap<string, string> {
  return new Map(
    `${TCVN3_SMALL} ${TCVN3_CAPITAL}`.split(' ').map((pair): [string, string] => [pair.slice(1), pair.slice(0, 1)])
  );
}

/** The case of a letter is that of its base: "AØ" and the "Aø" that some keyboards made are both "À". */
function vni(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const pair of VNI_SMALL.split(' ')) {
    const [letter = '', code = ''] = pair.split('=');
    const [base = '', mark = ''] = code;
    table.set(code, letter);
    table.set(code.toUpperCase(), letter.toUpperCase());
    if (mark !== '') {
      table.set(`${base.toUpperCase()}${mark}`, letter.toUpperCase());
    }
  }
  return table;
}

/** Unicode letters by how each encoding writes them: one code in TCVN3, one or two in VNI. */
export const TABLES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = { tcvn3: tcvn3(), vni: vni() };

/** The encoding that a font's name tells. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) {
    return undefined;
  }
  return /^\.vn/iu.test(font) ? 'tcvn3' : /^vni[-\s]/iu.test(font) ? 'vni' : undefined;
}

/** Fonts of capitals: `.VnTimeH`, `.VnArial NarrowH`. */
export const isCapitalFont = (font: string | undefined): boolean => font !== undefined && /^\.vn.*h$/iu.test(font);
