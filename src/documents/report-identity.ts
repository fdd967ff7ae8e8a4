/**
 * The identity of a report: a custom XML part that says which plan's which obligation the document was made for, and
 * with which sections. It stays in the file when it is renamed, copied or sent by mail.
 */
import { InvalidInput, obligationId, obligationParts, planId } from '../domain/code';
import type { ObligationId, PlanId, SectionId } from '../domain/code';
import { REPORT } from './xml/namespaces';
import { attributeOf, element } from './xml/tree';
import type { XmlElement } from './xml/tree';

/** What a draft says about itself. */
export interface ReportIdentity {
  readonly plan: PlanId;
  readonly obligation: ObligationId;
}

export function identityPart({ plan, obligation }: ReportIdentity, sections: readonly SectionId[]): XmlElement {
  return element('report', { xmlns: REPORT, plan, obligation }, ...sections.map((id) => element('section', { id })));
}

/** Reads the root of a custom XML part; undefined when it is not ours, or not what we write. */
export function readIdentity(root: XmlElement): ReportIdentity | undefined {
  if (root.namespace !== REPORT || root.local !== 'report') {
    return undefined;
  }
  try {
    const plan = planId(attributeOf(root, '', 'plan'));
    const obligation = obligationId(attributeOf(root, '', 'obligation'));
    return obligationParts(obligation).plan === plan ? { plan, obligation } : undefined;
  } catch (error) {
    if (error instanceof InvalidInput) {
      return undefined;
    }
    throw error;
  }
}
