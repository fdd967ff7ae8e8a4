/** Brings the plan's and the outline's files, dropped or chosen; a file that cannot be read is refused with its reason. */
import * as React from 'react';
import { readOutlineFile, readPlanFile } from '../../actions/read-plan-file';
import type { PlanDraft } from '../../domain/plan-draft';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { DropArea } from '../parts/drop-area';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { NARROW } from '../parts/screen';
import { useAct } from '../reading/use-act';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { FileButton } from './file-button';

export interface BringFilesProps {
  readonly draft: PlanDraft;
  readonly onRead: (draft: PlanDraft, what: 'plan' | 'outline') => void;
}

const useStyles = themedStyles((theme) => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: 12,
    selectors: { [NARROW]: { gridTemplateColumns: '1fr' } }
  },
  title: { fontWeight: 600, margin: '0 0 4px' },
  result: { textAlign: 'left', marginTop: 10 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '0 0 10px' }
}));

function BringOne({
  what,
  draft,
  onRead
}: BringFilesProps & { readonly what: 'plan' | 'outline' }): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { files: words } = usePlanStrings();
  const { state, start } = useAct<PlanDraft>();
  const [name, setName] = React.useState('');
  // What is typed while a file is being read must not be lost with the older draft.
  const latest = React.useRef(draft);
  latest.current = draft;
  const read = async (file: File): Promise<void> => {
    setName(file.name);
    const outcome = await start(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const brought = { name: file.name, bytes };
      return what === 'plan' ? readPlanFile(latest.current, brought) : readOutlineFile(latest.current, brought);
    });
    if (outcome?.kind === 'done') {
      onRead(outcome.value, what);
    }
  };
  return (
    <DropArea
      onFiles={([file]) => {
        if (file !== undefined) {
          read(file).catch(() => undefined); // failures arrive through the state
        }
      }}
    >
      <p className={styles.title}>{words[what]}</p>
      <p className={styles.hint}>{words.dropHint}</p>
      {state.kind === 'running' ? (
        <Loading label={words.reading(name)} />
      ) : (
        <FileButton label={words.choose[what]} accept=".docx,.txt" onFile={(file) => read(file)} />
      )}
      {state.kind === 'done' && <p role="status">{words.read(name)}</p>}
      <div className={styles.result}>
        {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        {state.kind === 'refused' && (
          <Notice
            tone="bad"
            explanation={{ what: words.refused(name), advice: '' }}
            reasons={refusalReasons(state.refusals, strings)}
          />
        )}
      </div>
    </DropArea>
  );
}

export function BringFiles(props: BringFilesProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <BringOne what="plan" {...props} />
      <BringOne what="outline" {...props} />
    </div>
  );
}
