import { DEFAULT_CHOICES, inOrder, isDefault, readChoices } from './kept-choices';

describe('how a person wants the list', () => {
  it('comes back as it was kept', () => {
    const choices = {
      columns: inOrder(['state', 'sent']),
      groupBy: 'office',
      sort: { column: 'sent', descending: true }
    } as const;
    expect(readChoices(JSON.stringify(choices))).toEqual(choices);
    expect(isDefault(choices)).toBe(false);
  });

  it.each([null, '', 'x', '[]', '5', '{"columns":5,"groupBy":"?","sort":{"column":"gone"}}'])(
    'is the default when %j was kept',
    (text) => {
      expect(readChoices(text)).toEqual(DEFAULT_CHOICES);
      expect(isDefault(readChoices(text))).toBe(true);
    }
  );

  it('always has the unit, keeps to the order of the list, and drops columns that are gone', () => {
    expect(readChoices('{"columns":["sent","gone","parent"]}').columns).toEqual(['unit', 'parent', 'sent']);
  });
});
