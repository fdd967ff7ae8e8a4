/** Việc của tôi: what my units owe, and the way to each draft. */
import * as React from 'react';
import type { MyObligation, MyWork } from '../../actions/open-my-work';
import { useOpenLink } from '../frame/open-link';
import { DEFAULT_TIME_ZONE, dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import type { DocumentInWord } from '../outline/document-in-word';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { Pill } from '../parts/pill';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { stateRefusal } from '../../domain/transitions';
import { deadlineWords, stateWords, timelinessWords } from '../words/state-words';
import { AdoptHere } from './adopt-here';
import { useStartDraft } from './use-start-draft';

const useStyles = themedStyles((theme) => ({
  person: { padding: '10px 12px 0', margin: 0, fontSize: 12, color: theme.semanticColors.bodySubtext },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: 12, borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  name: { fontSize: 14, fontWeight: 600, margin: '0 0 2px' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '0 0 4px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginTop: 8 },
  result: { marginTop: 8 }
}));

export interface MyWorkViewProps {
  readonly work: MyWork;
  /** Unique id of the draft that is open in this window. */
  readonly openHere: string | undefined;
  /** The open document when it is nobody's draft: it may become one. */
  readonly adoptable?: DocumentInWord | undefined;
  /** Called when a draft was made, so that the list is read again. */
  readonly onStarted: () => void;
}

interface ItemProps {
  readonly item: MyObligation;
  readonly timeZone: string;
  readonly openHere: boolean;
  readonly adoptable: DocumentInWord | undefined;
  readonly onStarted: () => void;
}

function DraftActs({ item, timeZone, openHere, onStarted }: ItemProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { myWork } = strings;
  const open = useOpenLink();
  const { state, start } = useStartDraft();
  const draft = item.draft ?? (state.kind === 'done' ? state.value : undefined);
  const begin = (): void => {
    start(item.obligation.id)
      .then((outcome) => {
        if (outcome?.kind === 'done') {
          open(outcome.value.editUrl); // where the host opens windows itself; elsewhere the link below does
          onStarted();
        }
      })
      .catch(() => undefined); // `start` reports every failure through its state
  };
  return (
    <>
      <div className={styles.result}>
        {state.kind === 'done' && <Notice tone="ok" explanation={myWork.draftReady} />}
        {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={begin} />}
        {state.kind === 'refused' && (
          <Notice tone="bad" explanation={{ what: refusalReasons(state.refusals, strings).join(' '), advice: '' }} />
        )}
      </div>
      <div className={styles.acts}>
        {draft === undefined && (
          <Button look="primary" onClick={begin} busy={state.kind === 'running'}>
            {state.kind === 'running' ? myWork.startingDraft : myWork.startDraft}
          </Button>
        )}
        {draft !== undefined &&
          (openHere ? (
            <Pill tone="wait">{myWork.here}</Pill>
          ) : (
            <WindowLink href={draft.editUrl} look="primary" label={`${myWork.openDraft}: ${item.obligation.unitName}`}>
              {myWork.openDraft}
            </WindowLink>
          ))}
        {draft !== undefined && (
          <span className={styles.hint}>{myWork.draftSaved(dateAndTime(draft.modified, timeZone))}</span>
        )}
      </div>
    </>
  );
}

function Item(props: ItemProps): React.ReactElement {
  const styles = useStyles();
  const { myWork, state: words, roles: roleWords } = useStrings();
  const { obligation, state, timeliness, report, roles, refusals } = props.item;
  const { text, tone } = stateWords(state.kind, timeliness, words);
  const mayDraft = roles.includes('drafter') && stateRefusal('submitted', state.kind) === undefined;
  return (
    <li className={styles.item} data-obligation={obligation.id}>
      <h3 className={styles.name}>{obligation.unitName}</h3>
      <p className={styles.hint}>
        {myWork.addressee(obligation.addressee)} · {roles.map((role) => roleWords[role].name).join(', ')}
      </p>
      <p className={styles.hint}>
        {deadlineWords(obligation)} ({timelinessWords(timeliness, words)})
      </p>
      <Pill tone={tone}>{text}</Pill>
      {mayDraft && <DraftActs {...props} />}
      {mayDraft && props.adoptable !== undefined && (
        <div className={styles.result}>
          <AdoptHere word={props.adoptable} item={props.item} onAdopted={props.onStarted} />
        </div>
      )}
      {report !== undefined && (
        <div className={styles.acts}>
          <WindowLink href={report.viewUrl} label={`${myWork.readReport}: ${obligation.unitName}`}>
            {myWork.readReport}
          </WindowLink>
        </div>
      )}
      {refusals.approved === undefined && <p className={styles.hint}>{myWork.toApproval}</p>}
    </li>
  );
}

export function MyWorkView({ work, openHere, adoptable, onStarted }: MyWorkViewProps): React.ReactElement {
  const styles = useStyles();
  const { myWork, general } = useStrings();
  if (work.plan === undefined) {
    return <Notice tone="idle" explanation={general.noPlan} />;
  }
  const timeZone = work.plan.timeZone || DEFAULT_TIME_ZONE;
  return (
    <>
      <p className={styles.person}>{myWork.greeting(work.person.title)}</p>
      {work.items.length === 0 ? (
        <Notice tone="idle" explanation={myWork.nothing} />
      ) : (
        <ul className={styles.list}>
          {work.items.map((item) => (
            <Item
              key={item.obligation.id}
              item={item}
              timeZone={timeZone}
              openHere={item.draft !== undefined && item.draft.uniqueId === openHere}
              adoptable={adoptable}
              onStarted={onStarted}
            />
          ))}
        </ul>
      )}
    </>
  );
}
