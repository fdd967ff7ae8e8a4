/** Level, date, number and ways of an urging. */
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import { longDate, readTypedDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useUrgingStrings } from '../loc/use-urging-strings';
import { NARROW } from '../parts/screen';
import { Tick } from '../parts/tick';
import { themedStyles } from '../theme/themed-styles';
import type { UrgingLevel } from '../../domain/event';
import { LEVELS } from './urging-form';
import type { ReadLetterNumber, TypedUrging, UrgingProblem } from './urging-form';

const useStyles = themedStyles((theme) => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '10px 16px',
    marginTop: 10,
    selectors: { [NARROW]: { gridTemplateColumns: '1fr' } }
  },
  whole: { gridColumn: '1 / -1' },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext, margin: '2px 0 0' },
  channels: { border: 0, padding: 0, margin: '14px 0 0', display: 'flex', flexWrap: 'wrap', gap: '6px 20px' },
  legend: { fontWeight: 600, padding: 0, marginBottom: 6 }
}));

export interface UrgingFieldsProps {
  readonly typed: TypedUrging;
  readonly problem: UrgingProblem | undefined;
  readonly letter: ReadLetterNumber;
  /** What the register says below the number's field. */
  readonly letterHint: string;
  readonly canSend: boolean;
  readonly disabled: boolean;
  /** How many units are at each level. */
  readonly counts: readonly number[];
  readonly onType: (change: Partial<Omit<TypedUrging, 'level'>>) => void;
  readonly onLevel: (level: UrgingLevel) => void;
}

type TextName = 'newDate' | 'letterNumber' | 'planReference' | 'contact' | 'escalatesTo';

export function UrgingFields(props: UrgingFieldsProps): React.ReactElement {
  const { typed, problem, letter, letterHint, canSend, disabled, counts, onType, onLevel } = props;
  const styles = useStyles();
  const { urging } = useUrgingStrings();
  const { locale } = useStrings();
  const date = readTypedDate(typed.newDate);
  const field = (
    name: TextName,
    label: string,
    more: { readonly errorMessage?: string | undefined } = {}
  ): React.ReactElement => (
    <TextField
      label={label}
      name={name}
      value={name === 'letterNumber' ? letter.shown : typed[name]}
      disabled={disabled}
      autoComplete="off"
      onChange={(_event, value) => onType({ [name]: value ?? '' })}
      {...more}
    />
  );
  const wrong = problem === undefined ? undefined : problem === 'datePast' ? urging.newDatePast : urging.newDateWrong;
  const box = (name: 'byMail' | 'byTeams' | 'withLetter', label: string): React.ReactElement => (
    <Tick label={label} ticked={typed[name]} disabled={disabled} onChange={(ticked) => onType({ [name]: ticked })} />
  );
  return (
    <>
      <ChoiceGroup
        label={urging.level}
        selectedKey={String(typed.level)}
        disabled={disabled}
        styles={{ flexContainer: { display: 'flex', flexWrap: 'wrap', columnGap: '20px' } }}
        options={LEVELS.map((level) => ({
          key: String(level),
          text: counts[level] === 0 ? urging.levels[level] : `${urging.levels[level]} (${counts[level]})`
        }))}
        onChange={(_event, option) => {
          const level = LEVELS.find((each) => String(each) === option?.key);
          if (level !== undefined) {
            onLevel(level);
          }
        }}
      />
      <div className={styles.fields}>
        {typed.level > 0 && (
          <div>
            {field('newDate', urging.newDate, { errorMessage: wrong })}
            <p className={styles.hint}>{date === undefined ? urging.newDateHint : longDate(date, locale)}</p>
          </div>
        )}
        <div>
          {field('letterNumber', urging.letterNumber, {
            errorMessage: letter.problem === undefined ? undefined : urging.letterProblems[letter.problem]
          })}
          <p className={styles.hint}>{letterHint}</p>
        </div>
        <div className={styles.whole}>{field('planReference', urging.reference)}</div>
        <div>{field('contact', urging.contact)}</div>
        {typed.level === 2 && <div>{field('escalatesTo', urging.escalatesTo)}</div>}
      </div>
      {canSend && (
        <fieldset className={styles.channels}>
          <legend className={styles.legend}>{urging.channels}</legend>
          {box('byMail', urging.byMail)}
          {box('byTeams', urging.byTeams)}
          {typed.byMail && box('withLetter', urging.withLetter)}
        </fieldset>
      )}
    </>
  );
}
