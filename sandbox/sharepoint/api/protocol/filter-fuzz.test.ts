/**
 * The two readers of what anybody can send, a hundred thousand times each: they answer or refuse, and never hang. The seed
 * is printed; `FUZZ_SEED` repeats a run.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SharePointError } from './errors.ts';
import { parseFilter } from './filter.ts';
import { parsePath } from './path.ts';

const RUNS = 100_000;
/** One input must never take longer than this, in milliseconds: nothing may grow with the square of its length. */
const LONGEST = 250;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2_147_483_647);

/** Pieces of the two languages and of what is near them, so that inputs get past the first character. */
const FILTER_PIECES = [
  ...[
    'Title',
    'Author/Title',
    'OData__x',
    ' eq ',
    ' ne ',
    ' lt ',
    ' and ',
    ' or ',
    'not ',
    '(',
    ')',
    ',',
    "'",
    "''",
    ' '
  ],
  ...["'x'", "datetime'2026-01-01'", "guid'0'", 'null', 'true', '1', '-1.5e10', 'startswith(', 'substringof(', 'year('],
  ...['contains(', ' add ', '\u0000', '\u{1F600}', 'ệ', '%27', "datetime'", '((((((((', 'not not not ', '/', '@a']
];
const PATH_PIECES = [
  ...[
    'web',
    'lists',
    "getByTitle('X')",
    'items(1)',
    '/',
    '//',
    '(',
    ')',
    "'",
    "''",
    ',',
    '=',
    '@a1',
    '@',
    '%27',
    '%2F'
  ],
  ...['%', '%E0%A4', '%00', "guid'00000000-0000-0000-0000-000000000001'", 'decodedurl=', "'a/b'", '$value', ' ', 'ệ'],
  ...['\u{1F600}', '((((', '))))', '1e999', 'null', 'true', '{"a":1}', '..', '\\']
];

/** Inputs that are right, to be joined and then broken in one place or in none. */
const CLAUSES = [
  ...["Title eq 'x'", "not (Title eq 'x')", '(N ge 1 or N lt -5)', "startswith(Title,'a')", "substringof('a',Title)"],
  ...[
    'year(Created) eq 2026',
    "Due le datetime'2026-01-01T00:00:00Z'",
    "Author/Title ne 'O''B'",
    'Flag eq true',
    'X eq null'
  ]
];
const STEPS = [
  'web',
  "lists(guid'00000000-0000-0000-0000-000000000001')",
  "getByTitle('O''B')",
  'items(1)',
  "f(a='x', b=1)",
  '$value'
];

const text = (pieces: readonly string[], whole: readonly string[], joins: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join('')) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.array(fc.constantFrom(...whole), { minLength: 1, maxLength: 5 }),
          fc.constantFrom(...joins),
          fc.nat(120)
        )
        .map(([parts, join, cut]) => {
          const joined = parts.join(join);
          return cut < joined.length && cut % 2 === 0 ? joined.slice(0, cut) + joined.slice(cut + 1) : joined;
        })
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }
  );

/** Runs a reader over many inputs. Whatever is thrown but a refusal is a crash, and is shown with its input. */
function survives(
  inputs: fc.Arbitrary<string>,
  read: (input: string) => unknown
): { refused: number; slowest: number } {
  let refused = 0;
  let slowest = 0;
  fc.assert(
    fc.property(inputs, (input) => {
      const started = performance.now();
      try {
        read(input);
      } catch (error) {
        if (!(error instanceof SharePointError)) throw error;
        refused += 1;
      }
      slowest = Math.max(slowest, performance.now() - started);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true }
  );
  return { refused, slowest };
}

describe(`a hundred thousand inputs (seed ${SEED})`, () => {
  it.each([
    ['$filter', text(FILTER_PIECES, CLAUSES, [' and ', ' or ']), parseFilter],
    [
      'a path',
      text(PATH_PIECES, STEPS, ['/', '//']),
      (input: string) =>
        parsePath(
          input,
          new Map([
            ['@a1', "'x'"],
            ['@a', '{"b":[1]}']
          ])
        )
    ]
  ] as const)(
    '%s',
    (name, pieces, read) => {
      const { refused, slowest } = survives(pieces, read);
      process.stdout.write(
        `fuzz ${name}: ${RUNS} inputs, seed ${SEED}, ${refused} refused, slowest ${slowest.toFixed(1)} ms\n`
      );
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThan(RUNS);
      expect(slowest).toBeLessThan(LONGEST);
    },
    60_000
  );

  it.each([
    ['a filter of many brackets', '('.repeat(16_000), parseFilter],
    ['a filter of many quotes', "'".repeat(16_000), parseFilter],
    ['a filter of many conditions', Array.from({ length: 1000 }, () => 'N eq 1').join(' and '), parseFilter],
    ['a filter that is too long', `Title eq '${'x'.repeat(20_000)}'`, parseFilter],
    ['a path of many steps', 'a/'.repeat(4000), (input: string) => parsePath(input, new Map())],
    ['a path of many brackets', '('.repeat(8000), (input: string) => parsePath(input, new Map())]
  ] as const)('%s is answered at once', (_, input, read) => {
    const started = performance.now();
    try {
      read(input);
    } catch (error) {
      expect(error).toBeInstanceOf(SharePointError);
    }
    expect(performance.now() - started).toBeLessThan(LONGEST);
  });
});
