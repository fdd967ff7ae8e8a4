/** RichApi events as office.js receives them: one `richApiMessage` with rows of category, type, target and arguments. */
import type { Wire, WireRecord } from './wire.ts';

export interface RichEvent {
  /** E.g. `ContentControlDataChanged`. */
  readonly name: string;
  /** Reference id of the object that listens, as it was registered. */
  readonly target: string;
  readonly args: WireRecord;
}

/** The event numbers of the protocol; those above 6 are agreed with the polyfill of the task pane. */
export const EVENT_NUMBERS: Readonly<Record<string, number>> = {
  ContentControlDeleted: 0,
  ContentControlSelectionChanged: 1,
  ContentControlDataChanged: 2,
  ContentControlAdded: 3,
  ContentControlExited: 7,
  ContentControlEntered: 8,
  ParagraphAdded: 9,
  ParagraphChanged: 10,
  ParagraphDeleted: 11
};

const EVENT_CATEGORY = 65536;

export function eventMessage(events: readonly RichEvent[]): Wire {
  return {
    ArrayData: events.map(({ name, target, args }) => [
      EVENT_CATEGORY,
      EVENT_NUMBERS[name] ?? -1,
      target,
      JSON.stringify(args),
      0,
      false
    ])
  };
}
