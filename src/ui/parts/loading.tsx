/** Waiting, said aloud once and shown without jumping. */
import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import * as React from 'react';
import { useStrings } from '../loc/language';

export function Loading({ label }: { readonly label?: string }): React.ReactElement {
  const { general } = useStrings();
  return (
    <Spinner
      size={SpinnerSize.medium}
      label={label ?? general.loading}
      labelPosition="right"
      ariaLive="polite"
      styles={{ root: { padding: 24, justifyContent: 'center' } }}
    />
  );
}
