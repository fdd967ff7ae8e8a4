/** Microsoft Graph as the host reaches it, for the few acts that send mail or notices. */
import * as React from 'react';
import type { GraphAccess } from '../../store/graph';

const GraphContext = React.createContext<GraphAccess | undefined>(undefined);

export const GraphProvider = GraphContext.Provider;

/** Undefined in hosts that have nothing but SharePoint's session, such as Teams. */
export function useGraph(): GraphAccess | undefined {
  return React.useContext(GraphContext);
}
