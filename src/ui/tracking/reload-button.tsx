/** Reads the list again; says when there is something new to read. */
import { mergeStyles } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { READ_ALOUD_ONLY } from '../theme/themed-styles';

export interface ReloadButtonProps {
  readonly changes: number;
  readonly reloading: boolean;
  readonly onReload: () => void;
}

const ALOUD = mergeStyles(READ_ALOUD_ONLY);

export function ReloadButton({ changes, reloading, onReload }: ReloadButtonProps): React.ReactElement {
  const { general } = useStrings();
  const { live } = useTrackingStrings();
  const [asked, setAsked] = React.useState(false);
  const said = changes > 0 ? live.changed(changes) : asked && !reloading ? live.updated : '';
  return (
    <>
      <span role="status" className={ALOUD}>
        {said}
      </span>
      <Button
        look={changes > 0 ? 'primary' : 'standard'}
        disabled={reloading}
        onClick={() => {
          setAsked(true);
          onReload();
        }}
      >
        {reloading ? general.loading : changes > 0 ? `${live.changed(changes)} ${live.show}` : general.reload}
      </Button>
    </>
  );
}
