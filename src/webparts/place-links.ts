/** Addresses of places, as SharePoint and as Teams open them. */
import { atPlace, pageAddress, teamsAddress } from '../store/places';
import type { PlaceLinks, ScreenName } from '../ui/frame/place';

/**
 * @param webUrl absolute URL of the site that holds the plan.
 * @param own the screen that this page shows.
 * @param page address of this page: the screen's own places are on it, whatever the page is called.
 */
export function pageLinks(webUrl: string, own: ScreenName, page: string): PlaceLinks {
  const to: PlaceLinks['to'] = (screen, place = {}) =>
    screen === own ? atPlace(page, place) : pageAddress(webUrl, screen, place);
  return { to, share: to };
}

/** @param appId id of the app where it is installed; the manifest's own when Teams does not say. */
export function teamsLinks(webUrl: string, appId: string | undefined): PlaceLinks {
  return {
    to: (screen, place) => teamsAddress(webUrl, screen, place, appId === undefined ? {} : { appId }),
    share: (screen, place) => pageAddress(webUrl, screen, place)
  };
}
