/** The way out of a host that shows less than a browser: always there, also when the screen itself has failed. */
import * as React from 'react';
import { useStrings } from '../loc/language';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { usePlace, usePlaceLinks } from './place';
import type { ScreenName } from './place';

const useStyles = themedStyles(() => ({
  bar: { display: 'flex', justifyContent: 'flex-end', padding: '8px 24px 0', fontSize: 12, lineHeight: 16 }
}));

export function BrowserLink({ screen }: { readonly screen: ScreenName }): React.ReactElement {
  const styles = useStyles();
  const { general } = useStrings();
  return (
    <div className={styles.bar}>
      <WindowLink href={usePlaceLinks().share(screen, usePlace())}>{general.openInBrowser}</WindowLink>
    </div>
  );
}
