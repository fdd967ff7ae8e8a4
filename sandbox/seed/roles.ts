/** Who holds which role for which unit in the seeded plan: what `tong-ket assign --roles` reads. */

export interface RoleSeed {
  readonly upn: string;
  readonly unit: string;
  readonly role: 'drafter' | 'approver' | 'clerk' | 'receiver' | 'reader' | 'administrator';
}

const at = (name: string): string => `${name}@tongket.example`;

const ROLES: readonly RoleSeed[] = [
  { upn: at('soan.hamchinh'), unit: 'DU-23098', role: 'drafter' },
  { upn: at('duyet.hamchinh'), unit: 'DU-23098', role: 'approver' },
  { upn: at('vanthu.hamchinh'), unit: 'DU-23098', role: 'clerk' },
  { upn: at('soan.hamthuanbac'), unit: 'HU-597', role: 'drafter' },
  { upn: at('duyet.hamthuanbac'), unit: 'HU-597', role: 'approver' },
  { upn: at('vanthu.hamthuanbac'), unit: 'HU-597', role: 'clerk' },
  { upn: at('danvan.hamthuanbac'), unit: 'BDV-597', role: 'receiver' },
  { upn: at('soan.tuyengiao'), unit: 'T-BTG', role: 'drafter' },
  { upn: at('duyet.tuyengiao'), unit: 'T-BTG', role: 'approver' },
  { upn: at('vanthu.tuyengiao'), unit: 'T-BTG', role: 'clerk' },
  { upn: at('danvan.tinh'), unit: 'T-BDV', role: 'receiver' },
  { upn: at('lanhdao.tinh'), unit: 'T-BDV', role: 'reader' },
  { upn: at('quantri'), unit: 'T-BDV', role: 'administrator' }
];

export function roleAssignments(): readonly RoleSeed[] {
  return ROLES;
}
