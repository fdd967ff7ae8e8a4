import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SharePointError } from './errors.ts';
import { nextLink, parseSkipToken } from './paging.ts';
import { expands, optionsUnder, parseQuery, selects } from './query.ts';
import { INVALID_QUERY, refusalOf } from './refusal-of.ts';

const read = (query: string): ReturnType<typeof parseQuery> => parseQuery(new URLSearchParams(query));

describe('the system query options', () => {
  it('are read from a percent-encoded query with plus signs, as PnPjs sends it', () => {
    const options = read(
      '%24select=Id%2CTitle%2CAuthor%2FTitle&%24expand=Author&%24filter=Id+eq+5&%24orderby=Modified+desc%2CId+asc&%24top=5'
    );
    expect(options.select?.map((path) => path.text)).toEqual(['Id', 'Title', 'Author/Title']);
    expect(options.expand.map((path) => path.text)).toEqual(['Author']);
    expect(options.orderBy.map((key) => [key.property.text, key.descending])).toEqual([
      ['Modified', true],
      ['Id', false]
    ]);
    expect(options.top).toBe(5);
    expect(options.filter?.kind).toBe('compare');
  });

  it('are all optional', () => {
    expect(read('')).toEqual({ expand: [], orderBy: [] });
    expect(read('$select=&$filter=&$orderby=&$expand=')).toEqual({ expand: [], orderBy: [] });
  });

  it('overlook what is not theirs: aliases and the parameters of views', () => {
    expect(read("@a1='x'&FilterField1=Title&_=1&$format=json")).toEqual({ expand: [], orderBy: [] });
  });

  it.each([
    ['$search=x'],
    ['$apply=x'],
    ['$top=-1'],
    ['$top=abc'],
    ['$top=1.5'],
    ['$top=99999999999'],
    ['$top=1&$top=2'],
    ['$orderby=Title sideways'],
    ['$orderby=Title desc asc'],
    ['$orderby=,'],
    ['$select=Ti tle'],
    ["$select=Title'"],
    ['$expand=Author($select=Title)'],
    ['$skiptoken=p_ID=5'],
    ['$skiptoken=Paged=TRUE%26p_ID=abc'],
    ["$filter=contains(Title,'x')"]
  ])('refuse %s', (query) => {
    expect(refusalOf(() => read(query))).toMatchObject({ status: 400, code: INVALID_QUERY });
  });

  it('never throw anything but a refusal', () => {
    const name = fc.constantFrom('$select', '$expand', '$orderby', '$top', '$skiptoken', '$skip', '$filter', '@a', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 6 }), (pairs) => {
        try {
          parseQuery(new URLSearchParams(pairs));
        } catch (error) {
          expect(error).toBeInstanceOf(SharePointError);
        }
      }),
      { numRuns: 10_000 }
    );
  });
});

describe('what a $select and an $expand ask for', () => {
  it('is the default set without a $select', () => {
    expect(selects(read(''), 'Title')).toBe(true);
    expect(selects(read(''), 'RoleAssignments', false)).toBe(false);
  });

  it('is only what is named, regardless of case', () => {
    const options = read('$select=title,HasUniqueRoleAssignments');
    expect(selects(options, 'Title')).toBe(true);
    expect(selects(options, 'HasUniqueRoleAssignments', false)).toBe(true);
    expect(selects(options, 'Created')).toBe(false);
  });

  it('is the default set and more with a star', () => {
    const options = read('$select=*,FileRef');
    expect(selects(options, 'Title')).toBe(true);
    expect(selects(options, 'FileRef', false)).toBe(true);
    expect(selects(options, 'FileLeafRef', false)).toBe(false);
  });

  it('goes down with the property that is expanded', () => {
    const options = read(
      '$select=Member/Title,Member/Users/Email,PrincipalId&$expand=Member/Users,RoleDefinitionBindings'
    );
    expect(expands(options, 'member')).toBe(true);
    const member = optionsUnder(options, 'Member');
    expect(member.select?.map((path) => path.text)).toEqual(['Title', 'Users/Email']);
    expect(expands(member, 'Users')).toBe(true);
    expect(optionsUnder(member, 'Users').select?.map((path) => path.text)).toEqual(['Email']);
    expect(optionsUnder(options, 'RoleDefinitionBindings').select).toBeUndefined();
  });

  it('is everything below a property that is named as a whole', () => {
    expect(optionsUnder(read('$select=Member,Member/Title&$expand=Member'), 'Member').select).toBeUndefined();
  });
});

describe('the pages of a list', () => {
  it('go on behind the last id, or before it', () => {
    expect(parseSkipToken('Paged=TRUE&p_ID=100')).toEqual({ previous: false, lastId: 100, values: new Map() });
    expect(parseSkipToken('Paged=TRUE&PagedPrev=TRUE&p_ID=5').previous).toBe(true);
  });

  it('have the address that the service was recorded to send', () => {
    const url = new URL(
      "https://contoso.example/sites/x/_api/web/lists(guid'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001')/items?$top=100&$select=Id,Title"
    );
    expect(nextLink(url, { previous: false, lastId: 100, values: new Map() })).toBe(
      'https://contoso.example/sites/x/_api/web/lists(guid%27aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001%27)/items' +
        '?%24skiptoken=Paged%3dTRUE%26p_ID%3d100&%24top=100&%24select=Id%2cTitle'
    );
  });

  it('put the new token in place of the old one', () => {
    const url = new URL('https://contoso.example/_api/web/lists/items?$skiptoken=Paged%3dTRUE%26p_ID%3d1&$top=1');
    const link = new URL(nextLink(url, { previous: false, lastId: 2, values: new Map() }));
    expect(link.searchParams.getAll('$skiptoken')).toEqual(['Paged=TRUE&p_ID=2']);
  });

  it('carry every sort key and every option through the address and back', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, fc.nat(), (value, filter, lastId) => {
        const url = new URL('https://contoso.example/_api/web/lists/items');
        url.searchParams.set('$filter', filter);
        const token = { previous: false, lastId, values: new Map([['Title', value]]) };
        const link = new URL(nextLink(url, token));
        expect(parseSkipToken(link.searchParams.get('$skiptoken') ?? '')).toEqual(token);
        expect(link.searchParams.get('$filter')).toBe(filter);
      }),
      { numRuns: 1_000 }
    );
  });
});
