/**
 * Reads the formula of a calculated column or a validation, by recursive descent. The syntax is Excel's, as far as
 * SharePoint takes it: operators, brackets, literals, columns in square brackets, function calls. Arguments part by a
 * comma or a semicolon: which of the two a site takes hangs on its locale, and nothing of ours depends on it.
 */
import { boolean, number, text, type FormulaNode, type FormulaOperator } from './formula-node.ts';
import { FUNCTION_NAMES } from './formula-functions.ts';

/** The longest formula that SharePoint stores, in characters. */
export const MAX_FORMULA_LENGTH = 1024;
const MAX_DEPTH = 64;

/** A formula that is none. */
class SyntaxProblem extends Error {}

/** Parses a formula with or without its `=`; undefined when it is none, or calls what SharePoint does not know. */
export function parseFormula(source: string): FormulaNode | undefined {
  if (source.length > MAX_FORMULA_LENGTH) return undefined;
  try {
    return new Parser(source.trim().replace(/^=/, '')).whole();
  } catch (error) {
    if (error instanceof SyntaxProblem) return undefined;
    throw error;
  }
}

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly FormulaOperator[])[] = [
  ['=', '<>', '<=', '>=', '<', '>'],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^']
];

class Parser {
  private at = 0;
  private depth = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  whole(): FormulaNode {
    const node = this.level(0);
    this.spaces();
    if (this.at < this.source.length) throw new SyntaxProblem();
    return node;
  }

  private level(index: number): FormulaNode {
    const operators = LEVELS[index];
    if (operators === undefined) return this.signed();
    let left = this.level(index + 1);
    for (;;) {
      const operator = this.operator(operators);
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.level(index + 1) };
    }
  }

  private operator(among: readonly FormulaOperator[]): FormulaOperator | undefined {
    this.spaces();
    const found = among.find((operator) => this.source.startsWith(operator, this.at));
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private signed(): FormulaNode {
    this.spaces();
    if (this.take('+')) return this.deeper(() => this.signed());
    if (this.take('-')) return { kind: 'negate', operand: this.deeper(() => this.signed()) };
    let node = this.primary();
    while (this.take('%')) node = { kind: 'percent', operand: node };
    return node;
  }

  private deeper(read: () => FormulaNode): FormulaNode {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new SyntaxProblem();
    const node = read();
    this.depth -= 1;
    return node;
  }

  private primary(): FormulaNode {
    this.spaces();
    if (this.take('(')) {
      const node = this.deeper(() => this.level(0));
      this.expect(')');
      return node;
    }
    const quoted = this.match(/"((?:[^"]|"")*)"/y);
    if (quoted !== undefined) return { kind: 'value', value: text((quoted[1] ?? '').replaceAll('""', '"')) };
    const figure = this.match(/\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?|\.\d+/iy);
    if (figure !== undefined) return { kind: 'value', value: number(Number(figure[0])) };
    const bracketed = this.match(/\[([^\]]+)\]/y);
    if (bracketed !== undefined) return { kind: 'column', name: (bracketed[1] ?? '').trim() };
    return this.word();
  }

  /** A function call, TRUE, FALSE, or a column without brackets. */
  private word(): FormulaNode {
    const name = this.match(/[\p{L}_][\p{L}\p{M}\d_.]*/uy)?.[0];
    if (name === undefined) throw new SyntaxProblem();
    this.spaces();
    if (this.take('(')) return this.call(name.toUpperCase());
    if (/^true$/i.test(name)) return { kind: 'value', value: boolean(true) };
    if (/^false$/i.test(name)) return { kind: 'value', value: boolean(false) };
    return { kind: 'column', name };
  }

  private call(name: string): FormulaNode {
    if (!FUNCTION_NAMES.has(name)) throw new SyntaxProblem();
    const args: FormulaNode[] = [];
    this.spaces();
    if (this.take(')')) return { kind: 'call', name, args };
    for (;;) {
      args.push(this.deeper(() => this.level(0)));
      this.spaces();
      if (this.take(')')) return { kind: 'call', name, args };
      if (!this.take(',') && !this.take(';')) throw new SyntaxProblem();
    }
  }

  private spaces(): void {
    this.match(/\s+/y);
  }

  private take(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private expect(sign: string): void {
    this.spaces();
    if (!this.take(sign)) throw new SyntaxProblem();
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }
}
