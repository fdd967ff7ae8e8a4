/** Tiếp nhận, chấp nhận nhiều: choose, see what will be done and what will not, run, try again what failed. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import type { BulkAct } from '../../actions/act-on-many';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import { bulkEntries, countsIn, failedIn, previewBulk } from './bulk-selection';
import { BulkList } from './bulk-list';
import { ConfirmButton } from './confirm-button';
import { useBulk } from './use-bulk';

const useStyles = themedStyles(() => ({
  body: { display: 'grid', gap: 10 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 16, border: 0, margin: 0, padding: 0 },
  legend: { fontWeight: 600, padding: 0, marginBottom: 4 },
  choice: { display: 'flex', gap: 6, alignItems: 'baseline' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

const ACTS: readonly BulkAct[] = ['received', 'accepted'];

export interface BulkPanelProps {
  readonly entries: readonly QueueEntry[];
  readonly timeZone: string;
  /** Called after each run, so that the queue is read again. */
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

export function BulkPanel({ entries: all, timeZone, onEnd, onClose }: BulkPanelProps): React.ReactElement {
  const styles = useStyles();
  const { bulk } = useApprovalStrings();
  // The list stands while it is worked through, also when what is done leaves the queue.
  const [entries, setEntries] = React.useState(() => bulkEntries(all));
  const [act, setAct] = React.useState<BulkAct>(() =>
    entries.some(({ place }) => place === 'toReceive') ? 'received' : 'accepted'
  );
  const [chosen, setChosen] = React.useState<ReadonlySet<ObligationId>>(new Set());
  const [note, setNote] = React.useState('');
  const { running, results, run, stop, forget } = useBulk(onEnd);
  const done = new Set([...results].filter(([, { kind }]) => kind === 'done').map(([id]) => id));
  const { willDo, refused } = previewBulk(act, entries, chosen, done);
  const failed = running ? [] : failedIn(results);
  const counts = countsIn(results);
  const heading = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const choose = (id: ObligationId, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) {
      next.add(id);
    } else {
      next.delete(id);
    }
    setChosen(next);
  };
  const isAll = entries.length > 0 && entries.every(({ obligation }) => chosen.has(obligation.id));
  const changeAct = (next: BulkAct): void => {
    // What was received a moment ago may be accepted now: the list begins anew with what the queue says.
    setAct(next);
    setEntries(bulkEntries(all));
    forget();
  };
  return (
    <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      <Card title={bulk.title}>
        <div className={styles.body}>
          {entries.length === 0 && <Notice tone="idle" explanation={{ what: bulk.none, advice: '' }} />}
          <fieldset className={styles.acts} disabled={running}>
            <legend className={styles.legend}>{bulk.act}</legend>
            {ACTS.map((each) => (
              <label key={each} className={styles.choice}>
                <input type="radio" name="tong-ket-bulk-act" checked={act === each} onChange={() => changeAct(each)} />
                {bulk.acts[each]}
              </label>
            ))}
          </fieldset>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={isAll}
              disabled={running}
              onChange={(event) =>
                setChosen(new Set(event.target.checked ? entries.map(({ obligation }) => obligation.id) : []))
              }
            />
            {bulk.all} ({entries.length})
          </label>
          <BulkList
            entries={entries}
            timeZone={timeZone}
            chosen={chosen}
            disabled={running}
            results={results}
            refused={refused}
            onChoose={choose}
          />
          <TextField
            label={bulk.note}
            multiline
            rows={2}
            autoAdjustHeight
            value={note}
            disabled={running}
            onChange={(_event, value) => setNote(value ?? '')}
          />
          <div role="status">
            {running && bulk.progress(counts.answered, results.size)}
            {!running && results.size > 0 && bulk.finished(counts.done, results.size - counts.done)}{' '}
            {!running && willDo.length > 0 && failed.length === 0 && bulk.willDo[act](willDo.length)}{' '}
            {!running && refused.size > 0 && bulk.wontDo(refused.size)}
          </div>
          <div className={styles.foot}>
            {failed.length > 0 ? (
              <Button look="primary" onClick={() => run(act, failed, note)}>
                {bulk.retry(failed.length)}
              </Button>
            ) : (
              <ConfirmButton
                label={bulk.run[act](willDo.length)}
                question={act === 'accepted' ? bulk.confirm : undefined}
                disabled={running || willDo.length === 0}
                onConfirm={() => run(act, willDo, note)}
              />
            )}
            {running && <Button onClick={stop}>{bulk.stop}</Button>}
            {!running && <Button onClick={onClose}>{bulk.close}</Button>}
          </div>
        </div>
      </Card>
    </div>
  );
}
