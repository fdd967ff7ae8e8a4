/** How far the reports of each receiving office, or of each level, have come. Pure. */
import type { TrackingRow } from '../../actions/open-tracking';
import { countedOf } from '../../actions/tracking-rows';
import { figuresOf, rateOf } from '../../domain/rates';
import type { Counted } from '../../domain/rates';
import { compareNames } from '../../domain/vietnamese-text';
import { levelOf } from '../tracking/tracking-filter';

export type ProgressBy = 'office' | 'level';

export interface Progress {
  readonly key: string;
  readonly name: string;
  /** What is owed and not exempt: the four parts below it and `rest` add up to it. */
  readonly owed: number;
  readonly sent: number;
  /** Sent, with a date that it was held against. */
  readonly onTime: number;
  readonly late: number;
  /** Sent, with no date to be late by. */
  readonly undated: number;
  readonly missing: number;
  readonly rest: number;
  /** Sent of owed, 0 to 1; undefined where nothing is owed. */
  readonly rate: number | undefined;
}

/** @param levelName the name of a level. */
export function progressBy(
  rows: readonly TrackingRow[],
  by: ProgressBy,
  levelName: (level: string) => string
): readonly Progress[] {
  const groups = new Map<string, { readonly name: string; readonly counted: Counted[] }>();
  for (const row of rows) {
    const { receivingOffice, receivingOfficeName } = row.obligation;
    const key: string = by === 'office' ? receivingOffice : levelOf(row);
    const group = groups.get(key) ?? { name: by === 'office' ? receivingOfficeName : levelName(key), counted: [] };
    groups.set(key, group);
    group.counted.push(countedOf(row));
  }
  return [...groups]
    .map(([key, { name, counted }]): Progress => {
      const figures = figuresOf(counted);
      const { sent, onTime, late, missing } = figures;
      const owed = figures.owed - figures.exempt;
      return {
        key,
        name,
        owed,
        sent,
        onTime,
        late,
        undated: sent - onTime - late,
        missing,
        rest: owed - sent - missing,
        rate: rateOf(figures, 'sent')
      };
    })
    .sort((a, b) => compareNames(a.name, b.name));
}
