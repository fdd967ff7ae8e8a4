/** A launched site with a browser in which the commune's drafter is signed in, who drafts for one more unit. */
import type { Browser } from 'playwright-core';
import { assignRoles } from '../../src/actions/assign-roles';
import { obligationId, obligationParts } from '../../src/domain/code';
import { PEOPLE, valueOf } from '../integration/actions-site';
import { openSnapshotSite } from '../integration/life-site';
import type { LaunchedSite } from '../integration/life-site';
import { launchChromium } from './chromium';
import { signIn } from './windows';
import type { Person } from './windows';

export const HAM_CHINH = obligationId('217.co-so.DU-23098');
/** What else the drafter may draft. */
export const OTHER = obligationId('217.co-so.DU-23074');

export interface DrafterSite {
  readonly site: LaunchedSite;
  readonly browser: Browser;
  readonly drafter: Person;
  close(): Promise<void>;
}

export async function openDrafterSite(): Promise<DrafterSite> {
  const site = await openSnapshotSite('2023-10-05T08:00:00+07:00');
  const browser = await launchChromium();
  const { unit } = obligationParts(OTHER);
  valueOf(await assignRoles(site.acting(PEOPLE.administrator), [{ upn: PEOPLE.drafter, unit, role: 'drafter' }]));
  const drafter = await signIn(browser, site.server, 'Chuyên viên Đảng ủy xã Hàm Chính');
  return {
    site,
    browser,
    drafter,
    async close() {
      await browser.close();
      await site.close();
    }
  };
}
