/** The panel of one row: head with state and deadline, and its tabs. */
import * as React from 'react';
import { openRow } from '../../actions/open-row';
import type { RowView } from '../../actions/open-row';
import { shortDate } from '../../domain/local-date';
import { useActing } from '../frame/acting-context';
import { usePlaceLinks } from '../frame/place';
import { useStrings } from '../loc/language';
import type { RowTab } from '../loc/row-strings';
import { useRowStrings } from '../loc/use-row-strings';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { ReadingView } from '../parts/reading-view';
import { SidePanel } from '../parts/side-panel';
import { Tabs } from '../parts/tabs';
import { WindowLink } from '../parts/window-link';
import { useReading } from '../reading/use-reading';
import { themedStyles } from '../theme/themed-styles';
import { deadlineWords, stateWords, timelinessWords } from '../words/state-words';
import { ActsTab } from './acts-tab';
import { ChecksTab, useRowChecks } from './checks-tab';
import { HistoryTab } from './history-tab';
import { PreviewTab } from './preview-tab';
import type { RowPanelProps } from './row-panel';
import { VersionsTab } from './versions-tab';

const useStyles = themedStyles((theme) => ({
  facts: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'baseline' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px', alignItems: 'center', margin: '0 0 10px' },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext },
  panel: { paddingTop: 10 }
}));

/** State, deadline in its words, extension, number. */
function Facts({ row }: Pick<RowPanelProps, 'row'>): React.ReactElement {
  const styles = useStyles();
  const words = useRowStrings();
  const { state: stateStrings } = useStrings();
  const { obligation, timeliness, extendedTo, answerBy, issueNumber } = row;
  const { text, tone } = stateWords(row.state, timeliness, stateStrings);
  const isSaid = timeliness.kind === 'overdue' || timeliness.kind === 'late';
  return (
    <>
      <div className={styles.facts}>
        <Pill tone={tone}>{text}</Pill>
        <span>
          {[
            deadlineWords(obligation),
            ...(isSaid ? [] : [timelinessWords(timeliness, stateStrings)]),
            ...(extendedTo === undefined ? [] : [words.extendedTo(shortDate(extendedTo))]),
            ...(answerBy === undefined ? [] : [words.answerBy(shortDate(answerBy))]),
            ...(issueNumber === '' ? [] : [words.number(issueNumber)])
          ].join(' · ')}
        </span>
      </div>
      <div className={styles.hint}>{words.receivedBy(obligation.receivingOfficeName, obligation.addressee)}</div>
    </>
  );
}

/** The address of this row, put where the person can paste it from. */
function CopyLink({ row }: Pick<RowPanelProps, 'row'>): React.ReactElement {
  const styles = useStyles();
  const words = useRowStrings();
  const links = usePlaceLinks();
  const [said, setSaid] = React.useState('');
  const copy = async (): Promise<void> => {
    const address = links.share('tracking', { obligation: row.obligation.id });
    try {
      await navigator.clipboard.writeText(address);
      setSaid(words.copied);
    } catch {
      // Frames and older hosts forbid it: the address can still be taken by hand.
      setSaid(words.notCopied(address));
    }
  };
  return (
    <>
      <Button look="quiet" onClick={copy}>
        {words.copyLink}
      </Button>
      <span role="status" className={styles.hint}>
        {said}
      </span>
    </>
  );
}

interface DetailsProps {
  readonly view: RowView;
  readonly row: RowPanelProps['row'];
  readonly onDone: () => void;
}

/** Acts of the office are offered to those who are of it. */
function isOfOffice({ item: { refusals } }: RowView): boolean {
  return refusals.extended !== 'needsFollower' || refusals.recordedOnPaper !== 'needsReceiver';
}

function Details({ view, row, onDone }: DetailsProps): React.ReactElement {
  const styles = useStyles();
  const words = useRowStrings();
  const [tab, setTab] = React.useState<RowTab>('history');
  const checks = useRowChecks(view);
  const { report, item } = view;
  const keys: readonly RowTab[] = [
    'history',
    'checks',
    'versions',
    'preview',
    ...(isOfOffice(view) ? (['acts'] as const) : [])
  ];
  return (
    <>
      <div className={styles.links}>
        {report !== undefined && <WindowLink href={report.viewUrl}>{words.openReport}</WindowLink>}
        {item.draft !== undefined && <WindowLink href={item.draft.editUrl}>{words.openDraft}</WindowLink>}
        <CopyLink row={row} />
      </div>
      <Tabs
        tabs={keys.map((key) => ({ key, label: words.tabs[key] }))}
        chosen={tab}
        onChoose={setTab}
        label={words.tabsLabel}
        id="tong-ket-row"
      >
        <div className={styles.panel}>
          {tab === 'history' && <HistoryTab view={view} />}
          {tab === 'checks' && <ChecksTab view={view} checks={checks} />}
          {tab === 'versions' && <VersionsTab view={view} />}
          {tab === 'preview' && <PreviewTab view={view} />}
          {tab === 'acts' && <ActsTab view={view} onDone={onDone} />}
        </div>
      </Tabs>
    </>
  );
}

export function RowPanelView({ row, onClose, onActed }: RowPanelProps): React.ReactElement {
  const words = useRowStrings();
  const acting = useActing();
  const { id } = row.obligation;
  const reading = useReading(React.useCallback(() => openRow(acting, id), [acting, id]));
  const done = (): void => {
    if (reading.kind === 'ready') {
      reading.reload();
    }
    onActed();
  };
  return (
    <SidePanel
      title={row.obligation.unitName}
      subtitle={<Facts row={row} />}
      closeLabel={words.close}
      onClose={onClose}
      wide
    >
      <ReadingView reading={reading} label={words.loading}>
        {(view) => <Details view={view} row={row} onDone={done} />}
      </ReadingView>
    </SidePanel>
  );
}
