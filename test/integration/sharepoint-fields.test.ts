/** Columns of the local SharePoint with rules: calculated, validated, required, indexed, unique, looked up. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/content-types';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePoint } from './local-sharepoint';
import { refusalOf } from './sharepoint-refusal';

let server: LocalSharePoint;
let admin: SPFI;
let count = 0;

/** A list of its own for a test, with these columns. */
async function listWith(...columns: readonly string[]): Promise<IList> {
  count += 1;
  await admin.web.lists.add(`Fields${count}`);
  const list = admin.web.lists.getByTitle(`Fields${count}`);
  for (const SchemaXml of columns) await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  return list;
}

const column = (type: string, name: string, attributes = '', children = ''): string =>
  `<Field Type="${type}" Name="${name}" DisplayName="${name}" ${attributes}>${children}</Field>`;
const calculated = (name: string, result: string, formula: string): string =>
  column('Calculated', name, `ResultType="${result}"`, `<Formula>${formula}</Formula>`);

beforeAll(async () => {
  server = await startLocalSharePoint({ clock: '2026-03-10T02:00:00Z' });
  admin = await server.as('quantri');
});
afterAll(() => server.stop());

describe('a calculated column', () => {
  it('is worked out when an item is written, and answers text', async () => {
    const list = await listWith(
      column('Number', 'Owed'),
      column('Number', 'Sent'),
      column('DateTime', 'Due', 'Format="DateOnly"'),
      calculated('Ratio', 'Number', '=IF([Owed]=0,0,[Sent]/[Owed])'),
      calculated('Label', 'Text', '=UPPER(LEFT([Title],2))&amp;"-"&amp;TEXT([Due],"dd/mm/yyyy")'),
      calculated('Late', 'DateTime', '=[Due]+7'),
      calculated('All', 'Boolean', '=[Sent]&gt;=[Owed]'),
      calculated('Twice', 'Number', '=[Ratio]*2')
    );
    const { Id: id } = await list.items.add({ Title: 'huyện', Owed: 4, Sent: 2, Due: '2026-03-09T17:00:00Z' });
    expect(await list.items.getById(id)()).toMatchObject({
      ...{ Ratio: '0.500000000000000', Label: 'HU-10/03/2026', Late: '2026-03-16T17:00:00Z' },
      ...{ All: '0', Twice: '1.00000000000000' }
    });
    await list.items.getById(id).update({ Sent: 4, Ratio: 'forged' });
    expect(await list.items.getById(id)()).toMatchObject({ Ratio: '1.00000000000000', All: '1' });
  });

  it('that comes later, or whose formula changes, is worked out for the items that are there', async () => {
    const list = await listWith(column('Number', 'A'));
    await list.items.add({ A: 3 });
    await list.fields.createFieldAsXml(calculated('Double', 'Number', '=A*2'));
    expect(await list.items.getById(1).select('Double')()).toMatchObject({ Double: '6.00000000000000' });
    await list.fields.getByInternalNameOrTitle('Double').update({ Formula: '=A*3' });
    expect(await list.items.getById(1).select('Double')()).toMatchObject({ Double: '9.00000000000000' });
  });

  it.each([
    ['[Today]', '=[Today]+1', /volatile/],
    ['TODAY()', '=TODAY()', /volatile/],
    ['[Me]', '=[Me]', /volatile/],
    ['a column that is not there', '=[Nope]', /does not exist/],
    ['a note', '=[Note]', /not supported in formulas/],
    ['an unknown function', '=FOO(1)', /syntax error/],
    ['an open bracket', '=(1+2', /syntax error/]
  ])('refuses %s', async (_, formula, message) => {
    const list = await listWith(column('Note', 'Note'));
    expect(await refusalOf(list.fields.createFieldAsXml(calculated('C', 'Number', formula)))).toMatchObject({
      status: 400,
      message: expect.stringMatching(message) as string
    });
  });

  it('cannot be filtered by REST, as in SharePoint, and can by CAML', async () => {
    const list = await listWith(column('Number', 'A'), calculated('B', 'Number', '=A+1'));
    await list.items.add({ A: 1 });
    expect(await refusalOf(list.items.filter("B eq '2'")())).toMatchObject({
      message: expect.stringContaining("of type 'Calculated' cannot be used in the query filter") as string
    });
    const ViewXml =
      '<View><Query><Where><Eq><FieldRef Name="B"/><Value Type="Calculated">2</Value></Eq></Where></Query></View>';
    expect(await list.getItemsByCAMLQuery({ ViewXml })).toHaveLength(1);
  });

  it('holds the column that it reads: that cannot be deleted', async () => {
    const list = await listWith(column('Number', 'A'), calculated('B', 'Number', '=A+1'));
    expect(await refusalOf(list.fields.getByInternalNameOrTitle('A').delete())).toMatchObject({ status: 400 });
  });
});

describe('a validation', () => {
  const FAILED = '-2130575162, Microsoft.SharePoint.SPListDataValidationException';

  it('of a column is answered by forms at that column, and refuses MERGE and POST', async () => {
    const rule = '<Validation Message="Điểm từ 0 đến 10">=AND([Score]&gt;=0,[Score]&lt;=10)</Validation>';
    const list = await listWith(column('Number', 'Score', '', rule));
    const [row] = await list.addValidateUpdateItemUsingPath(
      [{ FieldName: 'Score', FieldValue: '11' }],
      '/sites/tongket/Lists/' + `Fields${count}`
    );
    expect(row).toMatchObject({ HasException: true, ErrorMessage: 'Điểm từ 0 đến 10', FieldName: 'Score' });
    expect(await list.items()).toEqual([]);
    expect(await refusalOf(list.items.add({ Score: 11 }))).toEqual({
      status: 500,
      code: FAILED,
      message: 'Điểm từ 0 đến 10'
    });
    const { Id: id } = await list.items.add({ Score: 10 });
    expect(await refusalOf(list.items.getById(id).update({ Score: -1 }))).toMatchObject({ status: 500, code: FAILED });
    const [update] = await list.items.getById(id).validateUpdateListItem([{ FieldName: 'Score', FieldValue: '-1' }]);
    expect(update).toMatchObject({ HasException: true, ErrorMessage: 'Điểm từ 0 đến 10' });
  });

  it('of a list reads all its columns', async () => {
    const list = await listWith(column('Number', 'From'), column('Number', 'To'));
    await list.update({ ValidationFormula: '=[To]>=[From]', ValidationMessage: 'Ngược' });
    expect(await list.select('ValidationFormula', 'ValidationMessage')()).toMatchObject({ ValidationMessage: 'Ngược' });
    expect(await refusalOf(list.items.add({ From: 2, To: 1 }))).toMatchObject({ status: 500, message: 'Ngược' });
    await list.items.add({ From: 1, To: 2 });
    expect(await refusalOf(list.update({ ValidationFormula: '=[Nope]>1' }))).toMatchObject({ status: 400 });
  });
});

describe('values that nobody gave', () => {
  it('come from the default or its formula', async () => {
    const list = await listWith(
      column('DateTime', 'Due', 'Format="DateOnly"', '<DefaultFormula>=[Today]+7</DefaultFormula>'),
      column('Choice', 'Stage', '', '<CHOICES><CHOICE>Mới</CHOICE></CHOICES><Default>Mới</Default>'),
      column('Number', 'Part', '', '<DefaultFormula>=1/4</DefaultFormula>')
    );
    await list.items.add({ Title: 'x' });
    expect(await list.items.getById(1)()).toMatchObject({ Due: '2026-03-16T17:00:00Z', Stage: 'Mới', Part: 0.25 });
  });

  it('are asked for by forms where a column is required, and by MERGE only if a tenant says so', async () => {
    const list = await listWith(column('Text', 'Code', 'Required="TRUE"'));
    const rows = await list.addValidateUpdateItemUsingPath(
      [{ FieldName: 'Title', FieldValue: 'x' }],
      `/sites/tongket/Lists/Fields${count}`
    );
    expect(rows).toContainEqual(expect.objectContaining({ FieldName: 'Code', HasException: true }));
    await list.items.add({ Title: 'x' });
    expect(await list.items()).toHaveLength(1);
  });
});

describe('values that forms refuse', () => {
  it.each([
    ['a number below the least', column('Number', 'C', 'Min="1" Max="5"'), '0'],
    ['a number above the greatest', column('Number', 'C', 'Min="1" Max="5"'), '6'],
    ['a choice that is none', column('Choice', 'C', '', '<CHOICES><CHOICE>a</CHOICE></CHOICES>'), 'b'],
    [
      'one of several choices that is none',
      column('MultiChoice', 'C', '', '<CHOICES><CHOICE>a</CHOICE></CHOICES>'),
      'a;#b'
    ],
    ['a calculated column', calculated('C', 'Number', '=1+1'), '5']
  ])('%s', async (_, schema, FieldValue) => {
    const list = await listWith(schema);
    await list.items.add({ Title: 'x' });
    const rows = await list.items.getById(1).validateUpdateListItem([{ FieldName: 'C', FieldValue }]);
    expect(rows[0]).toMatchObject({ FieldName: 'C', HasException: true });
  });

  it('but not where the choice may be filled in', async () => {
    const list = await listWith(column('Choice', 'C', 'FillInChoice="TRUE"', '<CHOICES><CHOICE>a</CHOICE></CHOICES>'));
    await list.items.add({ Title: 'x' });
    await list.items.getById(1).validateUpdateListItem([{ FieldName: 'C', FieldValue: 'khác' }]);
    expect(await list.items.getById(1).select('C')()).toMatchObject({ C: 'khác' });
  });
});

describe('indexes', () => {
  it('are twenty at most', async () => {
    const list = await listWith();
    for (let number = 1; number <= 20; number += 1) {
      await list.fields.createFieldAsXml(column('Text', `C${number}`, 'Indexed="TRUE"'));
    }
    expect(await refusalOf(list.fields.createFieldAsXml(column('Text', 'C21', 'Indexed="TRUE"')))).toMatchObject({
      status: 400
    });
    await list.fields.getByInternalNameOrTitle('C1').update({ Indexed: false });
    await list.fields.createFieldAsXml(column('Text', 'C21', 'Indexed="TRUE"'));
  });

  it('come before uniqueness', async () => {
    const list = await listWith(column('Text', 'Key'));
    const key = list.fields.getByInternalNameOrTitle('Key');
    expect(await refusalOf(key.update({ EnforceUniqueValues: true }))).toMatchObject({ status: 400 });
    await key.update({ Indexed: true, EnforceUniqueValues: true });
    await list.items.add({ Key: 'a' });
    expect(await refusalOf(list.items.add({ Key: 'A' }))).toMatchObject({ status: 500 });
  });
});

describe('lookups', () => {
  it('show further columns of what they point to', async () => {
    const target = await listWith(column('Text', 'Code'));
    await target.items.add({ Title: 'Huyện ủy A', Code: 'HUA' });
    const { Id: targetId } = await target.select('Id')();
    const list = await listWith(column('Lookup', 'Unit', `List="{${targetId}}" ShowField="Title"`));
    const { Id: unitId } = await list.fields.getByInternalNameOrTitle('Unit').select('Id')();
    await list.fields.addDependentLookupField('UnitCode', unitId, 'Code');
    await list.items.add({ Title: 'x', UnitId: 1 });
    expect(await list.items.getById(1)()).toMatchObject({ UnitId: 1, UnitCodeId: 1 });
    expect(
      await list.items.getById(1).select('Unit/Title', 'UnitCode/Code').expand('Unit', 'UnitCode')()
    ).toMatchObject({
      Unit: { Title: 'Huyện ủy A' },
      UnitCode: { Code: 'HUA' }
    });
    const dependent: unknown = await list.fields.getByInternalNameOrTitle('UnitCode')();
    expect(dependent).toMatchObject({ IsDependentLookup: true, PrimaryFieldId: unitId, ReadOnlyField: true });
    expect(await refusalOf(list.fields.getByInternalNameOrTitle('Unit').delete())).toMatchObject({ status: 400 });
  });
});

describe('content types', () => {
  it('of the site and of lists have columns, and can be changed', async () => {
    const type = await admin.web.contentTypes.add('0x0100A33D9AD9805788419BDAAC2CCB37509F', 'Báo cáo', 'x', 'Tổng Kết');
    const list = await listWith();
    await list.contentTypes.addAvailableContentType('0x0100A33D9AD9805788419BDAAC2CCB37509F');
    const added = (await list.contentTypes()).find((candidate) => candidate.Name === 'Báo cáo');
    const id = added?.StringId ?? '';
    expect(id).toMatch(/^0x0100A33D9AD9805788419BDAAC2CCB37509F00[0-9A-F]{32}$/);
    expect((await list.contentTypes.getById(id).fieldLinks()).map((link) => link.Name)).toEqual([
      'ContentType',
      'Title'
    ]);
    expect(
      (await list.contentTypes.getById(id).fields.select('InternalName')()).map((f) => f.InternalName).sort()
    ).toEqual(['ContentType', 'Title']);
    await list.contentTypes.getById(id).update({ Name: 'Báo cáo năm' });
    expect(await list.contentTypes.getById(id).select('Name')()).toMatchObject({ Name: 'Báo cáo năm' });
    expect(await admin.web.contentTypes.getById('0x0101').parent()).toMatchObject({ Name: 'Item' });
    await list.items.add({ Title: 'x', ContentTypeId: id });
    expect(await refusalOf(list.contentTypes.getById(id).delete())).toMatchObject({ status: 400 });
    expect(type).toBeDefined();
  });
});
