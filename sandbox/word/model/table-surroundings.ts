/** Where tables and rows stand, and what text is in them. */
import type { Members } from '../host/type-table.ts';
import { ancestor } from '../ooxml/dom.ts';
import { Font } from './objects.ts';
import type { Body, ContentControl, Table, TableCell, TableRow } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { storyOf } from './reading.ts';

type InTable = Table | TableRow;

export interface TableSurroundings {
  readonly navigations: NonNullable<Members<InTable>['navigations']>;
  /** The table that a row or a cell is in. */
  readonly ownTable: (object: TableRow | TableCell) => Table | undefined;
  /** The table around a table. */
  readonly parentTable: (object: Table) => Table | undefined;
  readonly parentCell: (object: Table) => TableCell | undefined;
}

export function tableSurroundings(document: OpenDocument): TableSurroundings {
  const tableAround = ({ element }: Table | TableRow | TableCell): Table | undefined => {
    const found = ancestor(element, 'tbl');
    return found === undefined ? undefined : document.table(found);
  };
  const control = ({ element }: InTable): ContentControl | undefined => {
    const found = ancestor(element, 'sdt');
    return found === undefined ? undefined : document.contentControl(found);
  };
  const body = ({ element }: InTable): Body => document.body(storyOf(element));
  return {
    navigations: {
      // Reads and writes the runs below, as the font of a body does.
      Font: ({ element }) => new Font(document.body(element)),
      ParentBody: body,
      ParentContentControl: control
    },
    ownTable: tableAround,
    parentTable: tableAround,
    parentCell({ element }) {
      const found = ancestor(element, 'tc');
      return found === undefined ? undefined : document.cell(found);
    }
  };
}
