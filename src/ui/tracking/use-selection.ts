/** The rows that a person has ticked, by what they are, so that filters, groups and fresh readings keep them. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';

export interface Selection {
  readonly selected: ReadonlySet<ObligationId>;
  /** Ticks the rows, or takes their ticks away. */
  readonly set: (ids: readonly ObligationId[], ticked: boolean) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<ObligationId> = new Set();

/** How many of some rows are ticked: what a tick box above them shows. */
export type Ticked = 'none' | 'some' | 'all';

export function tickedOf(ids: readonly ObligationId[], selected: ReadonlySet<ObligationId>): Ticked {
  if (selected.size === 0 || ids.length === 0) {
    return 'none';
  }
  const count = ids.filter((id) => selected.has(id)).length;
  return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
}

/** @param rows of the list: ticks of rows that are gone are dropped. */
export function useSelection(rows: readonly TrackingRow[]): Selection {
  const [held, setHeld] = React.useState(NONE);
  const selected = React.useMemo(() => {
    if (held.size === 0) {
      return held;
    }
    const there = new Set(rows.map(({ obligation }) => obligation.id));
    const kept = [...held].filter((id) => there.has(id));
    return kept.length === held.size ? held : new Set(kept);
  }, [held, rows]);
  const set = React.useCallback(
    (ids: readonly ObligationId[], ticked: boolean) =>
      setHeld((before) => {
        const after = new Set(before);
        ids.forEach((id) => (ticked ? after.add(id) : after.delete(id)));
        return after;
      }),
    []
  );
  const clear = React.useCallback(() => setHeld(NONE), []);
  return { selected, set, clear };
}
