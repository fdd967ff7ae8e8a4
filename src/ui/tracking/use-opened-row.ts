/** The row whose panel is open: chosen in the list, or named by the address that led here. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { usePlace } from '../frame/place';

export interface OpenedRow {
  readonly row: TrackingRow | undefined;
  readonly open: (id: ObligationId) => void;
  /** The focus goes back to where the row was opened from. */
  readonly close: () => void;
}

export function useOpenedRow(rows: readonly TrackingRow[]): OpenedRow {
  const { obligation: named } = usePlace();
  const [id, setId] = React.useState<ObligationId | undefined>(named);
  const from = React.useRef<Element | null>(null);
  React.useEffect(() => {
    if (named !== undefined) {
      setId(named);
    }
  }, [named]);
  const open = React.useCallback((wanted: ObligationId) => {
    from.current = document.activeElement;
    setId(wanted);
  }, []);
  const close = React.useCallback(() => {
    setId(undefined);
    if (from.current instanceof HTMLElement && from.current.isConnected) {
      from.current.focus();
    }
  }, []);
  const row = React.useMemo(() => rows.find(({ obligation }) => obligation.id === id), [rows, id]);
  return { row, open, close };
}
