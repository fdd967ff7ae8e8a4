/** The number line as a form writes it. */
import { NUMBER_LINE } from '../checking/form-lines';
import type { FormatPack } from '../format/format-pack';
import { numberLine, symbolInForm } from '../format/number-line';
import { plainText } from '../words';

/** What decides how a number line is written. */
export type NumberLineForm = Pick<FormatPack, 'number'>;

/** Dots that stand for a number that is not given yet are as good as room for it. */
export const withoutDots = (text: string): string =>
  plainText(text.replace(/[.…_]{2,}/gu, ' ').replace(/\s+(?=[-/])/u, ' '));

/**
 * @param text of a number line; a number that is not given yet stays blank.
 * @returns undefined for a text that is no number line.
 */
export function numberLineText(text: string, form: NumberLineForm): string | undefined {
  const match = NUMBER_LINE.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, figures = '', , symbol = ''] = match;
  const written = symbolInForm(form, symbol.replace(/\s+/gu, ''));
  return numberLine(form, written, figures === '' ? undefined : Number(figures));
}
