/** What the tracking list does not need for its first paint. */
import { later } from '../parts/later';
import type { TrackingCommandsProps } from '../tracking-outputs/tracking-commands';

export const TrackingCommands = later<TrackingCommandsProps>(
  async () =>
    (await import(/* webpackChunkName: 'tong-ket-tracking-commands' */ '../tracking-outputs/tracking-commands'))
      .TrackingCommands
);

/** Small, and brings the panel itself in a script of its own. */
export { RowPanel } from '../row-panel/row-panel';
