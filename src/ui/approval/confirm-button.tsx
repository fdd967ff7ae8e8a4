/** A button for what cannot be taken back: it asks once more in its place, with the focus on the safer answer's neighbour. */
import * as React from 'react';
import { useStrings } from '../loc/language';
import type { Explanation } from '../loc/strings';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';

export interface ConfirmButtonProps {
  readonly label: string;
  /** Undefined to act at once. */
  readonly question: Explanation | undefined;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton(props: ConfirmButtonProps): React.ReactElement {
  const { label, question, disabled = false, describedBy, onConfirm } = props;
  const { general } = useStrings();
  const { acts } = useApprovalStrings();
  const [asking, setAsking] = React.useState(false);
  const yes = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLDivElement>(null);
  const wasAsking = React.useRef(false);
  React.useEffect(() => {
    if (asking) {
      yes.current?.querySelector('button')?.focus();
    } else if (wasAsking.current) {
      button.current?.querySelector('button')?.focus();
    }
    wasAsking.current = asking;
  }, [asking]);
  if (asking && question !== undefined && !disabled) {
    return (
      <div
        ref={yes}
        role="group"
        aria-label={question.what}
        onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
      >
        <Notice tone="warn" explanation={question}>
          <Button
            look="primary"
            onClick={() => {
              setAsking(false);
              onConfirm();
            }}
          >
            {acts.yes}: {label}
          </Button>
          <Button onClick={() => setAsking(false)}>{general.cancel}</Button>
        </Notice>
      </div>
    );
  }
  return (
    <div ref={button}>
      <Button
        look="primary"
        wide
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => (question === undefined ? onConfirm() : setAsking(true))}
      >
        {label}
      </Button>
    </div>
  );
}
