/** The fields of a decision of the office: a day that is read back in words, the deadline's wording, the reason. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import { deadlineOf } from '../../domain/deadline';
import { longDate, readTypedDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useDecisionStrings } from '../loc/use-decision-strings';
import { themedStyles } from '../theme/themed-styles';
import { needsDate, needsReason } from './decision-form';
import type { DecisionAct, DecisionProblems, TypedDecision } from './decision-form';

const useStyles = themedStyles((theme) => ({
  fields: { display: 'grid', gap: 8 },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext, margin: '4px 0 0' }
}));

export interface DecisionFieldsProps {
  readonly act: DecisionAct;
  readonly typed: TypedDecision;
  readonly onType: (typed: TypedDecision) => void;
  readonly problems: DecisionProblems;
  readonly disabled: boolean;
}

export function DecisionFields({ act, typed, onType, problems, disabled }: DecisionFieldsProps): React.ReactElement {
  const styles = useStyles();
  const { locale } = useStrings();
  const words = useDecisionStrings();
  const day = readTypedDate(typed.date);
  const shared = { autoComplete: 'off', disabled } as const;
  return (
    <div className={styles.fields}>
      {needsDate(act) && (
        <div>
          <TextField
            {...shared}
            label={act === 'extended' ? words.lastDay : words.receivedOn}
            name={`${act}-date`}
            value={typed.date}
            placeholder={words.dateHint}
            required
            errorMessage={problems.date ? words.dateWrong : undefined}
            onChange={(_event, value) => onType({ ...typed, date: value ?? '' })}
          />
          {day !== undefined && <p className={styles.hint}>{longDate(day, locale)}</p>}
          {day === undefined && act === 'extended' && <p className={styles.hint}>{words.lastDayHint}</p>}
        </div>
      )}
      {act === 'extended' && (
        <div>
          <TextField
            {...shared}
            label={words.phrase}
            name={`${act}-phrase`}
            value={typed.phrase}
            onChange={(_event, value) => onType({ ...typed, phrase: value ?? '' })}
          />
          <p className={styles.hint}>
            {day === undefined ? words.phraseHint : words.phraseMade(deadlineOf(day, 'atLatest').phrase)}
          </p>
        </div>
      )}
      {needsReason(act) && (
        <TextField
          {...shared}
          label={words.reason}
          name={`${act}-reason`}
          value={typed.reason}
          required
          errorMessage={problems.reason ? words.reasonNeeded : undefined}
          onChange={(_event, value) => onType({ ...typed, reason: value ?? '' })}
        />
      )}
    </div>
  );
}
