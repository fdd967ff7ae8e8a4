import { unitCode } from '../../domain/code';
import { UnitRegister } from '../../domain/dated-unit';
import type { DatedUnit } from '../../domain/dated-unit';
import { localDate } from '../../domain/local-date';
import { checkDocument } from '../check';
import type { Finding } from '../check';
import { correctReport } from '../fixtures/correct-reports';
import { FAULTS } from '../fixtures/faults';
import type { Fault } from '../fixtures/faults';

const report = correctReport(0);
const codesOf = (findings: readonly Finding[]): readonly string[] =>
  Array.from(new Set(findings.map(({ code }) => code)));

const check = ({ make, input = {} }: Pick<Fault, 'make' | 'input'>): readonly Finding[] =>
  checkDocument(make(report), { ...report.input, ...input }).findings;

describe('a report with one thing wrong', () => {
  it.each(FAULTS.map((fault) => [fault.code, fault] as const))('has the finding %s', (code, fault) => {
    const others = new Set<string>(fault.also ?? []);
    expect(codesOf(check(fault)).filter((each) => !others.has(each))).toEqual([code]);
  });

  it.each(
    FAULTS.filter(({ passes, passesInput }) => passes !== undefined || passesInput !== undefined).map(
      (fault) => [fault.code, fault] as const
    )
  )('has no finding where it just passes: %s', (_code, { passes = ({ bytes }) => bytes, passesInput = {} }) => {
    expect(codesOf(check({ make: passes, input: passesInput }))).toEqual([]);
  });
});

describe('names of units', () => {
  const unit = (name: string, validFrom: string, validTo?: string): DatedUnit => ({
    ...(report.input.unit ?? {
      letterhead: { superior: '', issuer: '', place: '' },
      numberSymbol: '',
      parent: undefined
    }),
    code: unitCode(`DU-${name.length}`),
    kind: 'huyen-uy',
    name,
    parent: undefined,
    validFrom: localDate(validFrom),
    ...(validTo === undefined ? {} : { validTo: localDate(validTo) }),
    predecessors: []
  });
  const namesWith = (...units: readonly DatedUnit[]): readonly unknown[] =>
    checkDocument(report.bytes, { ...report.input, register: new UnitRegister(units) })
      .findings.filter(({ code }) => code === 'unitNotInForce')
      .map(({ actual }) => actual);

  it('are held against the day of the document', () => {
    expect(namesWith(unit('Huyện ủy Hàm Thuận Bắc', '1983-01-01', '2025-06-30'))).toEqual([]);
    expect(new Set(namesWith(unit('Huyện ủy Hàm Thuận Bắc', '1983-01-01', '2022-06-30')))).toEqual(
      new Set(['Huyện ủy Hàm Thuận Bắc'])
    );
  });

  it('are not mistaken for a name that is part of them', () => {
    expect(
      namesWith(unit('Huyện ủy Hàm Thuận', '1975-01-01', '1982-12-31'), unit('Huyện ủy Hàm Thuận Bắc', '1983-01-01'))
    ).toEqual([]);
  });
});
