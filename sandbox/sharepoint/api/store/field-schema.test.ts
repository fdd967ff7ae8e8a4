import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeSchema, encodeInternalName, readFieldSchema, schemaText, type FieldRecord } from './field-schema.ts';
import { parseXml, renderXml } from './xml.ts';

function read(xml: string): FieldRecord {
  const field = readFieldSchema(xml);
  if (typeof field === 'string') throw new Error(field);
  return field;
}

describe('the schema of a column', () => {
  it('says what the server acts on', () => {
    const field = read(
      '<Field Type="Choice" Name="State" DisplayName="Trạng thái" Required="TRUE" Indexed="TRUE" FillInChoice="FALSE"><Default>Chưa nộp</Default><CHOICES><CHOICE>Chưa nộp</CHOICE><CHOICE>Đã nộp &amp; nhận</CHOICE></CHOICES></Field>'
    );
    expect(field).toMatchObject({
      internalName: 'State',
      title: 'Trạng thái',
      type: 'Choice',
      required: true,
      indexed: true,
      unique: false,
      defaultValue: 'Chưa nộp',
      choices: ['Chưa nộp', 'Đã nộp & nhận']
    });
  });

  it.each([
    ['not XML at all', 'not-xml'],
    ['<View />', 'not-xml'],
    ['<Field Name="A" />', 'no-type'],
    ['<Field Type="Magic" Name="A" />', 'unknown-type'],
    ['<Field Type="Text" />', 'no-name']
  ])('%s is refused as %s', (xml, problem) => {
    expect(readFieldSchema(xml)).toBe(problem);
  });

  it('of several people or lookups is a type of its own', () => {
    expect(read('<Field Type="User" Name="A" Mult="TRUE" />').type).toBe('UserMulti');
    expect(read('<Field Type="Lookup" Name="A" Mult="TRUE" List="x" />').type).toBe('LookupMulti');
  });

  it('keeps everything else when one attribute changes', () => {
    const field = read('<Field Type="Number" Name="A" DisplayName="A" Min="0" Max="10"><Default>1</Default></Field>');
    const changed = changeSchema(field, { attributes: { Indexed: 'TRUE' } });
    expect(changed).toMatchObject({ indexed: true, minimum: 0, maximum: 10, defaultValue: '1' });
    expect(read(schemaText(changed))).toMatchObject({ indexed: true, minimum: 0, maximum: 10, defaultValue: '1' });
  });
});

describe('an internal name', () => {
  it.each([
    ['EventKey', 'EventKey'],
    ['Event Key', 'Event_x0020_Key'],
    ['Mã', 'M_x00e3_'],
    ['1a', '_x0031_a']
  ])('of %s is %s', (title, name) => {
    expect(encodeInternalName(title)).toBe(name);
  });

  it('is at most 32 characters long, and stays as it is when encoded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const name = encodeInternalName(title);
        expect(name.length).toBeLessThanOrEqual(32);
        expect(name).toMatch(/^\w+$/);
        expect(encodeInternalName(name)).toBe(name);
      })
    );
  });
});

describe('the XML reader', () => {
  it('never throws and never hangs, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      'Field',
      ' ',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#x41;',
      'a'
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const parsed = parseXml(pieces.join(''));
        if (parsed !== undefined) expect(parseXml(renderXml(parsed))).toEqual(parsed);
      }),
      { numRuns: 5000 }
    );
  });

  it('refuses documents that go deeper than any schema', () => {
    expect(parseXml(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)).toBeUndefined();
  });
});
