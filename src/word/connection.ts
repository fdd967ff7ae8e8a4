/** Whether the pane can reach SharePoint, as the screens follow it: the network of this machine, and the sign-in. */
import * as React from 'react';

export interface Connection {
  /** This machine has no network; what lies in the document still works. */
  readonly isOffline: boolean;
  /** Grows whenever the connection came back, so that what failed meanwhile is asked for again. */
  readonly turn: number;
}

export const ConnectionContext = React.createContext<Connection>({ isOffline: false, turn: 0 });

export const useConnection = (): Connection => React.useContext(ConnectionContext);

/** Follows the browser's own word on the network. @param onBack called when it came back. */
export function useNetwork(onBack: () => void): boolean {
  const [isOffline, setOffline] = React.useState(() => !navigator.onLine);
  React.useEffect(() => {
    const lost = (): void => setOffline(true);
    const back = (): void => {
      setOffline(false);
      onBack();
    };
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, [onBack]);
  return isOffline;
}
