/**
 * Names of units that are not in force on the day of the document, where the document names bodies that exist: its head,
 * its addressee, its recipients, its signature. Prose may tell of units that were.
 */
import type { DatedUnit } from '../../domain/dated-unit';
import { localDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { nameKey } from '../../domain/vietnamese-text';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding } from './finding';
import type { Line } from './lines';

/** From this day there is no district level (Luật Tổ chức chính quyền địa phương 2025, Điều 1 và Điều 54). */
const NO_DISTRICTS = localDate('2025-07-01');
const DISTRICT =
  /(?:^|[^\p{L}])((?:huyện|thị xã|quận|huyện ủy|huyện uỷ|thị ủy|thị uỷ|quận ủy|quận uỷ|đảng bộ huyện)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})/iu;

const isInForce = (unit: DatedUnit, day: LocalDate): boolean =>
  unit.validFrom <= day && (unit.validTo === undefined || day <= unit.validTo);

/** Lines that name bodies as they are today. */
function namingLines({ form, lines }: CheckContext): readonly Line[] {
  const addressee = lines.filter(({ text }) => /^kính gửi/iu.test(text));
  return [...form.head, ...addressee, ...form.recipients, ...(form.authority === undefined ? [] : [form.authority])];
}

/** A name within a line, word by word: "Hàm Thuận" is not in "Hàm Thuận Bắc" when the longer name is one too. */
function holds(line: string, name: string): boolean {
  const at = line.indexOf(name);
  const before = line[at - 1];
  const after = line[at + name.length];
  return at >= 0 && (before === undefined || !/\p{L}/u.test(before)) && (after === undefined || !/\p{L}/u.test(after));
}

export function checkNames(context: CheckContext): readonly Finding[] {
  const { day, input } = context;
  if (day === undefined) {
    return [];
  }
  const units = input.register?.units ?? [];
  const current = units.filter((unit) => isInForce(unit, day)).map(({ name }) => nameKey(name));
  const names = new Map(units.filter((unit) => !isInForce(unit, day)).map((unit) => [nameKey(unit.name), unit.name]));
  current.forEach((name) => names.delete(name));
  return namingLines(context).flatMap((line) => {
    const key = nameKey(line.text);
    const isCurrent = current.some((name) => holds(key, name));
    const former = isCurrent ? undefined : Array.from(names).find(([name]) => holds(key, name))?.[1];
    const district = day >= NO_DISTRICTS && !isCurrent ? DISTRICT.exec(line.text)?.[1] : undefined;
    const name = former ?? district;
    return name === undefined ? [] : [warning('unitNotInForce', { actual: name, needed: day, place: line.place })];
  });
}
