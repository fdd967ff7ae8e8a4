/** A local SharePoint for the tests of the acts: people as themselves, the seeded plan, a clock in October 2023. */
import type { SPFI } from '@pnp/sp';
import { makePlan217 } from '../../sandbox/seed/plan-217.ts';
import { roleAssignments } from '../../sandbox/seed/roles.ts';
import type { Acting } from '../../src/actions/acting';
import { assignRoles } from '../../src/actions/assign-roles';
import { launchPlan } from '../../src/actions/launch-plan';
import type { Outcome } from '../../src/actions/outcome';
import { provisionSite } from '../../src/actions/provision-site';
import { parseRoles } from '../../src/cli/roles-file';
import type { Plan } from '../../src/domain/plan';
import { parsePlan } from '../../src/domain/plan-file';
import { bearerSite } from '../../src/store/behaviours';
import { openStore } from '../../src/store/open-store';
import { seededSnapshot } from '../data-folder';
import { startLocalSharePoint } from './local-sharepoint';
import type { LocalSharePointOptions } from './local-sharepoint';

const at = (name: string): string => `${name}@tongket.example`;

/** The seeded people by what they are to the walk of Hàm Chính's report. */
export const PEOPLE = {
  drafter: at('soan.hamchinh'),
  approver: at('duyet.hamchinh'),
  receiver: at('danvan.hamthuanbac'),
  follower: at('danvan.tinh'),
  otherDrafter: at('soan.hamthuanbac'),
  clerk: at('vanthu.hamchinh'),
  otherApprover: at('duyet.hamthuanbac'),
  bureauClerk: at('vanthu.tuyengiao'),
  bureauDrafter: at('soan.tuyengiao'),
  bureauApprover: at('duyet.tuyengiao'),
  administrator: at('quantri'),
  outsider: at('nguoingoai')
} as const;

export const PLAN = parsePlan(JSON.parse(JSON.stringify(makePlan217())));
export const ROLES = parseRoles(roleAssignments());

/** Three weeks before the provincial date; every act and the server itself start here. */
export const NOW = '2023-10-04T03:00:00Z';

/** The value of an act that is done. @throws Error with the refusals or the failure of one that is not. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') {
    throw new Error(JSON.stringify(outcome));
  }
  return outcome.value;
}

export interface TestSite {
  readonly url: string;
  /** The product's own PnPjs for a person. */
  sp(upn: string): SPFI;
  acting(upn: string): Acting;
  /** Names of what was asked for and the local server does not have. */
  gaps(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The same acts over another PnPjs, e.g. one that counts. */
export function actingWith({ url }: Pick<TestSite, 'url'>, sp: SPFI): Acting {
  return { store: openStore(sp, url), now: () => new Date(NOW) };
}

/** A new site with nothing of the product on it. */
export const openSite = (): Promise<TestSite> => openOver({ clock: NOW });

async function openOver(options: LocalSharePointOptions): Promise<TestSite> {
  const server = await startLocalSharePoint(options);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (upn: string): Promise<string> => {
    const token = tokens.get(upn) ?? server.tokenOf(upn);
    tokens.set(upn, token);
    return token;
  };
  const url = server.siteUrl;
  const sp = (upn: string): SPFI => bearerSite(url, () => tokenOf(upn));
  return {
    url,
    sp,
    acting: (upn) => actingWith({ url }, sp(upn)),
    gaps: () => server.gaps(),
    close: () => server.stop()
  };
}

const COMMUNES = ['DU-23098', 'DU-23074', 'DU-23062'];

/** Some units of every kind, quick to launch: one district with three communes, and the provincial bodies. */
export const SMALL_PLAN: Plan = {
  ...PLAN,
  units: PLAN.units.filter(({ code, parent }) => {
    const isProvincial = parent === undefined || code.startsWith('T-');
    return (
      isProvincial || code === 'HU-597' || (parent === 'HU-597' && (!code.startsWith('DU-') || COMMUNES.includes(code)))
    );
  })
};

/** A site on which the plan of the seed is launched and everybody has their roles, from the snapshot of all tests. */
export const openSeededSite = (): Promise<TestSite> => openOver({ clock: NOW, copyOf: seededSnapshot() });

/** A site on which a plan is launched and everybody has their roles. */
export async function openLaunchedSite(plan: Plan): Promise<TestSite> {
  const site = await openSite();
  const administrator = site.acting(PEOPLE.administrator);
  valueOf(await provisionSite(administrator));
  valueOf(await launchPlan(administrator, plan));
  valueOf(await assignRoles(administrator, ROLES));
  return site;
}
