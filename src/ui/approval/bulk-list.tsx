/** The reports of an act on many, each with its tick box and what will become of it; only those in sight are drawn. */
import * as React from 'react';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import type { RefusalCode } from '../../domain/transitions';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Pill } from '../parts/pill';
import { useLineKeys } from '../parts/use-line-keys';
import { useVirtualLines } from '../parts/use-virtual-lines';
import { READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import type { Tone } from '../theme/tones';
import { refusalReasons } from '../words/refusal-words';
import { stateWords } from '../words/state-words';
import type { BulkResult, BulkResults } from './bulk-selection';

/** A guess, for lines that were not drawn yet. */
const LINE_HEIGHT = 35;

const useStyles = themedStyles((theme) => ({
  scroller: {
    maxHeight: 420,
    overflowY: 'auto',
    overflowAnchor: 'none',
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 4
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: '6px 10px',
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '0 8px'
  },
  choice: { display: 'flex', gap: 6, alignItems: 'baseline' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  why: { gridColumn: '1 / -1', fontSize: 12, margin: '2px 0 0 22px' },
  aloud: READ_ALOUD_ONLY
}));

const TONE: Readonly<Record<BulkResult['kind'], Tone>> = {
  waiting: 'wait',
  done: 'ok',
  refused: 'warn',
  failed: 'bad'
};
interface LineProps {
  readonly entry: QueueEntry;
  readonly timeZone: string;
  readonly isChosen: boolean;
  readonly disabled: boolean;
  readonly result: BulkResult | undefined;
  /** Why it would be refused; empty when it would not. */
  readonly refusal: string;
  readonly onChoose: (chosen: boolean) => void;
  readonly place: {
    readonly index: number;
    readonly count: number;
    /** Height of the lines above that are not drawn. */
    readonly above: number;
    readonly measure: (line: HTMLLIElement | null) => void;
  };
  readonly isTabStop: boolean;
}

function Line(props: LineProps): React.ReactElement {
  const { entry, timeZone, isChosen, disabled, result, refusal, onChoose, place, isTabStop } = props;
  const styles = useStyles();
  const strings = useStrings();
  const { bulk, queue } = useApprovalStrings();
  const { obligation, state, timeliness, projection, since } = entry;
  const { text, tone } = stateWords(state, timeliness, strings.state);
  const why =
    result?.kind === 'refused'
      ? refusalReasons(result.refusals, strings).join(' ')
      : result?.kind === 'failed'
        ? `${strings.failures[result.failure.kind].what} ${strings.failures[result.failure.kind].advice}`
        : refusal;
  const isClosed = disabled || result?.kind === 'done';
  return (
    <li
      ref={place.measure}
      className={styles.item}
      data-index={place.index}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      style={place.above > 0 ? { marginTop: place.above } : undefined}
    >
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isChosen}
          // Not `disabled`: the focus would be lost with it.
          aria-disabled={isClosed}
          data-line={obligation.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={bulk.pick(obligation.unitName)}
          onChange={(event) => !isClosed && onChoose(event.target.checked)}
        />
        <span>
          {obligation.unitName}{' '}
          <span className={styles.hint}>
            {[projection.issueNumber, ...(since === undefined ? [] : [dateAndTime(since, timeZone)])]
              .filter((each) => each !== '')
              .join(' · ')}
            {entry.round > 1 && ` · ${queue.round(entry.round)}`}
          </span>
        </span>
      </label>
      <span>
        {result === undefined ? (
          <Pill tone={tone}>{text}</Pill>
        ) : (
          <Pill tone={TONE[result.kind]}>{bulk.results[result.kind]}</Pill>
        )}
      </span>
      {why !== '' && <p className={styles.why}>{why}</p>}
    </li>
  );
}

export interface BulkListProps {
  readonly entries: readonly QueueEntry[];
  readonly timeZone: string;
  readonly chosen: ReadonlySet<ObligationId>;
  readonly disabled: boolean;
  readonly results: BulkResults;
  readonly refused: ReadonlyMap<ObligationId, RefusalCode>;
  readonly onChoose: (id: ObligationId, chosen: boolean) => void;
}

export function BulkList(props: BulkListProps): React.ReactElement {
  const { entries, timeZone, chosen, disabled, results, refused, onChoose } = props;
  const styles = useStyles();
  const { refusals } = useStrings();
  const { bulk } = useApprovalStrings();
  const scroller = React.useRef<HTMLDivElement>(null);
  const ids = React.useMemo(() => entries.map(({ obligation }) => obligation.id), [entries]);
  const revealed = React.useRef<(id: string) => void>(() => undefined);
  const { stop, onKeyDown, onFocus } = useLineKeys(scroller, ids, undefined, (id) => revealed.current(id));
  const at = ids.findIndex((id) => id === stop);
  const lines = useVirtualLines<HTMLLIElement>({
    scroller,
    keys: ids,
    estimate: () => LINE_HEIGHT,
    head: 0,
    kept: [at],
    view: ''
  });
  revealed.current = (id) =>
    lines.scrollToIndex(
      ids.findIndex((each) => each === id),
      { align: 'auto' }
    );
  const hint = React.useMemo(() => `tong-ket-bulk-${Math.random().toString(36).slice(2)}`, []);
  let end = 0;
  const drawn = lines.getVirtualItems().map(({ index, start, end: below }) => {
    const entry = entries[index];
    if (entry === undefined) {
      return null;
    }
    const { id } = entry.obligation;
    const refusal = refused.get(id);
    const above = start - end;
    end = below;
    return (
      <Line
        key={id}
        entry={entry}
        timeZone={timeZone}
        isChosen={chosen.has(id)}
        disabled={disabled}
        result={results.get(id)}
        refusal={refusal === undefined ? '' : refusals[refusal]}
        onChoose={(isChosen) => onChoose(id, isChosen)}
        place={{ index, count: entries.length, above, measure: lines.measureElement }}
        isTabStop={id === stop}
      />
    );
  });
  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown} onFocus={onFocus}>
      <span id={hint} className={styles.aloud}>
        {bulk.keys}
      </span>
      <ul
        className={styles.list}
        aria-label={bulk.title}
        aria-describedby={hint}
        style={{ paddingBottom: lines.getTotalSize() - end }}
      >
        {drawn}
      </ul>
    </div>
  );
}
