/** How a host opens an address in a window of its own: Word has its own way, a browser needs none. */
import * as React from 'react';

/** Opens the address, or says false to leave it to the browser. */
export type OpenLink = (address: string) => boolean;

export const OpenLinkContext = React.createContext<OpenLink>(() => false);

export function useOpenLink(): OpenLink {
  return React.useContext(OpenLinkContext);
}
