import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SharePointError } from './errors.ts';
import { booleanArgument, guidArgument, numberArgument, parsePath, readAliases, textArgument } from './path.ts';
import { INVALID_QUERY, refusalOf } from './refusal-of.ts';

const NO_ALIASES = new Map<string, string>();
const parse = (path: string, query = ''): ReturnType<typeof parsePath> =>
  parsePath(path, readAliases(new URLSearchParams(query)));
const only = (path: string, query = ''): ReturnType<typeof parsePath>[number] => {
  const [segment, ...rest] = parse(path, query);
  if (segment === undefined || rest.length > 0) throw new Error('Expected one segment.');
  return segment;
};

describe('the path of an _api address', () => {
  it.each([
    ['web', ['web']],
    ['web/lists/getByTitle(%27Theo%20d%C3%B5i%27)/items(2)', ['web', 'lists', 'getbytitle', 'items']],
    ['web/lists(guid%27aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001%27)/items', ['web', 'lists', 'items']],
    [
      "web/getFileByServerRelativePath(decodedUrl='/sites/tongket/Reports/a.docx')/$value",
      ['web', 'getfilebyserverrelativepath', '$value']
    ],
    [
      "web/getList('%2Fsites%2Ftongket%2FLists%2FX')/EffectiveBasePermissions",
      ['web', 'getlist', 'effectivebasepermissions']
    ],
    ['SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)', ['sp.movecopyutil.movefilebypath']],
    ['$batch', ['$batch']],
    ['web//lists/', ['web', 'lists']],
    ['', []]
  ])('cuts %s outside quotes, whatever the case of names', (path, keys) => {
    expect(parse(path, '@a1=true').map((segment) => segment.key)).toEqual(keys);
  });

  it('keeps the name as it was written for error texts', () => {
    expect(only('EffectiveBasePermissions').name).toBe('EffectiveBasePermissions');
  });

  it.each([
    ["getByTitle('X')", { kind: 'string', value: 'X' }],
    ["getByTitle('')", { kind: 'string', value: '' }],
    ["files('B%C3%A1o%20c%C3%A1o%20Q1''s.docx')", { kind: 'string', value: "Báo cáo Q1's.docx" }],
    ["f('a/b')", { kind: 'string', value: 'a/b' }],
    ["f('a)b,c=d')", { kind: 'string', value: 'a)b,c=d' }],
    ["f('50%25')", { kind: 'string', value: '50%' }],
    ["f('%2527')", { kind: 'string', value: '%27' }],
    ['items(2)', { kind: 'number', value: 2 }],
    ['f(-3)', { kind: 'number', value: -3 }],
    ['f(1.5)', { kind: 'number', value: 1.5 }],
    ['f(true)', { kind: 'boolean', value: true }],
    ['f(False)', { kind: 'boolean', value: false }],
    ['f(null)', { kind: 'null' }],
    ["f(guid'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEE0001')", { kind: 'guid', value: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001' }],
    ["f(datetime'2026-11-23T16:01:34Z')", { kind: 'datetime', value: '2026-11-23T16:01:34Z' }]
  ])('reads the literal of %s', (path, literal) => {
    expect(only(path).args).toEqual([{ value: literal }]);
  });

  it('reads named arguments as PnPjs writes them, with a space after the comma', () => {
    const segment = only("AddUsingPath(decodedurl='B''s.docx',%20Overwrite=true)");
    expect(segment.args).toEqual([
      { name: 'decodedurl', value: { kind: 'string', value: "B's.docx" } },
      { name: 'overwrite', value: { kind: 'boolean', value: true } }
    ]);
  });

  it('distinguishes no arguments from none written', () => {
    expect(only('AddValidateUpdateItemUsingPath()').args).toEqual([]);
    expect(only('recycle').args).toEqual([]);
  });

  it('takes aliases from the query, regardless of case and with the quotes of their own', () => {
    const segment = only('publish(comment=@A2,kind=@a3)', "%40a2=%27it''s%20done%27&@a3=1");
    expect(textArgument(segment, 'comment')).toBe("it's done");
    expect(numberArgument(segment, 'kind')).toBe(1);
  });

  it.each([
    ["getByTitle('X", 'quotes left open'],
    ["getByTitle('X'", 'brackets left open'],
    ["f('a'b)", 'a literal that goes on'],
    ["f('a' 'b')", 'two literals without a comma'],
    ['f(1,)', 'a comma without an argument'],
    ['f(abc)', 'a bare word'],
    ['f(12abc)', 'a number that is none'],
    ["f(guid'xyz')", 'a GUID that is none'],
    ["f(datetime'2026-02-30')", 'a day that is none'],
    ['f(1e999)', 'a number beyond all bounds'],
    ['f()g', 'a name behind the brackets'],
    ["lists'x'", 'quotes without brackets'],
    ['%E0%A4%A', 'bytes that are no UTF-8']
  ])('refuses %s (%s)', (path) => {
    expect(refusalOf(() => parse(path))).toMatchObject({ status: 400, code: INVALID_QUERY });
  });

  it('refuses an alias that has no value', () => {
    expect(refusalOf(() => parse('f(@v)')).message).toContain('@v');
  });

  it.each([
    ['a path without end', 'x'.repeat(9000)],
    ['steps without end', 'a/'.repeat(70)],
    ['arguments without end', `f(${'1,'.repeat(40)}1)`]
  ])('bounds %s', (_, path) => {
    expect(refusalOf(() => parse(path)).status).toBe(400);
  });

  it('never throws anything but a refusal, whatever the path', () => {
    const piece = fc.constantFrom(
      'web',
      '/',
      '(',
      ')',
      "'",
      "''",
      '%27',
      '%2F',
      'guid',
      '=',
      ',',
      '@a1',
      '1',
      'true',
      ' ',
      '%',
      'é'
    );
    const path = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 40 }).map((p) => p.join(''))
    );
    fc.assert(
      fc.property(path, fc.string(), (text, alias) => {
        try {
          for (const segment of parsePath(text, new Map([['@a1', alias]]))) {
            expect(segment.key).toBe(segment.name.toLowerCase());
            expect(segment.key).not.toBe('');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SharePointError);
        }
      }),
      { numRuns: 10_000 }
    );
  });

  it('gives back every text that was quoted and encoded, as PnPjs does it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const path = `web/f('${encodeURIComponent(text.replaceAll("'", "''"))}')/items`;
        const [, segment, ...rest] = parsePath(path, NO_ALIASES);
        expect(segment?.args).toEqual([{ value: { kind: 'string', value: text } }]);
        expect(rest).toHaveLength(1);
      }),
      { numRuns: 2_000 }
    );
  });
});

describe('the arguments of a segment', () => {
  const segment = only("f(id='{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEE0001}',n=5,flag=true)");

  it('gives each by its name and kind', () => {
    expect(guidArgument(segment, 'id')).toBe('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001');
    expect(numberArgument(segment, 'n')).toBe(5);
    expect(booleanArgument(segment, 'flag')).toBe(true);
    expect(numberArgument(only('items(7)'), 0)).toBe(7);
  });

  it('gives the default of a missing flag only', () => {
    expect(booleanArgument(segment, 'overwrite', false)).toBe(false);
    expect(refusalOf(() => booleanArgument(segment, 'n', false)).status).toBe(400);
  });

  it.each([
    ['a missing one', () => textArgument(segment, 'other')],
    ['a number as text', () => textArgument(segment, 'n')],
    ['text as a number', () => numberArgument(segment, 'id')],
    ['a number as a GUID', () => guidArgument(segment, 'n')],
    ['a missing flag without a default', () => booleanArgument(segment, 'overwrite')]
  ])('refuses %s', (_, act) => {
    expect(refusalOf(act)).toMatchObject({ status: 400, code: INVALID_QUERY });
  });
});
