/** Thêm đơn vị: a unit joins a launched plan, after a look at what it will owe. */
import * as React from 'react';
import type { Launched } from '../../actions/launch-plan';
import { unitCode } from '../../domain/code';
import type { UnitCode } from '../../domain/code';
import { shortDate } from '../../domain/local-date';
import { obligationsOf } from '../../domain/obligation';
import type { Obligation } from '../../domain/obligation';
import { kindName } from '../../domain/plan-draft-rules';
import type { Plan } from '../../domain/plan';
import type { Unit } from '../../domain/unit';
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
import { Choice, Field, TextBox, useFieldStyles } from './fields';
import { LaunchProgressView } from './launch-progress';
import { UnitChoice } from './unit-choice';
import type { LaunchProgress } from './use-launch';

interface Typed {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: UnitCode | undefined;
  readonly superior: string;
  readonly place: string;
  readonly numberSymbol: string;
}

const NOTHING: Typed = {
  code: '',
  name: '',
  kind: '',
  parent: undefined,
  superior: '',
  place: '',
  numberSymbol: ''
};

/** The unit as it was typed; undefined while something is missing or the code is none, or is taken. */
function unitOf(typed: Typed, plan: Plan): Unit | undefined {
  const name = typed.name.trim();
  if (name === '' || typed.kind === '' || typed.parent === undefined) {
    return undefined;
  }
  try {
    const code = unitCode(typed.code.trim());
    return plan.units.some((unit) => unit.code === code)
      ? undefined
      : {
          code,
          name,
          kind: typed.kind,
          parent: typed.parent,
          letterhead: { superior: typed.superior, issuer: name.toLocaleUpperCase('vi'), place: typed.place },
          numberSymbol: typed.numberSymbol
        };
  } catch {
    return undefined;
  }
}

/** What the unit will owe; a text when the plan's rules do not cover it. */
function owedBy(unit: Unit, plan: Plan): readonly Obligation[] | string {
  try {
    return obligationsOf({ ...plan, units: [...plan.units, unit] }).filter((each) => each.unit === unit.code);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function AddUnitCard({ plan, isClosed, refusal, onDone }: ManageCardProps): React.ReactElement {
  const acting = useActing();
  const strings = useStrings();
  const { addUnit: words, owed: owedWords } = usePlanStrings();
  const styles = useFieldStyles();
  const { state, start } = useAct<Launched, LaunchProgress>();
  const [isOpen, setOpen] = React.useState(false);
  const [typed, setTyped] = React.useState<Typed>(NOTHING);
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const kinds = [...new Set(plan.streams.flatMap(({ unitKinds }) => unitKinds))];
  const unit = unitOf(typed, plan);
  const owed = unit === undefined ? undefined : owedBy(unit, plan);
  const against = refusal ?? (isClosed ? strings.refusals.planClosed : undefined);
  const go = async (): Promise<void> => {
    if (unit === undefined) {
      return;
    }
    const outcome = await start(async (onStep) =>
      (await planActs()).addUnit(acting, plan.id, unit, (step, done, total, about) =>
        onStep({ step, done, total, about })
      )
    );
    if (outcome?.kind === 'done') {
      setTyped(NOTHING);
      setOpen(false);
      onDone();
    }
  };
  return (
    <Card title={words.title}>
      <p className={styles.hint}>{words.hint}</p>
      {isOpen ? (
        <>
          <TextBox
            label={words.code}
            value={typed.code}
            hint={words.codeHint}
            onChange={(code) => set({ code })}
            single
          />
          <TextBox label={words.name} value={typed.name} onChange={(name) => set({ name })} single />
          <Choice
            label={words.kind}
            value={typed.kind}
            options={kinds.map((kind) => [kind, kindName(kind, plan.units)] as const)}
            onChange={(kind) => set({ kind })}
            single
          />
          <Field label={words.parent} single>
            {(ids) => (
              <UnitChoice
                {...ids}
                units={plan.units}
                value={typed.parent}
                onChange={(parent) => set({ parent, superior: superiorOf(plan, parent, typed.kind) })}
              />
            )}
          </Field>
          <TextBox label={words.superior} value={typed.superior} onChange={(superior) => set({ superior })} single />
          <TextBox label={words.place} value={typed.place} onChange={(place) => set({ place })} single />
          <TextBox
            label={words.numberSymbol}
            value={typed.numberSymbol}
            hint={words.symbolHint}
            onChange={(numberSymbol) => set({ numberSymbol })}
            single
          />
          {typeof owed === 'string' && <Notice tone="bad" explanation={words.notCovered} details={owed} />}
          {owed !== undefined && typeof owed !== 'string' && (
            <Notice
              tone={owed.length === 0 ? 'warn' : 'wait'}
              explanation={{ what: words.willOwe(owed.length), advice: '' }}
              reasons={owed.map(({ stream, addressee, receivingOfficeName, deadline }) =>
                words.owes(
                  plan.streams.find(({ id }) => id === stream)?.name ?? stream,
                  addressee,
                  receivingOfficeName,
                  deadline === undefined ? owedWords.noDay : owedWords.lastDay(shortDate(deadline.lastDay))
                )
              )}
            />
          )}
          <div className={styles.row} style={{ marginTop: 8 }}>
            <Button
              look="primary"
              disabled={owed === undefined || typeof owed === 'string' || owed.length === 0 || state.kind === 'running'}
              onClick={() => go()}
            >
              {words.add}
            </Button>
            <Button onClick={() => setOpen(false)}>{strings.general.cancel}</Button>
          </div>
        </>
      ) : (
        <Button
          disabled={against !== undefined}
          aria-describedby={against === undefined ? undefined : 'tk-add-against'}
          onClick={() => setOpen(true)}
        >
          {words.open}
        </Button>
      )}
      {against !== undefined && (
        <p id="tk-add-against" className={styles.hint}>
          {against}
        </p>
      )}
      {state.kind === 'running' && <LaunchProgressView progress={state.step} />}
      {state.kind === 'done' && <p role="status">{words.added(state.value.obligations)}</p>}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={() => go()} />}
      {state.kind === 'refused' && (
        <Notice tone="bad" explanation={words.refused} reasons={refusalReasons(state.refusals, strings)} />
      )}
    </Card>
  );
}

/** The upper line of the letterheads of units of the kind below the same parent, else of any unit below it. */
function superiorOf(plan: Plan, parent: UnitCode, kind: string): string {
  const below = plan.units.filter((unit) => unit.parent === parent && unit.letterhead.superior !== '');
  return (below.find((unit) => unit.kind === kind) ?? below[0])?.letterhead.superior ?? '';
}
