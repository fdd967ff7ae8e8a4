/** Phê duyệt, left: what waits for me as approver. */
import { approvalOf, submissionOf } from '../domain/state';
import type { StateKind } from '../domain/state';
import type { Acting } from './acting';
import { headOf, loadMine } from './loading';
import type { MyObligation, Person, PlanHead } from './open-my-work';

export interface ApprovalQueue {
  readonly person: Person;
  readonly plan: PlanHead | undefined;
  /** Submitted and not yet passed, the longest waiting first. */
  readonly waiting: readonly MyObligation[];
  /** Passed already, whatever came after, the latest submitted first. */
  readonly approved: readonly MyObligation[];
  /** Owed by my units; it is the drafter's turn. */
  readonly notSubmitted: readonly MyObligation[];
}

const DRAFTERS_TURN: readonly StateKind[] = ['notSubmitted', 'returnedInside', 'returned'];

function submittedAt({ state }: MyObligation): number {
  return submissionOf(state)?.at.getTime() ?? 0;
}

/** @throws StoreError when SharePoint cannot be read; `failureOf` tells why. */
export async function openApprovalQueue(acting: Acting): Promise<ApprovalQueue> {
  const { person, plan, loaded } = await loadMine(acting);
  const mine = loaded.map(({ item }) => item).filter((item) => item.roles.includes('approver'));
  return {
    person: { login: person.login, title: person.title },
    plan: plan === undefined ? undefined : headOf(plan),
    waiting: mine.filter((item) => item.state.kind === 'submitted').sort((a, b) => submittedAt(a) - submittedAt(b)),
    approved: mine
      .filter(({ state }) => approvalOf(state) !== undefined && state.kind !== 'returned')
      .sort((a, b) => submittedAt(b) - submittedAt(a)),
    notSubmitted: mine.filter(({ state }) => DRAFTERS_TURN.includes(state.kind))
  };
}
