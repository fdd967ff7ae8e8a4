/** Puts the panel together, and the disturbance that its rules make. */
import type { SandboxClock } from '../clock/clock.ts';
import type { Mailbox } from '../graph/mailbox.ts';
import type { Directory } from '../people/directory.ts';
import type { Disturb, Room } from '../server/call.ts';
import type { RequestLog } from '../server/request-log.ts';
import { setTimeZone } from '../sharepoint/api/regional-settings.ts';
import { createClockSection } from './clock-section.ts';
import { createDisturbance } from './disturbance.ts';
import { createFaultRules } from './fault-rules.ts';
import { createFaultSection } from './fault-section.ts';
import { createGapSection } from './gap-section.ts';
import type { Gap } from './gap-section.ts';
import { createCalendarSection, createOutboxSection, createTeamsInboxSection } from './mail-section.ts';
import { createOverview } from './overview.ts';
import { createQuestionSection } from './question-section.ts';
import { createRequestSection } from './request-section.ts';
import { createControlRoom } from './room.ts';
import type { Section } from './section.ts';
import { createSnapshotSection } from './snapshot-section.ts';
import type { SnapshotActs } from './snapshot-section.ts';
import type { Snapshots } from './snapshots.ts';
import { createThrottle } from './throttle.ts';

/** The data that are open at this moment: a reset replaces them. */
export interface OpenData {
  readonly mailbox: Mailbox;
  gaps(): readonly Gap[];
  /** Keeps answers and the time zone with the site. */
  keepSettings(): void;
}

export interface ControlPanelOptions {
  readonly origin: string;
  readonly clock: SandboxClock;
  readonly directory: Directory;
  readonly log: RequestLog;
  readonly data: () => OpenData;
  readonly snapshots: Snapshots;
  readonly snapshotActs: SnapshotActs;
}

export interface ControlPanel {
  readonly room: Room;
  readonly disturb: Disturb;
}

export function createControlPanel(options: ControlPanelOptions): ControlPanel {
  const { origin, clock, directory, log, data, snapshots, snapshotActs } = options;
  const rules = createFaultRules();
  const throttle = createThrottle(clock);
  const mailbox = (): Mailbox => data().mailbox;
  const sections: readonly Section[] = [
    createOverview({
      people: directory.all(),
      now: () => clock.now(),
      counts: () => [
        ['/_sandbox/faults', 'Quy tắc gây lỗi', 'fault rules', rules.all().length],
        ['/_sandbox/mail', 'Thư đã gửi', 'mails', mailbox().mails().length],
        ['/_sandbox/calendar', 'Mục trong lịch', 'events', mailbox().events().length],
        ['/_sandbox/teams-inbox', 'Thông báo Teams', 'notifications', mailbox().notifications().length],
        ['/_sandbox/gaps', 'Chỗ còn thiếu', 'gaps', data().gaps().length],
        ['/_sandbox/snapshots', 'Bản chụp', 'snapshots', snapshots.list().length]
      ]
    }),
    createClockSection(clock, (id) => {
      const set = setTimeZone(id);
      if (set) data().keepSettings();
      return set;
    }),
    createFaultSection(rules, throttle),
    createRequestSection(log),
    createOutboxSection(mailbox),
    createCalendarSection(mailbox, (objectId) => directory.byObjectId(objectId)?.displayName ?? objectId),
    createTeamsInboxSection(mailbox),
    createSnapshotSection(snapshots, snapshotActs),
    createGapSection(() => data().gaps()),
    createQuestionSection(() => data().keepSettings())
  ];
  return { room: createControlRoom(sections, origin), disturb: createDisturbance(rules, throttle, clock) };
}
