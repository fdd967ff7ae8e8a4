/** The plans in the making that lie on the site, each to go on with. */
import * as React from 'react';
import type { PlanDraftHead } from '../../actions/plan-drafts';
import { DEFAULT_TIME_ZONE, dateAndTime } from '../loc/dates';
import { useDraftSavingStrings } from '../loc/use-draft-saving-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import type { Opening } from './use-server-draft';

const useStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 },
  item: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext }
}));

export interface DraftsOnSiteProps {
  readonly heads: readonly PlanDraftHead[];
  readonly opening: Opening;
  readonly onResume: (head: PlanDraftHead) => void;
}

export function DraftsOnSite({ heads, opening, onResume }: DraftsOnSiteProps): React.ReactElement | null {
  const styles = useStyles();
  const words = useDraftSavingStrings();
  if (heads.length === 0) {
    return null;
  }
  return (
    <Card title={words.onSite} hint={words.onSiteHint}>
      <ul className={styles.list}>
        {heads.map((head) => (
          <li key={head.itemId} className={styles.item}>
            <Button disabled={opening.kind === 'running'} onClick={() => onResume(head)}>
              {words.resume(head.title === '' ? words.untitled : head.title)}
            </Button>
            <span className={styles.hint}>{words.savedBy(head.by, dateAndTime(head.modified, DEFAULT_TIME_ZONE))}</span>
          </li>
        ))}
      </ul>
      {opening.kind === 'running' && <Loading label={words.opening} />}
      {opening.kind === 'failed' && <FailureNotice failure={opening.failure} />}
      {opening.kind === 'unreadable' && <Notice tone="bad" explanation={words.unreadable} />}
      {opening.kind === 'vanished' && <Notice tone="warn" explanation={words.vanished} />}
    </Card>
  );
}
