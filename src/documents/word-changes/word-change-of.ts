/**
 * Turns fixes of bytes into changes of the open document, which Word's Undo takes back. The fix is tried on a copy; what
 * differs afterwards, by paragraph, is what Word is asked to write. Fixes of page, size and encoding have no such change.
 */
import { linesOfBody } from '../checking/lines';
import type { Line } from '../checking/lines';
import { applyFix } from '../fixing/apply-fixes';
import { openDocument } from '../reading/document';
import type { SectionId } from '../../domain/code';
import type { Mending, Spot, TextChange, WordChange } from './word-change';

const linesOf = (bytes: Uint8Array): readonly Line[] => linesOfBody(openDocument(bytes).body);

function textChanges(before: readonly Line[], after: readonly Line[]): readonly TextChange[] {
  return before.flatMap(({ place, written }, index): readonly TextChange[] => {
    const now = after[index]?.written;
    return now === undefined || now === written ? [] : [{ paragraph: place.paragraph, before: written, after: now }];
  });
}

/** The outermost control of one line that does not hold the other. */
const controlNotAround = (line: Line, other: Line | undefined): string | undefined =>
  line.tags.find((tag) => other?.tags.includes(tag) !== true);

/** Where the fix on the copy put the new heading, told by what stood beside it. */
function spotBetween(above: Line | undefined, below: Line | undefined): Spot | undefined {
  const aboveTag = above === undefined ? undefined : controlNotAround(above, below);
  if (aboveTag !== undefined) {
    return { kind: 'control', where: 'After', tag: aboveTag };
  }
  if (above !== undefined && above.cell === undefined) {
    return { kind: 'paragraph', where: 'After', paragraph: above.place.paragraph, text: above.written };
  }
  const belowTag = below === undefined ? undefined : controlNotAround(below, above);
  if (belowTag !== undefined) {
    return { kind: 'control', where: 'Before', tag: belowTag };
  }
  return below === undefined || below.cell !== undefined
    ? undefined
    : { kind: 'paragraph', where: 'Before', paragraph: below.place.paragraph, text: below.written };
}

/** The section nearest to a line whose first line is prose. */
function proseNear(lines: readonly Line[], at: number): string | undefined {
  const begins = lines.flatMap(({ tags: [tag], cell }, index) =>
    tag === undefined || lines[index - 1]?.tags.includes(tag) === true || cell !== undefined ? [] : [{ tag, index }]
  );
  const away = ({ index }: { readonly index: number }): number => Math.abs(index - at);
  return begins.reduce<(typeof begins)[number] | undefined>(
    (best, one) => (best === undefined || away(one) < away(best) ? one : best),
    undefined
  )?.tag;
}

function insertion(
  before: readonly Line[],
  after: readonly Line[],
  section: SectionId,
  title: string
): WordChange | undefined {
  const at = after.findIndex(({ tags }) => tags.includes(section));
  const heading = after[at - 1];
  const prompt = after[at];
  if (heading === undefined || prompt === undefined) {
    return undefined;
  }
  // Heading and prompt are new, so the lines on both sides are those at `at - 2` and `at - 1` before.
  const spot = spotBetween(before[at - 2], before[at - 1]);
  return spot === undefined
    ? undefined
    : {
        kind: 'insertSection',
        section,
        title,
        heading: heading.text,
        prompt: prompt.text,
        spot,
        like: proseNear(before, at - 2)
      };
}

/** @returns undefined when the fix changes nothing, or nothing that Word can be asked to change. */
export function wordChangeOf(bytes: Uint8Array, fix: Mending): WordChange | undefined {
  switch (fix.kind) {
    case 'acceptRevisions':
    case 'removeComments':
      return { kind: fix.kind };
    case 'setFont':
      return { kind: 'setFont', font: fix.font };
    case 'controlBelowHeading': {
      const { section, title, prompt, paragraph } = fix;
      const lines = linesOf(bytes);
      const at = lines.findIndex(({ place }) => place.paragraph === paragraph);
      const text = lines[at]?.written;
      return text === undefined
        ? undefined
        : {
            kind: 'insertSection',
            section,
            title,
            heading: '',
            prompt,
            spot: { kind: 'paragraph', where: 'After', paragraph, text },
            like: proseNear(lines, at)
          };
    }
    case 'tagSection': {
      const lines = linesOf(bytes);
      const textAt = (paragraph: number): string | undefined =>
        lines.find(({ place }) => place.paragraph === paragraph)?.written;
      const [firstText, lastText] = [textAt(fix.first), textAt(fix.last)];
      return firstText === undefined || lastText === undefined ? undefined : { ...fix, firstText, lastText };
    }
    case 'insertSection':
      return insertion(linesOf(bytes), linesOf(applyFix(bytes, fix)), fix.section.id, fix.section.title);
    case 'writeNumberLine':
    case 'padDate':
    case 'punctuateRecipients':
    case 'writeAuthority':
    case 'closeText':
    case 'writeCells':
    case 'composeText': {
      const changes = textChanges(linesOf(bytes), linesOf(applyFix(bytes, fix)));
      return changes.length === 0 ? undefined : { kind: 'replaceText', changes };
    }
    case 'convertLegacyText':
    case 'setPage':
    case 'setBodySize':
    case 'removeForeign':
      return undefined;
  }
}
