/** What every host puts around a screen: theme, words, acts, where the person is sent, and a guard against faults. */
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { Acting } from '../../actions/acting';
import { StringsContext, stringsOf } from '../loc/language';
import type { Language } from '../loc/strings';
import { ActingProvider } from './acting-context';
import { BrowserLink } from './browser-link';
import { OpenLinkContext } from './open-link';
import type { OpenLink } from './open-link';
import { PlaceContext, PlaceLinksContext } from './place';
import type { Place, PlaceLinks, ScreenName } from './place';
import { ScreenGuard } from './screen-guard';
import { ScreenSettingsContext, USUAL_SETTINGS } from './screen-settings';
import type { ScreenSettings } from './screen-settings';

export interface HostFrameProps {
  readonly theme: Theme;
  readonly language: Language;
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
  readonly children: React.ReactNode;
}

const byBrowser: OpenLink = () => false;
const NOWHERE: Place = {};

export function HostFrame(props: HostFrameProps): React.ReactElement {
  const { theme, language, acting, openLink, place, links, settings, inBrowser, children } = props;
  return (
    <ThemeProvider theme={theme} applyTo="element" lang={language}>
      <StringsContext.Provider value={stringsOf(language)}>
        <OpenLinkContext.Provider value={openLink ?? byBrowser}>
          <PlaceContext.Provider value={place ?? NOWHERE}>
            <PlaceLinksContext.Provider value={links}>
              <ScreenSettingsContext.Provider value={settings ?? USUAL_SETTINGS}>
                <ActingProvider value={acting}>
                  {inBrowser !== undefined && <BrowserLink screen={inBrowser} />}
                  <ScreenGuard>{children}</ScreenGuard>
                </ActingProvider>
              </ScreenSettingsContext.Provider>
            </PlaceLinksContext.Provider>
          </PlaceContext.Provider>
        </OpenLinkContext.Provider>
      </StringsContext.Provider>
    </ThemeProvider>
  );
}
