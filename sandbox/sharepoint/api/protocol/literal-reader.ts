/**
 * A cursor over a text that reads OData literals: the ground of the path lexer and of the `$filter` parser.
 */
import { asGuid, type Literal } from './literal.ts';

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,7})?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Every `take...` gives undefined, and moves nothing, when what stands here is something else. */
export class Reader {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Moves over one character, if it stands here. */
  skip(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position += 1;
    return true;
  }

  /** Moves over white space; true when there was some. */
  skipSpaces(): boolean {
    return this.takePattern(/\s+/y) !== undefined;
  }

  /** What a sticky pattern matches here. */
  takePattern(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.position += found.length;
    return found;
  }

  /** `'it''s'`, with the doubled quotes made single. */
  takeQuoted(): string | undefined {
    const found = this.takePattern(/'[^']*(?:''[^']*)*'/y);
    return found?.slice(1, -1).replaceAll("''", "'");
  }

  /** Any literal. Its end must be the end of a word: `12abc` is none. */
  takeLiteral(): Literal | undefined {
    const start = this.position;
    const literal = this.takeTyped() ?? this.takeText() ?? this.takeNumber() ?? this.takeWord();
    if (literal !== undefined && /[\w'.]/.test(this.text[this.position] ?? '')) {
      this.position = start;
      return undefined;
    }
    return literal;
  }

  private takeTyped(): Literal | undefined {
    const start = this.position;
    const prefix = this.takePattern(/(?:guid|datetime)(?=')/iy)?.toLowerCase();
    if (prefix === undefined) return undefined;
    const quoted = this.takeQuoted();
    const literal = quoted === undefined ? undefined : typedLiteral(prefix, quoted);
    if (literal === undefined) this.position = start;
    return literal;
  }

  private takeText(): Literal | undefined {
    const value = this.takeQuoted();
    return value === undefined ? undefined : { kind: 'string', value };
  }

  private takeNumber(): Literal | undefined {
    const found = this.takePattern(/-?\d{1,30}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?[lmfd]?(?![\w-])/iy);
    if (found === undefined) return undefined;
    const value = Number(found.replace(/[lmfd]$/i, ''));
    return Number.isFinite(value) ? { kind: 'number', value } : undefined;
  }

  private takeWord(): Literal | undefined {
    const word = this.takePattern(/(?:true|false|null)(?!\w)/iy)?.toLowerCase();
    if (word === undefined) return undefined;
    return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
  }
}

function typedLiteral(prefix: string, quoted: string): Literal | undefined {
  if (prefix === 'guid') {
    const guid = asGuid(quoted);
    return guid === undefined ? undefined : { kind: 'guid', value: guid };
  }
  return isDate(quoted) ? { kind: 'datetime', value: quoted } : undefined;
}

/** Is that an ISO date of the calendar, with or without a time? */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  const daysInMonth = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  return day >= 1 && day <= daysInMonth && hour <= 23 && minute <= 59 && second <= 59;
}
