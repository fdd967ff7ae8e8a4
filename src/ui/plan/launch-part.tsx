/** Xem trước & phát hành: every report that will be owed, what stands against the launch, and the launch itself. */
import * as React from 'react';
import type { LaunchPreview } from '../../actions/preview-launch';
import type { Plan } from '../../domain/plan';
import type { DraftCheck, DraftPart } from '../../domain/plan-draft-check';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button, useButtonStyles } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { SearchField } from '../parts/search-field';
import { refusalReasons } from '../words/refusal-words';
import { useFieldStyles } from './fields';
import { LaunchProgressView } from './launch-progress';
import { ObligationsTable } from './obligations-table';
import { owedGroups } from './owed-groups';
import { problemWords } from './part-props';
import type { PartProps } from './part-props';
import { useLaunch } from './use-launch';
import type { LaunchResult } from './use-launch';

export interface LaunchPartProps extends PartProps {
  readonly check: DraftCheck;
  /** Why the person may not launch, in words; undefined when he may. */
  readonly refusal: string | undefined;
  readonly goTo: (part: DraftPart) => void;
  readonly onLaunched: (result: LaunchResult) => void;
}

/** A new plan must not take the code of one that is there: the launch would add to the other one. */
const isBlocking = ({ code, severity }: LaunchPreview['problems'][number]): boolean =>
  severity === 'blocks' || code === 'otherDefinition';

function Problems({ preview }: { readonly preview: LaunchPreview }): React.ReactElement {
  const { launch: words } = usePlanStrings();
  return (
    <>
      {(['blocks', 'warns'] as const).map((severity) => {
        const found = preview.problems.filter((each) => isBlocking(each) === (severity === 'blocks'));
        return found.length === 0 ? null : (
          <Notice
            key={severity}
            tone={severity === 'blocks' ? 'bad' : 'warn'}
            explanation={severity === 'blocks' ? words.blocked : words.warned}
            reasons={found.map(({ code, detail }) => words.problems[code](detail))}
          />
        );
      })}
    </>
  );
}

function Owed({ plan, preview }: { readonly plan: Plan; readonly preview: LaunchPreview }): React.ReactElement {
  const { owed: words } = usePlanStrings();
  const styles = useFieldStyles();
  const [search, setSearch] = React.useState('');
  const groups = React.useMemo(
    () => owedGroups(preview.obligations, plan.streams, search, (each) => each),
    [preview, plan, search]
  );
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Card title={words.title} hint={words.count(preview.obligations.length)}>
      <SearchField label={words.search} hint={words.search} value={search} onChange={setSearch} />
      <p className={styles.hint} role="status">
        {words.shown(shown, preview.obligations.length)}
      </p>
      <ObligationsTable label={words.title} groups={groups} of={(each) => each} />
    </Card>
  );
}

function Launchable(props: LaunchPartProps & { readonly plan: Plan }): React.ReactElement {
  const { plan, draft, change, refusal, onLaunched } = props;
  const strings = useStrings();
  const { launch: words } = usePlanStrings();
  const styles = useFieldStyles();
  const buttons = useButtonStyles();
  const { preview, look, launch, start, stop, isStopping } = useLaunch(plan);
  const [isAsking, setAsking] = React.useState(false);
  const confirm = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isAsking) {
      confirm.current?.focus();
    }
  }, [isAsking]);
  const go = async (): Promise<void> => {
    setAsking(false);
    change((each) => ({ ...each, launchBegun: true }), 'launch');
    const outcome = await start();
    if (outcome?.kind === 'done') {
      onLaunched(outcome.value);
    } else {
      look();
    }
  };
  if (preview.kind === 'idle' || preview.kind === 'running') {
    return launch.kind === 'running' ? (
      <LaunchProgressView progress={launch.step} />
    ) : (
      <Loading label={words.looking} />
    );
  }
  if (preview.kind === 'failed') {
    return <FailureNotice failure={preview.failure} onRetry={look} />;
  }
  if (preview.kind === 'refused') {
    return <Notice tone="bad" explanation={words.blocked} reasons={refusalReasons(preview.refusals, strings)} />;
  }
  const { rows, folders, units, obligations, problems } = preview.value;
  const offices = new Set(obligations.map(({ receivingOffice }) => receivingOffice)).size;
  const isBlocked = problems.some(isBlocking);
  const isBegun = draft.launchBegun && (folders.there > 0 || units.there > 0 || rows.there > 0);
  const against = refusal ?? (isBlocked ? words.blocked.what : undefined);
  return (
    <>
      <Card title={words.before}>
        <p>{words.will(rows.total, folders.total, offices)}</p>
        {isBegun && launch.kind !== 'running' && (
          <p>{words.already(rows.there, rows.total, folders.there, folders.total)}</p>
        )}
        <p className={styles.hint}>{words.safe}</p>
        <Problems preview={preview.value} />
        {launch.kind === 'running' && <LaunchProgressView progress={launch.step} />}
        {launch.kind === 'failed' && <FailureNotice failure={launch.failure} onRetry={() => go()} />}
        {launch.kind === 'refused' && (
          <Notice tone="warn" explanation={words.stopped} reasons={refusalReasons(launch.refusals, strings)} />
        )}
        <div className={styles.row} style={{ marginTop: 10 }}>
          {launch.kind === 'running' ? (
            <Button onClick={stop} disabled={isStopping}>
              {isStopping ? words.stopping : words.stop}
            </Button>
          ) : isAsking ? (
            <div role="group" aria-label={words.confirm(rows.total)} className={styles.row}>
              <span>{words.confirm(rows.total)}</span>
              <button ref={confirm} type="button" className={buttons.primary} onClick={() => go()}>
                {words.yes}
              </button>
              <Button onClick={() => setAsking(false)}>{words.no}</Button>
            </div>
          ) : (
            <Button
              look="primary"
              disabled={against !== undefined}
              aria-describedby={against === undefined ? undefined : 'tk-launch-against'}
              onClick={() => (isBegun ? go() : setAsking(true))}
            >
              {isBegun ? words.goOn : words.launch}
            </Button>
          )}
        </div>
        {against !== undefined && (
          <p id="tk-launch-against" className={styles.hint}>
            {against}
          </p>
        )}
      </Card>
      <Owed plan={plan} preview={preview.value} />
    </>
  );
}

export function LaunchPart(props: LaunchPartProps): React.ReactElement {
  const { check, goTo, draft } = props;
  const words = usePlanStrings();
  const styles = useFieldStyles();
  // The launch's own mark does not make another plan of it.
  const held = React.useRef<{ readonly text: string; readonly plan: Plan }>();
  if (check.kind === 'problems') {
    return (
      <Card title={words.launch.missing} hint={words.launch.missingCount(check.problems.length)}>
        <ul>
          {check.problems.map((problem) => {
            const stream = draft.streams.find(({ id }) => id === problem.stream)?.name;
            return (
              <li key={`${problem.part}.${problem.code}.${problem.stream ?? ''}`}>
                <button type="button" className={styles.link} onClick={() => goTo(problem.part)}>
                  {words.parts[problem.part]}
                  {stream === undefined ? '' : ` · ${stream}`}
                </button>
                : {problemWords(problem, words)}
              </li>
            );
          })}
        </ul>
      </Card>
    );
  }
  const text = JSON.stringify(check.plan);
  if (held.current?.text !== text) {
    held.current = { text, plan: check.plan };
  }
  return <Launchable {...props} plan={held.current.plan} />;
}
