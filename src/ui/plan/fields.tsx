/** The fields that a plan is corrected in: a label, the control, what is wrong, and the words that the value came from. */
import * as React from 'react';
import type { LocalDate } from '../../domain/local-date';
import { shortDate } from '../../domain/local-date';
import type { Quote } from '../../domain/plan-draft';
import { longDate, readTypedDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { usePlanStrings } from '../loc/use-plan-strings';
import { QuoteView } from './quote-view';
import { NARROW } from '../parts/screen';

export const useFieldStyles = themedStyles((theme) => {
  const { semanticColors: semantic } = theme;
  const control = {
    font: 'inherit',
    color: semantic.inputText,
    background: semantic.inputBackground,
    border: `1px solid ${semantic.inputBorder}`,
    borderRadius: 4,
    padding: '5px 8px',
    boxSizing: 'border-box' as const,
    width: '100%',
    minHeight: 32
  };
  return {
    field: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      columnGap: '16px',
      alignItems: 'start',
      marginBottom: 14,
      selectors: { [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' } }
    },
    single: { marginBottom: 12, minWidth: 0 },
    label: { display: 'block', fontWeight: 600, fontSize: 13, marginBottom: 4 },
    control: [focusRing(theme), control],
    area: [focusRing(theme), { ...control, minHeight: 64, resize: 'vertical' }],
    hint: { fontSize: 12, color: semantic.bodySubtext, margin: '3px 0 6px' },
    problem: { fontSize: 12, color: semantic.errorText, margin: '3px 0 0' },
    checks: { border: 0, padding: 0, margin: 0, minWidth: 0, selectors: { legend: { padding: 0 } } },
    check: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '2px 0', cursor: 'pointer' },
    summary: { cursor: 'pointer', fontSize: 12 },
    link: [
      focusRing(theme),
      {
        font: 'inherit',
        border: 0,
        padding: 0,
        background: 'none',
        color: semantic.link,
        cursor: 'pointer',
        selectors: { ':hover': { textDecoration: 'underline' } }
      }
    ],
    row: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'flex-end' }
  };
});

export interface FieldFrameProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly quote?: Quote | undefined;
  /** No room for a quotation beside it. */
  readonly single?: boolean;
}

interface Ids {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

let nextId = 0;
export function useFieldId(): string {
  const [id] = React.useState(() => `tk-plan-${(nextId += 1)}`);
  return id;
}

/** A label with its control; the control gets its id and what describes it. */
export function Field({
  label,
  hint,
  problem,
  quote,
  single = false,
  children
}: FieldFrameProps & { readonly children: (ids: Ids) => React.ReactNode }): React.ReactElement {
  const styles = useFieldStyles();
  const id = useFieldId();
  const described = [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(hint === undefined || hint === '' ? [] : [`${id}-hint`])
  ].join(' ');
  const ids: Ids = {
    id,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(problem === undefined ? {} : { 'aria-invalid': true as const })
  };
  return (
    <div className={single ? styles.single : styles.field}>
      <div>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {children(ids)}
        {problem !== undefined && (
          <p id={`${id}-problem`} className={styles.problem}>
            {problem}
          </p>
        )}
        {hint !== undefined && hint !== '' && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      {!single && <QuoteView quote={quote} />}
    </div>
  );
}

export interface TextBoxProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly disabled?: boolean;
}

export function TextBox({ value, onChange, rows, disabled = false, ...frame }: TextBoxProps): React.ReactElement {
  const styles = useFieldStyles();
  return (
    <Field {...frame}>
      {(ids) =>
        rows === undefined ? (
          <input
            {...ids}
            className={styles.control}
            value={value}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value.normalize('NFC'))}
          />
        ) : (
          <textarea
            {...ids}
            className={styles.area}
            rows={rows}
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value.normalize('NFC'))}
          />
        )
      }
    </Field>
  );
}

/** A text that must not be empty: an empty one stays in the field, is said to be wrong, and changes nothing. */
export function NeededBox({ value, onChange, problem, ...rest }: TextBoxProps): React.ReactElement {
  const { fields: words } = usePlanStrings();
  const [typed, setTyped] = React.useState(value);
  React.useEffect(() => setTyped(value), [value]);
  return (
    <TextBox
      {...rest}
      value={typed}
      problem={typed.trim() === '' ? words.needed : problem}
      onChange={(next) => {
        setTyped(next);
        if (next.trim() !== '') {
          onChange(next);
        }
      }}
    />
  );
}

export interface ChoiceProps<K extends string> extends FieldFrameProps {
  readonly value: K | '';
  readonly options: readonly (readonly [K, string])[];
  readonly onChange: (value: K) => void;
  /** Shown while nothing is chosen. */
  readonly none?: string;
}

export function Choice<K extends string>({
  value,
  options,
  onChange,
  none,
  ...frame
}: ChoiceProps<K>): React.ReactElement {
  const styles = useFieldStyles();
  return (
    <Field {...frame}>
      {(ids) => (
        <select
          {...ids}
          className={styles.control}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([key]) => key === event.target.value)?.[0];
            if (chosen !== undefined) {
              onChange(chosen);
            }
          }}
        >
          {(value === '' || none !== undefined) && <option value="">{none ?? '—'}</option>}
          {options.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface CheckListProps {
  readonly legend: string;
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly hint?: string;
}

export function CheckList({ legend, options, chosen, onChange, hint }: CheckListProps): React.ReactElement {
  const styles = useFieldStyles();
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.label}>{legend}</legend>
      {options.map(([key, words]) => (
        <label key={key} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) =>
              onChange(
                options
                  .map(([each]) => each)
                  .filter((each) => (each === key ? event.target.checked : chosen.includes(each)))
              )
            }
          />
          <span>{words}</span>
        </label>
      ))}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </fieldset>
  );
}

export interface DayBoxProps extends FieldFrameProps {
  readonly value: LocalDate | undefined;
  readonly onChange: (value: LocalDate | undefined) => void;
}

/** A day typed as d/m/yyyy, read back in words. What is no day yet stays in the field and is said to be none. */
export function DayBox({ value, onChange, problem, hint, ...frame }: DayBoxProps): React.ReactElement {
  const styles = useFieldStyles();
  const words = usePlanStrings();
  const { language } = useStrings();
  const [typed, setTyped] = React.useState(value === undefined ? '' : shortDate(value));
  const shown = value === undefined ? '' : shortDate(value);
  // A value from outside (undo, another field) replaces what was typed, unless both say the same day.
  React.useEffect(() => {
    setTyped((before) => (readTypedDate(before) === value && (value !== undefined || before !== '') ? before : shown));
  }, [shown, value]);
  const isWrong = typed.trim() !== '' && readTypedDate(typed) === undefined;
  return (
    <Field
      {...frame}
      problem={isWrong ? words.fields.noDay : problem}
      hint={value === undefined ? (hint ?? words.fields.dayHint) : longDate(value, language)}
    >
      {(ids) => (
        <input
          {...ids}
          className={styles.control}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          placeholder="dd/mm/yyyy"
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(readTypedDate(target.value));
          }}
        />
      )}
    </Field>
  );
}
