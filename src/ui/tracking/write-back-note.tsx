/** What became of bringing the stored rows up to date; silent when there was nothing to do. */
import * as React from 'react';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import type { WriteBackState } from './use-write-back';

export function WriteBackNote({ state }: { readonly state: WriteBackState }): React.ReactElement | null {
  const words = useTrackingStrings();
  switch (state.kind) {
    case 'none':
      return null;
    case 'writing':
      return <>{words.writingBack}</>;
    case 'written':
      return <>{state.result.failures.length > 0 ? words.writeBackFailed : words.writtenBack(state.result.written)}</>;
  }
}
