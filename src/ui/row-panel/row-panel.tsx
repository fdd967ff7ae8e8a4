/** One report beside the tracking list: what was done to it, its checks, its versions, the document. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import { useStrings } from '../loc/language';
import { Button } from '../parts/button';
import { Card } from '../parts/card';

export interface RowPanelProps {
  readonly row: TrackingRow;
  readonly tracking: Tracking;
  /** Focus goes back to the row. */
  readonly onClose: () => void;
  /** Something was done that changes the rows: reads them again. */
  readonly onActed: () => void;
}

export function RowPanel({ row, onClose }: RowPanelProps): React.ReactElement {
  const { general } = useStrings();
  return (
    <Card title={row.obligation.unitName}>
      <Button onClick={onClose}>{general.cancel}</Button>
    </Card>
  );
}
