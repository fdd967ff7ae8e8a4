/** Makes annex definitions of the tables of an outline. */
import type { AnnexRow } from '../../domain/annex';
import { annexId, rowId } from '../../domain/code';
import { searchKey } from '../../domain/vietnamese-text';
import { plainText } from '../words';
import { cellText } from '../reading/grid';
import type { Grid } from '../reading/grid';
import { isWordMarker, readMarkers } from '../reading/markers';
import type { Marker } from '../reading/markers';
import type { SourceWords } from '../reading/place';
import { columnTitle, isTotal, readHeader, rowTitle } from '../reading/table-header';
import type { TableHeader } from '../reading/table-header';
import type { TableReading } from '../reading/tables';
import { guessColumns } from './column-guess';
import type { AnnexProposal, OutlineProblem, OutlineProblemCode } from './proposal';
import { slugOf } from './slug';

export interface AnnexProposals {
  readonly annexes: readonly AnnexProposal[];
  readonly problems: readonly OutlineProblem[];
}

interface Caption {
  readonly mark: string;
  readonly title: string;
}

/** "(Kèm theo Kế hoạch ...)", "Đơn vị tính: ..." and rules are no titles. */
const NO_TITLE = /^\(|^đơn vị(?:\s+tính)?\s*:|^đvt|^[-–—_*=.\s]+$/iu;
const MOST_TITLE_LINES = 2;

const isAnnexMark = (marker: Marker): boolean =>
  isWordMarker(marker) && (marker.kind === 'annex' || marker.kind === 'form');

function captionOf(captions: readonly string[]): Caption {
  const lines = captions.filter((line) => !NO_TITLE.test(line));
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    const [marker] = readMarkers(line);
    if (marker !== undefined && isAnnexMark(marker)) {
      const title = [line.slice(marker.length), ...lines.slice(index + 1, index + 1 + MOST_TITLE_LINES)];
      return { mark: marker.text.replace(/[\s.:]+$/u, ''), title: plainText(title.join(' ')).replace(/[.:;]+$/u, '') };
    }
  }
  const last = lines[lines.length - 1] ?? '';
  const [marker] = readMarkers(last);
  return { mark: '', title: plainText(last.slice(marker?.length ?? 0)).replace(/[.:;]+$/u, '') };
}

class AnnexReader {
  public readonly annexes: AnnexProposal[] = [];
  public readonly problems: OutlineProblem[] = [];
  private readonly taken = new Set<string>();

  public add(table: TableReading): void {
    const source = sourceOf(table);
    const header = readHeader(table.grid);
    const caption = captionOf(table.captions);
    if (header === undefined || header.columns.length < 2) {
      this.report('tableTooSmall', 'warning', source, caption.title);
      return;
    }
    if (caption.title === '') {
      this.report('tableWithoutTitle', 'error', source, caption.mark);
    }
    const [first, ...values] = header.columns;
    const body = Array.from({ length: table.grid.length - header.firstRow }, (_each, index) => header.firstRow + index);
    const titled = body.filter((row) => !this.isGroup(table.grid, row, source));
    const columns = guessColumns(
      values.map((column, index) => {
        const title = columnTitle(column);
        if (title === '') {
          this.report('columnWithoutTitle', 'error', source, `${caption.title} (${index + 2})`);
        }
        return {
          title: title === '' ? `Cột ${index + 2}` : title,
          titles: column.titles,
          cells: titled.map((row) => cellText(table.grid, row, column.at))
        };
      })
    );
    for (const { type, rollUp, title } of columns) {
      if (type === 'percent' && rollUp.kind === 'none') {
        this.report('ratioNotRecognised', 'warning', source, title);
      }
    }
    const { rows, hasTotal } = this.rowsOf(table.grid, titled, header, source);
    const hasYears = values.some(({ titles }) => /^(?:năm\s+)?(?:19|20)\d\d$/iu.test(titles[titles.length - 1] ?? ''));
    const rowHead = first === undefined ? '' : columnTitle(first);
    this.annexes.push({
      id: annexId(slugOf(this.idWords(caption), `pl-${this.annexes.length + 1}`, this.taken)),
      mark: caption.mark,
      title: caption.title === '' ? `Bảng ${this.annexes.length + 1}` : caption.title,
      rowTitle: rowHead === '' ? 'Nội dung' : rowHead,
      rows: rows.length === 0 ? { kind: 'open' } : { kind: 'fixed', rows },
      columns,
      hasTotal,
      unitKinds: [],
      source,
      confidence:
        caption.title === '' || columns.some(({ title }) => title.startsWith('Cột ')) ? 0.5 : hasYears ? 0.9 : 0.8
    });
  }

  /** Annexes with a number are called after it: `pl-2`. */
  private idWords({ mark }: Caption): string {
    const [marker] = readMarkers(`${mark} X`);
    const ordinal = marker?.ordinals[0];
    return ordinal === undefined ? `pl-${this.annexes.length + 1}` : `pl-${ordinal}`;
  }

  /** A row of one cell groups those below it; their figures are the rows' own. */
  private isGroup(grid: Grid, row: number, source: SourceWords): boolean {
    const line = grid[row] ?? [];
    const [cell] = line;
    if (cell === undefined || line.length < 2 || cell.span < line.length || cell.text === '') {
      return false;
    }
    this.report('groupRow', 'warning', source, cell.text);
    return true;
  }

  private rowsOf(
    grid: Grid,
    body: readonly number[],
    header: TableHeader,
    source: SourceWords
  ): { readonly rows: readonly AnnexRow[]; readonly hasTotal: boolean } {
    const taken = new Set<string>();
    const seen = new Set<string>();
    const rows: AnnexRow[] = [];
    let hasTotal = false;
    for (const row of body) {
      const title = rowTitle(grid, row, header);
      // In the column of running numbers "Cộng" stands too, merged over to the next column.
      const first = cellText(grid, row, 0);
      if (isTotal(title) || isTotal(first)) {
        hasTotal = true;
        continue;
      }
      if (/^[\d.…\s-]*$/u.test(title)) {
        continue;
      }
      if (seen.has(title)) {
        this.report('sameTitleTwice', 'warning', source, title);
      }
      seen.add(title);
      if (/(?:^|\s)(?:tỉ lệ|tỷ lệ)(?:\s|$)|%/iu.test(title)) {
        this.report('rateInRow', 'warning', source, title);
      }
      const subtracts = /^trừ\b|tính trùng|đã tính/iu.test(title) ? { subtracts: true } : {};
      rows.push({ id: rowId(slugOf(title, `h${rows.length + 1}`, taken)), title, ...subtracts });
    }
    return { rows, hasTotal };
  }

  private report(
    code: OutlineProblemCode,
    severity: OutlineProblem['severity'],
    source: SourceWords,
    about: string
  ): void {
    this.problems.push({ code, severity, source, about });
  }
}

function sourceOf({ grid, place, captions }: TableReading): SourceWords {
  const words =
    grid[0]?.find((cell) => cell !== undefined && cell.text !== '')?.text ?? captions[captions.length - 1] ?? '';
  return { paragraph: place?.paragraph ?? 0, words };
}

/** Letterhead, signature and layout tables hold no statistics. */
const NO_STATISTICS = /cong hoa xa hoi chu nghia|dang cong san viet nam|noi nhan|^t\/m|^tm\./u;

function isStatistics({ grid }: TableReading): boolean {
  return !grid.some((line) => line.some((cell) => cell !== undefined && NO_STATISTICS.test(searchKey(cell.text))));
}

/** One annex for each table that is one. */
export function proposeAnnexes(tables: readonly TableReading[]): AnnexProposals {
  const reader = new AnnexReader();
  tables.filter(isStatistics).forEach((table) => reader.add(table));
  return { annexes: reader.annexes, problems: reader.problems };
}
