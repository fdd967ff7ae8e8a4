/** Đôn đốc: from the rows that were chosen, or from what is due today, to mails and notices and the history of each unit. */
import * as React from 'react';
import { letterNumberText } from '../../actions/issue-letter';
import type { IssuedLetter } from '../../actions/issue-letter';
import type { UrgingView } from '../../actions/open-urging';
import type { UrgingWording } from '../../actions/urging-letter';
import type { UrgedUnit } from '../../actions/send-urging';
import type { ObligationId } from '../../domain/code';
import type { UrgingLevel } from '../../domain/event';
import { shortDate } from '../../domain/local-date';
import { usePlaceLinks } from '../frame/place';
import { useStrings } from '../loc/language';
import { useUrgingStrings } from '../loc/use-urging-strings';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { SidePanel } from '../parts/side-panel';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { download } from './download';
import { LEVELS, atLevel, readLetterNumber, readUrging, typedAt, unitsAt, usualLevel } from './urging-form';
import { UrgingFields } from './urging-fields';
import { UrgingResults, isDone } from './urging-results';
import { UrgingUnits } from './urging-units';
import { useLetterRegister, useNotice, useOpenUrging, useUrgingActs } from './use-urging';
import type { UrgingActs } from './use-urging';

const useStyles = themedStyles((theme) => ({
  intro: { margin: '0 0 8px', color: theme.semanticColors.bodySubtext },
  part: { marginTop: 16 },
  summary: { cursor: 'pointer', fontWeight: 600 },
  mail: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '10px 14px',
    marginTop: 8,
    selectors: { p: { margin: '0 0 8px' } }
  },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 8,
    alignItems: 'center',
    position: 'sticky',
    bottom: -20,
    background: theme.semanticColors.bodyBackground,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    margin: '16px -20px -20px',
    padding: '10px 20px'
  },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext }
}));

interface MailPreviewProps {
  readonly view: UrgingView;
  readonly unit: UrgingView['units'][number] | undefined;
  readonly wording: UrgingWording;
}

function MailPreview({ view, unit, wording }: MailPreviewProps): React.ReactElement | null {
  const styles = useStyles();
  const { urging } = useUrgingStrings();
  const reading = useNotice(view, unit, wording);
  if (unit === undefined) {
    return null;
  }
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{urging.previewOf(unit.obligation.unitName)}</summary>
      <div className={styles.mail} lang="vi">
        <ReadingView reading={reading}>
          {(notice) => (
            <>
              <p>
                <b>{notice?.subject}</b>
              </p>
              {notice?.paragraphs.map((each, index) => (
                <p key={index}>{each}</p>
              ))}
            </>
          )}
        </ReadingView>
      </div>
    </details>
  );
}

/** The letter got no number or did not come into the library, so that nothing is sent. */
class NotIssued extends Error {}

interface FormProps {
  readonly view: UrgingView;
  readonly acts: UrgingActs;
  readonly onRetry: (retry: (ids: readonly ObligationId[], sendUnsure: boolean) => Promise<void>) => void;
}

function UrgingFormView({ view, acts, onRetry }: FormProps): React.ReactElement {
  const styles = useStyles();
  const { urging } = useUrgingStrings();
  const links = usePlaceLinks();
  const [typed, setTyped] = React.useState(() => typedAt(view, usualLevel(view), acts.canSend));
  const [chosen, setChosen] = React.useState(() => unitsAt(view, typed.level));
  const reading = useLetterRegister(view);
  const ready = reading.kind === 'ready' ? reading : undefined;
  const register = ready?.value.kind === 'done' ? ready.value.value : undefined;
  const units = view.units.filter(({ obligation }) => chosen.has(obligation.id));
  const numbered = readLetterNumber(typed, view, units, register);
  const { wording, problem } = readUrging(typed, numbered.text, view.today);
  const { issuing } = acts;
  const reload = ready?.reload;
  React.useEffect(() => {
    // Somebody of the office was quicker: the register knows by now who.
    if (issuing.kind === 'refused') {
      reload?.();
    }
  }, [issuing]);
  const running = acts.state.kind === 'running' || issuing.kind === 'running';
  const unreached = units.filter(({ people }) => people.length === 0).length;
  const choose = (ids: readonly ObligationId[], isChosen: boolean): void => {
    const next = new Set(chosen);
    ids.forEach((id) => (isChosen ? next.add(id) : next.delete(id)));
    setChosen(next);
  };
  const level = (next: UrgingLevel): void => {
    setTyped(atLevel(typed, view, next));
    setChosen(unitsAt(view, next));
  };
  /** The letter in the library under its number; without a number there is nothing to put there. */
  const issue = async (): Promise<Partial<IssuedLetter> & Pick<IssuedLetter, 'wording'>> => {
    if (numbered.number === undefined) {
      return { wording };
    }
    const issued = await acts.issue(view, units, wording, numbered.number);
    if (issued === undefined) {
      throw new NotIssued();
    }
    setTyped((before) => ({ ...before, letterNumber: issued.wording.letterNumber }));
    return issued;
  };
  const send = async (ids: readonly ObligationId[], sendUnsure: boolean): Promise<void> => {
    const { byMail, byTeams, withLetter } = typed;
    const issued = await issue();
    const made = byMail && withLetter ? (issued.letter ?? (await acts.letter(view, units, wording))) : undefined;
    await acts.send(ids, {
      wording: issued.wording,
      byMail,
      byTeams,
      letter: made,
      letterFile: issued.file,
      sendUnsure
    });
  };
  const record = async (): Promise<void> => {
    const issued = await issue();
    await acts.record(units, issued.wording, view, issued.file);
  };
  /** What was not issued is told above; nothing was sent then. */
  const unlessNotIssued = (act: Promise<void>): Promise<void> =>
    act.catch((error: unknown) => {
      if (!(error instanceof NotIssued)) {
        throw error;
      }
    });
  const takeLetter = async (): Promise<void> => {
    const { name, bytes } = await acts.letter(view, units, wording);
    download(name, bytes);
  };
  React.useEffect(() => {
    // In braces: what an effect returns is called before the next one.
    onRetry(async (ids, sendUnsure) => unlessNotIssued(send(ids, sendUnsure)));
  });
  const against =
    units.length === 0
      ? urging.chooseUnits
      : problem !== undefined
        ? problem === 'datePast'
          ? urging.newDatePast
          : urging.newDateWrong
        : numbered.problem !== undefined
          ? urging.letterProblems[numbered.problem]
          : reading.kind === 'loading' && typed.level > 0
            ? urging.letterReading
            : undefined;
  const last = register?.given[0];
  const letterHint =
    reading.kind === 'loading'
      ? urging.letterReading
      : register === undefined
        ? `${urging.letterNumberHint} ${urging.letterByHand}`
        : `${
            last === undefined
              ? urging.letterNone(register.period)
              : urging.letterLast(letterNumberText(register, last.number), shortDate(last.issuedOn))
          } ${urging.letterStored}`;
  const againstSending = against ?? (typed.byMail || typed.byTeams ? undefined : urging.chooseChannel);
  return (
    <>
      <p className={styles.intro}>{urging.intro(view.units.length)}</p>
      <UrgingFields
        typed={typed}
        problem={problem}
        letter={numbered}
        letterHint={letterHint}
        canSend={acts.canSend}
        disabled={running}
        counts={LEVELS.map((each) => unitsAt(view, each).size)}
        onType={(change) => setTyped({ ...typed, ...change })}
        onLevel={level}
      />
      <MailPreview view={view} unit={units[0]} wording={wording} />
      <UrgingUnits key={typed.level} level={typed.level} units={view.units} chosen={chosen} onChoose={choose} />
      {!acts.canSend && (
        <div className={styles.part}>
          <Notice tone="idle" explanation={urging.noGraph}>
            <WindowLink href={links.share('tracking', { plan: view.plan.id })}>{urging.openInBrowser}</WindowLink>
          </Notice>
        </div>
      )}
      {unreached > 0 && (
        <div className={styles.part}>
          <Notice tone="warn" explanation={{ what: urging.nobodyWarning(unreached), advice: '' }} />
        </div>
      )}
      <div className={styles.acts}>
        {acts.canSend && (
          <Button
            look="primary"
            disabled={againstSending !== undefined || running}
            aria-describedby={againstSending === undefined ? undefined : 'tong-ket-urging-against'}
            onClick={async () =>
              unlessNotIssued(
                send(
                  units.map(({ obligation }) => obligation.id),
                  false
                )
              )
            }
          >
            {urging.send(units.length)}
          </Button>
        )}
        <Button disabled={units.length === 0 || problem !== undefined || running} onClick={takeLetter}>
          {urging.downloadLetter}
        </Button>
        <Button
          look={acts.canSend ? 'quiet' : 'standard'}
          disabled={against !== undefined || running}
          title={urging.recordOnlyHint}
          onClick={async () => unlessNotIssued(record())}
        >
          {urging.recordOnly}
        </Button>
        {againstSending !== undefined && (
          <span id="tong-ket-urging-against" className={styles.hint}>
            {acts.canSend ? againstSending : (against ?? urging.recordOnlyHint)}
          </span>
        )}
      </div>
    </>
  );
}

export interface UrgingDialogProps {
  readonly ids: readonly ObligationId[];
  readonly onClose: () => void;
  /** Something was recorded. */
  readonly onActed: () => void;
}

export function UrgingDialog({ ids, onClose, onActed }: UrgingDialogProps): React.ReactElement {
  const { urging } = useUrgingStrings();
  const reading = useOpenUrging(ids);
  const acts = useUrgingActs();
  const retry = React.useRef<(again: readonly ObligationId[], sendUnsure: boolean) => Promise<void>>(
    async () => undefined
  );
  const [results, setResults] = React.useState<readonly UrgedUnit[]>();
  const { state } = acts;
  React.useEffect(() => {
    if (state.kind === 'done') {
      setResults(state.value);
    }
  }, [state]);
  const { issuing } = acts;
  const strings = useStrings();
  const running = state.kind === 'running' || issuing.kind === 'running';
  const close = (): void => {
    if (results?.some(isDone) === true) {
      onActed();
    }
    onClose();
  };
  return (
    <SidePanel
      title={urging.title}
      closeLabel={urging.close}
      onClose={close}
      locked={running}
      wide
      footer={
        running ? (
          <span role="status">
            {issuing.kind === 'running'
              ? urging.issuing
              : state.kind !== 'running' || state.step === undefined
                ? urging.sending(0, ids.length)
                : urging.sending(state.step.done, state.step.total)}
          </span>
        ) : undefined
      }
    >
      {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
      {issuing.kind === 'refused' && (
        <Notice tone="bad" explanation={urging.notIssued} reasons={refusalReasons(issuing.refusals, strings)} />
      )}
      {issuing.kind === 'failed' && (
        <Notice tone="bad" explanation={urging.notIssued} details={issuing.failure.message} />
      )}
      {results !== undefined && (
        <UrgingResults results={results} running={running} onRetry={(again, unsure) => retry.current(again, unsure)} />
      )}
      <div hidden={results !== undefined}>
        {ids.length === 0 ? (
          <Notice tone="ok" explanation={urging.nothingDue} />
        ) : (
          <ReadingView reading={reading}>
            {(view) => (
              <UrgingFormView
                view={view}
                acts={acts}
                onRetry={(again) => {
                  retry.current = again;
                }}
              />
            )}
          </ReadingView>
        )}
      </div>
    </SidePanel>
  );
}
