/** The JSON form of an annex, as a plan file holds it. */
import type { Annex, AnnexColumn, AnnexRows, CellType, RollUp } from './annex';
import { InvalidInput, annexId, columnId, rowId } from './code';
import { boolean, field, filled, list, noneTwice, optional, optionalList, placed, record, text } from './json';

const CELL_TYPES: readonly CellType[] = ['text', 'integer', 'decimal', 'percent', 'date'];

function parseRollUp(value: unknown, what: string): RollUp {
  const json = record(what, value);
  switch (json.kind) {
    case 'sum':
    case 'distinct':
    case 'latest':
    case 'none':
      return { kind: json.kind };
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: placed(`${what}.numerator`, json.numerator, columnId),
        denominator: placed(`${what}.denominator`, json.denominator, columnId)
      };
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be sum, ratio, distinct, latest or none');
  }
}

function parseColumn(value: unknown, what: string): AnnexColumn {
  const json = record(what, value);
  const type = CELL_TYPES.find((each) => each === json.type);
  if (type === undefined) {
    throw new InvalidInput(`${what}.type`, json.type, `must be one of ${CELL_TYPES.join(', ')}`);
  }
  return {
    id: placed(`${what}.id`, json.id, columnId),
    title: filled(`${what}.title`, json.title),
    type,
    rollUp: parseRollUp(json.rollUp, `${what}.rollUp`)
  };
}

function parseRows(value: unknown, what: string): AnnexRows {
  const json = record(what, value);
  switch (json.kind) {
    case 'open':
      return { kind: 'open' };
    case 'fixed': {
      const rows = list(`${what}.rows`, json.rows, (item, where) => {
        const row = record(where, item);
        const subtracts = optional(`${where}.subtracts`, row.subtracts, (given, at) => boolean(at, given));
        return {
          id: placed(`${where}.id`, row.id, rowId),
          title: filled(`${where}.title`, row.title),
          ...field('subtracts', subtracts)
        };
      });
      noneTwice(
        `${what} row`,
        rows.map(({ id }) => id)
      );
      return { kind: 'fixed', rows };
    }
    default:
      throw new InvalidInput(`${what}.kind`, json.kind, 'must be fixed or open');
  }
}

/** @throws InvalidInput naming the place and the rule, e.g. `outline.annexes[0].columns[2].rollUp.kind`. */
export function parseAnnex(value: unknown, what: string): Annex {
  const json = record(what, value);
  const columns = list(`${what}.columns`, json.columns, parseColumn);
  noneTwice(
    `${what} column`,
    columns.map(({ id }) => id)
  );
  const known = new Set<string>(columns.map(({ id }) => id));
  for (const { id, rollUp } of columns) {
    if (rollUp.kind === 'ratio' && !(known.has(rollUp.numerator) && known.has(rollUp.denominator))) {
      throw new InvalidInput(`${what} column ${id}`, rollUp, 'must name two columns of the same annex');
    }
  }
  return {
    id: placed(`${what}.id`, json.id, annexId),
    mark: text(`${what}.mark`, json.mark),
    title: filled(`${what}.title`, json.title),
    rowTitle: filled(`${what}.rowTitle`, json.rowTitle),
    rows: parseRows(json.rows, `${what}.rows`),
    columns,
    hasTotal: boolean(`${what}.hasTotal`, json.hasTotal),
    unitKinds: optionalList(`${what}.unitKinds`, json.unitKinds, (item, where) => filled(where, item))
  };
}
