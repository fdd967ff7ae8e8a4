/** The JSON form of units: those of a plan's snapshot, and those of a register with their dates. */
import { unitCode } from './code';
import { UnitRegister } from './dated-unit';
import type { DatedUnit } from './dated-unit';
import { field, filled, list, optional, optionalList, optionalPlaced, placed, record, text } from './json';
import { localDate } from './local-date';
import type { Term, Unit } from './unit';

function parseTerm(value: unknown, what: string): Term {
  const json = record(what, value);
  return { from: placed(`${what}.from`, json.from, localDate), label: filled(`${what}.label`, json.label) };
}

/** @throws InvalidInput naming the place and the rule, e.g. `units[3].letterhead.issuer`. */
export function parseUnit(value: unknown, what: string): Unit {
  const json = record(what, value);
  const letterhead = record(`${what}.letterhead`, json.letterhead);
  const word = (name: string): string | undefined =>
    optional(`${what}.${name}`, json[name], (item, where) => filled(where, item));
  return {
    code: placed(`${what}.code`, json.code, unitCode),
    name: filled(`${what}.name`, json.name),
    ...field('shortName', word('shortName')),
    kind: filled(`${what}.kind`, json.kind),
    ...field('level', word('level')),
    // JSON has no undefined: a unit at the top leaves its parent out or says null.
    parent: optionalPlaced(`${what}.parent`, json.parent, unitCode),
    letterhead: {
      superior: text(`${what}.letterhead.superior`, letterhead.superior),
      issuer: filled(`${what}.letterhead.issuer`, letterhead.issuer),
      place: text(`${what}.letterhead.place`, letterhead.place)
    },
    numberSymbol: text(`${what}.numberSymbol`, json.numberSymbol),
    ...field(
      'terms',
      optional(`${what}.terms`, json.terms, (terms, where) => list(where, terms, parseTerm))
    )
  };
}

function parseDatedUnit(value: unknown, what: string): DatedUnit {
  const json = record(what, value);
  return {
    ...parseUnit(value, what),
    validFrom: placed(`${what}.validFrom`, json.validFrom, localDate),
    ...field('validTo', optionalPlaced(`${what}.validTo`, json.validTo, localDate)),
    predecessors: optionalList(`${what}.predecessors`, json.predecessors, (item, where) =>
      placed(where, item, unitCode)
    )
  };
}

/**
 * Reads a register of dated units from parsed JSON: `{"units": [...]}`, whatever else it says about its source.
 * @throws InvalidInput naming the place and the rule; Error when the units contradict each other.
 */
export function parseUnitRegister(json: unknown): UnitRegister {
  return new UnitRegister(list('units', record('register', json).units, parseDatedUnit));
}
