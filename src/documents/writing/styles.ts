/**
 * The styles of a new document, made from a format pack. Every look is a style, so that units can change one without
 * touching each paragraph.
 */
import type { ComponentForm, ComponentName, FormatPack } from '../format/format-pack';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { twipsOfMillimetres, twipsOfPoints } from './measures';

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** In the order of the schema (CT_PPr). */
  readonly paragraph?: readonly XmlElement[];
  /** In the order of the schema (CT_RPr). */
  readonly run?: readonly XmlElement[];
}

/** "Phần thứ nhất" above its title stands in the middle; numbered headings ("I-", "1-") begin where paragraphs do. */
export const PART_HEADING = 'PartHeading';
/** Heading styles of Word. */
export const DEEPEST_HEADING = 9;

const align = (form: ComponentForm): XmlElement => element('w:jc', { 'w:val': form.alignment });
const indent = (twips: number): XmlElement => element('w:ind', { 'w:firstLine': twips });
const gap = (before: number, after = 0): XmlElement => element('w:spacing', { 'w:before': before, 'w:after': after });
const keepNext = element('w:keepNext');

/** Half points, as `w:sz` counts. */
export const size = (points: number): readonly XmlElement[] => [
  element('w:sz', { 'w:val': Math.round(points * 2) }),
  element('w:szCs', { 'w:val': Math.round(points * 2) })
];

/** What a form says about letters, in the order of the schema. */
function letters({ isBold, isItalic, isUpper, isUnderlined, size: { used } }: ComponentForm): readonly XmlElement[] {
  return [
    ...(isBold ? [element('w:b'), element('w:bCs')] : []),
    ...(isItalic ? [element('w:i'), element('w:iCs')] : []),
    ...(isUpper ? [element('w:caps')] : []),
    ...size(used),
    ...(isUnderlined ? [element('w:u', { 'w:val': 'single' })] : [])
  ];
}

/** Room for the signature and the seal, in twips: about five lines. */
const SIGNATURE_ROOM = 1300;
/** A line of one point: a paragraph that must be there and should not be seen. */
const HAIRLINE = element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' });

const simple = (
  pack: FormatPack,
  id: string,
  name: string,
  component: Exclude<ComponentName, 'motto'>
): ParagraphStyle => {
  const form = pack.components[component].value;
  return { id, name, paragraph: [align(form)], run: letters(form) };
};

function headStyles(pack: FormatPack): readonly ParagraphStyle[] {
  const motto = pack.components.motto?.value;
  return [
    simple(pack, 'Nation', 'Quốc hiệu hoặc tiêu đề', 'nation'),
    ...(motto === undefined ? [] : [{ id: 'Motto', name: 'Tiêu ngữ', paragraph: [align(motto)], run: letters(motto) }]),
    simple(pack, 'SuperiorBody', 'Cơ quan cấp trên', 'superior'),
    simple(pack, 'IssuingBody', 'Cơ quan ban hành', 'issuer'),
    simple(pack, 'NumberLine', 'Số và ký hiệu', 'number'),
    simple(pack, 'PlaceAndDate', 'Địa điểm và ngày tháng', 'placeAndDate'),
    simple(pack, 'LetterSummary', 'Trích yếu công văn', 'letterSummary'),
    {
      id: 'RuleLine',
      name: 'Đường kẻ',
      paragraph: [
        keepNext,
        element('w:pBdr', {}, element('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' })),
        element('w:spacing', { 'w:before': 40, 'w:after': 0, 'w:line': 60, 'w:lineRule': 'exact' })
      ],
      run: size(2)
    }
  ];
}

function titleStyles(pack: FormatPack): readonly ParagraphStyle[] {
  const { typeName, summary, addressee } = pack.components;
  const between = twipsOfPoints(pack.text.paragraphGap.value.used);
  return [
    {
      id: 'Title',
      name: 'Title',
      next: 'Subtitle',
      paragraph: [keepNext, gap(360), align(typeName.value)],
      run: letters(typeName.value)
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      next: 'BodyText',
      paragraph: [keepNext, align(summary.value)],
      run: letters(summary.value)
    },
    {
      id: 'Addressee',
      name: 'Kính gửi',
      next: 'BodyText',
      paragraph: [gap(240, 240), align(addressee.value)],
      run: letters(addressee.value)
    },
    {
      id: 'AddresseeList',
      name: 'Kính gửi nhiều nơi',
      next: 'AddresseeLine',
      paragraph: [keepNext, gap(240), element('w:ind', { 'w:left': twipsOfMillimetres(35) })],
      run: letters(addressee.value)
    },
    {
      id: 'AddresseeLine',
      name: 'Danh sách kính gửi',
      next: 'BodyText',
      // Begins under the words "Kính gửi:"; the second line of a long name stands under the first.
      paragraph: [gap(60), element('w:ind', { 'w:left': twipsOfMillimetres(58), 'w:hanging': 140 })],
      run: letters(addressee.value)
    },
    {
      id: 'OutlineNote',
      name: 'Ghi chú đề cương',
      next: 'BodyText',
      paragraph: [gap(between, 0), element('w:jc', { 'w:val': 'center' })],
      run: [element('w:i'), element('w:iCs')]
    }
  ];
}

function textStyles(pack: FormatPack): readonly ParagraphStyle[] {
  const { body, heading, partMark } = pack.components;
  const before = twipsOfPoints(pack.text.paragraphGap.value.used);
  const firstLine = indent(twipsOfMillimetres(pack.text.firstLine.value.used));
  const line = Math.round(pack.text.lineSpacing.value.used * 240);
  const levels = Array.from({ length: DEEPEST_HEADING }, (_, level): ParagraphStyle => ({
    id: `Heading${level + 1}`,
    name: `heading ${level + 1}`,
    next: 'BodyText',
    paragraph: [keepNext, gap(before), firstLine, align(heading.value), element('w:outlineLvl', { 'w:val': level })],
    run: letters(heading.value)
  }));
  return [
    {
      id: 'BodyText',
      name: 'Body Text',
      paragraph: [
        element('w:spacing', { 'w:before': before, 'w:after': 0, 'w:line': line, 'w:lineRule': 'auto' }),
        firstLine,
        align(body.value)
      ],
      run: letters(body.value)
    },
    ...levels,
    {
      id: PART_HEADING,
      name: 'Phần',
      basedOn: 'Heading1',
      next: 'BodyText',
      paragraph: [keepNext, gap(240), indent(0), align(partMark.value)],
      run: letters(partMark.value)
    }
  ];
}

function endStyles(pack: FormatPack): readonly ParagraphStyle[] {
  const { authority, signerPosition, signerName } = pack.components;
  return [
    {
      id: 'Authority',
      name: 'Thể thức ký',
      paragraph: [keepNext, align(authority.value)],
      run: letters(authority.value)
    },
    {
      id: 'SignerPosition',
      name: 'Chức vụ người ký',
      paragraph: [keepNext, gap(0, SIGNATURE_ROOM), align(signerPosition.value)],
      run: letters(signerPosition.value)
    },
    { id: 'SignerName', name: 'Họ tên người ký', paragraph: [align(signerName.value)], run: letters(signerName.value) },
    {
      ...simple(pack, 'RecipientsLabel', 'Nơi nhận', 'recipientsLabel'),
      paragraph: [keepNext]
    },
    { ...simple(pack, 'Recipient', 'Danh sách nơi nhận', 'recipients'), paragraph: [] },
    // Keeps a table apart from the text above it.
    { id: 'TableGap', name: 'Trước bảng', paragraph: [keepNext, gap(0, 100)], run: size(1) },
    { id: 'SectionEnd', name: 'Cuối phần', paragraph: [HAIRLINE], run: size(1) },
    { ...simple(pack, 'Header', 'header', 'pageNumber') }
  ];
}

function tableStyles(pack: FormatPack): readonly ParagraphStyle[] {
  const { annexMark, annexTitle, annexNote, tableHead, tableCell } = pack.components;
  const cell = (id: string, name: string, alignment: string): ParagraphStyle => ({
    id,
    name,
    paragraph: [gap(40, 40), element('w:jc', { 'w:val': alignment })],
    run: letters(tableCell.value)
  });
  return [
    {
      id: 'AnnexMark',
      name: 'Số phụ lục',
      next: 'AnnexTitle',
      paragraph: [keepNext, align(annexMark.value), element('w:outlineLvl', { 'w:val': 0 })],
      run: letters(annexMark.value)
    },
    {
      id: 'AnnexTitle',
      name: 'Tên phụ lục',
      paragraph: [keepNext, align(annexTitle.value)],
      run: letters(annexTitle.value)
    },
    {
      id: 'AnnexNote',
      name: 'Kèm theo',
      paragraph: [keepNext, gap(0, 120), align(annexNote.value)],
      run: letters(annexNote.value)
    },
    {
      id: 'TableHead',
      name: 'Đầu bảng',
      paragraph: [keepNext, gap(40, 40), align(tableHead.value)],
      run: letters(tableHead.value)
    },
    cell('TableText', 'Ô chữ', 'left'),
    cell('TableNumber', 'Ô số', 'right'),
    cell('TableCentre', 'Ô giữa', 'center')
  ];
}

/** All paragraph styles that documents of the pack use. */
export function paragraphStyles(pack: FormatPack): readonly ParagraphStyle[] {
  return [...textStyles(pack), ...titleStyles(pack), ...headStyles(pack), ...endStyles(pack), ...tableStyles(pack)];
}
