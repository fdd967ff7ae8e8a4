/**
 * SharePoint's own `$filter` dialect, by recursive descent.
 *
 * Known: eq ne lt le gt ge, and, or, not, startswith, substringof, day month year hour minute second, `datetime'..'`,
 * `guid'..'`, null. Everything else OData has (contains, endswith, tolower, substring, trim, concat, arithmetic, in,
 * lambdas) is refused with the service's 400, so that code that passes here passes in the cloud.
 */
import { invalidClientQuery, invalidExpression } from './errors.ts';
import { type Comparison, type DatePart, type FilterNode, type PropertyPath, propertyPath } from './filter-node.ts';
import { Reader } from './literal-reader.ts';
import type { Literal } from './literal.ts';

/** The longest filter that is read, in characters. */
export const MAX_FILTER_LENGTH = 16_384;
/** The deepest nesting of brackets and `not`. */
export const MAX_FILTER_DEPTH = 32;

const NAME = /[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*/y;
const COMPARISON = /(?:eq|ne|lt|le|gt|ge)(?!\w)/y;
const DATE_PARTS: readonly DatePart[] = ['day', 'month', 'year', 'hour', 'minute', 'second'];
const TURNED: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

/**
 * Reads a `$filter`.
 * @param text decoded
 * @throws SharePointError 400 for what SharePoint does not know, and for what is too long or nested too deep
 */
export function parseFilter(text: string): FilterNode {
  if (text.length > MAX_FILTER_LENGTH) throw invalidClientQuery('The $filter expression is too long.');
  const parser = new FilterParser(text);
  return parser.whole();
}

type Operand =
  | { readonly kind: 'property'; readonly property: PropertyPath; readonly part?: DatePart }
  | { readonly kind: 'literal'; readonly value: Literal };

class FilterParser {
  private readonly reader: Reader;
  private depth = 0;

  constructor(text: string) {
    this.reader = new Reader(text);
  }

  whole(): FilterNode {
    const node = this.any();
    this.reader.skipSpaces();
    if (!this.reader.atEnd()) throw this.invalid();
    return node;
  }

  private any(): FilterNode {
    this.depth += 1;
    if (this.depth > MAX_FILTER_DEPTH) throw invalidClientQuery('The $filter expression is nested too deep.');
    const node = this.joined('or', () => this.joined('and', () => this.single()));
    this.depth -= 1;
    return node;
  }

  private joined(kind: 'and' | 'or', part: () => FilterNode): FilterNode {
    const first = part();
    const operands = [first];
    while (this.takeWord(kind)) operands.push(part());
    return operands.length === 1 ? first : { kind, operands };
  }

  private single(): FilterNode {
    this.reader.skipSpaces();
    if (this.takeWord('not')) {
      this.depth += 1;
      if (this.depth > MAX_FILTER_DEPTH) throw invalidClientQuery('The $filter expression is nested too deep.');
      const operand = this.single();
      this.depth -= 1;
      return { kind: 'not', operand };
    }
    if (this.reader.skip('(')) {
      const inner = this.any();
      this.expect(')');
      return inner;
    }
    return this.textMatch() ?? this.comparison();
  }

  /** `startswith(F, 'x')` and `substringof('x', F)`: mind the order of their arguments. */
  private textMatch(): FilterNode | undefined {
    const name = this.reader.takePattern(/(?:startswith|substringof)(?=\s*\()/y);
    if (name === undefined) return undefined;
    this.expect('(');
    if (name === 'startswith') {
      const property = this.property();
      this.expect(',');
      const text = this.text();
      this.expect(')');
      return { kind: 'startswith', property, text };
    }
    const text = this.text();
    this.expect(',');
    const property = this.property();
    this.expect(')');
    return { kind: 'substringof', property, text };
  }

  private comparison(): FilterNode {
    const left = this.operand();
    this.reader.skipSpaces();
    const op = this.comparator();
    if (!this.reader.skipSpaces()) throw this.invalid();
    const right = this.operand();
    if (left.kind === 'property' && right.kind === 'literal') return this.compare(op, left, right.value);
    if (left.kind === 'literal' && right.kind === 'property') return this.compare(TURNED[op], right, left.value);
    throw this.invalid();
  }

  private compare(op: Comparison, left: Operand & { kind: 'property' }, value: Literal): FilterNode {
    if (left.part === undefined) return { kind: 'compare', op, property: left.property, value };
    if (value.kind !== 'number') throw this.invalid();
    return { kind: 'compare', op, property: left.property, part: left.part, value };
  }

  private operand(): Operand {
    this.reader.skipSpaces();
    const value = this.reader.takeLiteral();
    if (value !== undefined) return { kind: 'literal', value };
    const called = this.reader.takePattern(/[A-Za-z]\w*(?=\s*\()/y);
    if (called === undefined) return { kind: 'property', property: this.property() };
    const part = DATE_PARTS.find((known) => known === called);
    if (part === undefined) throw this.invalid();
    this.expect('(');
    const property = this.property();
    this.expect(')');
    return { kind: 'property', property, part };
  }

  private comparator(): Comparison {
    const found = this.reader.takePattern(COMPARISON);
    switch (found) {
      case 'eq':
      case 'ne':
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge':
        return found;
      default:
        throw this.invalid();
    }
  }

  private property(): PropertyPath {
    this.reader.skipSpaces();
    const property = propertyPath(this.reader.takePattern(NAME) ?? '');
    if (property === undefined) throw this.invalid();
    return property;
  }

  private text(): string {
    this.reader.skipSpaces();
    const text = this.reader.takeQuoted();
    if (text === undefined) throw this.invalid();
    return text;
  }

  /** `and`, `or`, `not`: a word between spaces or brackets, never the beginning of a name. */
  private takeWord(word: 'and' | 'or' | 'not'): boolean {
    const start = this.reader.position;
    this.reader.skipSpaces();
    if (this.reader.takePattern(WORDS[word]) !== undefined) return true;
    this.reader.position = start;
    return false;
  }

  private expect(character: string): void {
    this.reader.skipSpaces();
    if (!this.reader.skip(character)) throw this.invalid();
  }

  private invalid(): Error {
    return invalidExpression(this.reader.text);
  }
}

const WORDS = { and: /and(?=[\s(])/y, or: /or(?=[\s(])/y, not: /not(?=[\s(])/y };
