/**
 * The styles of a draft: Party documents (Hướng dẫn 36-HD/VPTW, Phụ lục 3, as copied by public handbooks; the original
 * was not at hand). Every look of a draft is a style, so that units can change one without touching each paragraph.
 */
import { declarations } from '../xml/namespaces';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** Character style of prompts: Word's own name for it. */
export const PLACEHOLDER_STYLE = 'PlaceholderText';

export const FONT = 'Times New Roman';
export const LANGUAGE = 'vi-VN';
/** First-line indent: 1.27 cm. */
const INDENT = 720;
/** 6 pt between paragraphs. */
const GAP = 120;

/** Half points, as `w:sz` counts. */
const size = (points: number): readonly XmlElement[] => [
  element('w:sz', { 'w:val': points * 2 }),
  element('w:szCs', { 'w:val': points * 2 })
];
const bold = [element('w:b'), element('w:bCs')];
const italic = [element('w:i'), element('w:iCs')];
const capitals = [element('w:caps')];
const align = (value: 'both' | 'center' | 'right'): XmlElement => element('w:jc', { 'w:val': value });
const indent = (twips: number): XmlElement => element('w:ind', { 'w:firstLine': twips });
const gap = (before: number, after = 0): XmlElement => element('w:spacing', { 'w:before': before, 'w:after': after });
const keepNext = element('w:keepNext');

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** In the order of the schema (CT_PPr). */
  readonly paragraph?: readonly XmlElement[];
  /** In the order of the schema (CT_RPr). */
  readonly run?: readonly XmlElement[];
}

/**
 * The rule under "ĐẢNG CỘNG SẢN VIỆT NAM" is as long as the words: in 15 pt bold they measure 4 134 twips, and these
 * indents leave little more of the 4 454 twips of their cell (a substitute font may be a little wider).
 */
const RULE_INDENT = 85;

/** Keeps the bodies on the left apart from the Party's name on the right. */
const BESIDE = element('w:ind', { 'w:right': 100 });
/** The number's cell ends where the date's begins; with this it stands in the middle below its body all the same. */
const BELOW_BODY = element('w:ind', { 'w:left': 1000 });

const PARAGRAPHS: readonly ParagraphStyle[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    paragraph: [
      element('w:spacing', { 'w:before': GAP, 'w:after': 0, 'w:line': 276, 'w:lineRule': 'auto' }),
      indent(INDENT),
      align('both')
    ]
  },
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    paragraph: [keepNext, gap(360), align('center')],
    run: [...bold, ...capitals, ...size(16)]
  },
  { id: 'Subtitle', name: 'Subtitle', next: 'BodyText', paragraph: [gap(0, GAP), align('center')], run: bold },
  { id: 'Addressee', name: 'Kính gửi', next: 'BodyText', paragraph: [gap(GAP, 240), align('center')] },
  {
    id: 'OutlineNote',
    name: 'Ghi chú đề cương',
    next: 'BodyText',
    paragraph: [gap(0, GAP), align('center')],
    run: italic
  },
  {
    id: 'PartyName',
    name: 'Tiêu đề',
    paragraph: [
      element('w:pBdr', {}, element('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' })),
      element('w:ind', { 'w:left': RULE_INDENT, 'w:right': RULE_INDENT }),
      align('center')
    ],
    run: [...bold, ...size(15)]
  },
  { id: 'SuperiorBody', name: 'Cơ quan cấp trên', paragraph: [BESIDE, align('center')] },
  { id: 'IssuingBody', name: 'Cơ quan ban hành', paragraph: [BESIDE, align('center')], run: bold },
  { id: 'NumberLine', name: 'Số và ký hiệu', paragraph: [BELOW_BODY, align('center')] },
  { id: 'PlaceAndDate', name: 'Địa điểm và ngày tháng', paragraph: [align('right')], run: italic },
  { id: 'Authority', name: 'Thể thức ký', paragraph: [keepNext, align('center')], run: bold },
  { id: 'SignerPosition', name: 'Chức vụ người ký', paragraph: [keepNext, gap(0, 1300), align('center')], run: bold },
  { id: 'SignerName', name: 'Họ tên người ký', paragraph: [align('center')], run: bold },
  {
    id: 'RecipientsLabel',
    name: 'Nơi nhận',
    paragraph: [keepNext],
    run: [element('w:u', { 'w:val': 'single' })]
  },
  { id: 'Recipient', name: 'Danh sách nơi nhận', run: size(12) },
  { id: 'Header', name: 'header', paragraph: [align('center')] }
];

/** "Phần thứ nhất" above its title stands in the middle; numbered headings ("I-", "1-") begin where paragraphs do. */
export const PART_HEADING = 'PartHeading';

function headingStyles(): readonly ParagraphStyle[] {
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'BodyText',
    paragraph: [keepNext, gap(GAP), indent(INDENT), align('both'), element('w:outlineLvl', { 'w:val': level - 1 })],
    run: bold
  }));
  const part: ParagraphStyle = {
    id: PART_HEADING,
    name: 'Phần',
    basedOn: 'Heading1',
    next: 'BodyText',
    paragraph: [keepNext, gap(240), indent(0), align('center')]
  };
  return [...levels, part];
}

function paragraphStyle({ id, name, basedOn, next, paragraph, run }: ParagraphStyle): XmlElement {
  const isOurs = !/^(Heading\d|BodyText|Title|Subtitle|Header)$/.test(id);
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:customStyle': isOurs ? 1 : undefined },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': basedOn ?? 'Normal' }),
    next === undefined ? undefined : element('w:next', { 'w:val': next }),
    element('w:qFormat'),
    paragraph === undefined ? undefined : element('w:pPr', {}, ...paragraph),
    run === undefined ? undefined : element('w:rPr', {}, ...run)
  );
}

const defaultStyle = (type: string, id: string, name: string, ...content: readonly XmlElement[]): XmlElement =>
  element(
    'w:style',
    { 'w:type': type, 'w:default': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    ...content
  );

/** Prompts are grey so that nobody takes them for text; dark enough to be read (5.7:1). */
const PLACEHOLDER_COLOUR = '666666';

/** The style part, for the document and for its glossary. */
export function stylesPart(): XmlElement {
  const fonts = { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT };
  const languages = { 'w:val': LANGUAGE, 'w:eastAsia': LANGUAGE, 'w:bidi': 'ar-SA' };
  const noMargin = { 'w:w': 0, 'w:type': 'dxa' };
  return element(
    'w:styles',
    declarations('w'),
    element(
      'w:docDefaults',
      {},
      element(
        'w:rPrDefault',
        {},
        element('w:rPr', {}, element('w:rFonts', fonts), ...size(14), element('w:lang', languages))
      ),
      element(
        'w:pPrDefault',
        {},
        element('w:pPr', {}, element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }))
      )
    ),
    defaultStyle('paragraph', 'Normal', 'Normal', element('w:qFormat')),
    defaultStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', element('w:semiHidden')),
    defaultStyle(
      'table',
      'TableNormal',
      'Normal Table',
      element('w:semiHidden'),
      element(
        'w:tblPr',
        {},
        element('w:tblInd', noMargin),
        element(
          'w:tblCellMar',
          {},
          element('w:top', noMargin),
          element('w:left', { 'w:w': 108, 'w:type': 'dxa' }),
          element('w:bottom', noMargin),
          element('w:right', { 'w:w': 108, 'w:type': 'dxa' })
        )
      )
    ),
    defaultStyle('numbering', 'NoList', 'No List', element('w:semiHidden')),
    ...[...PARAGRAPHS, ...headingStyles()].map(paragraphStyle),
    element(
      'w:style',
      { 'w:type': 'character', 'w:styleId': PLACEHOLDER_STYLE },
      element('w:name', { 'w:val': 'Placeholder Text' }),
      element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
      element('w:rPr', {}, element('w:color', { 'w:val': PLACEHOLDER_COLOUR }))
    )
  );
}
