/** Mở trang Kế hoạch: who I am, what I may do to plans, and the plan launched last with what became of its reports. */
import type { ObligationId } from '../domain/code';
import type { RefusalCode } from '../domain/transitions';
import { stateRefusal } from '../domain/transitions';
import { PlanDrafts } from '../store/plan-drafts';
import type { PlanDraftHead } from '../store/plan-drafts';
import type { Acting } from './acting';
import { openPlan } from './open-plan';
import type { PlanView } from './open-plan';
import { openTracking } from './open-tracking';
import type { TrackingRow } from './open-tracking';

/** The later acts on a report that the offices decide. */
export type LaterAct = 'extended' | 'exempted' | 'exemptionEnded';

/** A report owed, as it stands, and why I may not act on it. */
export interface OwedReport {
  readonly row: TrackingRow;
  readonly refusals: Readonly<Record<LaterAct, RefusalCode | undefined>>;
}

export interface LaunchedPlan extends PlanView {
  readonly reports: readonly OwedReport[];
}

export interface PlanRoom {
  /** Whether the server lets me launch, close and add to plans. */
  readonly mayManage: boolean;
  /** Keeps the work of two people at one browser apart. */
  readonly login: string;
  /** Plans in the making on the site; none for those who may not manage plans. */
  readonly drafts: readonly PlanDraftHead[];
  readonly launched: LaunchedPlan | undefined;
}

/** @throws StoreError when SharePoint cannot be read; `failureOf` tells why. */
export async function openPlanRoom(acting: Acting): Promise<PlanRoom> {
  const [[person, held, mayManage, drafts], view] = await Promise.all([
    acting.store.together((store) =>
      Promise.all([
        store.people.me(),
        store.people.myRoles(),
        store.people.mayManageSite(),
        new PlanDrafts(store.site).heads()
      ])
    ),
    openPlan(acting)
  ]);
  if (view === undefined) {
    return { mayManage, login: person.login, drafts, launched: undefined };
  }
  const offices = new Set(held.filter(({ role }) => role === 'receiver').map(({ unit }) => unit));
  const { rows } = await openTracking(acting);
  const byId = new Map<ObligationId, TrackingRow>(rows.map((row) => [row.obligation.id, row]));
  const reports = view.obligations.flatMap(({ id, receivingOffice }): readonly OwedReport[] => {
    const row = byId.get(id);
    if (row === undefined) {
      return [];
    }
    const isMine = offices.has(receivingOffice) || offices.has(view.plan.followingOffice);
    const against = (act: LaterAct): RefusalCode | undefined =>
      isMine ? stateRefusal(act, row.state) : 'needsFollower';
    return [
      {
        row,
        refusals: {
          extended: against('extended'),
          exempted: against('exempted'),
          exemptionEnded: against('exemptionEnded')
        }
      }
    ];
  });
  return { mayManage, login: person.login, drafts, launched: { ...view, reports } };
}
