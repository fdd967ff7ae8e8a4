/** Right: what may be done with the report now, each in a card of its own, and what may not, with the reason. */
import * as React from 'react';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { ReportView } from '../../actions/open-report';
import type { LocalDate } from '../../domain/local-date';
import { shortDate } from '../../domain/local-date';
import { numberingOf, sendingOf } from '../../domain/state';
import { issueNumberText } from '../../actions/number-report';
import type { ActsStrings, ShownAct } from '../loc/approval-strings';
import { useStrings } from '../loc/language';
import type { Strings } from '../loc/strings';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Withdrawal } from '../submit/withdrawal';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { MeetingFormCard, MeetingRecord } from './meeting-card';
import { NumberCard } from './number-card';
import { PlainPanel } from './plain-panel';
import { ReturnCard } from './return-card';
import { offeredActs } from './shown-acts';
import type { OfferedAct } from './shown-acts';
import { SimpleActCard } from './simple-act-card';
import { LeftOver } from './left-over';
import { ToldLine } from './told-line';
import { useTypedForm } from './typed-forms';

export { PlainPanel, ToldLine };

const useStyles = themedStyles((theme) => ({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12, outline: 'none' },
  closed: { display: 'grid', gap: 10 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '2px 0 0' },
  note: { margin: 0, overflowWrap: 'anywhere' }
}));

/** The general sentence of a lacking role names one act; here it stands beside another. */
function reasonsOf(refusals: OfferedAct['refusals'], strings: Strings, needs: ActsStrings['needs']): string {
  const [first] = refusals;
  switch (first?.code) {
    case 'needsDrafter':
    case 'needsApprover':
    case 'needsClerk':
    case 'needsReceiver':
      return needs[first.code];
    default:
      return refusalReasons(refusals, strings).join(' ');
  }
}

/** "Chưa gửi được: báo cáo chưa được cấp số." */
const asClause = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1);

function ClosedActs({ acts }: { readonly acts: readonly OfferedAct[] }): React.ReactElement | null {
  const styles = useStyles();
  const strings = useStrings();
  const { acts: words } = useApprovalStrings();
  if (acts.length === 0) {
    return null;
  }
  return (
    <Card title={words.later}>
      <div className={styles.closed}>
        {acts.map(({ act, refusals }) => (
          <div key={act}>
            <Button disabled aria-describedby={`tong-ket-why-${act}`}>
              {words.names[act]}
            </Button>
            <p id={`tong-ket-why-${act}`} className={styles.hint}>
              {words.cannot[act](asClause(reasonsOf(refusals, strings, words.needs)))}
            </p>
          </div>
        ))}
      </div>
    </Card>
  );
}

/** Facts of this round that stand: the meeting, the number, what was noted on the way. */
function Facts({ view }: { readonly view: ReportView }): React.ReactElement {
  const styles = useStyles();
  const { number: words, acts } = useApprovalStrings();
  const { state } = view.item;
  const number = numberingOf(state)?.number;
  const notes = [
    ...(sendingOf(state)?.note === undefined ? [] : [acts.note(acts.names.sent, sendingOf(state)?.note ?? '')]),
    ...('receipt' in state && state.receipt?.note !== undefined
      ? [acts.note(acts.names.received, state.receipt.note)]
      : []),
    ...(state.kind === 'accepted' && state.imported === undefined && state.acceptance.note !== ''
      ? [acts.note(acts.names.accepted, state.acceptance.note)]
      : [])
  ];
  return (
    <>
      {view.meeting !== undefined && (
        <MeetingRecord meeting={view.meeting} approvedOn={view.approvedOn} timeZone={view.plan.timeZone} />
      )}
      {(number !== undefined || notes.length > 0) && (
        <Card>
          {number !== undefined && (
            <p className={styles.note}>{words.given(issueNumberText(number), shortDate(number.issuedOn))}</p>
          )}
          {notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </Card>
      )}
    </>
  );
}

export interface ActsPanelProps {
  readonly entry: QueueEntry;
  /** Undefined while nothing was submitted. */
  readonly view: ReportView | undefined;
  readonly timeZone: string;
  readonly today: LocalDate;
  /** The place for a plain .docx is elsewhere on the desk. */
  readonly withoutPlain?: boolean;
  readonly onDone: (act: ShownAct) => void;
}

export function ActsPanel({ entry, view, timeZone, today, withoutPlain, onDone }: ActsPanelProps): React.ReactElement {
  const styles = useStyles();
  const { acts: words, return: returning } = useApprovalStrings();
  const { obligation } = entry;
  const { id } = obligation;
  const { typed: isReturning, setTyped: setOpen, forget: forgetOpen } = useTypedForm(id, 'isReturning', false);
  const setReturning = (open: boolean): void => setOpen(() => open);
  const offered = offeredActs(entry, view);
  const may = (act: ShownAct): boolean => offered.some((each) => each.act === act && each.refusals.length === 0);
  const mayReturn = may('returnedInside') ? 'returnedInside' : may('returned') ? 'returned' : undefined;
  const openReturn = mayReturn === undefined ? undefined : (): void => setReturning(true);
  const returnButton = openReturn !== undefined && !may('approved') && (
    <Button onClick={openReturn} aria-expanded={isReturning}>
      {returning.open}
    </Button>
  );
  return (
    <section className={styles.panel} aria-label={words.label} tabIndex={-1} data-acts>
      {view !== undefined && <Facts view={view} />}
      {may('approved') && (
        <MeetingFormCard
          id={id}
          today={today}
          onDone={() => onDone('approved')}
          onReturn={isReturning ? undefined : openReturn}
        />
      )}
      {may('numbered') && <NumberCard obligation={obligation} today={today} onDone={() => onDone('numbered')} />}
      {(['sent', 'received', 'accepted'] as const).map(
        (act) => may(act) && <SimpleActCard key={act} act={act} id={id} onDone={() => onDone(act)} />
      )}
      {!isReturning && returnButton}
      {mayReturn !== undefined && view !== undefined && (
        <div hidden={!isReturning}>
          <ReturnCard
            act={mayReturn}
            id={id}
            sections={view.sections}
            today={today}
            onDone={() => {
              setReturning(false);
              forgetOpen();
              onDone(mayReturn);
            }}
            onCancel={() => setReturning(false)}
          />
        </div>
      )}
      {may('submitted') && withoutPlain !== true && (
        <PlainPanel id={id} timeZone={timeZone} onDone={() => onDone('submitted')} />
      )}
      {may('withdrawn') && <Withdrawal id={id} onDone={() => onDone('withdrawn')} />}
      <LeftOver id={id} sections={view?.sections ?? []} today={today} isOffered={may} />
      <ClosedActs acts={offered.filter(({ refusals }) => refusals.length > 0)} />
    </section>
  );
}
