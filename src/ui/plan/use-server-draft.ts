/** The draft of a plan with its place on the site: found again from any browser, saved as it changes. */
import * as React from 'react';
import { openPlanDraft, removePlanDraft, savePlanDraft } from '../../actions/plan-drafts';
import type { PlanDraftHead } from '../../actions/plan-drafts';
import type { PlanRoom } from '../../actions/open-plan-room';
import type { Failure } from '../../actions/outcome';
import { failureOf } from '../../actions/outcome';
import type { PlanDraft } from '../../domain/plan-draft';
import { useActing } from '../frame/acting-context';
import { keepLink, keptLink } from './draft-link';
import { DraftSaver } from './draft-saver';
import type { SavingState } from './draft-saver';
import { draftKey, pageStorage } from './draft-store';
import type { PlanDrafting } from './use-plan-draft';

/** What became of opening a draft of the site. */
export type Opening =
  | { readonly kind: 'idle' | 'running' | 'unreadable' | 'vanished' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ServerDraft {
  /** As the screen's, but what is begun or ended is begun or ended on the site too. */
  readonly drafting: PlanDrafting;
  readonly saving: SavingState;
  readonly opening: Opening;
  /** Drafts of the site other than the one that is worked on. */
  readonly others: readonly PlanDraftHead[];
  /** Somebody's newer save that took the place of the copy here, which had nothing of its own. */
  readonly newer: PlanDraftHead | undefined;
  /** Goes on with a draft of the site. */
  resume(head: PlanDraftHead): Promise<boolean>;
  saveMine(): void;
  /** Leaves the site's draft as it is, and the copy here behind. */
  dropMine(): void;
}

const newKey = (): string =>
  typeof crypto !== 'undefined' && 'randomUUID' in crypto
    ? crypto.randomUUID()
    : `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

export function useServerDraft(
  inBrowser: PlanDrafting,
  { mayManage, login, drafts }: Pick<PlanRoom, 'mayManage' | 'login' | 'drafts'>
): ServerDraft {
  const acting = useActing();
  const at = draftKey(acting.store.webUrl, login);
  const [saving, setSaving] = React.useState<SavingState>({ kind: 'off' });
  const [opening, setOpening] = React.useState<Opening>({ kind: 'idle' });
  const [newer, setNewer] = React.useState<PlanDraftHead>();
  const [itemId, setItemId] = React.useState<number>();
  const present = React.useRef(true);
  const { draft, begin: beginHere, change: changeHere } = inBrowser;
  const saver = React.useMemo(
    () =>
      new DraftSaver({
        save: (place, current) => savePlanDraft(acting, place, current),
        onLink: (link) => {
          keepLink(pageStorage(), at, link);
          if (present.current) {
            setItemId(link?.itemId);
          }
        },
        onState: (state) => present.current && setSaving(state),
        newKey,
        now: () => acting.now()
      }),
    [acting, at]
  );

  const take = React.useCallback(
    async (head: PlanDraftHead, over: 'mine' | 'nothing' = 'nothing'): Promise<boolean> => {
      setOpening({ kind: 'running' });
      try {
        const outcome = await openPlanDraft(acting, head.itemId);
        if (!present.current) {
          return false;
        }
        if (outcome.kind !== 'done') {
          const failure = outcome.kind === 'failed' ? outcome.failure : failureOf(new Error('refused'));
          setOpening({ kind: 'failed', failure });
          return false;
        }
        const { value } = outcome;
        if (value?.draft === undefined) {
          setOpening({ kind: value === undefined ? 'vanished' : 'unreadable' });
          return false;
        }
        const { etag } = value.head;
        const theirs = value.draft;
        if (over === 'mine') {
          changeHere(() => theirs); // undo brings the own one back
        } else {
          beginHere(theirs);
        }
        saver.begin(theirs, { key: newKey(), itemId: head.itemId, etag, isDirty: false });
        setOpening({ kind: 'idle' });
        return true;
      } catch (error) {
        setOpening({ kind: 'failed', failure: failureOf(error) });
        return false;
      }
    },
    [acting, beginHere, changeHere, saver]
  );

  // Once: what this browser kept, against what the site has.
  const met = React.useRef(false);
  React.useEffect(() => {
    if (met.current || !mayManage || draft === undefined) {
      return;
    }
    met.current = true;
    const link = keptLink(pageStorage(), at);
    const head = drafts.find((each) => each.itemId === link?.itemId);
    if (link?.itemId === undefined) {
      saver.begin(draft, link);
    } else if (head?.etag === link.etag) {
      saver.begin(draft, link);
    } else if (head === undefined || link.isDirty) {
      saver.overtaken(draft, link, head);
    } else {
      take(head)
        .then((done) => (done ? setNewer(head) : saver.overtaken(draft, { ...link, isDirty: true }, head)))
        .catch(() => undefined); // `take` tells of its failures itself
    }
  }, [mayManage, draft, drafts, at, saver, take]);

  React.useEffect(() => {
    if (draft !== undefined && mayManage) {
      saver.changed(draft);
    }
  }, [draft, mayManage, saver]);
  React.useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
      saver.stop();
    };
  }, [saver]);

  const begin = React.useCallback(
    (next: PlanDraft | undefined) => {
      met.current = true;
      setNewer(undefined);
      const there = saver.place?.itemId;
      if (next === undefined && there !== undefined) {
        removePlanDraft(acting, there).catch(() => undefined); // it stays in the list, to be discarded from there
      }
      if (next !== undefined && saver.place?.isDirty === true) {
        saver.saveMine().catch(() => undefined); // what was worked on before stays on the site
      }
      beginHere(next);
      if (mayManage) {
        saver.begin(next);
      }
    },
    [acting, beginHere, mayManage, saver]
  );
  const dropMine = React.useCallback(() => {
    beginHere(undefined);
    saver.begin(undefined);
  }, [beginHere, saver]);
  const resume = React.useCallback(
    async (head: PlanDraftHead) => {
      met.current = true;
      setNewer(undefined);
      const { place } = saver;
      if (place !== undefined && place.itemId === head.itemId) {
        return take(head, 'mine');
      }
      if (place?.isDirty === true) {
        // Another draft than the one that is worked on: that one goes to the site first, or stays on screen.
        await saver.saveMine();
        if (saver.place?.isDirty === true) {
          return false;
        }
      }
      return take(head);
    },
    [saver, take]
  );
  return {
    drafting: { ...inBrowser, begin },
    saving,
    opening,
    others: draft === undefined ? drafts : drafts.filter((head) => head.itemId !== itemId),
    newer,
    resume,
    saveMine: () => {
      saver.saveMine().catch(() => undefined); // failures arrive through `saving`
    },
    dropMine
  };
}
