/** One report owed, as a row of the tracking table (as a small card where the table is narrow). */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import type { Timeliness } from '../../domain/state';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { CompletenessBar } from '../parts/completeness-bar';
import { Pill } from '../parts/pill';
import { TickBox } from '../parts/tick-box';
import { WindowLink } from '../parts/window-link';
import { deadlineWords, lastDayWords, stateWords, timelinessWords } from '../words/state-words';
import { useTableStyles } from './tracking-table-styles';

export interface TrackingRowViewProps {
  readonly row: TrackingRow;
  readonly timeZone: string;
  readonly ticked: boolean;
  readonly onTick: (ids: readonly ObligationId[], ticked: boolean) => void;
  readonly onOpen: (id: ObligationId) => void;
}

/** A dash to the eye, words to the ear: a column of repeated words would hide what is there. */
function NoneYet(): React.ReactElement {
  const { hint, aloud } = useTableStyles();
  const tracking = useTrackingStrings();
  return (
    <span className={hint}>
      <span aria-hidden>–</span>
      <span className={aloud}>{tracking.none}</span>
    </span>
  );
}

/** What the state does not say already: the days left, or that no date is set. */
const saysMore = ({ kind }: Timeliness): boolean => kind === 'due' || kind === 'noDeadline';

/** The moment of an act. */
function Moment({ at, timeZone }: { readonly at: Date | undefined; readonly timeZone: string }): React.ReactElement {
  const { moment } = useTableStyles();
  return at === undefined ? (
    <NoneYet />
  ) : (
    <time className={moment} dateTime={at.toISOString()}>
      {dateAndTime(at, timeZone)}
    </time>
  );
}

function TrackingRowCells({ row, timeZone, ticked, onTick, onOpen }: TrackingRowViewProps): React.ReactElement {
  const styles = useTableStyles();
  const tracking = useTrackingStrings();
  const { state: stateStrings, plan } = useStrings();
  const { obligation, timeliness } = row;
  const { text, tone } = stateWords(row.state, timeliness, stateStrings);
  const { columns } = tracking;
  return (
    <tr role="row" className={styles.row} data-obligation={obligation.id} data-state={row.state}>
      <td role="cell" className={styles.cell}>
        <TickBox
          label={tracking.select(obligation.unitName)}
          ticked={ticked ? 'all' : 'none'}
          onChange={(next) => onTick([obligation.id], next)}
        />
      </td>
      <th role="rowheader" scope="row" className={styles.unit}>
        <Button look="quiet" onClick={() => onOpen(obligation.id)}>
          {obligation.unitName}
        </Button>
      </th>
      <td role="cell" className={styles.cell} data-label={columns.office}>
        {obligation.receivingOfficeName}
      </td>
      <td
        role="cell"
        className={styles.cell}
        data-label={columns.deadline}
        title={lastDayWords(obligation.deadline?.lastDay, plan.lastDay)}
      >
        <span className={obligation.deadline === undefined ? undefined : styles.phrase}>
          {deadlineWords(obligation)}
        </span>
        {saysMore(timeliness) && <div className={styles.hint}>{timelinessWords(timeliness, stateStrings)}</div>}
      </td>
      <td role="cell" className={styles.cell} data-label={columns.state}>
        <Pill tone={tone}>{text}</Pill>
      </td>
      <td role="cell" className={styles.cell} data-label={columns.submitted}>
        <Moment at={row.submittedOn} timeZone={timeZone} />
      </td>
      <td role="cell" className={styles.cell} data-label={columns.approved}>
        <Moment at={row.approvedOn} timeZone={timeZone} />
        {row.meetingNote !== '' && <div className={styles.hint}>{row.meetingNote}</div>}
      </td>
      <td role="cell" className={styles.cell} data-label={columns.outline}>
        {row.completeness === undefined ? <NoneYet /> : <CompletenessBar completeness={row.completeness} />}
      </td>
      <td role="cell" className={styles.cell} data-label={columns.report}>
        {row.reportUrl === undefined ? (
          <NoneYet />
        ) : (
          <WindowLink href={row.reportUrl} label={tracking.openReport(obligation.unitName)}>
            {tracking.openShort}
          </WindowLink>
        )}
      </td>
    </tr>
  );
}

/** Rows keep their identity between filters, so that typing a search repaints only what changes. */
export const TrackingRowView = React.memo(TrackingRowCells);
