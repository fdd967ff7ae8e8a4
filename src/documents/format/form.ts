/** Short ways to write the values of format packs. */
import type { Alignment, ComponentForm, Rule, Span } from './format-pack';

/** Sources of one pack: `rule(value)` is verified, `open(value)` is not. */
export interface Evidence {
  rule<T>(value: T): Rule<T>;
  open<T>(value: T): Rule<T>;
}

export const evidence = (source: string): Evidence => ({
  rule: (value) => ({ value, source, verified: true }),
  open: (value) => ({ value, source, verified: false })
});

/** @param used what the maker writes; the lower end when not given. */
export const span = (min: number, max: number, used: number = min): Span => ({ min, max, used });
export const exactly = (value: number): Span => span(value, value);

type Look = Partial<Omit<ComponentForm, 'size' | 'alignment'>>;

export const form = (size: Span, alignment: Alignment, look: Look = {}): ComponentForm => ({
  size,
  alignment,
  isUpper: false,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  rule: 'none',
  ...look
});

export const BOLD: Look = { isBold: true };
export const ITALIC: Look = { isItalic: true };
export const UPPER: Look = { isUpper: true };
export const UPPER_BOLD: Look = { isUpper: true, isBold: true };
