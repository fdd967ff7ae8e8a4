/**
 * What people and the product send and plan outside the site: the outbox, the calendars, the Teams activity feeds. Kept
 * in the site's own database, so that a snapshot holds all or nothing of a moment and an acknowledged mail survives a
 * crash.
 */
import { randomUUID } from 'node:crypto';
import type { Database, SqlRow } from '../sharepoint/api/store/database.ts';
import { numberOf, textOf } from '../sharepoint/api/store/row.ts';

const TABLES = `
CREATE TABLE IF NOT EXISTS graph_mail (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  time    TEXT NOT NULL,
  sender  TEXT NOT NULL,
  saved   INTEGER NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS graph_event (
  id             TEXT PRIMARY KEY,
  owner          TEXT NOT NULL,
  uid            TEXT NOT NULL,
  transaction_id TEXT,
  organizer      TEXT NOT NULL,
  created        TEXT NOT NULL,
  start_utc      TEXT NOT NULL,
  end_utc        TEXT NOT NULL,
  event          TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS graph_event_owner ON graph_event (owner, start_utc);
CREATE UNIQUE INDEX IF NOT EXISTS graph_event_transaction ON graph_event (owner, transaction_id);
CREATE TABLE IF NOT EXISTS graph_notification (
  number        INTEGER PRIMARY KEY AUTOINCREMENT,
  time          TEXT NOT NULL,
  recipient     TEXT NOT NULL,
  sender        TEXT NOT NULL,
  activity_type TEXT NOT NULL,
  text          TEXT NOT NULL,
  preview       TEXT NOT NULL,
  topic         TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS graph_notification_chain (
  recipient TEXT NOT NULL,
  chain     TEXT NOT NULL,
  number    INTEGER NOT NULL,
  PRIMARY KEY (recipient, chain)
) STRICT;
`;

/** A mail that was sent. */
export interface SentMail {
  readonly number: number;
  readonly time: string;
  /** User principal name, or the id of an app. */
  readonly sender: string;
  readonly saved: boolean;
  readonly subject: string;
  readonly contentType: 'text' | 'html';
  readonly content: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

/** An event in somebody's calendar. */
export interface CalendarEvent {
  readonly id: string;
  /** Object id of the person whose calendar it is in. */
  readonly owner: string;
  /** The same in every calendar that it is in. */
  readonly uid: string;
  readonly transactionId: string | undefined;
  /** User principal name. */
  readonly organizer: string;
  readonly created: string;
  readonly startUtc: string;
  readonly endUtc: string;
  readonly subject: string;
  readonly contentType: 'text' | 'html';
  readonly content: string;
  readonly location: string;
  readonly attendees: readonly { readonly address: string; readonly name: string; readonly type: string }[];
  readonly isAllDay: boolean;
}

/** An entry of a Teams activity feed. */
export interface ActivityNotification {
  readonly number: number;
  readonly time: string;
  /** User principal name. */
  readonly recipient: string;
  readonly sender: string;
  readonly activityType: string;
  /** The manifest's template, filled in. */
  readonly text: string;
  readonly preview: string;
  readonly topic: { readonly source: string; readonly value: string; readonly webUrl: string | undefined };
}

/** Reads and writes them. */
export interface Mailbox {
  send(mail: Omit<SentMail, 'number'>): void;
  mails(): readonly SentMail[];
  /** Puts an event into the calendars of several people. */
  plan(event: Omit<CalendarEvent, 'id' | 'owner' | 'uid'>, owners: readonly string[]): CalendarEvent;
  eventByTransaction(owner: string, transactionId: string): CalendarEvent | undefined;
  /** Events of one person that touch a span of time, by start. */
  between(owner: string, startUtc: string, endUtc: string, skip: number, top: number): readonly CalendarEvent[];
  /** All events of everybody, newest first. */
  events(): readonly CalendarEvent[];
  /** @param chain Graph's `chainId`: a notification of the same chain takes the place of the one before. */
  notify(notification: Omit<ActivityNotification, 'number'>, chain?: number): void;
  /** Newest first. */
  notifications(): readonly ActivityNotification[];
}

type MailBody = Omit<SentMail, 'number' | 'time' | 'sender' | 'saved'>;
type EventBody = Pick<CalendarEvent, 'subject' | 'contentType' | 'content' | 'location' | 'attendees' | 'isAllDay'>;

function toMail(row: SqlRow): SentMail {
  // Written by `send` below and by nothing else.
  const body = JSON.parse(textOf(row, 'message')) as MailBody;
  return {
    number: numberOf(row, 'number'),
    time: textOf(row, 'time'),
    sender: textOf(row, 'sender'),
    saved: numberOf(row, 'saved') === 1,
    ...body
  };
}

function toEvent(row: SqlRow): CalendarEvent {
  // Written by `plan` below and by nothing else.
  const body = JSON.parse(textOf(row, 'event')) as EventBody;
  const transactionId = row['transaction_id'];
  return {
    id: textOf(row, 'id'),
    owner: textOf(row, 'owner'),
    uid: textOf(row, 'uid'),
    transactionId: typeof transactionId === 'string' ? transactionId : undefined,
    organizer: textOf(row, 'organizer'),
    created: textOf(row, 'created'),
    startUtc: textOf(row, 'start_utc'),
    endUtc: textOf(row, 'end_utc'),
    ...body
  };
}

function toNotification(row: SqlRow): ActivityNotification {
  return {
    number: numberOf(row, 'number'),
    time: textOf(row, 'time'),
    recipient: textOf(row, 'recipient'),
    sender: textOf(row, 'sender'),
    activityType: textOf(row, 'activity_type'),
    text: textOf(row, 'text'),
    preview: textOf(row, 'preview'),
    topic: JSON.parse(textOf(row, 'topic')) as ActivityNotification['topic']
  };
}

/** The mailbox in this database. */
export function openMailbox(database: Database): Mailbox {
  database.execute(TABLES);
  const insertEvent = (event: CalendarEvent): void => {
    const { subject, contentType, content, location, attendees, isAllDay } = event;
    const body: EventBody = { subject, contentType, content, location, attendees, isAllDay };
    database.run(
      `INSERT INTO graph_event (id, owner, uid, transaction_id, organizer, created, start_utc, end_utc, event)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[event.id, event.owner, event.uid, event.transactionId ?? null, event.organizer, event.created],
      ...[event.startUtc, event.endUtc, JSON.stringify(body)]
    );
  };
  return {
    send({ time, sender, saved, ...body }) {
      database.transaction('write', () =>
        database.run(
          'INSERT INTO graph_mail (time, sender, saved, message) VALUES (?, ?, ?, ?)',
          ...[time, sender, saved ? 1 : 0, JSON.stringify(body satisfies MailBody)]
        )
      );
    },
    mails: () => database.all('SELECT * FROM graph_mail ORDER BY number DESC').map(toMail),
    plan(event, owners) {
      const uid = randomUUID();
      return database.transaction('write', () => {
        const copies = owners.map((owner, index): CalendarEvent => {
          // Only the organizer's own copy answers to the number of the attempt.
          const transactionId = index === 0 ? event.transactionId : undefined;
          return { ...event, transactionId, id: randomUUID(), owner, uid };
        });
        for (const copy of copies) insertEvent(copy);
        const [own] = copies;
        if (own === undefined) throw new Error('An event needs a calendar');
        return own;
      });
    },
    eventByTransaction(owner, transactionId) {
      const row = database.first(
        'SELECT * FROM graph_event WHERE owner = ? AND transaction_id = ?',
        owner,
        transactionId
      );
      return row === undefined ? undefined : toEvent(row);
    },
    between: (owner, startUtc, endUtc, skip, top) =>
      database
        .all(
          `SELECT * FROM graph_event WHERE owner = ? AND start_utc < ? AND end_utc > ?
           ORDER BY start_utc, id LIMIT ? OFFSET ?`,
          ...[owner, endUtc, startUtc, top, skip]
        )
        .map(toEvent),
    events: () => database.all('SELECT * FROM graph_event ORDER BY created DESC, id').map(toEvent),
    notify({ time, recipient, sender, activityType, text, preview, topic }, chain) {
      const link = [recipient, String(chain)] as const;
      if (chain !== undefined) {
        const before = database.first(
          'SELECT number FROM graph_notification_chain WHERE recipient = ? AND chain = ?',
          ...link
        );
        if (before !== undefined)
          database.run('DELETE FROM graph_notification WHERE number = ?', numberOf(before, 'number'));
      }
      database.run(
        `INSERT INTO graph_notification (time, recipient, sender, activity_type, text, preview, topic)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ...[time, recipient, sender, activityType, text, preview, JSON.stringify(topic)]
      );
      if (chain !== undefined) {
        database.run(
          `INSERT OR REPLACE INTO graph_notification_chain (recipient, chain, number)
           SELECT ?, ?, max(number) FROM graph_notification`,
          ...link
        );
      }
    },
    notifications: () => database.all('SELECT * FROM graph_notification ORDER BY number DESC').map(toNotification)
  };
}
