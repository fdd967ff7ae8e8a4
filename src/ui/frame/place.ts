/**
 * Where the person is sent: the report (and part of the screen) that the page's address or Teams' `subPageId` names, and
 * the addresses that lead to a place from elsewhere. The host gives both; a screen opens the place whenever it changes.
 */
import * as React from 'react';
import { pageAddress } from '../../store/places';
import type { Place, ScreenName } from '../../store/places';
import { useActing } from './acting-context';

export { readPlace } from '../../store/places';
export type { Place, ScreenName } from '../../store/places';

/** Makes addresses of places. */
export interface PlaceLinks {
  /** To go there from here: within Teams a deep link, elsewhere the page in SharePoint. */
  to(screen: ScreenName, place?: Place): string;
  /** For a mail or the clipboard: the page in SharePoint, which opens everywhere. */
  share(screen: ScreenName, place?: Place): string;
}

const NOWHERE: Place = {};

export const PlaceContext = React.createContext<Place>(NOWHERE);
export const PlaceLinksContext = React.createContext<PlaceLinks | undefined>(undefined);

/** The same object until the host is sent elsewhere, so that an effect on it runs once for each place. */
export function usePlace(): Place {
  return React.useContext(PlaceContext);
}

/** The host's own links, or those to the pages of the site. */
export function usePlaceLinks(): PlaceLinks {
  const given = React.useContext(PlaceLinksContext);
  const { webUrl } = useActing().store;
  return React.useMemo(() => {
    const share: PlaceLinks['share'] = (screen, place) => pageAddress(webUrl, screen, place);
    return given ?? { to: share, share };
  }, [given, webUrl]);
}
