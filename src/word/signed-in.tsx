/**
 * Signs in before anything is read, so that the first screen never shows a refusal that a sign-in would mend. When the sign-in
 * runs out later, what the person was at stays as it is behind the question.
 */
import * as React from 'react';
import { failureOf } from '../actions/outcome';
import type { Failure } from '../actions/outcome';
import { useStrings } from '../ui/loc/language';
import { Button } from '../ui/parts/button';
import { Loading } from '../ui/parts/loading';
import { Notice } from '../ui/parts/notice';
import { useReading } from '../ui/reading/use-reading';
import { ConnectionContext, useNetwork } from './connection';
import type { SignIn } from './sign-in';

export interface SignedInProps {
  readonly signIn: SignIn;
  readonly children: React.ReactNode;
}

interface QuestionProps {
  /** Why the person is asked; undefined at the first sign-in. */
  readonly failure: Failure | undefined;
  readonly isAgain: boolean;
  readonly onSignIn: () => void;
  readonly busy: boolean;
}

function Question({ failure, isAgain, onSignIn, busy }: QuestionProps): React.ReactElement {
  const { pane, failures, general } = useStrings();
  const isOffline = failure?.kind === 'offline';
  const question = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    // What had the keyboard is behind the question now.
    if (isAgain && document.hasFocus()) {
      question.current?.querySelector('button')?.focus();
    }
  }, [isAgain]);
  const explanation = isOffline ? failures.offline : isAgain ? failures.signInExpired : pane.signIn;
  return (
    <main ref={question} aria-label={general.product} style={{ padding: 12 }}>
      <Notice tone="idle" explanation={explanation} details={failure?.message}>
        <Button look="primary" busy={busy} onClick={onSignIn}>
          {isOffline ? general.retry : pane.signInButton}
        </Button>
      </Notice>
    </main>
  );
}

export function SignedIn({ signIn, children }: SignedInProps): React.ReactElement {
  const { pane } = useStrings();
  const first = useReading(signIn.token);
  const [expired, setExpired] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const [turn, setTurn] = React.useState(0);
  const again = React.useCallback(() => setTurn((before) => before + 1), []);
  const isOffline = useNetwork(again);
  const connection = React.useMemo(() => ({ isOffline, turn }), [isOffline, turn]);
  React.useEffect(
    () =>
      signIn.onChange((now) => {
        setExpired(now === 'expired');
        if (now === 'renewed') {
          again();
        }
      }),
    [again, signIn]
  );

  /** What had the keyboard when the sign-in ran out gets it back. */
  const behind = React.useRef<EventTarget>();
  const wasExpired = React.useRef(false);
  React.useEffect(() => {
    if (wasExpired.current && !expired && document.hasFocus() && behind.current instanceof HTMLElement) {
      behind.current.focus();
    }
    wasExpired.current = expired;
  }, [expired]);

  const ask = (): void => {
    setBusy(true);
    signIn
      .ask()
      .then(
        () => {
          setExpired(false);
          setFailure(undefined);
          if (first.kind === 'failed') {
            first.retry();
          }
          again();
        },
        (error: unknown) => setFailure(failureOf(error))
      )
      .then(() => setBusy(false))
      .catch(() => undefined); // both ways are handled above
  };
  switch (first.kind) {
    case 'loading':
      return <Loading label={pane.starting} />;
    case 'failed': {
      const isUnreachable = first.failure.kind === 'offline';
      return (
        <Question
          failure={failure ?? first.failure}
          isAgain={false}
          busy={busy}
          onSignIn={isUnreachable ? first.retry : ask}
        />
      );
    }
    case 'ready':
      return (
        <ConnectionContext.Provider value={connection}>
          {expired && <Question failure={failure} isAgain busy={busy} onSignIn={ask} />}
          <div hidden={expired} onFocus={({ target }) => (behind.current = target)}>
            {children}
          </div>
        </ConnectionContext.Provider>
      );
  }
}
