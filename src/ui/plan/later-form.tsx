/** What is done to the reports that were chosen: more time, or a day where there is none; an exemption, or its end. */
import * as React from 'react';
import { DecisionFields } from '../decisions/decision-fields';
import { NOTHING_TYPED, NO_PROBLEMS, readDecision } from '../decisions/decision-form';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { useFieldStyles } from './fields';
import type { Later } from './use-later-acts';

export interface LaterFormProps {
  readonly act: Later['act'];
  readonly count: number;
  readonly isRunning: boolean;
  readonly onDo: (later: Later) => void;
  readonly onCancel: () => void;
}

export function LaterForm({ act, count, isRunning, onDo, onCancel }: LaterFormProps): React.ReactElement {
  const { later: words } = usePlanStrings();
  const styles = useFieldStyles();
  const [typed, setTyped] = React.useState(NOTHING_TYPED);
  const [tried, setTried] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => form.current?.querySelector('input')?.focus(), [act]);
  const read = readDecision(act, typed);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.kind === 'complete') {
          onDo(read.decision);
        }
      }}
    >
      <Card title={words.forms[act](count)}>
        <DecisionFields
          act={act}
          typed={typed}
          onType={setTyped}
          problems={tried && read.kind === 'incomplete' ? read.problems : NO_PROBLEMS}
          disabled={isRunning}
        />
        <div className={styles.row} style={{ marginTop: 10 }}>
          <Button look="primary" type="submit" disabled={isRunning}>
            {words.acts[act]}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </div>
      </Card>
    </form>
  );
}
