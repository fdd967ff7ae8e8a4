/** The desk at which a plan is made: its parts, each with what is missing there; undo; the work file. */
import * as React from 'react';
import { DRAFT_PARTS, planOf } from '../../domain/plan-draft-check';
import type { DraftPart, DraftProblem, DraftProblemCode } from '../../domain/plan-draft-check';
import type { PlanDraft } from '../../domain/plan-draft';
import { useStrings } from '../loc/language';
import { useDraftSavingStrings } from '../loc/use-draft-saving-strings';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { Screen } from '../parts/screen';
import { Tabs } from '../parts/tabs';
import { READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import { AnnexesPart } from './annexes-part';
import { BringFiles } from './bring-files';
import { DeadlinesPart } from './deadlines-part';
import { DraftSavingNotice, savingWords } from './draft-saving-notice';
import { FormatPart } from './format-part';
import { GeneralPart } from './general-part';
import { LaunchPart } from './launch-part';
import { OutlinePart } from './outline-part';
import { problemWords } from './part-props';
import type { PartProps } from './part-props';
import { ReadingNotes } from './reading-notes';
import { StreamsPart } from './streams-part';
import { UnitsPart } from './units-part';
import type { LaunchResult } from './use-launch';
import type { PlanDrafting } from './use-plan-draft';
import type { ServerDraft } from './use-server-draft';
import { downloadDraft } from './work-file';

export interface DraftDeskProps {
  readonly drafting: PlanDrafting;
  readonly draft: PlanDraft;
  /** The draft's place on the site; undefined for those who have none there. */
  readonly server?: ServerDraft | undefined;
  /** Why the person may not launch, in words. */
  readonly refusal: string | undefined;
  readonly onLaunched: (result: LaunchResult) => void;
  /** Back to the plan that is launched, where there is one. */
  readonly onLeave: (() => void) | undefined;
  /** More above the parts, e.g. what a roll-forward found. */
  readonly above?: React.ReactNode;
}

const useStyles = themedStyles(() => ({
  panel: { display: 'grid', gap: 12, paddingTop: 14 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12, alignItems: 'center' },
  files: { marginBottom: 14 },
  said: { selectors: { ':not(:empty)': { marginBottom: 12 } } },
  aloud: READ_ALOUD_ONLY
}));

/** The parts that files fill in, and in which they may be brought again. */
const WITH_FILES: readonly DraftPart[] = ['general', 'outline'];

export function DraftDesk(props: DraftDeskProps): React.ReactElement {
  const { drafting, draft, server, refusal, onLaunched, onLeave, above } = props;
  const { change, begin, undo, redo, isKept } = drafting;
  const words = usePlanStrings();
  const saving = useDraftSavingStrings();
  const { general } = useStrings();
  const styles = useStyles();
  const [part, setPart] = React.useState<DraftPart>(draft.launchBegun ? 'launch' : 'general');
  const [said, say] = React.useState('');
  const [isDiscarding, setDiscarding] = React.useState(false);
  const check = React.useMemo(() => planOf(draft), [draft]);
  const problems: readonly DraftProblem[] = check.kind === 'problems' ? check.problems : [];
  const problemOf = (...codes: readonly DraftProblemCode[]): string | undefined => {
    const found = problems.find(({ code, stream }) => stream === undefined && codes.includes(code));
    return found === undefined ? undefined : problemWords(found, words);
  };
  const partProps: PartProps = { draft, change, problems, problemOf, say };
  const steps = DRAFT_PARTS.map((key) => {
    const count = problems.filter((problem) => problem.part === key).length;
    return { key, label: count === 0 ? words.parts[key] : words.desk.withMissing(words.parts[key], count) };
  });
  const next = DRAFT_PARTS[DRAFT_PARTS.indexOf(part) + 1];
  const stepBack = (): void => {
    undo?.();
    say(words.desk.undone);
  };
  return (
    <Screen
      title={draft.title === '' ? words.desk.title : draft.title}
      subtitle={
        (server === undefined ? undefined : savingWords(server.saving, draft, saving)) ??
        (isKept ? words.desk.kept : words.desk.notKept)
      }
    >
      <div
        onKeyDown={(event) => {
          const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing) {
            event.preventDefault();
            if (event.shiftKey) {
              redo?.();
            } else {
              stepBack();
            }
          }
        }}
      >
        <div className={styles.bar} role="toolbar" aria-label={words.desk.toolbar}>
          <Button disabled={undo === undefined} onClick={stepBack}>
            {words.desk.undo}
          </Button>
          <Button disabled={redo === undefined} onClick={() => redo?.()}>
            {words.desk.redo}
          </Button>
          <Button onClick={() => downloadDraft(draft)}>{words.desk.download}</Button>
          {onLeave !== undefined && (
            <Button look="quiet" onClick={onLeave}>
              {words.desk.leave}
            </Button>
          )}
          {isDiscarding ? (
            <span role="group" aria-label={words.desk.discardAsk}>
              {words.desk.discardAsk} <Button onClick={() => begin(undefined)}>{words.desk.discardYes}</Button>{' '}
              <Button look="quiet" onClick={() => setDiscarding(false)}>
                {general.cancel}
              </Button>
            </span>
          ) : (
            <Button look="quiet" onClick={() => setDiscarding(true)}>
              {words.desk.discard}
            </Button>
          )}
        </div>
        {server !== undefined && (
          <div className={styles.said}>
            <DraftSavingNotice server={server} draft={draft} />
          </div>
        )}
        {!isKept && <Notice tone="warn" explanation={words.desk.keepByHand} />}
        {above !== undefined && <div className={styles.files}>{above}</div>}
        <p className={styles.aloud} role="status" aria-live="polite">
          {said}
        </p>
        {WITH_FILES.includes(part) && (
          <div className={styles.files}>
            <BringFiles
              draft={draft}
              onRead={(read, what) => {
                change(() => read);
                setPart(what === 'plan' ? 'general' : 'outline');
                say(words.files.filledIn);
              }}
            />
          </div>
        )}
        <Tabs tabs={steps} chosen={part} onChoose={setPart} label={words.desk.partsLabel} id="tk-plan-parts">
          <div className={styles.panel}>
            <ReadingNotes {...partProps} part={part} />
            {part === 'general' && <GeneralPart {...partProps} />}
            {part === 'streams' && <StreamsPart {...partProps} />}
            {part === 'deadlines' && <DeadlinesPart {...partProps} />}
            {part === 'outline' && <OutlinePart {...partProps} />}
            {part === 'annexes' && <AnnexesPart {...partProps} />}
            {part === 'units' && <UnitsPart {...partProps} />}
            {part === 'format' && <FormatPart {...partProps} />}
            {part === 'launch' && (
              <LaunchPart {...partProps} check={check} refusal={refusal} goTo={setPart} onLaunched={onLaunched} />
            )}
            {next !== undefined && (
              <div>
                <Button
                  look={problems.some((each) => each.part === part) ? 'standard' : 'primary'}
                  onClick={() => setPart(next)}
                >
                  {words.desk.next(words.parts[next])}
                </Button>
              </div>
            )}
          </div>
        </Tabs>
      </div>
    </Screen>
  );
}
