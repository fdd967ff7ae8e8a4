/** An entry of the history in words: what was done, and the lines that belong to it. */
import type { SectionId } from '../../domain/code';
import type { FileVersion, RecordedEvent, ReturnReason } from '../../domain/event';
import { shortDate } from '../../domain/local-date';
import { issueNumberText } from '../../store/projection';
import type { RowStrings } from '../loc/row-strings';

export interface EventWords {
  readonly what: string;
  readonly lines: readonly string[];
}

const filled = (text: string, words: (text: string) => string): readonly string[] =>
  text.trim() === '' ? [] : [words(text)];

/** @param nameOf names a section; the code where the outline has it no more. */
export function eventWords(
  event: RecordedEvent,
  nameOf: (id: SectionId) => string,
  { history }: RowStrings
): EventWords {
  const version = ({ label }: FileVersion): string => history.version(label);
  const reasons = (all: readonly ReturnReason[]): readonly string[] =>
    all.map(({ section, words }) =>
      history.sectionReason(section === undefined ? history.wholeReport : nameOf(section), words)
    );
  const said = (lines: readonly string[], what: string = history.acts[event.act]): EventWords => ({ what, lines });
  switch (event.act) {
    case 'submitted':
      return said([version(event.draft), history.completeness(event.completeness.done, event.completeness.total)]);
    case 'withdrawn':
      return said(filled(event.reason, history.reason));
    case 'returnedInside':
      return said(reasons(event.reasons));
    case 'approved': {
      const { body, meetingDate, present, summoned, minutesNumber, outcome } = event.meeting;
      return said([
        history.meeting(body, shortDate(meetingDate), present, summoned),
        ...(outcome === undefined ? [] : [history.outcomes[outcome]]),
        ...filled(minutesNumber, history.minutes),
        version(event.report)
      ]);
    }
    case 'numbered':
      return said([history.number(issueNumberText(event.number), shortDate(event.number.issuedOn))]);
    case 'sent':
      return said([version(event.report)]);
    case 'received':
      return said([]);
    case 'accepted':
      return said(filled(event.note, history.note));
    case 'returned':
      return said([
        ...reasons(event.reasons),
        ...(event.newDate === undefined ? [] : [history.newDate(shortDate(event.newDate))])
      ]);
    case 'extended':
      return said([history.lastDay(shortDate(event.lastDay), event.phrase), ...filled(event.reason, history.reason)]);
    case 'exempted':
    case 'exemptionEnded':
      return said([history.reason(event.reason)]);
    case 'recordedOnPaper':
      return said([history.receivedOn(shortDate(event.receivedOn))]);
    case 'imported':
      return said([history.sentOn(shortDate(event.sentOn)), history.acceptedOn(shortDate(event.acceptedOn))]);
    case 'superseded':
      return said([history.successor(event.successor), history.reason(event.reason)]);
    case 'urged':
      return said(
        [
          ...filled(event.letterNumber, (number) => history.letter(number, shortDate(event.sentOn))),
          ...(event.letterNumber.trim() === '' ? [history.sentOn(shortDate(event.sentOn))] : []),
          ...(event.newDate === undefined ? [] : [history.newDate(shortDate(event.newDate))])
        ],
        history.levels[event.level]
      );
  }
}
