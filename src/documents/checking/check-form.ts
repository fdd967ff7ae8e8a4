/** The form of a document: head, number, date, type name, marks of headings, end of the text, recipients, signature. */
import { sectionsInOrder } from '../../domain/outline';
import { nameKey, searchKey } from '../../domain/vietnamese-text';
import { authorityText, closedText, paddedDate, punctuatedRecipient } from '../fixing/form-fixes';
import { numberLineText, withoutDots } from '../fixing/line-text';
import type { FormatPack } from '../format/format-pack';
import { symbolInForm } from '../format/number-line';
import { plainText } from '../words';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding } from './finding';
import { DATE_LINE, NUMBER_LINE } from './form-lines';
import type { Line } from './lines';

const unconfirmed = ({ verified }: { readonly verified: boolean }): true | undefined => (verified ? undefined : true);

/** Letters only: rules that are typed with signs, and breaks within a name, do not count. */
const lettersKey = (text: string): string => nameKey(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** "ĐẢNG CỘNG SẢN VIỆT NAM", or Quốc hiệu and Tiêu ngữ; and the body that issues the document. */
function head({ form, input: { unit } }: CheckContext, pack: FormatPack): readonly Finding[] {
  const written = form.head.map(({ text }) => lettersKey(text)).join(' ');
  const missing = pack.head.right.value
    .filter(({ text }) => !written.includes(lettersKey(text)))
    .map(({ text }) => warning('letterheadMissing', { needed: text, isUnconfirmed: unconfirmed(pack.head.right) }));
  const bodies = unit === undefined ? [] : [unit.letterhead.superior, unit.letterhead.issuer];
  const other = bodies
    .filter((body) => body !== '' && !written.includes(lettersKey(body)))
    .map((body) => warning('issuerWrong', { needed: body }));
  return [...missing, ...other];
}

function number({ form, input: { unit, stage } }: CheckContext, pack: FormatPack): readonly Finding[] {
  const line = form.number;
  if (line === undefined) {
    return [warning('numberLineMissing', { needed: `${pack.number.value.before}…` })];
  }
  const wanted = numberLineText(line.text, pack) ?? line.text;
  const [, figures = '', , symbol = ''] = NUMBER_LINE.exec(line.text) ?? [];
  const details = { place: line.place, actual: line.text };
  if (withoutDots(wanted) !== withoutDots(line.text)) {
    const fix = { kind: 'writeNumberLine', form: { number: pack.number } } as const;
    return [
      warning('numberLineWrong', {
        ...details,
        needed: plainText(wanted),
        isUnconfirmed: unconfirmed(pack.number),
        fix
      })
    ];
  }
  const own = unit === undefined ? undefined : symbolInForm(pack, unit.numberSymbol);
  if (own !== undefined && lettersKey(own) !== lettersKey(symbol)) {
    return [warning('symbolWrong', { ...details, needed: own })];
  }
  return stage === 'issued' && figures === ''
    ? [warning('numberLineMissing', { ...details, needed: plainText(wanted) })]
    : [];
}

function date({ form, input: { stage } }: CheckContext): readonly Finding[] {
  const line = form.date;
  if (line === undefined) {
    return [warning('dateLineMissing')];
  }
  const details = { place: line.place, actual: line.text };
  const padded = paddedDate(line.text);
  if (padded !== line.text) {
    return [warning('dateLineWrong', { ...details, needed: padded, fix: { kind: 'padDate' } })];
  }
  const year = DATE_LINE.exec(line.text)?.[4] ?? '';
  return stage === 'issued' && year === '' ? [warning('dateLineMissing', details)] : [];
}

function title({ form }: CheckContext): readonly Finding[] {
  if (form.typeName === undefined) {
    return [warning('typeNameMissing', { needed: 'BÁO CÁO' })];
  }
  const { summary } = form;
  const isSummary = summary !== undefined && !/^(?:kính gửi|\()/iu.test(summary.text);
  return isSummary ? [] : [warning('summaryMissing', { place: form.typeName.place })];
}

/** "I-", "1.", "a)": the figures, and the sign behind them. */
const MARK = /^((?:\d+\.)*\d+|[IVX]+|[a-zđ])\s?([-.)/]+)(?=\s|\p{Lu})/u;

function countingOf(figures: string): 'upperRoman' | 'decimal' | 'vietnameseLetter' {
  return /^\d/.test(figures) ? 'decimal' : /^[IVX]+$/.test(figures) ? 'upperRoman' : 'vietnameseLetter';
}

const titleKey = (text: string): string =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Marks as the form writes them; the outline's own are never wrong, for the superior gave them. */
function headings({ lines, input: { outline } }: CheckContext, pack: FormatPack): readonly Finding[] {
  const marks = new Map(sectionsInOrder(outline).map(({ section }) => [titleKey(section.title), section.mark]));
  const wrong = lines.flatMap((line): readonly (readonly [Line, string])[] => {
    const match = line.text.length < 200 && line.cell === undefined ? MARK.exec(line.text) : null;
    if (match === null) {
      return [];
    }
    const [written, figures = '', sign = ''] = match;
    const own = marks.get(titleKey(line.text.slice(written.length)));
    if (own === undefined || searchKey(own) === searchKey(written)) {
      return [];
    }
    const withParents = figures.includes('.');
    const forms = pack.headings.value.filter((each) => each.counting === countingOf(figures));
    const form = forms.find((each) => each.withParents === withParents) ?? forms[0];
    return form === undefined || form.after === sign ? [] : [[line, `${figures}${form.after}`]];
  });
  const [first] = wrong;
  return first === undefined
    ? []
    : [
        warning('headingMarkWrong', {
          needed: first[1],
          actual: first[0].text,
          place: first[0].place,
          count: wrong.length,
          isUnconfirmed: unconfirmed(pack.headings)
        })
      ];
}

function ending({ form }: CheckContext, pack: FormatPack): readonly Finding[] {
  const { last, authority, recipients, recipientsLabel } = form;
  const found: Finding[] = [];
  const closing = pack.text.closing.value;
  if (last !== undefined && closedText(last.text, closing) !== last.text) {
    const actual = last.text.slice(-40);
    const isUnconfirmed = unconfirmed(pack.text.closing);
    found.push(
      warning('closingMissing', {
        needed: closing,
        actual,
        place: last.place,
        isUnconfirmed,
        fix: { kind: 'closeText', closing }
      })
    );
  }
  if (recipientsLabel === undefined || recipients.length === 0) {
    found.push(warning('recipientsMissing', { needed: pack.recipients.value.label, place: recipientsLabel?.place }));
  }
  const wanted = recipients.map(({ text }, index) =>
    punctuatedRecipient(text, index === recipients.length - 1, pack.recipients.value)
  );
  const wrong = recipients.findIndex(({ text }, index) => text !== wanted[index]);
  const line = recipients[wrong];
  if (line !== undefined) {
    found.push(
      warning('recipientsWrong', {
        needed: wanted[wrong],
        actual: line.text,
        place: line.place,
        isUnconfirmed: unconfirmed(pack.recipients),
        fix: { kind: 'punctuateRecipients', form: pack.recipients.value }
      })
    );
  }
  const signed = authority === undefined ? undefined : authorityText(authority.text, pack.authority.value);
  if (authority !== undefined && signed !== undefined && signed !== authority.text) {
    found.push(
      warning('authorityWrong', {
        needed: signed,
        actual: authority.text,
        place: authority.place,
        isUnconfirmed: unconfirmed(pack.authority),
        fix: { kind: 'writeAuthority', form: pack.authority.value }
      })
    );
  }
  return found;
}

const ANNEX_MARK = /^phụ lục\s+(?:số\s+)?([IVX]+|\d+)\b/iu;

/** Annexes of the Party count 1, 2, those of the government I, II. */
function annexMarks({ lines, input: { outline } }: CheckContext, pack: FormatPack): readonly Finding[] {
  const own = new Set(outline.annexes.map(({ mark }) => searchKey(mark)));
  const isRoman = pack.annex.value.numbering === 'roman';
  const wrong = lines.find((line) => {
    const figures = line.text.length < 80 && line.cell === undefined ? ANNEX_MARK.exec(line.text) : null;
    return figures !== null && /^\d/.test(figures[1] ?? '') === isRoman && !own.has(searchKey(figures[0]));
  });
  return wrong === undefined
    ? []
    : [
        warning('annexMarkWrong', {
          needed: `${pack.annex.value.word} ${isRoman ? 'I' : '1'}`,
          actual: wrong.text,
          place: wrong.place,
          isUnconfirmed: unconfirmed(pack.annex)
        })
      ];
}

export function checkForm(context: CheckContext, pack: FormatPack): readonly Finding[] {
  return [
    ...head(context, pack),
    ...number(context, pack),
    ...date(context),
    ...title(context),
    ...headings(context, pack),
    ...ending(context, pack),
    ...annexMarks(context, pack)
  ];
}
