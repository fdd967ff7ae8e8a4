/** The reports of a launched plan: found, chosen, and given more time or exempted by the offices that may. */
import * as React from 'react';
import type { LaterAct, OwedReport } from '../../actions/open-plan-room';
import type { Plan } from '../../domain/plan';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Notice } from '../parts/notice';
import { Pill } from '../parts/pill';
import { SearchField } from '../parts/search-field';
import { refusalReasons } from '../words/refusal-words';
import { stateWords } from '../words/state-words';
import { useFieldStyles } from './fields';
import { LaterForm } from './later-form';
import { ObligationsTable } from './obligations-table';
import { owedGroups } from './owed-groups';
import { useLaterActs } from './use-later-acts';
import type { Later, LaterResult, LaterTarget } from './use-later-acts';

const ACTS: readonly LaterAct[] = ['extended', 'exempted', 'exemptionEnded'];

/** The obligation with the day that is in force now. */
const current = ({ row }: OwedReport): OwedReport['row']['obligation'] => ({
  ...row.obligation,
  deadline: row.inForce,
  deadlinePhrase: row.inForce?.phrase ?? row.obligation.deadlinePhrase
});

export interface ReportsCardProps {
  readonly plan: Plan;
  readonly reports: readonly OwedReport[];
  readonly isClosed: boolean;
  readonly onDone: () => void;
}

function ResultNotice({
  result,
  onUndo
}: {
  readonly result: LaterResult;
  readonly onUndo: () => void;
}): React.ReactElement {
  const { later: words } = usePlanStrings();
  const strings = useStrings();
  const { later, done, failed } = result;
  return (
    <>
      {done.length > 0 && (
        <Notice tone="ok" explanation={{ what: words.done[later.act](done.length), advice: '' }}>
          {later.act === 'exempted' && <Button onClick={onUndo}>{words.undo}</Button>}
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice
          tone="bad"
          explanation={{ what: words.failed(failed.length), advice: '' }}
          reasons={failed.map(
            ({ target, refusals, message }) =>
              `${target.unitName}: ${message === undefined ? refusalReasons(refusals, strings).join(' ') : words.onTheWire}`
          )}
          details={failed.find(({ message }) => message !== undefined)?.message}
        />
      )}
    </>
  );
}

export function ReportsCard({ plan, reports, isClosed, onDone }: ReportsCardProps): React.ReactElement {
  const words = usePlanStrings();
  const strings = useStrings();
  const styles = useFieldStyles();
  const { state, run } = useLaterActs();
  const [search, setSearch] = React.useState('');
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = React.useState<LaterAct>();
  const groups = React.useMemo(() => owedGroups(reports, plan.streams, search, current), [reports, plan, search]);
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const picked = reports.filter(({ row }) => chosen.has(row.obligation.id));
  const mine = reports.some(({ refusals }) => refusals.extended !== 'needsFollower');
  const undated = reports.filter(({ row, refusals }) => row.inForce === undefined && refusals.extended === undefined);
  const targetsOf = (items: readonly OwedReport[]): readonly LaterTarget[] =>
    items.map(({ row: { obligation } }) => ({ id: obligation.id, unitName: obligation.unitName }));
  /** Why an act cannot be done to what was chosen; undefined when it can. */
  const against = (act: LaterAct): string | undefined => {
    if (isClosed) {
      return strings.refusals.planClosed;
    }
    if (!mine) {
      return strings.refusals.needsFollower;
    }
    if (picked.length === 0) {
      return words.later.chooseFirst;
    }
    const refusal = picked.map(({ refusals }) => refusals[act]).find((each) => each !== undefined);
    return refusal === undefined ? undefined : strings.refusals[refusal];
  };
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      ids.forEach((id) => (isChosen ? next.add(id) : next.delete(id)));
      return next;
    });
  const go = async (targets: readonly LaterTarget[], later: Later): Promise<void> => {
    const result = await run(targets, later);
    if (result !== undefined) {
      setForm(undefined);
      // What failed stays chosen, to be tried again.
      setChosen(new Set(result.failed.map(({ target }) => target.id)));
      if (result.done.length > 0) {
        onDone();
      }
    }
  };
  const reasons = [...new Set(ACTS.map(against).filter((each) => each !== undefined))];
  return (
    <Card title={words.owed.title} hint={words.owed.count(reports.length)}>
      <div className={styles.row}>
        <SearchField label={words.owed.search} hint={words.owed.search} value={search} onChange={setSearch} />
        {ACTS.map((act) => (
          <Button
            key={act}
            disabled={against(act) !== undefined || state.kind === 'running'}
            aria-describedby={against(act) === undefined ? undefined : 'tk-later-against'}
            onClick={() => setForm(act)}
          >
            {words.later.acts[act]}
          </Button>
        ))}
        {undated.length > 0 && !isClosed && (
          <Button
            look="quiet"
            onClick={() => {
              setChosen(new Set(undated.map(({ row }) => row.obligation.id)));
              setForm('extended');
            }}
          >
            {words.later.dateUndated(undated.length)}
          </Button>
        )}
      </div>
      <p id="tk-later-against" className={styles.hint}>
        {reasons.join(' ')}
      </p>
      {form !== undefined && picked.length > 0 && (
        <LaterForm
          act={form}
          count={picked.length}
          isRunning={state.kind === 'running'}
          onDo={(later) => go(targetsOf(picked), later)}
          onCancel={() => setForm(undefined)}
        />
      )}
      <div aria-live="polite">
        {state.kind === 'running' && state.step !== undefined && (
          <p role="status">{words.later.running(state.step.done, state.step.total, state.step.about)}</p>
        )}
        {state.kind === 'done' && (
          <ResultNotice
            result={state.value}
            onUndo={() => go(state.value.done, { act: 'exemptionEnded', reason: words.later.undoReason })}
          />
        )}
      </div>
      <p className={styles.hint} role="status">
        {words.owed.shown(shown, reports.length)}
        {picked.length > 0 ? ` · ${words.later.chosen(picked.length)}` : ''}
      </p>
      <ObligationsTable
        label={words.owed.title}
        groups={groups}
        of={current}
        {...(mine && !isClosed ? { chosen, onChoose: choose } : {})}
        moreTitle={words.owed.state}
        more={({ row }) => {
          const { text, tone } = stateWords(row.state, row.timeliness, strings.state);
          return (
            <>
              <Pill tone={tone}>{text}</Pill>
              {row.exemptReason !== '' && <div className={styles.hint}>{row.exemptReason}</div>}
            </>
          );
        }}
      />
    </Card>
  );
}
