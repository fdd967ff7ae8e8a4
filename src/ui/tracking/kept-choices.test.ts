import { DEFAULT_CHOICES, inOrder, isUsual, readChoices } from './kept-choices';

describe('how a person wants the list', () => {
  it('comes back as it was kept', () => {
    const choices = {
      columns: inOrder(['state', 'sent']),
      groupBy: 'office',
      sort: { column: 'sent', descending: true }
    } as const;
    expect(readChoices(JSON.stringify(choices))).toEqual(choices);
    expect(isUsual(choices, DEFAULT_CHOICES)).toBe(false);
  });

  it.each([null, '', 'x', '[]', '5', '{"columns":5,"groupBy":"?","sort":{"column":"gone"}}'])(
    'is the default when %j was kept',
    (text) => {
      expect(readChoices(text)).toEqual(DEFAULT_CHOICES);
      expect(isUsual(readChoices(text), DEFAULT_CHOICES)).toBe(true);
    }
  );

  it('begins as the page’s owner has set it, and stays as the person has chosen', () => {
    const usual = { ...DEFAULT_CHOICES, groupBy: 'office' } as const;
    expect(readChoices(null, usual)).toEqual(usual);
    expect(readChoices('not JSON', usual)).toEqual(usual);
    expect(readChoices('{"groupBy":"state"}', usual)).toEqual({ ...usual, groupBy: 'state' });
  });

  it('always has the unit, keeps to the order of the list, and drops columns that are gone', () => {
    expect(readChoices('{"columns":["sent","gone","parent"]}').columns).toEqual(['unit', 'parent', 'sent']);
  });
});
