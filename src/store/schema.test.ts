import { LISTS, columnXml } from './schema';

describe('the schema', () => {
  it.each(LISTS.map((list) => [list.path, list] as const))('%s has plain internal names, none twice', (_path, list) => {
    const names = list.columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      // SharePoint cuts internal names at 32 characters and writes others than these as _x0000_.
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,31}$/);
    }
    expect(new Set(list.columns.map((column) => column.title)).size).toBe(names.length);
  });

  it('indexes every column that must be unique, as SharePoint demands', () => {
    for (const column of LISTS.flatMap((list) => list.columns).filter(({ unique }) => unique === true)) {
      expect(column.indexed).toBe(true);
    }
  });

  it('writes a column with its Vietnamese title and its flags', () => {
    expect(columnXml({ name: 'PlanId', title: 'Mã "A" & <B>', type: 'Text', indexed: true, unique: true })).toBe(
      '<Field Type="Text" MaxLength="255" Name="PlanId" StaticName="PlanId"' +
        ' DisplayName="Mã &quot;A&quot; &amp; &lt;B&gt;" Indexed="TRUE" EnforceUniqueValues="TRUE" />'
    );
  });
});
