/** Fixes of single lines: number, date, recipients, authority, the end of the text. Each changes only the letters that differ. */
import type { AuthorityForm, RecipientsForm } from '../format/format-pack';
import { AUTHORITY, DATE_LINE, formLinesOf } from '../checking/form-lines';
import type { FormLines } from '../checking/form-lines';
import { linesOfBody } from '../checking/lines';
import type { Line } from '../checking/lines';
import { W } from '../xml/namespaces';
import { rewriteBelow } from '../xml/rewrite';
import { childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { numberLineText, withoutDots } from './line-text';
import type { NumberLineForm } from './line-text';
import { withWords } from './paragraph-text';

/** New words of lines; undefined leaves one as it is. */
type NewWords = (lines: FormLines) => readonly (readonly [Line, string])[];

function withLines(root: XmlElement, newWords: NewWords): XmlElement {
  const body = childNamed(root, W, 'body');
  const changes = body === undefined ? [] : newWords(formLinesOf(linesOfBody(body)));
  const byElement = new Map(
    changes
      .filter(([line, words]) => words !== line.written)
      .map(([line, words]): [XmlElement, XmlElement] => [line.element, withWords(line.element, words)])
  );
  return byElement.size === 0 ? root : replaced(root, byElement);
}

/** Elements are looked up as they were read, so what is replaced must not be within what is replaced. */
export function replaced(root: XmlElement, byElement: ReadonlyMap<XmlElement, XmlElement>): XmlElement {
  return rewriteBelow(root, (element) => byElement.get(element) ?? element);
}

/** The line with other words in place of its text; spaces around it stay. */
function around(line: Line, text: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/u.exec(line.written) ?? [];
  return before + text + after;
}

export function writeNumberLine(root: XmlElement, form: NumberLineForm): XmlElement {
  return withLines(root, ({ number }) => {
    const text = number === undefined ? undefined : numberLineText(number.text, form);
    return number === undefined || text === undefined || withoutDots(text) === withoutDots(number.text)
      ? []
      : [[number, around(number, text)]];
  });
}

/** Days below 10 and the months 1 and 2 have two digits (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). */
export function paddedDate(text: string): string {
  const match = DATE_LINE.exec(text);
  if (match === null) {
    return text;
  }
  const day = match[2] ?? '';
  const month = match[3] ?? '';
  const padDay = (figures: string): string => (figures.length === 1 ? `0${figures}` : figures);
  const padMonth = (figures: string): string =>
    figures === '1' || figures === '2' ? `0${figures}` : /^0[3-9]$/.test(figures) ? figures.slice(1) : figures;
  return text
    .replace(/(ngày\s*)(\d{1,2})(?=\D)/iu, (_all, before: string) => before + padDay(day))
    .replace(/(tháng\s*)(\d{1,2})(?=\D)/iu, (_all, before: string) => before + padMonth(month));
}

export function padDate(root: XmlElement): XmlElement {
  return withLines(root, ({ date }) => (date === undefined ? [] : [[date, paddedDate(date.written)]]));
}

/** A line of recipients with its dash and its end; the last one ends otherwise. */
export function punctuatedRecipient(text: string, isLast: boolean, { lineEnd, lastEnd }: RecipientsForm): string {
  const end = isLast ? lastEnd : lineEnd;
  return text.replace(/^\s*[-–+•]\s*/u, '- ').replace(/[\s,;.]*$/u, end);
}

export function punctuateRecipients(root: XmlElement, form: RecipientsForm): XmlElement {
  return withLines(root, ({ recipients }) =>
    recipients.map((line, index): readonly [Line, string] => {
      const text = punctuatedRecipient(line.text, index === recipients.length - 1, form);
      return [line, text === line.text ? line.written : around(line, text)];
    })
  );
}

/** "T/M", "TM.", "K/T" ... as the form writes it. */
export function authorityText(text: string, form: AuthorityForm): string {
  const match = AUTHORITY.exec(text);
  if (match === null) {
    return text;
  }
  const letters = (match[1] ?? '').replace(/[^\p{L}]/gu, '').toUpperCase();
  const rest = text.slice((match[1] ?? '').length).replace(/^\s?[./]?\s+/u, '');
  switch (letters) {
    case 'TM':
      return `${form.onBehalf} ${rest}`;
    case 'KT':
      return `${form.forHead} ${rest}`;
    case 'TL':
      return `${form.byOrder} ${rest}`;
    default:
      return text;
  }
}

export function writeAuthority(root: XmlElement, form: AuthorityForm): XmlElement {
  return withLines(root, ({ authority }) => {
    const text = authority === undefined ? undefined : authorityText(authority.text, form);
    return authority === undefined || text === undefined || text === authority.text
      ? []
      : [[authority, around(authority, text)]];
  });
}

/** The last line of the text with its closing mark, in place of the full stop. */
export function closedText(text: string, closing: string): string {
  return text.trimEnd().endsWith(closing) ? text : text.trimEnd().replace(/[\s./;,]*$/u, closing);
}

export function closeText(root: XmlElement, closing: string): XmlElement {
  return withLines(root, ({ last }) => (last === undefined ? [] : [[last, closedText(last.written, closing)]]));
}
