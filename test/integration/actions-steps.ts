/** Steps that the tests of the acts take again and again, as a person of a site. */
import { openMyWork } from '../../src/actions/open-my-work';
import type { MyObligation } from '../../src/actions/open-my-work';
import { openTracking } from '../../src/actions/open-tracking';
import type { TrackingRow } from '../../src/actions/open-tracking';
import type { Outcome } from '../../src/actions/outcome';
import { startDraft } from '../../src/actions/start-draft';
import { submitReport } from '../../src/actions/submit-report';
import type { ObligationId } from '../../src/domain/code';
import { proseSections } from '../../src/domain/outline';
import { words, writeSections } from './actions-document';
import { PLAN, valueOf } from './actions-site';
import type { TestSite } from './actions-site';

/** One obligation as its unit's person sees it. @throws Error when it is none of theirs. */
export async function workOf(site: TestSite, who: string, id: ObligationId): Promise<MyObligation> {
  const item = (await openMyWork(site.acting(who))).items.find(({ obligation }) => obligation.id === id);
  if (item === undefined) {
    throw new Error(`${who} has no such work.`);
  }
  return item;
}

/** One row of the tracking page as the person sees it. */
export async function trackingRowOf(site: TestSite, who: string, id: ObligationId): Promise<TrackingRow> {
  const found = (await openTracking(site.acting(who))).rows.find(({ obligation }) => obligation.id === id);
  if (found === undefined) {
    throw new Error('The tracking list has no such row.');
  }
  return found;
}

/** Writes so many words into every section of the draft, saves it as a new version, and submits that. */
export async function submitNewVersion(site: TestSite, who: string, id: ObligationId, count: number): Promise<void> {
  const draft = valueOf(await startDraft(site.acting(who), id));
  const file = site.sp(who).web.getFileByServerRelativePath(draft.serverRelativeUrl);
  const texts = Object.fromEntries(proseSections(PLAN.outline).map((section) => [section.id, words(count)]));
  await file.setContent(new Blob([writeSections(new Uint8Array(await file.getBuffer()), texts)]));
  valueOf(await submitReport(site.acting(who), id));
}

/** Why an act was refused; its kind when it was not. */
export function refusalsOf<T>(outcome: Outcome<T>): readonly string[] {
  return outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.kind];
}
