/** The head of a document: who issues it on the left, under whose name on the right, number, place and date below. */
import type { LocalDate } from '../../domain/local-date';
import type { Letterhead } from '../../domain/unit';
import type { ComponentForm, FormatPack } from '../format/format-pack';
import { numberLine, placeAndDate } from '../format/number-line';
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { layoutTable } from './layout-table';
import { nameLines } from './line-breaks';
import { textWidth } from './measures';
import { textWidthOfPage } from './page';
import { paragraph, run, shapedParagraph } from './text';
import type { DocumentIds } from './text';

export interface Head {
  readonly letterhead: Letterhead;
  readonly numberSymbol: string;
  /** Given when the document is issued; until then the clerk has room to write. */
  readonly number?: number;
  readonly date?: LocalDate;
  /** "V/v ..." of a letter, which has no title. */
  readonly letterSummary?: string;
}

const STYLE_OF = { nation: 'Nation', motto: 'Motto' } as const;
/** Keeps the two columns apart. */
const BETWEEN = 120;
/** Rules "a third to a half" of their line are two fifths. */
const PART = 0.4;
/** Faces with other metrics may be a little wider than the one that was measured. */
const SLACK = 1.04;

const widthIn = ({ size, isBold }: ComponentForm, text: string): number =>
  textWidth(text, size.used, isBold ? 'bold' : 'regular');

/** A drawn line in the middle of a width. */
export function ruleLine(ids: DocumentIds, available: number, length: number): XmlElement {
  const beside = Math.max(0, Math.round((available - length) / 2));
  return shapedParagraph(ids, 'RuleLine', [element('w:ind', { 'w:left': beside, 'w:right': beside })]);
}

interface Columns {
  readonly left: number;
  /** What the date takes from the left column, where the short number stands. */
  readonly shared: number;
  readonly right: number;
}

function columnsOf(pack: FormatPack, { letterhead, date }: Head): Columns {
  const total = textWidthOfPage(pack, 'portrait');
  const widths = pack.head.right.value.map(({ component, text }) => {
    const form = pack.components[component]?.value;
    return form === undefined ? 0 : widthIn(form, text);
  });
  const right = Math.ceil(Math.max(...widths) * SLACK) + BETWEEN;
  const left = total - right;
  const dateWidth = Math.ceil(
    widthIn(pack.components.placeAndDate.value, placeAndDate(letterhead.place, date)) * SLACK
  );
  return { left, right, shared: Math.min(Math.max(0, dateWidth - right), Math.floor(left / 4)) };
}

function issuerCell(ids: DocumentIds, pack: FormatPack, { superior, issuer }: Letterhead, width: number): XmlElement[] {
  const apart = element('w:ind', { 'w:right': BETWEEN });
  const centre = element('w:jc', { 'w:val': 'center' });
  const under = pack.head.underIssuer.value;
  const room = width - BETWEEN;
  const linesOf = (form: ComponentForm, text: string): readonly string[] =>
    nameLines(text, room, (each) => widthIn(form, each));
  const line = (style: string, lines: readonly string[]): XmlElement =>
    // The space stays at the end of its line, so that the name reads the same without the breaks.
    shapedParagraph(ids, style, [apart, centre], run(lines.join(' \n')));
  const form = pack.components.issuer.value;
  const issuerLines = linesOf(form, issuer);
  const widest = Math.max(...issuerLines.map((each) => widthIn(form, each)));
  return [
    ...(superior === '' ? [] : [line('SuperiorBody', linesOf(pack.components.superior.value, superior))]),
    line('IssuingBody', issuerLines),
    under.kind === 'sign'
      ? line('IssuingBody', [under.text])
      : shapedParagraph(ids, 'RuleLine', [element('w:ind', sides(width, Math.min(room, widest) * PART))])
  ];
}

/** Indents of a line in the middle of the column without the space that keeps the columns apart. */
function sides(width: number, length: number): Readonly<Record<string, number>> {
  const beside = Math.max(0, Math.round((width - BETWEEN - length) / 2));
  return { 'w:left': beside, 'w:right': beside + BETWEEN };
}

function nationCell(ids: DocumentIds, pack: FormatPack, width: number): XmlElement[] {
  return pack.head.right.value.flatMap(({ component, text }) => {
    const form = pack.components[component]?.value;
    const line = paragraph(ids, STYLE_OF[component], run(text));
    return form === undefined || form.rule === 'none'
      ? [line]
      : [line, ruleLine(ids, width, widthIn(form, text) * (form.rule === 'whole' ? 1 : PART))];
  });
}

export function letterhead(ids: DocumentIds, pack: FormatPack, head: Head): XmlElement {
  const { left, shared, right } = columnsOf(pack, head);
  const number = numberLine(pack, head.numberSymbol, head.number);
  // The number's cell ends where the date's begins; so far in, it stands in the middle below its body all the same.
  const inwards = Math.max(
    0,
    Math.min(shared - BETWEEN, left - shared - widthIn(pack.components.number.value, number))
  );
  const numberParagraph = shapedParagraph(
    ids,
    'NumberLine',
    [
      element('w:ind', shared > 0 ? { 'w:left': inwards } : { 'w:right': BETWEEN }),
      element('w:jc', { 'w:val': 'center' })
    ],
    run(number)
  );
  const dateParagraph = paragraph(ids, 'PlaceAndDate', run(placeAndDate(head.letterhead.place, head.date)));
  const issuer = issuerCell(ids, pack, head.letterhead, left);
  const nation = nationCell(ids, pack, right);
  const summary =
    head.letterSummary === undefined
      ? undefined
      : shapedParagraph(
          ids,
          'LetterSummary',
          [element('w:ind', { 'w:right': BETWEEN }), element('w:jc', { 'w:val': 'center' })],
          run(`V/v ${head.letterSummary}`)
        );
  if (shared === 0) {
    return layoutTable(
      [left, right],
      [
        [{ content: issuer }, { content: nation }],
        [
          { content: summary === undefined ? [numberParagraph] : [numberParagraph, summary] },
          { content: [dateParagraph] }
        ]
      ]
    );
  }
  return layoutTable(
    [left - shared, shared, right],
    [
      [{ span: 2, content: issuer }, { content: nation }],
      [{ content: [numberParagraph] }, { span: 2, content: [dateParagraph] }],
      ...(summary === undefined ? [] : [[{ span: 2, content: [summary] }, { content: [paragraph(ids, 'Normal')] }]])
    ]
  );
}
