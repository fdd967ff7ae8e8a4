/** What changed between two versions of a report: words by section, and figures of the annexes. Pure. */
import { diffWords } from 'diff';
import type { AnnexId, ColumnId, SectionId } from '../../domain/code';
import type { CellValue } from '../../domain/annex';
import { proseSections } from '../../domain/outline';
import type { Outline } from '../../domain/outline';
import type { AnnexReading, ReportReading, SectionReading } from '../read-report';
import { countWords } from '../words';

/** A run of text that both versions have, or only one. */
export interface TextRun {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** One prose section in both versions. */
export interface SectionChange {
  readonly id: SectionId;
  /** The text line by line; a line that only one version has is made of one run. */
  readonly lines: readonly (readonly TextRun[])[];
  readonly added: number;
  readonly removed: number;
}

/** One figure of an annex that is not what it was. */
export interface CellChange {
  readonly annex: AnnexId;
  readonly row: string;
  readonly column: ColumnId;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface ReportChange {
  /** Every prose section of the outline, in its order. */
  readonly sections: readonly SectionChange[];
  readonly cells: readonly CellChange[];
  /** Words in all sections. */
  readonly added: number;
  readonly removed: number;
}

/** What one version says: the part of a reading that is compared. */
export type Compared = Pick<ReportReading, 'sections' | 'annexes'>;

/** A section that takes longer is shown as replaced as a whole: nobody reads thousands of single differences. */
const PATIENCE_MS = 400;
/** Runs so short between two changes say less than one change without them. */
const TOO_SHORT = 1;

const textOf = (section: SectionReading | undefined): string =>
  section === undefined || section.placeholder ? '' : section.paragraphs.join('\n');

/** A word alone between changes, such as "và", belongs to the change. */
function joinedRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') {
      joined.push({ kind: 'removed', text: removed });
    }
    if (added !== '') {
      joined.push({ kind: 'added', text: added });
    }
    removed = '';
    added = '';
  };
  runs.forEach((run, index) => {
    const next = runs[index + 1];
    const isBridge =
      run.kind === 'kept' &&
      removed !== '' &&
      added !== '' &&
      next !== undefined &&
      !run.text.includes('\n') &&
      countWords(run.text) <= TOO_SHORT;
    if (run.kind === 'kept' && !isBridge) {
      flush();
      joined.push(run);
      return;
    }
    removed += run.kind === 'added' ? '' : run.text;
    added += run.kind === 'removed' ? '' : run.text;
  });
  flush();
  return joined;
}

/** Lines break where a run holds a line break; both versions' breaks count. */
function linesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]];
  for (const { kind, text } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) {
        lines.push([]);
      }
      if (part !== '') {
        lines[lines.length - 1]?.push({ kind, text: part });
      }
    });
  }
  return lines.filter((line) => line.length > 0);
}

function runsBetween(before: string, after: string): readonly TextRun[] {
  if (before === after) {
    return before === '' ? [] : [{ kind: 'kept', text: before }];
  }
  const parts = diffWords(before, after, { timeout: PATIENCE_MS });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: `\n${after}` }
    ];
  }
  return joinedRuns(
    parts.map(({ added, removed, value }): TextRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      text: value
    }))
  );
}

function sectionChange(
  id: SectionId,
  before: SectionReading | undefined,
  after: SectionReading | undefined
): SectionChange {
  const runs = runsBetween(textOf(before), textOf(after));
  const wordsIn = (kind: TextRun['kind']): number =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? countWords(run.text) : 0), 0);
  return { id, lines: linesOf(runs), added: wordsIn('added'), removed: wordsIn('removed') };
}

/** Rows by id, those of open tables by their title. */
function rowsOf(reading: AnnexReading | undefined): ReadonlyMap<string, AnnexReading['table']['rows'][number]> {
  return new Map((reading?.table.rows ?? []).map((row) => [row.id ?? row.title, row]));
}

function cellChanges(outline: Outline, before: Compared, after: Compared): readonly CellChange[] {
  return outline.annexes.flatMap((annex) => {
    const of = ({ annexes }: Compared): ReadonlyMap<string, AnnexReading['table']['rows'][number]> =>
      rowsOf(annexes.find(({ id }) => id === annex.id));
    const [old, now] = [of(before), of(after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
      annex.columns.flatMap(({ id }): readonly CellChange[] => {
        const was = old.get(key)?.cells.get(id);
        const is = now.get(key)?.cells.get(id);
        const row = now.get(key)?.title ?? old.get(key)?.title ?? '';
        return was === is ? [] : [{ annex: annex.id, row, column: id, before: was, after: is }];
      })
    );
  });
}

/** What is different in `after`, section by section of the outline. */
export function compareReadings(outline: Outline, before: Compared, after: Compared): ReportChange {
  const [old, now] = [before, after].map(({ sections }) => new Map(sections.map((each) => [each.id, each])));
  const sections = proseSections(outline).map(({ id }) => sectionChange(id, old?.get(id), now?.get(id)));
  return {
    sections,
    cells: cellChanges(outline, before, after),
    added: sections.reduce((sum, each) => sum + each.added, 0),
    removed: sections.reduce((sum, each) => sum + each.removed, 0)
  };
}
