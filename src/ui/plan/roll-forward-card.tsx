/** Lập kế hoạch kế tiếp: the next campaign from this one, opened at the desk with what became of the units. */
import * as React from 'react';
import type { RolledForward } from '../../actions/roll-forward';
import { planId } from '../../domain/code';
import { dayOf } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import { refusalReasons } from '../words/refusal-words';
import { planActs } from './close-card';
import type { ManageCardProps } from './close-card';
import { DayBox, TextBox, useFieldStyles } from './fields';

export interface RollForwardCardProps extends Omit<ManageCardProps, 'onDone'> {
  readonly onRolled: (rolled: RolledForward) => void;
}

/** The code as a plan's, or undefined when it is none, or that of the plan itself. */
function codeOf(typed: string, before: string): ReturnType<typeof planId> | undefined {
  try {
    const id = planId(typed.trim());
    return id === before ? undefined : id;
  } catch {
    return undefined;
  }
}

export function RollForwardCard({ plan, refusal, onRolled }: RollForwardCardProps): React.ReactElement {
  const acting = useActing();
  const strings = useStrings();
  const { rollForward: words, general } = usePlanStrings();
  const styles = useFieldStyles();
  const { state, start } = useAct<RolledForward>();
  const [isOpen, setOpen] = React.useState(false);
  const [id, setId] = React.useState('');
  const [title, setTitle] = React.useState(plan.title);
  const [summary, setSummary] = React.useState(plan.reportSummary);
  const [on, setOn] = React.useState<LocalDate | undefined>(() => dayOf(acting.now(), plan.timeZone));
  const code = codeOf(id, plan.id);
  const isWhole = code !== undefined && title.trim() !== '' && summary.trim() !== '' && on !== undefined;
  const go = async (): Promise<void> => {
    if (!isWhole) {
      return;
    }
    const outcome = await start(async () =>
      (await planActs()).rollForward(acting, plan.id, { id: code, title, reportSummary: summary, unitsOn: on })
    );
    if (outcome?.kind === 'done') {
      onRolled(outcome.value);
    }
  };
  return (
    <Card title={words.title}>
      <p className={styles.hint}>{words.hint}</p>
      {isOpen ? (
        <>
          <TextBox
            label={general.id}
            value={id}
            onChange={setId}
            hint={general.idHint}
            problem={id !== '' && code === undefined ? words.otherId : undefined}
            single
          />
          <TextBox label={general.title} value={title} onChange={setTitle} single />
          <TextBox label={general.summary} rows={3} value={summary} onChange={setSummary} single />
          <DayBox label={words.unitsOn} value={on} onChange={setOn} single />
          <div className={styles.row}>
            <Button look="primary" disabled={!isWhole || state.kind === 'running'} onClick={() => go()}>
              {state.kind === 'running' ? words.rolling : words.roll}
            </Button>
            <Button onClick={() => setOpen(false)}>{strings.general.cancel}</Button>
          </div>
        </>
      ) : (
        <Button
          disabled={refusal !== undefined}
          aria-describedby={refusal === undefined ? undefined : 'tk-roll-against'}
          onClick={() => setOpen(true)}
        >
          {words.open}
        </Button>
      )}
      {refusal !== undefined && (
        <p id="tk-roll-against" className={styles.hint}>
          {refusal}
        </p>
      )}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={() => go()} />}
      {state.kind === 'refused' && (
        <Notice tone="bad" explanation={words.refused} reasons={refusalReasons(state.refusals, strings)} />
      )}
    </Card>
  );
}

/** So many are named at once; more would push the desk off the screen. */
const SHOWN = 5;

/** What became of the units, above the desk at which the next plan is made. */
export function RolledNotice({ rolled }: { readonly rolled: RolledForward }): React.ReactElement {
  const { rollForward: words } = usePlanStrings();
  const { gone, come, unresolved, plan } = rolled;
  const nameOf = (code: string): string =>
    [...plan.units, ...gone.map(({ unit }) => unit)].find((unit) => unit.code === code)?.name ?? code;
  return (
    <Notice
      tone={unresolved.length > 0 ? 'warn' : 'wait'}
      explanation={{ what: words.became(gone.length, come.length, unresolved.length), advice: '' }}
    >
      <div>
        {unresolved.length > 0 && (
          <details open={unresolved.length <= SHOWN}>
            <summary>{words.unresolved(unresolved.length)}</summary>
            <ul>
              {unresolved.map((code) => (
                <li key={code}>{nameOf(code)}</li>
              ))}
            </ul>
          </details>
        )}
        {gone.length > 0 && (
          <details>
            <summary>{words.gone(gone.length)}</summary>
            <ul>
              {gone.map(({ unit, successors }) => (
                <li key={unit.code}>
                  {successors.length === 0
                    ? words.noSuccessor(unit.name)
                    : words.successor(unit.name, successors.map(nameOf).join(', '))}
                </li>
              ))}
            </ul>
          </details>
        )}
        {come.length > 0 && (
          <details>
            <summary>{words.come(come.length)}</summary>
            <ul>
              {come.map(({ code, name }) => (
                <li key={code}>{name}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Notice>
  );
}
