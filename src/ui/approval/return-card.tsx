/** Trả lại: reasons by section, an optional day for the answer, and what the unit will read before it is sent. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import type { ReportSection } from '../../actions/open-report';
import { returnInside } from '../../actions/return-inside';
import { returnReport } from '../../actions/return-report';
import type { ObligationId, SectionId } from '../../domain/code';
import { shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { sectionName } from '../words/section-words';
import { ActAnswer } from './act-answer';
import { NO_REASON, readReturn, withOneMore, withReason, without } from './return-form';
import type { TypedReason } from './return-form';
import { useTypedForm } from './typed-forms';
import { useReportAct } from './use-report-act';

const useStyles = themedStyles((theme) => ({
  form: { display: 'grid', gap: 10 },
  reason: {
    display: 'grid',
    gap: 6,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 4,
    padding: '8px 10px'
  },
  label: { display: 'grid', gap: 4, fontWeight: 600 },
  select: [
    focusRing(theme),
    {
      font: 'inherit',
      fontWeight: 400,
      width: '100%',
      minWidth: 0,
      padding: '5px 8px',
      color: theme.semanticColors.inputText,
      background: theme.semanticColors.inputBackground,
      border: `1px solid ${theme.semanticColors.inputBorder}`,
      borderRadius: 2
    }
  ],
  preview: {
    border: `1px dashed ${theme.palette.neutralTertiaryAlt}`,
    borderRadius: 4,
    padding: '8px 12px',
    overflowWrap: 'anywhere'
  },
  title: { fontSize: 12, fontWeight: 600, margin: 0, color: theme.semanticColors.bodySubtext },
  list: { margin: '4px 0 0', paddingLeft: 18 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 10 }
}));

interface ReasonRowProps {
  readonly typed: TypedReason;
  readonly number: number;
  readonly sections: readonly ReportSection[];
  readonly disabled: boolean;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<Omit<TypedReason, 'row'>>) => void;
  /** Undefined for the only row. */
  readonly onRemove: (() => void) | undefined;
}

function ReasonRow(props: ReasonRowProps): React.ReactElement {
  const { typed, number, sections, disabled, problem, onChange, onRemove } = props;
  const styles = useStyles();
  const { return: words } = useApprovalStrings();
  const chosen = (value: string): SectionId | '' =>
    sections.find(({ section }) => section.id === value)?.section.id ?? '';
  return (
    <div className={styles.reason} role="group" aria-label={`${words.reason} ${number}`}>
      <label className={styles.label}>
        {words.section}
        <select
          className={styles.select}
          value={typed.section}
          disabled={disabled}
          onChange={(event) => onChange({ section: chosen(event.target.value) })}
        >
          <option value="">{words.whole}</option>
          {sections.map(({ section, depth }) => (
            <option key={section.id} value={section.id}>
              {`${'\u00a0\u00a0'.repeat(depth)}${sectionName(section)}`}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={words.reason}
        multiline
        rows={2}
        autoAdjustHeight
        placeholder={words.reasonHint}
        value={typed.words}
        disabled={disabled}
        errorMessage={problem}
        onChange={(_event, value) => onChange({ words: value ?? '' })}
      />
      {onRemove !== undefined && (
        <div>
          <Button look="quiet" disabled={disabled} onClick={onRemove}>
            {words.remove(number)}
          </Button>
        </div>
      )}
    </div>
  );
}

export interface ReturnCardProps {
  readonly act: 'returnedInside' | 'returned';
  readonly id: ObligationId;
  readonly sections: readonly ReportSection[];
  readonly today: LocalDate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What is typed stays when the act fails, and while the form is closed and opened again. */
export function ReturnCard({ act, id, sections, today, onDone, onCancel }: ReturnCardProps): React.ReactElement {
  const styles = useStyles();
  const { general } = useStrings();
  const { return: words, lastReturn } = useApprovalStrings();
  const { typed, setTyped, forget } = useTypedForm(id, 'returned', NO_REASON);
  const [tried, setTried] = React.useState(false);
  const {
    state,
    isClosed: running,
    run
  } = useReportAct<void>(() => {
    forget();
    onDone();
  });
  const { reasons, newDate, reasonProblem, dateProblem } = readReturn(typed, today);
  const names = new Map(sections.map(({ section }) => [section.id, sectionName(section)]));
  const isAbove = act === 'returned';
  const give = (): void => {
    setTried(true);
    if (reasonProblem !== undefined || (isAbove && dateProblem !== undefined)) {
      return;
    }
    run((acting) =>
      isAbove
        ? returnReport(acting, id, { reasons, ...(newDate === undefined ? {} : { newDate }) })
        : returnInside(acting, id, reasons)
    );
  };
  const problemOf = ({ words: said }: TypedReason): string | undefined =>
    tried && reasonProblem !== undefined && said.trim() === '' ? words.problems[reasonProblem] : undefined;
  return (
    <Card title={isAbove ? words.above : words.inside}>
      <div className={styles.form}>
        {typed.reasons.map((reason, index) => (
          <ReasonRow
            key={reason.row}
            typed={reason}
            number={index + 1}
            sections={sections}
            disabled={running}
            problem={problemOf(reason)}
            onChange={(change) => setTyped((before) => withReason(before, reason.row, change))}
            onRemove={typed.reasons.length > 1 ? () => setTyped((before) => without(before, reason.row)) : undefined}
          />
        ))}
        <Button disabled={running} onClick={() => setTyped(withOneMore)}>
          {words.add}
        </Button>
        {isAbove && (
          <TextField
            label={words.newDate}
            name="newDate"
            autoComplete="off"
            placeholder={words.newDateHint}
            value={typed.newDate}
            disabled={running}
            errorMessage={dateProblem === undefined ? undefined : words.problems[dateProblem]}
            onChange={(_event, value) => setTyped((before) => ({ ...before, newDate: value ?? '' }))}
          />
        )}
        <section className={styles.preview} aria-label={words.preview}>
          <p className={styles.title}>{words.preview}</p>
          {reasons.length === 0 ? (
            words.previewEmpty
          ) : (
            <ul className={styles.list}>
              {reasons.map((reason, index) => (
                <li key={index}>
                  <strong>{reason.section === undefined ? words.whole : names.get(reason.section)}:</strong>{' '}
                  {reason.words}
                </li>
              ))}
            </ul>
          )}
          {isAbove && newDate !== undefined && dateProblem === undefined && (
            <p className={styles.title}>{lastReturn.answerBy(shortDate(newDate))}</p>
          )}
        </section>
        <div className={styles.pair}>
          <Button look="primary" disabled={running} onClick={give}>
            {running ? words.returning : words.confirm}
          </Button>
          <Button disabled={running} onClick={onCancel}>
            {general.cancel}
          </Button>
        </div>
        <ActAnswer state={state} onRetry={give} nameOf={(section) => names.get(section) ?? section} />
      </div>
    </Card>
  );
}
