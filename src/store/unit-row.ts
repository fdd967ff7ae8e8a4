/** A unit as the columns of a list hold it. */
import { unitCode } from '../domain/code';
import { localDate } from '../domain/local-date';
import type { Term, Unit } from '../domain/unit';
import { rowsOf } from './row';
import type { Row } from './row';

function readTerms(text: string): readonly Term[] | undefined {
  return text === ''
    ? undefined
    : rowsOf(JSON.parse(text)).map((row) => ({ from: localDate(row.text('from')), label: row.requiredText('label') }));
}

/** @throws StoreError or InvalidInput when the row is no unit. */
export function readUnit(row: Row): Unit {
  const terms = readTerms(row.text('Terms'));
  return {
    code: unitCode(row.text('UnitCode')),
    name: row.requiredText('Title'),
    ...(row.has('ShortName') ? { shortName: row.text('ShortName') } : {}),
    kind: row.requiredText('Kind'),
    ...(row.has('UnitLevel') ? { level: row.text('UnitLevel') } : {}),
    parent: row.has('ParentCode') ? unitCode(row.text('ParentCode')) : undefined,
    letterhead: { superior: row.text('Superior'), issuer: row.text('Issuer'), place: row.text('Place') },
    numberSymbol: row.text('NumberSymbol'),
    ...(terms === undefined ? {} : { terms })
  };
}

/** The inverse of `readUnit`. */
export function unitColumns(unit: Unit): Readonly<Record<string, string | null>> {
  return {
    Title: unit.name,
    UnitCode: unit.code,
    ShortName: unit.shortName ?? null,
    Kind: unit.kind,
    UnitLevel: unit.level ?? null,
    ParentCode: unit.parent ?? null,
    Superior: unit.letterhead.superior,
    Issuer: unit.letterhead.issuer,
    Place: unit.letterhead.place,
    NumberSymbol: unit.numberSymbol,
    Terms: unit.terms === undefined ? null : JSON.stringify(unit.terms)
  };
}
