/** What the tracking list does not need for its first paint. */
import { later } from '../parts/later';
import type { RowPanelProps } from '../row-panel/row-panel';
import type { TrackingCommandsProps } from '../tracking-outputs/tracking-commands';

export const TrackingCommands = later<TrackingCommandsProps>(
  async () =>
    (await import(/* webpackChunkName: 'tong-ket-tracking-commands' */ '../tracking-outputs/tracking-commands'))
      .TrackingCommands
);

export const RowPanel = later<RowPanelProps>(
  async () => (await import(/* webpackChunkName: 'tong-ket-row-panel' */ '../row-panel/row-panel')).RowPanel
);
