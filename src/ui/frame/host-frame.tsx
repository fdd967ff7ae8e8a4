/** What every host puts around a screen: theme, words, acts, and a guard against faults. */
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { Acting } from '../../actions/acting';
import { StringsContext, stringsOf } from '../loc/language';
import type { Language } from '../loc/strings';
import { ActingProvider } from './acting-context';
import { OpenLinkContext } from './open-link';
import type { OpenLink } from './open-link';
import { ScreenGuard } from './screen-guard';

export interface HostFrameProps {
  readonly theme: Theme;
  readonly language: Language;
  /** Undefined while the host is not connected; screens that act must not be shown then. */
  readonly acting: Acting | undefined;
  readonly openLink?: OpenLink;
  readonly children: React.ReactNode;
}

const inBrowser: OpenLink = () => false;

export function HostFrame({ theme, language, acting, openLink, children }: HostFrameProps): React.ReactElement {
  return (
    <ThemeProvider theme={theme} applyTo="element" lang={language}>
      <StringsContext.Provider value={stringsOf(language)}>
        <OpenLinkContext.Provider value={openLink ?? inBrowser}>
          <ActingProvider value={acting}>
            <ScreenGuard>{children}</ScreenGuard>
          </ActingProvider>
        </OpenLinkContext.Provider>
      </StringsContext.Provider>
    </ThemeProvider>
  );
}
