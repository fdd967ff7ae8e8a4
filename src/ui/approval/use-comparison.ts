/** Reads what changed since the version last seen: at once where a return has to be answered, else when it is asked for. */
import * as React from 'react';
import { compareReport } from '../../actions/compare-report';
import type { ReportChange } from '../../actions/compare-report';
import type { ReportView } from '../../actions/open-report';
import { seenBefore } from '../../actions/seen-versions';
import type { SeenBefore } from '../../actions/seen-versions';
import type { Login } from '../../domain/code';
import { submissionOf } from '../../domain/state';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';
import type { SeenBook } from './seen-memory';

export interface Comparison {
  /** Undefined for the first version, or when the person may see no earlier one. */
  readonly base: SeenBefore | undefined;
  readonly state: ActState<ReportChange>;
  /** Reads the earlier version, unless that is done or under way. */
  readonly start: () => void;
}

/** @param book as it was before this version came on screen. */
export function useComparison(view: ReportView, person: Login, book: SeenBook): Comparison {
  const acting = useActing();
  const { state, start: run } = useAct<ReportChange>();
  const { rounds, roles } = view.item;
  const current = submissionOf(view.item.state)?.key;
  const base = React.useMemo(() => {
    const opened = Object.fromEntries(Object.entries(book).map(([key, { at }]) => [key, at]));
    // Whoever is not of the unit sees only what it sent.
    const isOfUnit = roles.some((role) => role !== 'reader' && role !== 'receiver');
    return current === undefined
      ? undefined
      : seenBefore(rounds, current, person, opened, ({ sending }) => isOfUnit || sending !== undefined);
  }, [book, current, person, roles, rounds]);
  const wanted = base?.round;
  const start = React.useCallback(() => {
    if (wanted !== undefined) {
      run(() => compareReport(acting, view, wanted)).catch(() => undefined); // failures arrive through `state`
    }
  }, [acting, run, view, wanted]);
  const hasReasons = view.lastReturn !== undefined;
  React.useEffect(() => {
    if (hasReasons) {
      start();
    }
  }, [hasReasons, start]);
  return { base, state, start };
}
