/** The units of the urging dialog, grouped by why it is time, each with how it stands and whom the mail would reach. */
import * as React from 'react';
import type { UrgingUnit } from '../../actions/open-urging';
import type { ObligationId } from '../../domain/code';
import type { UrgingLevel } from '../../domain/event';
import { URGING_REASONS } from '../../domain/urging-proposal';
import { shortDate } from '../../domain/local-date';
import { useStrings } from '../loc/language';
import { useUrgingStrings } from '../loc/use-urging-strings';
import { TickBox } from '../parts/tick-box';
import { themedStyles } from '../theme/themed-styles';
import { levelOf } from './urging-form';

const useStyles = themedStyles((theme) => ({
  group: { fontWeight: 600, padding: '12px 0 4px', cursor: 'pointer' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6
  },
  unit: {
    display: 'flex',
    gap: 10,
    alignItems: 'flex-start',
    padding: '7px 10px',
    selectors: { '& + &': { borderTop: `1px solid ${theme.semanticColors.bodyDivider}` } }
  },
  words: { minWidth: 0, flex: 1 },
  name: { fontWeight: 600 },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext, overflowWrap: 'anywhere' },
  warning: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.errorText }
}));

export interface UrgingUnitsProps {
  /** Groups of this level come first and open. */
  readonly level: UrgingLevel;
  readonly units: readonly UrgingUnit[];
  readonly chosen: ReadonlySet<ObligationId>;
  readonly onChoose: (ids: readonly ObligationId[], isChosen: boolean) => void;
}

function UnitWords({ unit }: { readonly unit: UrgingUnit }): React.ReactElement {
  const styles = useStyles();
  const { state, refusals } = useStrings();
  const { urging } = useUrgingStrings();
  const { obligation, daysLeft, urgings, people, refusal } = unit;
  const last = urgings[urgings.length - 1];
  return (
    <div className={styles.words}>
      <span className={styles.name}>{obligation.unitName}</span>{' '}
      <span className={styles.hint}>
        {[
          state.states[unit.state],
          daysLeft === undefined ? urging.noDate : urging.days(daysLeft),
          ...(last === undefined ? [] : [urging.before(urgings.length, shortDate(last.sentOn))])
        ].join(' · ')}
      </span>
      {refusal !== undefined ? (
        <div className={styles.warning}>{`${urging.notAllowed}: ${refusals[refusal]}`}</div>
      ) : people.length === 0 ? (
        <div className={styles.warning}>{urging.nobody}</div>
      ) : (
        <div className={styles.hint}>{urging.people(people.length, people.map(({ title }) => title).join('; '))}</div>
      )}
    </div>
  );
}

export function UrgingUnits({ level, units, chosen, onChoose }: UrgingUnitsProps): React.ReactElement {
  const styles = useStyles();
  const { urging } = useUrgingStrings();
  const groups = [...URGING_REASONS, undefined].flatMap((reason) => {
    const own = units.filter(({ proposal }) => proposal?.reason === reason);
    const words = reason === undefined ? urging.notDue : urging.reasons[reason];
    return own.length === 0 ? [] : [{ words, own, isOfLevel: own.some((unit) => levelOf(unit) === level) }];
  });
  groups.sort((a, b) => Number(b.isOfLevel) - Number(a.isOfLevel));
  return (
    <>
      {groups.map(({ words, own, isOfLevel }) => {
        const open = own.filter(({ refusal }) => refusal === undefined).map(({ obligation }) => obligation.id);
        const ticked = open.filter((id) => chosen.has(id)).length;
        return (
          <details key={words} open={isOfLevel}>
            <summary className={styles.group}>{urging.group(words, own.length)}</summary>
            <ul className={styles.list}>
              {open.length > 1 && (
                <li className={styles.unit}>
                  <TickBox
                    label={urging.select(words)}
                    ticked={ticked === 0 ? 'none' : ticked === open.length ? 'all' : 'some'}
                    onChange={(isChosen) => onChoose(open, isChosen)}
                  />
                  <span className={styles.hint}>{urging.chosen(ticked, open.length)}</span>
                </li>
              )}
              {own.map((unit) => (
                <li key={unit.obligation.id} className={styles.unit} data-urging={unit.obligation.id}>
                  {unit.refusal === undefined && (
                    <TickBox
                      label={urging.select(unit.obligation.unitName)}
                      ticked={chosen.has(unit.obligation.id) ? 'all' : 'none'}
                      onChange={(isChosen) => onChoose([unit.obligation.id], isChosen)}
                    />
                  )}
                  <UnitWords unit={unit} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
