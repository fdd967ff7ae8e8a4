/** The JSON form of an outline, as a plan file holds it. */
import { parseAnnex } from './annex-file';
import { InvalidInput, sectionId } from './code';
import { boolean, filled, list, noneTwice, optionalList, placed, record, text } from './json';
import { sectionsInOrder } from './outline';
import type { Outline, Section } from './outline';

export function parseSection(value: unknown, what: string): Section {
  const json = record(what, value);
  if (json.kind !== 'prose' && json.kind !== 'heading') {
    throw new InvalidInput(`${what}.kind`, json.kind, 'must be prose or heading');
  }
  const { minimumWords } = json;
  if (typeof minimumWords !== 'number' || !Number.isInteger(minimumWords) || minimumWords < 0) {
    throw new InvalidInput(`${what}.minimumWords`, minimumWords, 'must be a whole number, 0 or more');
  }
  return {
    id: placed(`${what}.id`, json.id, sectionId),
    mark: text(`${what}.mark`, json.mark),
    title: filled(`${what}.title`, json.title),
    guidance: text(`${what}.guidance`, json.guidance),
    required: boolean(`${what}.required`, json.required),
    minimumWords,
    kind: json.kind,
    unitKinds: optionalList(`${what}.unitKinds`, json.unitKinds, (item, where) => filled(where, item)),
    children: list(`${what}.children`, json.children, parseSection)
  };
}

/** @throws InvalidInput naming the place and the rule, e.g. `outline.sections[0].kind`. */
export function parseOutline(value: unknown, what: string): Outline {
  const json = record(what, value);
  const outline: Outline = {
    title: filled(`${what}.title`, json.title),
    sections: list(`${what}.sections`, json.sections, parseSection),
    annexes: optionalList(`${what}.annexes`, json.annexes, parseAnnex)
  };
  noneTwice(
    `${what} section`,
    sectionsInOrder(outline).map(({ section }) => section.id)
  );
  noneTwice(
    `${what} annex`,
    outline.annexes.map(({ id }) => id)
  );
  return outline;
}
