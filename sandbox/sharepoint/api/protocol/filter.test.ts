import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SharePointError } from './errors.ts';
import type { FilterNode } from './filter-node.ts';
import { parseFilter } from './filter.ts';
import { INVALID_QUERY, refusalOf } from './refusal-of.ts';

/** A filter in brackets: what was read, plain to see. */
function shown(node: FilterNode): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return `(${node.operands.map(shown).join(` ${node.kind} `)})`;
    case 'not':
      return `not ${shown(node.operand)}`;
    case 'compare': {
      const property = node.part === undefined ? node.property.text : `${node.part}(${node.property.text})`;
      const value = node.value.kind === 'null' ? 'null' : `${node.value.kind}:${node.value.value}`;
      return `[${property} ${node.op} ${value}]`;
    }
    case 'startswith':
    case 'substringof':
      return `[${node.kind} ${node.property.text} <${node.text}>]`;
    case 'includes':
      throw new Error('No $filter says that.');
  }
}

describe('the $filter dialect of SharePoint', () => {
  it.each([
    ["Title eq 'X'", '[Title eq string:X]'],
    ["Title eq 'O''Brien'", "[Title eq string:O'Brien]"],
    ["Title eq ''", '[Title eq string:]'],
    ['Flag eq 1', '[Flag eq number:1]'],
    ['Flag eq true', '[Flag eq boolean:true]'],
    ['Score ge -2.5', '[Score ge number:-2.5]'],
    ['Due eq null', '[Due eq null]'],
    ['Author/Id ne 5', '[Author/Id ne number:5]'],
    ["Author/Title eq 'Nguyễn'", '[Author/Title eq string:Nguyễn]'],
    ['UnitId lt 7', '[UnitId lt number:7]'],
    ["Ti_x00ea_n eq 'x'", '[Ti_x00ea_n eq string:x]'],
    ['OData__ModerationStatus eq 0', '[OData__ModerationStatus eq number:0]'],
    ["Created gt '2026-01-01T00:00:00.000Z'", '[Created gt string:2026-01-01T00:00:00.000Z]'],
    ["Created gt datetime'2026-01-01T00:00:00Z'", '[Created gt datetime:2026-01-01T00:00:00Z]'],
    [
      "UniqueId eq guid'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEE0001'",
      '[UniqueId eq guid:aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001]'
    ],
    ["startswith(Title,'a')", '[startswith Title <a>]'],
    ["startswith ( Title , 'a' )", '[startswith Title <a>]'],
    ["substringof('x''y', Author/Title)", "[substringof Author/Title <x'y>]"],
    ['year(Created) eq 2026', '[year(Created) eq number:2026]'],
    ['(Id eq 1)', '[Id eq number:1]'],
    ['  Id   eq   1  ', '[Id eq number:1]'],
    ['and eq 1', '[and eq number:1]'],
    ['order eq 1 or android eq 2', '([order eq number:1] or [android eq number:2])'],
    ['note eq 1', '[note eq number:1]'],
    ['nothing eq null and nullable eq 1', '([nothing eq null] and [nullable eq number:1])']
  ])('reads %s', (text, read) => {
    expect(shown(parseFilter(text))).toBe(read);
  });

  it.each([
    ['a eq 1 or b eq 2 and c eq 3', '([a eq number:1] or ([b eq number:2] and [c eq number:3]))'],
    ['(a eq 1 or b eq 2) and c eq 3', '(([a eq number:1] or [b eq number:2]) and [c eq number:3])'],
    ['not a eq 1 and b eq 2', '(not [a eq number:1] and [b eq number:2])'],
    ['not (a eq 1 or b eq 2)', 'not ([a eq number:1] or [b eq number:2])'],
    ['a eq 1 and b eq 2 and c eq 3', '([a eq number:1] and [b eq number:2] and [c eq number:3])'],
    ['(a eq 1)and(b eq 2)', '([a eq number:1] and [b eq number:2])']
  ])('binds not before and before or: %s', (text, read) => {
    expect(shown(parseFilter(text))).toBe(read);
  });

  it.each([
    ['5 lt Id', '[Id gt number:5]'],
    ['5 ge Id', '[Id le number:5]'],
    ["'a' ne Title", '[Title ne string:a]']
  ])('turns round a comparison that begins with its literal: %s', (text, read) => {
    expect(shown(parseFilter(text))).toBe(read);
  });

  it.each([
    ["contains(Title,'a')"],
    ["endswith(Title,'a')"],
    ["tolower(Title) eq 'a'"],
    ["toupper(Title) eq 'A'"],
    ["trim(Title) eq 'a'"],
    ['length(Title) eq 1'],
    ["indexof(Title,'a') eq 1"],
    ["substring(Title,1) eq 'a'"],
    ["replace(Title,'a','b') eq 'b'"],
    ["concat(Title,'a') eq 'b'"],
    ['round(Score) eq 1'],
    ['Score add 1 eq 2'],
    ['Score sub 1 eq 2'],
    ['Score mul 2 eq 2'],
    ['Score mod 2 eq 0'],
    ['Score + 1 eq 2'],
    ['Id in (1,2)'],
    ['Tags/any(t: t eq 1)'],
    ["substringof('a',Title) eq true"],
    ["startswith(Title,'a') eq true"],
    ["startswith('a',Title)"],
    ["substringof(Title,'a')"],
    ["startswith(tolower(Title),'a')"],
    ["cast(Id,'Edm.String') eq '1'"]
  ])('refuses what SharePoint does not know: %s', (text) => {
    expect(refusalOf(() => parseFilter(text))).toEqual({
      status: 400,
      code: INVALID_QUERY,
      message: `The expression "${text}" is not valid.`
    });
  });

  it.each([
    ['Title'],
    ['Title eq'],
    ['eq 1'],
    ["Title eq 'x"],
    ["Title eq 'x''"],
    ["Title eq 'it's'"],
    ['Title eq "x"'],
    ['Title = 1'],
    ['Title EQ 1'],
    ['Id eq 1 AND Id eq 2'],
    ['Id eq 1 and'],
    ['and Id eq 1'],
    ['(Id eq 1'],
    ['Id eq 1)'],
    ['Id eq 1 Id eq 2'],
    ['Id eq 1 orId eq 2'],
    ['Id eq 1 andId eq 2'],
    ['notId eq 1 or'],
    ['Id eq1'],
    ['Ideq 1'],
    ['a eq b'],
    ['1 eq 1'],
    ['Author/ eq 1'],
    ['/Author eq 1'],
    ['not'],
    ["Created gt datetime'2026-13-01'"],
    ["year(Created) eq '2026'"],
    ['Id eq 2026-01-01'],
    ["Tên eq 'x'"],
    [''],
    ['   ']
  ])('refuses what is not well formed: %s', (text) => {
    expect(refusalOf(() => parseFilter(text))).toMatchObject({ status: 400, code: INVALID_QUERY });
  });

  it('shows where an unescaped quote of a typed filter breaks, as in the cloud', () => {
    expect(refusalOf(() => parseFilter("startswith(Title, 'O'x')")).status).toBe(400);
  });

  it.each([
    ['brackets', `${'('.repeat(5000)}Id eq 1${')'.repeat(5000)}`],
    ['negations', `${'not '.repeat(4000)}Id eq 1`],
    ['characters', `Title eq '${'x'.repeat(20_000)}'`]
  ])('bounds %s', (_, text) => {
    expect(refusalOf(() => parseFilter(text)).status).toBe(400);
  });

  it('takes a long row of comparisons without nesting them', () => {
    const node = parseFilter(Array.from({ length: 500 }, (_, index) => `Id eq ${index}`).join(' or '));
    expect(node.kind === 'or' && node.operands.length).toBe(500);
  });

  it('never throws anything but a refusal, whatever the filter', () => {
    const piece = fc.constantFrom(
      ...[
        'Title',
        'Author/Id',
        ' eq ',
        ' ne ',
        ' and ',
        ' or ',
        'not ',
        '(',
        ')',
        "'",
        "'x'",
        "''",
        '1',
        '-',
        'null',
        ' ',
        ','
      ],
      ...[
        'startswith',
        'substringof',
        'year',
        'contains',
        "guid'",
        "datetime'",
        '2026-01-01',
        'true',
        '/',
        '%',
        'ệ',
        '\u0000'
      ]
    );
    const filter = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((p) => p.join(''))
    );
    fc.assert(
      fc.property(filter, (text) => {
        try {
          expect(shown(parseFilter(text))).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(SharePointError);
        }
      }),
      { numRuns: 10_000 }
    );
  });

  it('reads back every filter that was written out of its parts', () => {
    const literal = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => `'${text.replaceAll("'", "''")}'`),
      fc.integer().map(String),
      fc.constantFrom('true', 'false', 'null')
    );
    const operator = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge');
    const compared = fc.tuple(fc.constantFrom('Id', 'Author/Title'), operator, literal).map((parts) => parts.join(' '));
    const joined = fc.array(compared, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' and '));
    fc.assert(
      fc.property(joined, fc.array(compared, { maxLength: 4 }), (first, rest) => {
        const text = [first, ...rest].join(' or ');
        const count = (shown(parseFilter(text)).match(/\[(?:Id|Author\/Title) (?:eq|ne|lt|le|gt|ge) /g) ?? []).length;
        expect(count).toBeGreaterThanOrEqual(1 + rest.length);
      }),
      { numRuns: 2_000 }
    );
  });

  it('reads hostile filters of the greatest length in no time', () => {
    const started = performance.now();
    for (const unit of ["'", "''", '(', 'a/', 'not(', ' ', '1', "guid'", 'a eq 1 and ', '-1.']) {
      const text = unit.repeat(Math.floor(16_000 / unit.length));
      expect(refusalOf(() => parseFilter(text)).status).toBe(400);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
