/** What is done to the reports that were chosen: more time, or a day where there is none; an exemption, or its end. */
import * as React from 'react';
import { deadlineOf } from '../../domain/deadline';
import type { LocalDate } from '../../domain/local-date';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { DayBox, TextBox, useFieldStyles } from './fields';
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
  const [lastDay, setLastDay] = React.useState<LocalDate>();
  const [phrase, setPhrase] = React.useState('');
  const [reason, setReason] = React.useState('');
  const form = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => form.current?.querySelector('input')?.focus(), [act]);
  const lacks =
    reason.trim() === '' ? words.needsReason : act === 'extended' && lastDay === undefined ? words.needsDay : undefined;
  return (
    <div ref={form}>
      <Card title={words.forms[act](count)}>
        {act === 'extended' && (
          <>
            <DayBox label={words.newDay} value={lastDay} onChange={setLastDay} hint={words.newDayHint} single />
            <TextBox
              label={words.phrase}
              value={phrase}
              onChange={setPhrase}
              hint={lastDay === undefined ? words.phraseHint : words.phraseMade(deadlineOf(lastDay, 'atLatest').phrase)}
              single
            />
          </>
        )}
        <TextBox label={words.reason} value={reason} onChange={setReason} single />
        <div className={styles.row}>
          <Button
            look="primary"
            disabled={lacks !== undefined || isRunning}
            aria-describedby={lacks === undefined ? undefined : 'tk-later-lacks'}
            onClick={() =>
              act === 'extended'
                ? lastDay !== undefined && onDo({ act, lastDay, phrase, reason })
                : onDo({ act, reason })
            }
          >
            {words.acts[act]}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </div>
        {lacks !== undefined && (
          <p id="tk-later-lacks" className={styles.hint}>
            {lacks}
          </p>
        )}
      </Card>
    </div>
  );
}
