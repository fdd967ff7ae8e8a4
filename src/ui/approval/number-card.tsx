/** Cấp số: what the register gave last and what comes next; the clerk may type a number of the paper register instead. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import { issueNumberText, numberReport } from '../../actions/number-report';
import type { GivenNumber, NumberPreview } from '../../actions/number-report';
import type { Obligation } from '../../domain/obligation';
import { obligationParts } from '../../domain/code';
import type { IssueNumber } from '../../domain/issue-number';
import { shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { ActAnswer } from './act-answer';
import { readNumber } from './number-form';
import { useNumberPreview } from './use-number-preview';
import { useTypedForm } from './typed-forms';
import { useReportAct } from './use-report-act';

const useStyles = themedStyles((theme) => ({
  fields: { display: 'grid', gap: 10 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 10, alignItems: 'start' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  warning: {
    fontSize: 12,
    color: theme.semanticColors.messageText,
    background: theme.semanticColors.warningBackground,
    padding: '4px 8px',
    margin: 0
  }
}));

export interface NumberCardProps {
  readonly obligation: Obligation;
  readonly today: LocalDate;
  readonly onDone: () => void;
}

export function NumberCard({ obligation, today, onDone }: NumberCardProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { number: words } = useApprovalStrings();
  const { typed, setTyped, forget } = useTypedForm(obligation.id, 'numbered', { number: '', date: shortDate(today) });
  const [day, setDay] = React.useState(today);
  const reading = useNumberPreview(obligation.id, day);
  const ready = reading.kind === 'ready' ? reading : undefined;
  // Another clerk may have been quicker: what the register says now is what the refusal is about.
  const {
    state,
    isClosed: running,
    run
  } = useReportAct<IssueNumber>(() => {
    forget();
    onDone();
  }, ready?.reload);
  const [preview, setPreview] = React.useState<NumberPreview>();
  React.useEffect(() => {
    if (ready?.value.kind === 'done') {
      setPreview(ready.value.value);
    }
  }, [ready?.value]);
  const { problems, number, wanted, issuedOn, taken, isBelowLast } = readNumber(typed, preview, today);
  React.useEffect(() => {
    if (issuedOn !== undefined && issuedOn <= today) {
      setDay(issuedOn);
    }
  }, [issuedOn, today]);

  const usedFor = (given: GivenNumber): string =>
    given.obligation === undefined
      ? words.letter
      : obligationParts(given.obligation).plan === obligation.plan
        ? words.thisPlan(obligation.unitName)
        : words.otherReport(given.obligation);
  const said = (given: IssueNumber): string => issueNumberText(given);
  const last = preview?.given[0];
  const shown = preview === undefined || number === undefined ? undefined : { ...preview.next, number };
  const give = (): void => {
    if (issuedOn !== undefined) {
      run((acting) => numberReport(acting, obligation.id, issuedOn, wanted));
    }
  };
  const own = preview?.own;
  const cannot = running || preview === undefined || taken !== undefined || Object.keys(problems).length > 0;
  return (
    <Card title={words.title}>
      <div className={styles.fields}>
        {reading.kind === 'loading' && preview === undefined && <Loading label={words.reading} />}
        {reading.kind === 'failed' && <FailureNotice failure={reading.failure} onRetry={reading.retry} />}
        {ready?.value.kind === 'failed' && <FailureNotice failure={ready.value.failure} onRetry={ready.reload} />}
        {ready?.value.kind === 'refused' && (
          <Notice
            tone="warn"
            explanation={{ what: refusalReasons(ready.value.refusals, strings).join(' '), advice: '' }}
          />
        )}
        {preview !== undefined && (
          <p className={styles.hint}>
            {last === undefined
              ? words.noneUsed(preview.next.period)
              : words.lastUsed(said(last), shortDate(last.issuedOn), usedFor(last))}
          </p>
        )}
        {own !== undefined ? (
          <p className={styles.hint}>{words.reserved(said(own))}</p>
        ) : (
          <>
            <div className={styles.pair}>
              <TextField
                label={words.number}
                name="number"
                inputMode="numeric"
                autoComplete="off"
                value={typed.number}
                placeholder={preview === undefined ? '' : String(preview.next.number)}
                disabled={running}
                errorMessage={
                  taken === undefined
                    ? problems.number === undefined
                      ? undefined
                      : words.problems[problems.number]
                    : words.taken(said(taken), shortDate(taken.issuedOn), usedFor(taken))
                }
                onChange={(_event, value) => setTyped((before) => ({ ...before, number: value ?? '' }))}
              />
              <TextField label={words.symbol} readOnly value={preview?.next.symbol ?? ''} />
            </div>
            {isBelowLast && taken === undefined && <p className={styles.warning}>{words.belowLast}</p>}
            <TextField
              label={words.issuedOn}
              name="issuedOn"
              autoComplete="off"
              value={typed.date}
              disabled={running}
              errorMessage={problems.date === undefined ? undefined : words.problems[problems.date]}
              onChange={(_event, value) => setTyped((before) => ({ ...before, date: value ?? '' }))}
            />
          </>
        )}
        <Button look="primary" wide disabled={cannot} onClick={give}>
          {running ? words.giving : words.give(own !== undefined ? said(own) : shown === undefined ? '…' : said(shown))}
        </Button>
        <ActAnswer state={state} onRetry={give} />
      </div>
    </Card>
  );
}
