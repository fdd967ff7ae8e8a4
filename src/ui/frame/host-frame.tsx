/** What every host puts around a screen: theme, words, acts, where the person is sent, and a guard against faults. */
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { Acting } from '../../actions/acting';
import type { GraphAccess } from '../../store/graph';
import { StringsContext } from '../loc/language';
import type { Strings } from '../loc/strings';
import { ActingProvider } from './acting-context';
import { BrowserLink } from './browser-link';
import { GraphProvider } from './graph-context';
import { OpenLinkContext } from './open-link';
import type { OpenLink } from './open-link';
import { PlaceContext, PlaceLinksContext } from './place';
import type { Place, PlaceLinks, ScreenName } from './place';
import { ScreenGuard } from './screen-guard';
import { ScreenSettingsContext, USUAL_SETTINGS } from './screen-settings';
import type { ScreenSettings } from './screen-settings';

export interface HostFrameProps {
  readonly theme: Theme;
  /** The words of the host's language. */
  readonly strings: Strings;
  /** Undefined while the host is not connected; screens that act must not be shown then. */
  readonly acting: Acting | undefined;
  readonly openLink?: OpenLink;
  /** The report that the person is sent to; a new object for each time. */
  readonly place?: Place;
  /** Addresses of places; the site's own pages when the host has no others. */
  readonly links?: PlaceLinks;
  readonly settings?: ScreenSettings;
  /** The screen to offer in the browser, where the host shows less than one, as Teams does. */
  readonly inBrowser?: ScreenName;
  /** Left out by hosts that have nothing but SharePoint's session. */
  readonly graph?: GraphAccess | undefined;
  readonly children: React.ReactNode;
}

const byBrowser: OpenLink = () => false;
const NOWHERE: Place = {};

export function HostFrame(props: HostFrameProps): React.ReactElement {
  const { theme, strings, acting, openLink, place, links, settings, inBrowser, graph, children } = props;
  return (
    <ThemeProvider theme={theme} applyTo="element" lang={strings.language}>
      <StringsContext.Provider value={strings}>
        <OpenLinkContext.Provider value={openLink ?? byBrowser}>
          <PlaceContext.Provider value={place ?? NOWHERE}>
            <PlaceLinksContext.Provider value={links}>
              <ScreenSettingsContext.Provider value={settings ?? USUAL_SETTINGS}>
                <ActingProvider value={acting}>
                  {inBrowser !== undefined && <BrowserLink screen={inBrowser} />}
                  <GraphProvider value={graph}>
                    <ScreenGuard>{children}</ScreenGuard>
                  </GraphProvider>
                </ActingProvider>
              </ScreenSettingsContext.Provider>
            </PlaceLinksContext.Provider>
          </PlaceContext.Provider>
        </OpenLinkContext.Provider>
      </StringsContext.Provider>
    </ThemeProvider>
  );
}
