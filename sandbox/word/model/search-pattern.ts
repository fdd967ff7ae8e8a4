/**
 * What a search looks for, as an expression over one paragraph's text. Wildcards are those of Word's "Find" that the API's
 * documentation lists: `?`, `*`, `<`, `>`, `[…]`, `[!…]`, `{n}`, `{n,}`, `{n,m}`, `@` and `\` before a sign.
 */

export interface PatternOptions {
  readonly matchCase: boolean;
  readonly wildcards: boolean;
  /** Signs or white space of the text are passed over. */
  readonly ignorePunctuation: boolean;
  readonly ignoreSpace: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const LETTER = '[\\p{L}\\p{N}_]';

/** @throws SyntaxError for wildcards that are not well-formed. */
export function searchPattern(text: string, options: PatternOptions): RegExp {
  // With wildcards Word always minds the case.
  const flags = options.wildcards || options.matchCase ? 'gu' : 'giu';
  return new RegExp(options.wildcards ? fromWildcards(text) : literal(text, options), flags);
}

function literal(text: string, { ignorePunctuation, ignoreSpace }: PatternOptions): string {
  const skipped = `${ignorePunctuation ? '\\p{P}' : ''}${ignoreSpace ? '\\s' : ''}`;
  if (skipped === '') {
    return escape(text);
  }
  const kept = Array.from(text).filter((one) => !new RegExp(`[${skipped}]`, 'u').test(one));
  return kept.map(escape).join(`[${skipped}]*`);
}

function fromWildcards(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const close = sign === '[' ? text.indexOf(']', at + 2) : sign === '{' ? text.indexOf('}', at) : -1;
    if ((sign === '[' || sign === '{') && close < 0) {
      throw new SyntaxError(`"${sign}" is never closed.`);
    }
    switch (sign) {
      case '?':
        out += '.';
        break;
      case '*':
        out += '.*?';
        break;
      case '<':
        out += `(?<!${LETTER})(?=${LETTER})`;
        break;
      case '>':
        out += `(?<=${LETTER})(?!${LETTER})`;
        break;
      case '@':
        out += '+?';
        break;
      case '\\':
        out += escape(text.charAt(++at));
        break;
      case '[': {
        const inside = text.slice(at + 1, close);
        const negated = inside.startsWith('!');
        const set = (negated ? inside.slice(1) : inside).replace(/[\\\]^[]/g, '\\$&');
        out += `[${negated ? '^' : ''}${set}]`;
        at = close;
        break;
      }
      case '{': {
        const count = text.slice(at + 1, close).replace(';', ',');
        if (!/^\d+(,\d*)?$/.test(count)) {
          throw new SyntaxError('A count is {n}, {n,} or {n,m}.');
        }
        out += `{${count}}`;
        at = close;
        break;
      }
      default:
        out += escape(sign);
    }
  }
  return out;
}
