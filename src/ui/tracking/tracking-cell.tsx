/** What one cell of the tracking list says; an empty one says why it is empty. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import { shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import type { Timeliness } from '../../domain/state';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { CompletenessBar } from '../parts/completeness-bar';
import { Pill } from '../parts/pill';
import { WindowLink } from '../parts/window-link';
import { deadlineWords, lastDayWords, stateWords, timelinessWords } from '../words/state-words';
import { useTableStyles } from './tracking-table-styles';
import type { ColumnId } from './tracking-terms';
import { useGroupWords } from './use-group-words';
import { daysLateOf } from './tracking-order';
import { levelOf } from './tracking-filter';
import { whyEmpty } from './why-empty';

export interface CellProps {
  readonly row: TrackingRow;
  readonly column: ColumnId;
  readonly timeZone: string;
}

/** What the state does not say already: the days left, or that no date is set. */
const saysMore = ({ kind }: Timeliness): boolean => kind === 'due' || kind === 'noDeadline';

function Moment({ at, timeZone }: { readonly at: Date | LocalDate; readonly timeZone: string }): React.ReactElement {
  const { moment } = useTableStyles();
  return (
    <time className={moment} dateTime={at instanceof Date ? at.toISOString() : at}>
      {at instanceof Date ? dateAndTime(at, timeZone) : shortDate(at)}
    </time>
  );
}

function Day({ day }: { readonly day: LocalDate }): React.ReactElement {
  const { moment } = useTableStyles();
  return (
    <time className={moment} dateTime={day}>
      {shortDate(day)}
    </time>
  );
}

function Empty({ row, column }: CellProps): React.ReactElement {
  const { hint } = useTableStyles();
  const { empty } = useTrackingStrings();
  return <span className={hint}>{empty[whyEmpty(row, column)]}</span>;
}

function DeadlineCell({ row }: CellProps): React.ReactElement {
  const styles = useTableStyles();
  const words = useTrackingStrings();
  const { state, plan } = useStrings();
  const { obligation, timeliness, extendedTo, inForce } = row;
  return (
    <span title={lastDayWords(inForce?.lastDay, plan.lastDay)}>
      {deadlineWords(obligation)}
      {extendedTo !== undefined && <span className={styles.hint}> ({words.extended(shortDate(extendedTo))})</span>}
      {saysMore(timeliness) && <div className={styles.hint}>{timelinessWords(timeliness, state)}</div>}
    </span>
  );
}

function ApprovedCell(props: CellProps): React.ReactElement {
  const styles = useTableStyles();
  const { approvedOn, meetingNote } = props.row;
  return approvedOn === undefined ? (
    <Empty {...props} />
  ) : (
    <>
      <Moment at={approvedOn} timeZone={props.timeZone} />
      {meetingNote !== '' && (
        <div className={styles.note} title={meetingNote}>
          {meetingNote}
        </div>
      )}
    </>
  );
}

function StateCell({ row }: CellProps): React.ReactElement {
  const { state: words } = useStrings();
  const { reasons } = useTrackingStrings();
  const { text, tone } = stateWords(row.state, row.timeliness, words);
  const open = row.state === 'returned' && row.returnedReasons > 0 ? ` · ${reasons(row.returnedReasons)}` : '';
  return <Pill tone={tone}>{`${text}${open}`}</Pill>;
}

/** The content of a cell, but for the unit's name, which opens the row. */
export function TrackingCell(props: CellProps): React.ReactElement {
  const { row, column, timeZone } = props;
  const words = useTrackingStrings();
  const groupWords = useGroupWords();
  const { obligation } = row;
  const empty = <Empty {...props} />;
  const moment = (at: Date | LocalDate | undefined): React.ReactElement =>
    at === undefined ? empty : <Moment at={at} timeZone={timeZone} />;
  switch (column) {
    case 'unit':
      return <>{obligation.unitName}</>;
    case 'parent':
      return <>{obligation.parent === undefined ? words.noParent : obligation.parentName}</>;
    case 'office':
      return <>{obligation.receivingOfficeName}</>;
    case 'stream':
      return <>{groupWords.stream(row)}</>;
    case 'level':
      return <>{groupWords.level(levelOf(row))}</>;
    case 'deadline':
      return <DeadlineCell {...props} />;
    case 'dueOn':
      return row.inForce === undefined ? empty : <Day day={row.inForce.lastDay} />;
    case 'state':
      return <StateCell {...props} />;
    case 'number':
      return row.issueNumber === '' ? empty : <>{row.issueNumber}</>;
    case 'submitted':
      return moment(row.submittedOn);
    case 'sent':
      return moment(row.sentOn);
    case 'daysLate': {
      const days = daysLateOf(row);
      return days === undefined ? empty : <>{days === 0 ? words.hourLate : words.daysLate(days)}</>;
    }
    case 'received':
      return moment(row.receivedOn);
    case 'accepted':
      return moment(row.acceptedOn);
    case 'outline':
      return row.completeness === undefined ? empty : <CompletenessBar completeness={row.completeness} />;
    case 'approved':
      return <ApprovedCell {...props} />;
    case 'round':
      return row.round === 0 ? empty : <>{row.round}</>;
    case 'returned':
      return row.returnedReasons === 0 ? empty : <>{words.reasons(row.returnedReasons)}</>;
    case 'answerBy':
      return row.answerBy === undefined ? empty : <Day day={row.answerBy} />;
    case 'report':
      return row.reportUrl === undefined ? (
        empty
      ) : (
        <WindowLink href={row.reportUrl} label={words.openReport(obligation.unitName)}>
          {words.openShort}
        </WindowLink>
      );
  }
}
