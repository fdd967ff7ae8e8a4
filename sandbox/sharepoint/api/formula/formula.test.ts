import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateFormula } from './evaluate-formula.ts';
import { BLANK, date, FormulaError, number, text, boolean, type FormulaValue } from './formula-node.ts';
import { MAX_FORMULA_LENGTH, parseFormula } from './parse-formula.ts';
import { serialOfDay, serialOfUtc, utcOfSerial } from './serial-date.ts';

const COLUMNS: Readonly<Record<string, FormulaValue>> = {
  Title: text('Huyện ủy Hàm Thuận'),
  Owed: number(4),
  Sent: number(3),
  Empty: BLANK,
  Done: boolean(true),
  'Ngày nộp': date(serialOfDay(2023, 10, 25)),
  Due: date(serialOfDay(2023, 11, 9))
};

/** What a formula comes to, plain to see; a fault by its sign, a formula that is none as `syntax`. */
function result(formula: string): string | number | boolean | null {
  const node = parseFormula(formula);
  if (node === undefined) return 'syntax';
  try {
    const value = evaluateFormula(node, (name) => COLUMNS[name] ?? BLANK);
    return value.kind === 'blank' ? null : value.value;
  } catch (error) {
    if (error instanceof FormulaError) return error.fault;
    throw error;
  }
}

describe('formulas', () => {
  it.each<readonly [string, string | number | boolean]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=2^3^1-8/4', 6],
    ['=-2^2', 4],
    ['=50%', 0.5],
    ['=10/0', '#DIV/0!'],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="ấm"="ẤM"', true],
    ['=1<>2', true],
    ['="a">1', true],
    ['=[Sent]/[Owed]', 0.75],
    ['=Sent+[Empty]', 3],
    ['=[Empty]=""', true],
    ['=[Empty]=0', true],
    ['=IF(Sent>=Owed,"đủ","thiếu")', 'thiếu'],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,1,1/0)', 1],
    ['=AND(Done,Sent=3)', true],
    ['=OR(FALSE,Sent=3,1/0)', true],
    ['=NOT(Done)', false],
    ['=ISBLANK([Empty])', true],
    ['=ISBLANK([Title])', false],
    ['=CONCATENATE(LEFT(Title,5),"-",RIGHT(Title,5))', 'Huyện-Thuận'],
    ['=MID(Title,7,2)', 'ủy'],
    ['=LEN(Title)', 18],
    ['=UPPER("ấy")&LOWER("ẤY")', 'ẤYấy'],
    ['=TRIM("  a  b ")', 'a b'],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUNDUP(2.1,0)+ROUNDDOWN(2.9,0)', 5],
    ['=SUM(Sent,Owed,[Empty])', 7],
    ['=MIN(Sent,Owed)+MAX(Sent,Owed)', 7],
    ['=AVERAGE(2,4)', 3],
    ['=MOD(-1,3)', 2],
    ['=INT(-1.5)', -2],
    ['=YEAR([Ngày nộp])*10000+MONTH([Ngày nộp])*100+DAY([Ngày nộp])', 20_231_025],
    ['=Due-[Ngày nộp]', 15],
    ['=DATE(2023,14,1)-DATE(2024,2,1)', 0],
    ['=DATEDIF(DATE(2020,2,29),DATE(2023,2,28),"Y")', 2],
    ['=DATEDIF(DATE(2023,1,31),DATE(2023,3,1),"M")', 1],
    ['=DATEDIF([Ngày nộp],Due,"D")', 15],
    ['=DATEDIF(Due,[Ngày nộp],"D")', '#NUM!'],
    ['=TEXT([Ngày nộp],"dd/mm/yyyy")', '25/10/2023'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(0.5,"0%")', '50%'],
    ['=TEXT(7,"000")', '007'],
    ['=FIND("ủ",Title)', 7],
    ['=SUBSTITUTE(Title,"Huyện","Tỉnh")', 'Tỉnh ủy Hàm Thuận'],
    ['=IFERROR(1/0,"-")', '-'],
    ['=ISERROR(FIND("z","a"))', true],
    ['="a"+1', '#VALUE!'],
    ['=IF(Sent>1;"a";"b")', 'a'],
    ['=', 'syntax'],
    ['=1+', 'syntax'],
    ['=FOO(1)', 'syntax'],
    ['=(1', 'syntax'],
    ['="a', 'syntax']
  ])('%s', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it('longer than SharePoint keeps, or nested without end, are none', () => {
    expect(parseFormula(`=${'1+'.repeat(MAX_FORMULA_LENGTH)}1`)).toBeUndefined();
    expect(parseFormula(`=${'('.repeat(400)}1${')'.repeat(400)}`)).toBeUndefined();
  });

  it('days go to serial numbers and back', () => {
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true
    });
    fc.assert(
      fc.property(days, (day) => {
        const utc = `${day.toISOString().slice(0, 19)}Z`;
        expect(utcOfSerial(serialOfUtc(utc))).toBe(utc);
      })
    );
  });
});
