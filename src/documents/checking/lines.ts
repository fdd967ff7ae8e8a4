/**
 * The paragraphs of a body with where they stand: in which cell, in which section's control. Checks look at them, fixes
 * change them; both go by the same lines.
 */
import { W } from '../xml/namespaces';
import { attributeOf, childNamed, isElement, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { writtenText } from '../fixing/paragraph-text';
import type { Place } from '../reading/place';
import { placesOf } from '../reading/places';
import { plainText } from '../words';

/** A cell of a table of the body: tables are counted in reading order, those within cells too, all from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  /** Of the cells of the row, as they are written. */
  readonly cell: number;
}

export interface Line {
  readonly element: XmlElement;
  readonly place: Place;
  /** NFC, one line, without what cannot be seen. */
  readonly text: string;
  /** As its runs have it. */
  readonly written: string;
  /** The innermost cell that it stands in. */
  readonly cell?: CellPlace;
  /** Tags of the controls around it, the outermost first. */
  readonly tags: readonly string[];
  /** The control around it shows its prompt. */
  readonly isPrompt: boolean;
}

interface Around {
  readonly cell?: CellPlace;
  readonly tags: readonly string[];
  readonly isPrompt: boolean;
}

class LineReader {
  public readonly lines: Line[] = [];
  private tables = 0;

  public constructor(private readonly places: ReadonlyMap<XmlElement, Place>) {}

  public read(parent: XmlElement, around: Around): void {
    let row = -1;
    let cell = -1;
    const table = parent.local === 'tbl' ? this.tables++ : -1;
    const visit = (within: XmlElement, inner: Around): void => {
      for (const child of within.children) {
        if (!isElement(child)) {
          continue;
        }
        if (table >= 0 && isNamed(child, W, 'tr')) {
          row++;
          cell = -1;
          visit(child, inner);
        } else if (table >= 0 && isNamed(child, W, 'tc')) {
          cell++;
          this.read(child, { ...inner, cell: { table, row, cell } });
        } else if (isNamed(child, W, 'sdt')) {
          const content = childNamed(child, W, 'sdtContent');
          if (content !== undefined) {
            visit(content, inControl(inner, child));
          }
        } else if (isNamed(child, W, 'tbl')) {
          this.read(child, inner);
        } else {
          this.paragraphOrHolder(child, inner, visit);
        }
      }
    };
    visit(parent, around);
  }

  private paragraphOrHolder(
    child: XmlElement,
    around: Around,
    visit: (within: XmlElement, around: Around) => void
  ): void {
    const place = this.places.get(child);
    if (place !== undefined) {
      const written = writtenText(child);
      this.lines.push({ element: child, place, written, text: plainText(written), ...around });
    } else if (!isNamed(child, W, 'p') && !isNamed(child, W, 'sectPr')) {
      visit(child, around);
    }
  }
}

function inControl(around: Around, sdt: XmlElement): Around {
  const properties = childNamed(sdt, W, 'sdtPr');
  const named = properties === undefined ? undefined : childNamed(properties, W, 'tag');
  const tag = named === undefined ? '' : (attributeOf(named, W, 'val') ?? '').normalize('NFC');
  const isPrompt = properties !== undefined && childNamed(properties, W, 'showingPlcHdr') !== undefined;
  return {
    ...around,
    tags: tag === '' ? around.tags : [...around.tags, tag],
    isPrompt: around.isPrompt || isPrompt
  };
}

/** Every paragraph of the body, in reading order; those of text boxes are left out. */
export function linesOfBody(body: XmlElement): readonly Line[] {
  const reader = new LineReader(placesOf(body));
  reader.read(body, { tags: [], isPrompt: false });
  return reader.lines;
}
