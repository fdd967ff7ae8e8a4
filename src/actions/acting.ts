/** What every act needs: the store it works on and the clock. The person is who the server says it is. */
import type { Store } from '../store/open-store';

export interface Acting {
  readonly store: Store;
  now(): Date;
}
