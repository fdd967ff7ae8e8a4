/** The fold: the events of one obligation, and who held which role, in; what is true of it out. */
import type { EventKey } from './code';
import type { RecordedAct, RecordedEvent } from './event';
import type { LocalDate } from './local-date';
import type { RoleBook } from './role';
import type { FoldedObligation, InvalidEvent, ObligationState, OpenReason, Round } from './state';
import { eventRefusal } from './transitions';
import type { ActContext, EventGround } from './transitions';

/** The fold on its way: lives only inside `foldEvents`. */
class Progress implements EventGround {
  public state: ObligationState = { kind: 'notSubmitted' };
  public readonly counted = new Set<EventKey>();
  public readonly rounds: Round[] = [];
  public readonly extensions: RecordedAct<'extended'>[] = [];
  public readonly urgings: RecordedAct<'urged'>[] = [];
  public firstSending: RecordedAct<'sent'> | undefined;
  public answerBy: LocalDate | undefined;
  public changes = 0;
  private inside: readonly OpenReason[] = [];
  private above: readonly OpenReason[] = [];
  /** What was true before the drafts now submitted, for when they are withdrawn. */
  private beforeSubmission: ObligationState = this.state;

  public constructor(public lastDay: LocalDate | undefined) {}

  public get openReasons(): readonly OpenReason[] {
    return [...this.above, ...this.inside];
  }

  /** Applies an event that the table allows. */
  public apply(event: RecordedEvent): void {
    this.counted.add(event.key);
    if (event.act === 'extended') {
      this.extensions.push(event);
      this.lastDay = event.lastDay;
    } else if (event.act === 'urged') {
      this.urgings.push(event);
    } else {
      this.state = this.next(event);
      this.changes += 1;
    }
  }

  private next(event: RecordedEvent): ObligationState {
    const { state } = this;
    switch (event.act) {
      case 'submitted':
        if (state.kind === 'submitted') {
          this.inRound({ ending: event });
        } else {
          this.beforeSubmission = state;
        }
        this.rounds.push({ number: this.rounds.length + 1, submission: event });
        return { kind: 'submitted', submission: event };
      case 'withdrawn':
        this.inRound({ ending: event });
        return this.beforeSubmission;
      case 'returnedInside':
        this.inRound({ ending: event });
        this.inside = event.reasons.map((reason) => ({ ...reason, from: 'inside' }));
        return 'submission' in state
          ? { kind: 'returnedInside', submission: state.submission, returning: event }
          : impossible(event, state);
      case 'approved':
        this.inRound({ approval: event });
        this.inside = [];
        return state.kind === 'submitted'
          ? { kind: 'approved', submission: state.submission, approval: event }
          : impossible(event, state);
      case 'numbered':
        this.inRound({ numbering: event });
        return state.kind === 'approved' ? { ...state, kind: 'numbered', numbering: event } : impossible(event, state);
      case 'sent':
        this.inRound({ sending: event });
        this.firstSending ??= event;
        this.answerBy = undefined;
        return state.kind === 'numbered' ? { ...state, kind: 'sent', sending: event } : impossible(event, state);
      case 'received':
        this.inRound({ receipt: event });
        return state.kind === 'sent' ? { ...state, kind: 'received', receipt: event } : impossible(event, state);
      case 'accepted':
        this.inRound({ ending: event });
        this.above = [];
        return state.kind === 'received' ? { ...state, kind: 'accepted', acceptance: event } : impossible(event, state);
      case 'returned':
        this.inRound({ ending: event });
        this.above = event.reasons.map((reason) => ({ ...reason, from: 'above' }));
        this.answerBy = event.newDate;
        return state.kind === 'sent' || state.kind === 'received'
          ? { ...state, kind: 'returned', returning: event }
          : impossible(event, state);
      case 'exempted':
        return { kind: 'exempt', exemption: event, before: state };
      case 'exemptionEnded':
        return state.kind === 'exempt' ? state.before : impossible(event, state);
      case 'recordedOnPaper':
        return { kind: 'onPaper', record: event };
      case 'imported':
        return { kind: 'accepted', imported: event };
      case 'superseded':
        return { kind: 'superseded', supersession: event };
      case 'extended':
      case 'urged':
        return state;
    }
  }

  private inRound(done: Partial<Round>): void {
    const last = this.rounds.length - 1;
    const round = this.rounds[last];
    if (round !== undefined) {
      this.rounds[last] = { ...round, ...done };
    }
  }
}

/** The table let an event through that the fold cannot place: one of them is wrong. */
function impossible(event: RecordedEvent, state: ObligationState): never {
  throw new Error(`The table of transitions allows ${event.act} from ${state.kind}, the fold does not.`);
}

/**
 * Folds the events of one obligation into its state. The server's order decides, so the result is the same for any
 * order in which the events are handed in and for any repetition of a retried event. An event counts when its
 * recorded author held the role at the recorded time; others are kept with the reason. Takes time in proportion to
 * the events (apart from sorting them).
 * @param events events of one obligation.
 * @param roles who held which role, and when.
 * @param context the units that the roles are held for, and the deadline before extensions.
 */
export function foldEvents(events: readonly RecordedEvent[], roles: RoleBook, context: ActContext): FoldedObligation {
  const ordered = [...new Map(events.map((event) => [event.order, event])).values()].sort((a, b) => a.order - b.order);
  const progress = new Progress(context.deadline?.lastDay);
  const invalid: InvalidEvent[] = [];
  for (const event of ordered) {
    const reason = eventRefusal(event, progress, context, roles);
    if (reason === undefined) {
      progress.apply(event);
    } else {
      invalid.push({ event, reason });
    }
  }
  const { state, rounds, openReasons, firstSending, extensions, urgings, answerBy, changes, counted } = progress;
  const lastEvent = ordered[ordered.length - 1]?.order ?? 0;
  return {
    state,
    rounds,
    openReasons,
    firstSending,
    extensions,
    urgings,
    answerBy,
    changes,
    counted,
    invalid,
    lastEvent
  };
}
