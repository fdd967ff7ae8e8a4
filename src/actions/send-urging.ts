/**
 * Đôn đốc: sends the reminder of each unit and records it in the unit's history.
 *
 * The order is: look at what is recorded, note the intent in the journal, send, note that it went out, record the event,
 * forget the note. The event says that the unit was told, so it comes after the sending: a crash in between loses no
 * reminder. Neither does it double one: a mail of which the journal knows that it went out is only recorded on the next
 * try, and one of which nobody knows whether it went out (`unsure`) is left to the person, who can see it in "Đã gửi".
 * A Teams notice names its chain, so that a repeated one takes the place of the first. What is recorded is never mailed
 * again, whoever repeats it on whatever machine: the event's key is that of level and letter.
 */
import type { EventKey, ObligationId } from '../domain/code';
import { urgingKey } from '../domain/event-key';
import { Notification } from '../store/notification';
import type { GraphAccess, GraphResult, Mail, TeamsNotice } from '../store/notification';
import type { Acting } from './acting';
import { openUrging } from './open-urging';
import type { Contact, UrgingUnit, UrgingView } from './open-urging';
import type { Failure, Outcome } from './outcome';
import type { SendingJournal } from './sending-journal';
import { urgingNotices } from './urging-letter';
import type { MadeDocument, UrgingNotice, UrgingWording } from './urging-letter';
import { urgeReports } from './urge-reports';

/** What became of one way of telling a unit. */
export type ChannelResult =
  | { readonly kind: 'notAsked' }
  /** Nobody of the unit can be written to. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'sent'; readonly people: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** It may have gone out: look into the mailbox before sending it again. */
  | { readonly kind: 'unsure'; readonly failure: Failure | undefined };

/** What became of one unit. */
export interface UrgedUnit {
  readonly obligation: ObligationId;
  readonly unitName: string;
  readonly mail: ChannelResult;
  readonly teams: ChannelResult;
  /** Undefined when nobody was told, so that there is nothing to record. */
  readonly recorded: Outcome<void> | undefined;
}

export interface UrgingOrder {
  readonly wording: UrgingWording;
  readonly byMail: boolean;
  readonly byTeams: boolean;
  /** The letter, sent along with each mail. */
  readonly letter?: MadeDocument;
  /** Unique id of its file in the library. */
  readonly letterFile?: string;
  /** Words of the link in the mail. */
  readonly linkWords: string;
  /** What the mail's link opens. */
  addressOf(obligation: ObligationId): string;
  /** What the Teams notice opens. */
  teamsAddressOf(obligation: ObligationId): string;
  /** The person looked: mails of which it was unsure did not go out. */
  readonly sendUnsure?: boolean;
}

/** Units that are mailed, told and recorded together: what one `$batch` takes. */
const TOGETHER = 20;
const NOT_ASKED: ChannelResult = { kind: 'notAsked' };
const NOBODY: ChannelResult = { kind: 'nobody' };

/** A unit on its way. */
interface Way {
  readonly unit: UrgingUnit;
  readonly notice: UrgingNotice;
  readonly key: EventKey;
  /** The same letter, or the same day without one, is in the unit's history. */
  readonly wasTold: boolean;
  mail: ChannelResult;
  teams: ChannelResult;
  recorded: Outcome<void> | undefined;
}

function channelOf(result: GraphResult | undefined, people: number): ChannelResult {
  switch (result?.kind) {
    case 'done':
      return { kind: 'sent', people };
    case 'failed':
      return { kind: 'failed', failure: result.failure };
    case 'unsure':
      return { kind: 'unsure', failure: result.failure };
    case undefined:
      return { kind: 'unsure', failure: undefined };
  }
}

/** A unit is told by Teams when any of its people is. */
function teamsOf(results: readonly GraphResult[]): ChannelResult {
  const sent = results.filter(({ kind }) => kind === 'done').length;
  const other = results.find(({ kind }) => kind !== 'done');
  return sent > 0 || other === undefined ? { kind: 'sent', people: sent } : channelOf(other, 0);
}

class Sending {
  private readonly notification: Notification;

  public constructor(
    private readonly acting: Acting,
    graph: GraphAccess,
    private readonly view: UrgingView,
    private readonly order: UrgingOrder,
    private readonly journal: SendingJournal,
    waitMs: number | undefined
  ) {
    this.notification = new Notification(graph, waitMs);
  }

  public async run(ways: readonly Way[]): Promise<void> {
    const open = ways.filter(({ unit }) => unit.refusal === undefined);
    if (this.order.byMail) {
      await this.mail(open.filter(({ wasTold }) => !wasTold));
    }
    if (this.order.byTeams) {
      await this.teams(open);
    }
    await this.record(open.filter(({ mail, teams }) => mail.kind === 'sent' || teams.kind === 'sent'));
  }

  private async mail(ways: readonly Way[]): Promise<void> {
    const reached = ways.filter((way) => {
      const people = way.unit.people.length;
      const mark = this.journal.read(way.key);
      way.mail =
        mark === 'sent'
          ? { kind: 'sent', people }
          : people === 0
            ? NOBODY
            : mark === 'sending' && this.order.sendUnsure !== true
              ? { kind: 'unsure', failure: undefined }
              : NOT_ASKED;
      return way.mail === NOT_ASKED;
    });
    reached.forEach(({ key }) => this.journal.write(key, 'sending'));
    const results = await this.notification.mail(reached.map((way) => this.mailTo(way)));
    reached.forEach((way, index) => {
      way.mail = channelOf(results[index], way.unit.people.length);
      if (way.mail.kind !== 'unsure') {
        this.journal.write(way.key, way.mail.kind === 'sent' ? 'sent' : undefined);
      }
    });
  }

  private mailTo({ unit, notice }: Way): Mail {
    const { letter, linkWords } = this.order;
    return {
      to: unit.people.map(({ mail }) => mail),
      subject: notice.subject,
      paragraphs: notice.paragraphs,
      link: { words: linkWords, address: this.order.addressOf(unit.obligation.id) },
      ...(letter === undefined ? {} : { attachment: letter })
    };
  }

  private async teams(ways: readonly Way[]): Promise<void> {
    const noticeTo = ({ unit, notice, key }: Way, { upn }: Contact): TeamsNotice => ({
      to: upn,
      activity: {
        type: this.order.wording.level === 0 ? 'reportDue' : 'reportUrged',
        parameters: { report: notice.report }
      },
      text: notice.subject,
      preview: notice.paragraphs[1] ?? notice.subject,
      address: this.order.teamsAddressOf(unit.obligation.id),
      about: key
    });
    const notices = ways.flatMap((way) => way.unit.people.map((person) => ({ way, notice: noticeTo(way, person) })));
    const results = await this.notification.teams(notices.map(({ notice }) => notice));
    ways.forEach((way) => {
      const own = results.filter((_, index) => notices[index]?.way === way);
      way.teams = own.length === 0 ? NOBODY : teamsOf(own);
    });
  }

  private async record(ways: readonly Way[]): Promise<void> {
    const { level, letterNumber, newDate } = this.order.wording;
    const urging = {
      level,
      letterNumber: letterNumber.trim(),
      sentOn: this.view.today,
      ...(newDate === undefined ? {} : { newDate }),
      ...(this.order.letterFile === undefined ? {} : { letter: this.order.letterFile })
    };
    const results = await urgeReports(
      this.acting,
      ways.map(({ unit }) => unit.obligation.id),
      urging
    );
    ways.forEach((way, index) => {
      way.recorded = results[index]?.outcome;
      if (way.recorded?.kind === 'done') {
        this.journal.write(way.key, undefined);
      }
    });
  }
}

/** What the screen shows of a unit; who was mailed before is told so. */
function urged({ unit, wasTold, mail, teams, recorded }: Way, order: UrgingOrder): UrgedUnit {
  const { obligation, refusal, people } = unit;
  return {
    obligation: obligation.id,
    unitName: obligation.unitName,
    mail: wasTold && order.byMail ? { kind: 'sent', people: people.length } : mail,
    teams,
    recorded:
      refusal !== undefined
        ? { kind: 'refused', refusals: [{ code: refusal }] }
        : wasTold
          ? { kind: 'done', value: undefined }
          : recorded
  };
}

/**
 * Tells the units, some at a time, and records it. Safe to repeat with all units or with those that failed.
 * @param ids of one plan.
 * @param onProgress called after each few units with how many are behind.
 * @param waitMs before throttled requests are tried again when Graph does not say.
 * @throws StoreError when SharePoint cannot be read before anything is sent.
 */
export async function sendUrging(
  acting: Acting,
  graph: GraphAccess,
  ids: readonly ObligationId[],
  order: UrgingOrder,
  journal: SendingJournal,
  onProgress: (done: number, total: number) => void = () => undefined,
  waitMs?: number
): Promise<readonly UrgedUnit[]> {
  // Read anew: who acted since the dialog was opened, and what was recorded by an earlier try.
  const view = await openUrging(acting, ids);
  const notices = await urgingNotices(view, view.units, order.wording);
  const { level, letterNumber } = order.wording;
  const ways = view.units.flatMap((unit, index): readonly Way[] => {
    const notice = notices[index];
    const urging = { level, letterNumber: letterNumber.trim(), sentOn: view.today };
    const { id } = unit.obligation;
    const key = urgingKey(id, urging);
    const wasTold = unit.urgings.some((each) => urgingKey(id, each) === key);
    return notice === undefined
      ? []
      : [{ unit, notice, key, wasTold, mail: NOT_ASKED, teams: NOT_ASKED, recorded: undefined }];
  });
  const sending = new Sending(acting, graph, view, order, journal, waitMs);
  for (let start = 0; start < ways.length; start += TOGETHER) {
    await sending.run(ways.slice(start, start + TOGETHER));
    onProgress(Math.min(start + TOGETHER, ways.length), ways.length);
  }
  return ways.map((way) => urged(way, order));
}
