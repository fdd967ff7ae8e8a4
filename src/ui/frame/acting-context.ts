/** The one `Acting` of a host, given to every hook that calls an act. */
import * as React from 'react';
import type { Acting } from '../../actions/acting';

const ActingContext = React.createContext<Acting | undefined>(undefined);

export const ActingProvider = ActingContext.Provider;

/** @throws Error outside a host that provides one: a mistake of ours, not of the person. */
export function useActing(): Acting {
  const acting = React.useContext(ActingContext);
  if (acting === undefined) {
    throw new Error('This screen was put up without an ActingProvider.');
  }
  return acting;
}
