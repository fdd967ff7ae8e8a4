/** A site without a plan: an administrator begins one from its files, everybody else is told that there is none. */
import * as React from 'react';
import type { PlanDraft } from '../../domain/plan-draft';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import { FileButton } from './file-button';
import { readWorkFile } from './work-file';

const BringFiles = React.lazy(async () => {
  const { BringFiles: Bring } = await import(/* webpackChunkName: 'plan-desk' */ './bring-files');
  return { default: Bring };
});

const useStyles = themedStyles(() => ({
  stack: { display: 'grid', gap: 12 },
  row: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

export interface BeginPlanProps {
  readonly mayManage: boolean;
  readonly empty: PlanDraft;
  readonly onBegin: (draft: PlanDraft) => void;
}

export function BeginPlan({ mayManage, empty, onBegin }: BeginPlanProps): React.ReactElement {
  const styles = useStyles();
  const { general } = useStrings();
  const { begin: words } = usePlanStrings();
  const [wrong, setWrong] = React.useState<string>();
  const bring = async (file: File): Promise<void> => {
    const read = await readWorkFile(file);
    if (read.kind === 'draft') {
      onBegin(read.draft);
    } else {
      setWrong(read.detail);
    }
  };
  if (!mayManage) {
    return <Notice tone="idle" explanation={{ what: general.noPlan.what, advice: words.onlyOwners }} />;
  }
  return (
    <div className={styles.stack}>
      <Card title={words.fromFiles} hint={words.fromFilesHint}>
        <React.Suspense fallback={<Loading />}>
          <BringFiles draft={empty} onRead={onBegin} />
        </React.Suspense>
      </Card>
      <Card title={words.otherwise}>
        <div className={styles.row}>
          <FileButton label={words.workFile} accept=".json" onFile={(file) => bring(file)} />
          <Button onClick={() => onBegin(empty)}>{words.blank}</Button>
        </div>
        {wrong !== undefined && <Notice tone="bad" explanation={words.wrongFile} details={wrong} />}
      </Card>
    </div>
  );
}
