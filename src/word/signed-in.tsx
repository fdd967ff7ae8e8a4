/** Signs in before anything is read, so that the first screen never shows a refusal that a sign-in would mend. */
import * as React from 'react';
import { useStrings } from '../ui/loc/language';
import { Button } from '../ui/parts/button';
import { Loading } from '../ui/parts/loading';
import { Notice } from '../ui/parts/notice';
import { useReading } from '../ui/reading/use-reading';
import type { GetToken } from './sign-in';

export interface SignedInProps {
  readonly getToken: GetToken;
  readonly children: React.ReactNode;
}

export function SignedIn({ getToken, children }: SignedInProps): React.ReactElement {
  const { pane } = useStrings();
  const signIn = useReading(getToken);
  switch (signIn.kind) {
    case 'loading':
      return <Loading label={pane.starting} />;
    case 'failed':
      return (
        <Notice tone="idle" explanation={pane.signIn} details={signIn.failure.message}>
          <Button look="primary" onClick={signIn.retry}>
            {pane.signInButton}
          </Button>
        </Notice>
      );
    case 'ready':
      return <>{children}</>;
  }
}
