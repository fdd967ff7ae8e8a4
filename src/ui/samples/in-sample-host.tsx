/** Puts a screen up the way a host does, for tests. The acts themselves are replaced by each test. */
import * as React from 'react';
import type { Acting } from '../../actions/acting';
import { bearerSite } from '../../store/behaviours';
import type { GraphAccess } from '../../store/graph';
import { openStore } from '../../store/open-store';
import { HostFrame } from '../frame/host-frame';
import type { OpenLink } from '../frame/open-link';
import type { Place } from '../frame/place';
import type { ScreenSettings } from '../frame/screen-settings';
import { stringsOf } from '../loc/both-languages';
import type { Language } from '../loc/strings';
import { LIGHT_THEME } from '../theme/host-theme';

const SITE = 'https://sharepoint.example/sites/tongket';

/** The clock stands at 10:00 in Việt Nam on 12/10/2023. */
export const SAMPLE_ACTING: Acting = {
  store: openStore(
    bearerSite(SITE, () => Promise.reject(new Error('A test of a screen asks no server.'))),
    SITE
  ),
  now: () => new Date('2023-10-12T03:00:00Z')
};

export interface InSampleHostProps {
  readonly children: React.ReactNode;
  readonly language?: Language;
  readonly openLink?: OpenLink;
  readonly place?: Place;
  readonly settings?: ScreenSettings;
  readonly graph?: GraphAccess;
}

export function InSampleHost({ children, language = 'vi', ...given }: InSampleHostProps): React.ReactElement {
  return (
    <HostFrame theme={LIGHT_THEME} strings={stringsOf(language)} acting={SAMPLE_ACTING} {...given}>
      {children}
    </HostFrame>
  );
}
