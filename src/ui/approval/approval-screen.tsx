/** Phê duyệt: the queue of my roles, and of the chosen report its text, its findings and what I may do. */
import * as React from 'react';
import type { ApprovalQueue } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { ActingProvider } from '../frame/acting-context';
import { usePlace } from '../frame/place';
import type { ShownAct } from '../loc/approval-strings';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { MEDIUM, NARROW, Screen } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import { bulkEntries } from './bulk-selection';
import { firstOf } from './queue-filter';
import { ReportDesk } from './report-desk';
import { ReportQueue } from './report-queue';
import { TypedFormsKept } from './typed-forms';
import { useApprovalQueue } from './use-approval-queue';
import { useSeen } from './use-seen';
import { useTelling } from './use-telling';
import type { TellingOfActs } from './use-telling';

const BulkPanel = React.lazy(() =>
  import(/* webpackChunkName: 'tong-ket-bulk' */ './bulk-panel').then(({ BulkPanel: panel }) => ({ default: panel }))
);

const useStyles = themedStyles(() => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: '270px minmax(0, 1fr)',
    gap: 12,
    alignItems: 'start',
    selectors: {
      [MEDIUM]: { gridTemplateColumns: '240px minmax(0, 1fr)' },
      [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' }
    }
  },
  queue: {
    position: 'sticky',
    top: 12,
    maxHeight: 'calc(100vh - 24px)',
    selectors: { [NARROW]: { position: 'static' } }
  },
  /** In one column, the part that is not looked at. */
  away: { selectors: { [NARROW]: { display: 'none' } } },
  back: { display: 'none', marginBottom: 8, selectors: { [NARROW]: { display: 'block' } } }
}));

type Shown = { readonly kind: 'report'; readonly id: ObligationId | undefined } | { readonly kind: 'many' };

interface ColumnsProps {
  readonly queue: ApprovalQueue;
  readonly telling: TellingOfActs;
  readonly onReload: () => void;
}

function Columns({ queue, telling, onReload }: ColumnsProps): React.ReactElement {
  const styles = useStyles();
  const { general } = useStrings();
  const { queue: words, desk } = useApprovalStrings();
  const { entries, plan, person } = queue;
  const seen = useSeen(person.login);
  const { obligation: named } = usePlace();
  const [shown, setShown] = React.useState<Shown>({ kind: 'report', id: named });
  /** In one column: whether the person went into what they chose. */
  const [isInside, setInside] = React.useState(named !== undefined);
  // A link that names a report opens it; another link opens the other one.
  React.useEffect(() => {
    if (named !== undefined) {
      setShown({ kind: 'report', id: named });
      setInside(true);
    }
  }, [named]);
  const [done, setDone] = React.useState<{ readonly id: ObligationId; readonly act: ShownAct }>();
  const left = React.useRef<HTMLDivElement>(null);
  const back = React.useRef<HTMLDivElement>(null);
  const wasInside = React.useRef(isInside);
  React.useEffect(() => {
    // In one column the control that was pressed is gone from the screen; beside each other both stay.
    if (isInside && !wasInside.current) {
      back.current?.querySelector('button')?.focus();
    } else if (!isInside && wasInside.current) {
      left.current?.querySelector<HTMLElement>('[data-obligation][tabindex="0"]')?.focus();
    }
    wasInside.current = isInside;
  }, [isInside]);
  if (plan === undefined) {
    return <Notice tone="idle" explanation={general.noPlan} />;
  }
  if (entries.length === 0) {
    return <Notice tone="idle" explanation={words.nothingOfMine} />;
  }
  const chosen = shown.kind === 'many' ? undefined : (shown.id ?? firstOf(entries));
  const entry = entries.find(({ obligation }) => obligation.id === chosen);
  const doneHere = done?.id === chosen ? done?.act : undefined;
  const timeZone = plan.timeZone === '' ? DEFAULT_TIME_ZONE : plan.timeZone;
  const enter = (next: Shown): void => {
    setShown(next);
    setInside(true);
  };
  const leave = (): void => {
    setInside(false);
    setShown({ kind: 'report', id: chosen });
  };
  return (
    <div className={styles.columns}>
      <div ref={left} className={isInside ? `${styles.queue} ${styles.away}` : styles.queue}>
        <ReportQueue
          queue={queue}
          book={seen.book}
          chosen={chosen}
          onChoose={(id) => enter({ kind: 'report', id })}
          onMany={bulkEntries(entries).length > 1 ? () => enter({ kind: 'many' }) : undefined}
        />
      </div>
      <div className={isInside ? '' : styles.away}>
        <div ref={back} className={styles.back}>
          <Button onClick={leave}>‹ {words.back}</Button>
        </div>
        {shown.kind === 'many' ? (
          <React.Suspense fallback={<Loading />}>
            <BulkPanel entries={entries} timeZone={timeZone} onEnd={onReload} onClose={leave} />
          </React.Suspense>
        ) : entry === undefined ? (
          <Notice tone="idle" explanation={{ what: chosen === undefined ? desk.choose : desk.notMine, advice: '' }} />
        ) : (
          <ReportDesk
            key={entry.obligation.id}
            entry={entry}
            person={person.login}
            planTitle={plan.title}
            timeZone={timeZone}
            seen={seen}
            done={doneHere}
            telling={doneHere && telling.of(entry.obligation.id, doneHere)}
            onDone={(act) => {
              // The report stays on the desk when it leaves its place in the queue.
              setShown({ kind: 'report', id: entry.obligation.id });
              setDone({ id: entry.obligation.id, act });
              onReload();
            }}
          />
        )}
      </div>
    </div>
  );
}

export function ApprovalScreen(): React.ReactElement {
  const { general } = useStrings();
  const { title } = useApprovalStrings();
  const reading = useApprovalQueue();
  const telling = useTelling();
  const ready = reading.kind === 'ready' ? reading : undefined;
  return (
    <Screen
      title={title}
      subtitle={ready?.value.plan?.title}
      acts={
        ready !== undefined && (
          <Button onClick={ready.reload} disabled={ready.reloading}>
            {ready.reloading ? general.loading : general.reload}
          </Button>
        )
      }
    >
      <TypedFormsKept>
        <ActingProvider value={telling.acting}>
          <ReadingView reading={reading}>
            {(queue) => <Columns queue={queue} telling={telling} onReload={() => ready?.reload()} />}
          </ReadingView>
        </ActingProvider>
      </TypedFormsKept>
    </Screen>
  );
}
