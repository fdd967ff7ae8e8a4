/**
 * What a person does to a proposed outline by hand. Every act gives a new proposal; sections keep their ids, so that
 * what was made for them stays theirs.
 */
import { sectionId } from '../../domain/code';
import type { SectionId } from '../../domain/code';
import type { OutlineProposal, SectionProposal } from './proposal';

/** A section without its children, at its depth. */
interface Row {
  readonly section: SectionProposal;
  readonly depth: number;
}

function rowsOf(sections: readonly SectionProposal[], depth = 0): readonly Row[] {
  return sections.flatMap((section) => [{ section, depth }, ...rowsOf(section.children, depth + 1)]);
}

/** Rows become a tree again; a row stands at most one level below the one above it. */
function treeOf(rows: readonly Row[]): readonly SectionProposal[] {
  const build = (
    from: number,
    depth: number
  ): { readonly sections: readonly SectionProposal[]; readonly next: number } => {
    const sections: SectionProposal[] = [];
    let index = from;
    while (index < rows.length && (rows[index]?.depth ?? 0) >= depth) {
      const row = rows[index];
      if (row === undefined) {
        break;
      }
      const below = build(index + 1, depth + 1);
      sections.push({
        ...row.section,
        kind: below.sections.length > 0 ? 'heading' : 'prose',
        children: below.sections
      });
      index = below.next;
    }
    return { sections, next: index };
  };
  return build(0, 0).sections;
}

/** A person who looked at a section has no doubts left about it. */
const confirmed = (section: SectionProposal): SectionProposal => ({ ...section, confidence: 1, doubts: [] });

function changedRows(
  proposal: OutlineProposal,
  id: SectionId,
  change: (rows: readonly Row[], at: number) => readonly Row[]
): OutlineProposal {
  const rows = rowsOf(proposal.sections);
  const at = rows.findIndex(({ section }) => section.id === id);
  return at < 0 ? proposal : { ...proposal, sections: treeOf(change(rows, at)) };
}

/** Index behind the last row below a section. */
function endOf(rows: readonly Row[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return next < 0 ? rows.length : next;
}

function moved(proposal: OutlineProposal, id: SectionId, by: 1 | -1): OutlineProposal {
  return changedRows(proposal, id, (rows, at) => {
    const end = endOf(rows, at);
    const depth = rows[at]?.depth ?? 0;
    const above = rows[at - 1]?.depth ?? -1;
    if (depth + by < 0 || depth + by > above + 1) {
      return rows;
    }
    return rows.map((row, index) =>
      index < at || index >= end
        ? row
        : { section: index === at ? confirmed(row.section) : row.section, depth: row.depth + by }
    );
  });
}

/** One level up, with what stands below it. */
export const promote = (proposal: OutlineProposal, id: SectionId): OutlineProposal => moved(proposal, id, -1);

/** One level down, below the section before it. Nothing changes where there is none. */
export const demote = (proposal: OutlineProposal, id: SectionId): OutlineProposal => moved(proposal, id, 1);

const lineOf = ({ mark, title }: SectionProposal): string => (mark === '' ? title : `${mark} ${title}`);

/** What was taken for a heading is guidance of the section above it; what stood below it follows that section. */
export function mergeIntoAbove(proposal: OutlineProposal, id: SectionId): OutlineProposal {
  return changedRows(proposal, id, (rows, at) => {
    const [above, own] = [rows[at - 1], rows[at]];
    if (above === undefined || own === undefined) {
      return rows;
    }
    const guidance = [above.section.guidance, lineOf(own.section), own.section.guidance]
      .filter((each) => each !== '')
      .join('\n');
    const merged = { ...above, section: confirmed({ ...above.section, guidance }) };
    const end = endOf(rows, at);
    return rows.flatMap((row, index) => {
      if (index === at) {
        return [];
      }
      return [
        index === at - 1
          ? merged
          : index > at && index < end
            ? { ...row, depth: Math.max(above.depth + 1, row.depth - 1) }
            : row
      ];
    });
  });
}

/** A line of a section's guidance becomes a section below it; the lines behind it become its guidance. */
export function splitGuidance(proposal: OutlineProposal, id: SectionId, line: number): OutlineProposal {
  return changedRows(proposal, id, (rows, at) => {
    const own = rows[at];
    const lines = own?.section.guidance.split('\n') ?? [];
    const title = lines[line];
    if (own === undefined || title === undefined || title === '') {
      return rows;
    }
    const taken = new Set<string>(rows.map(({ section }) => section.id));
    let count = 1;
    while (taken.has(`${own.section.id}-s${count}`)) {
      count++;
    }
    const made: SectionProposal = confirmed({
      ...own.section,
      id: sectionId(`${own.section.id}-s${count}`),
      mark: '',
      title: title.replace(/^[-–+*•]\s*/u, '').replace(/[;.:]+$/u, ''),
      guidance: lines.slice(line + 1).join('\n'),
      source: { ...own.section.source, words: title },
      minimumWords: 0,
      children: []
    });
    const kept = { ...own, section: confirmed({ ...own.section, guidance: lines.slice(0, line).join('\n') }) };
    return [...rows.slice(0, at), kept, { section: made, depth: own.depth + 1 }, ...rows.slice(at + 1)];
  });
}

/** What a person may write about a section. */
export type SectionChange = Partial<
  Pick<SectionProposal, 'mark' | 'title' | 'guidance' | 'required' | 'minimumWords' | 'unitKinds'>
>;

export function edit(proposal: OutlineProposal, id: SectionId, change: SectionChange): OutlineProposal {
  return changedRows(proposal, id, (rows, at) =>
    rows.map((row, index) => (index === at ? { ...row, section: confirmed({ ...row.section, ...change }) } : row))
  );
}

/** Takes a section out, with what stands below it. */
export function remove(proposal: OutlineProposal, id: SectionId): OutlineProposal {
  return changedRows(proposal, id, (rows, at) => {
    const end = endOf(rows, at);
    return rows.filter((_row, index) => index < at || index >= end);
  });
}
