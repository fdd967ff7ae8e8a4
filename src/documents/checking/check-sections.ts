/** Sections: missing, empty, too short, copied, out of order. */
import type { SectionId } from '../../domain/code';
import { proseSections, sectionState, sectionsInOrder } from '../../domain/outline';
import type { Outline, Section } from '../../domain/outline';
import type { Fix, NearSection } from '../fixing/fix';
import { canBeTagged } from '../fixing/section-fixes';
import type { ReportReading, SectionReading } from '../read-report';
import { warning } from './finding';
import type { Finding } from './finding';

const near = ({ id, title }: Section): NearSection => ({ id, title });

const proseIn = (section: Section): readonly Section[] =>
  section.kind === 'prose' ? [section] : section.children.flatMap(proseIn);

/** The heading right above a section; undefined at the top. */
function parentOf(outline: Outline, id: SectionId): Section | undefined {
  return sectionsInOrder(outline).find(({ section }) => section.children.some((child) => child.id === id))?.section;
}

/** Puts an empty control where the outline has the section. */
export function insertionOf(outline: Outline, section: Section): Fix {
  const parent = parentOf(outline, section.id);
  const siblings = (parent?.children ?? outline.sections).flatMap(proseIn);
  const all = proseSections(outline);
  const at = siblings.findIndex(({ id }) => id === section.id);
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === section.id)
  );
  return {
    kind: 'insertSection',
    section: {
      id: section.id,
      mark: section.mark,
      title: section.title,
      prompt: section.guidance === '' ? 'Viết nội dung của mục này.' : section.guidance,
      behind: siblings.slice(0, at).reverse().map(near),
      ahead: siblings.slice(at + 1).map(near),
      under: parent?.title ?? '',
      farBehind: [...before].reverse().map(near)
    }
  };
}

const firstPlace = (reading: SectionReading | undefined): Finding['place'] =>
  reading?.places?.find((each) => each !== undefined);

function stateFinding(outline: Outline, section: Section, reading: SectionReading | undefined): Finding | undefined {
  const words = reading?.foundBy === undefined ? undefined : reading.words;
  const { id, required } = section;
  switch (sectionState(section, words)) {
    case 'missing':
      return required ? warning('sectionMissing', { section: id, fix: insertionOf(outline, section) }) : undefined;
    case 'empty':
      return required
        ? warning(reading?.placeholder === true ? 'sectionPlaceholder' : 'sectionEmpty', { section: id })
        : undefined;
    case 'belowMinimum':
      return warning('sectionBelowMinimum', {
        section: id,
        needed: section.minimumWords,
        actual: words,
        place: firstPlace(reading)
      });
    case 'done':
      return undefined;
  }
}

/** Sections whose first line stands before that of a section that the outline has earlier. */
function outOfOrder(readings: readonly SectionReading[]): readonly Finding[] {
  let highest = -1;
  return readings.flatMap((reading) => {
    const place = firstPlace(reading);
    if (place === undefined) {
      return [];
    }
    const isBehind = place.paragraph < highest;
    highest = Math.max(highest, place.paragraph);
    return isBehind ? [warning('sectionOutOfOrder', { section: reading.id, place })] : [];
  });
}

/** Among sections in their controls, one that was found by its heading only has lost its control. */
function untagged(
  outline: Outline,
  readings: readonly SectionReading[],
  body: Parameters<typeof canBeTagged>[0]
): readonly Finding[] {
  if (!readings.some(({ foundBy }) => foundBy === 'tag')) {
    return [];
  }
  const titles = new Map(proseSections(outline).map(({ id, title }) => [id, title]));
  return readings
    .filter(({ foundBy, words }) => foundBy === 'heading' && words > 0)
    .map((reading) => {
      const places = (reading.places ?? []).flatMap((place) => (place === undefined ? [] : [place.paragraph]));
      const first = Math.min(...places);
      const last = Math.max(...places);
      const isRunIn = reading.heading?.place?.paragraph === first;
      const fix: Fix | undefined =
        places.length > 0 && !isRunIn && canBeTagged(body, first, last)
          ? { kind: 'tagSection', section: reading.id, title: titles.get(reading.id) ?? '', first, last }
          : undefined;
      return warning('sectionUntagged', { section: reading.id, place: firstPlace(reading), fix });
    });
}

/** Missing, empty and short sections warn, because a unit may have a reason. */
export function sectionStates({ sections }: Pick<ReportReading, 'sections'>, outline: Outline): readonly Finding[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return proseSections(outline).flatMap((section) => stateFinding(outline, section, byId.get(section.id)) ?? []);
}

export function checkSections(
  { sections }: Pick<ReportReading, 'sections'>,
  outline: Outline,
  body: Parameters<typeof canBeTagged>[0]
): readonly Finding[] {
  const copied = sections
    .filter(({ copies }) => copies !== undefined)
    .map((reading) =>
      warning('sectionDuplicated', { section: reading.id, actual: reading.copies, place: firstPlace(reading) })
    );
  return [...copied, ...outOfOrder(sections), ...untagged(outline, sections, body)];
}
