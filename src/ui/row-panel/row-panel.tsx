/** One report beside the tracking list: what was done to it, its checks, its versions, the document. Loaded when opened. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import { Loading } from '../parts/loading';

const RowPanelView = React.lazy(() =>
  import(/* webpackChunkName: 'tong-ket-row' */ './row-panel-view').then(({ RowPanelView: view }) => ({
    default: view
  }))
);

export interface RowPanelProps {
  readonly row: TrackingRow;
  readonly tracking: Tracking;
  /** Focus goes back to the row. */
  readonly onClose: () => void;
  /** Something was done that changes the rows: reads them again. */
  readonly onActed: () => void;
}

export function RowPanel(props: RowPanelProps): React.ReactElement {
  return (
    <React.Suspense fallback={<Loading />}>
      {/* Another row is another panel: nothing of the one before stays. */}
      <RowPanelView key={props.row.obligation.id} {...props} />
    </React.Suspense>
  );
}
