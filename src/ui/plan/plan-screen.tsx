/** Kế hoạch: the launched plan, or the desk at which the next one is made. */
import * as React from 'react';
import type { PlanRoom } from '../../actions/open-plan-room';
import type { RolledForward } from '../../actions/roll-forward';
import { EMPTY_DRAFT, draftOfPlan } from '../../domain/plan-draft';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { Screen } from '../parts/screen';
import { BeginPlan } from './begin-plan';
import { DraftsOnSite } from './drafts-on-site';
import { LaunchedPlanView } from './launched-plan';
import type { LaunchResult } from './use-launch';
import { usePlanDraft } from './use-plan-draft';
import { usePlanRoom } from './use-plan-room';
import { useServerDraft } from './use-server-draft';
import { download } from './work-file';

const DraftDesk = React.lazy(async () => {
  const { DraftDesk: Desk } = await import(/* webpackChunkName: 'plan-desk' */ './draft-desk');
  return { default: Desk };
});
const RolledNotice = React.lazy(async () => {
  const { RolledNotice: Rolled } = await import(/* webpackChunkName: 'plan-manage' */ './roll-forward-card');
  return { default: Rolled };
});

interface RoomProps {
  readonly room: PlanRoom;
  readonly reload: () => void;
}

function Room({ room, reload }: RoomProps): React.ReactElement {
  const words = usePlanStrings();
  const server = useServerDraft(usePlanDraft(room.login), room);
  const { drafting } = server;
  const { draft, begin, unreadable } = drafting;
  const { launched, mayManage } = room;
  // A plan that was launched is what people come for; a draft beside it waits until it is opened.
  const [isAtDesk, setAtDesk] = React.useState(launched === undefined);
  const [rolled, setRolled] = React.useState<RolledForward>();
  const [made, setMade] = React.useState<LaunchResult>();
  const refusal = mayManage ? undefined : words.launched.onlyOwners;
  if (draft !== undefined && (isAtDesk || launched === undefined)) {
    return (
      <React.Suspense fallback={<Loading />}>
        <DraftDesk
          drafting={drafting}
          server={mayManage ? server : undefined}
          draft={draft}
          refusal={refusal}
          above={
            rolled === undefined ? undefined : (
              <React.Suspense fallback={null}>
                <RolledNotice rolled={rolled} />
              </React.Suspense>
            )
          }
          onLeave={launched === undefined ? undefined : () => setAtDesk(false)}
          onLaunched={(result) => {
            setMade(result);
            setRolled(undefined);
            setAtDesk(false);
            begin(undefined);
            reload();
          }}
        />
      </React.Suspense>
    );
  }
  if (launched !== undefined) {
    const waiting = draft === undefined ? undefined : draft.title === '' ? words.desk.title : draft.title;
    return (
      <LaunchedPlanView
        launched={launched}
        mayManage={mayManage}
        onChanged={reload}
        onRolled={(result) => {
          begin(draftOfPlan(result.plan));
          setRolled(result);
          setAtDesk(true);
        }}
        above={
          <>
            {made !== undefined && (
              <Notice
                tone="ok"
                explanation={{ what: words.launch.done(made.owed, made.obligations, made.seconds), advice: '' }}
              />
            )}
            {mayManage && (
              <DraftsOnSite
                heads={server.others}
                opening={server.opening}
                onResume={async (head) => (await server.resume(head)) && setAtDesk(true)}
              />
            )}
            {waiting !== undefined && mayManage && (
              <Notice tone="wait" explanation={{ what: words.desk.waiting(waiting), advice: '' }}>
                <Button onClick={() => setAtDesk(true)}>{words.desk.goOn}</Button>
              </Notice>
            )}
          </>
        }
      />
    );
  }
  return (
    <Screen title={words.desk.title}>
      {unreadable !== undefined && (
        <Notice tone="bad" explanation={words.desk.unreadable}>
          <Button onClick={() => download('ke-hoach-dang-lap.json', unreadable)}>{words.desk.download}</Button>
          <Button onClick={() => begin(undefined)}>{words.desk.discard}</Button>
        </Notice>
      )}
      {made !== undefined && <Loading />}
      {unreadable === undefined && made === undefined && (
        <>
          {mayManage && (
            <DraftsOnSite
              heads={server.others}
              opening={server.opening}
              onResume={async (head) => server.resume(head)}
            />
          )}
          <BeginPlan mayManage={mayManage} empty={EMPTY_DRAFT} onBegin={begin} />
        </>
      )}
    </Screen>
  );
}

export function PlanScreen(): React.ReactElement {
  const words = usePlanStrings();
  const reading = usePlanRoom();
  if (reading.kind !== 'ready') {
    return (
      <Screen title={words.desk.screen}>
        <ReadingView reading={reading}>{() => null}</ReadingView>
      </Screen>
    );
  }
  return <ReadingView reading={reading}>{(room) => <Room room={room} reload={reading.reload} />}</ReadingView>;
}
