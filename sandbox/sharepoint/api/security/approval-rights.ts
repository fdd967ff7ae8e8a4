/**
 * Who may decide on an approval status, and who may switch content approval off. Microsoft's texts contradict each other
 * here, so the answers are open questions.
 */
import { OPEN_QUESTIONS } from '../open-questions.ts';
import { accessDenied } from '../protocol/errors.ts';
import type { ScopeId } from '../store/ids.ts';
import type { ListSettings } from '../store/lists.ts';
import type { Access } from './access.ts';
import { Permission } from './mask.ts';

/** Whether somebody may approve and deny in a scope. */
export function mayDecide(access: Access, scope: ScopeId): boolean {
  const approves = access.can(scope, Permission.approveItems);
  const manages = access.can(scope, Permission.manageLists);
  if (approves && (OPEN_QUESTIONS.approveItemsSuffices || manages)) return true;
  return manages && OPEN_QUESTIONS.manageListsSuffices;
}

/** @throws SharePointError 403 */
export function requireDecision(access: Access, scope: ScopeId): void {
  if (!mayDecide(access, scope)) throw accessDenied();
}

/** Holds a change of content approval to those who may make it. @throws SharePointError 403 */
export function requireApprovalSetting(
  access: Access,
  scope: ScopeId,
  before: ListSettings,
  after: ListSettings
): void {
  if (before.enableModeration === after.enableModeration || OPEN_QUESTIONS.manageListsMayEndApproval) return;
  access.require(scope, Permission.manageWeb);
}
