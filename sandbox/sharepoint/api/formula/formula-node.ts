/**
 * The tree of a calculated column's or a validation's formula, and the values it works with.
 */

/** The operators between two operands; `&` joins texts. */
export type FormulaOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A parsed formula. */
export type FormulaNode =
  | { readonly kind: 'value'; readonly value: FormulaValue }
  /** `[Ngày nộp]` or `Title`: a column by its title or its internal name, as written. */
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: FormulaNode }
  | { readonly kind: 'percent'; readonly operand: FormulaNode }
  | {
      readonly kind: 'binary';
      readonly operator: FormulaOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] };

/** A value. A date is its serial number: days since 30 December 1899 on the site's clock, as in Excel. */
export type FormulaValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'blank' };

/** What a formula comes to when it cannot be worked out. */
export type FormulaFault = '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NAME?';

/** A formula that cannot be worked out for these values; the column then shows the fault. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly fault: FormulaFault;

  constructor(fault: FormulaFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Why a formula is refused when a column is made. */
export type FormulaProblem = 'syntax' | 'volatile' | 'unknown-column' | 'unsupported-column';

export const BLANK: FormulaValue = { kind: 'blank' };
export const number = (value: number): FormulaValue => ({ kind: 'number', value });
export const text = (value: string): FormulaValue => ({ kind: 'text', value });
export const boolean = (value: boolean): FormulaValue => ({ kind: 'boolean', value });
export const date = (value: number): FormulaValue => ({ kind: 'date', value });
