/**
 * The identity of a report: a custom XML part that says which plan's which obligation the document was made for, by
 * which format pack, with which sections and annexes. It stays in the file when it is renamed, copied or sent by mail.
 */
import { InvalidInput, obligationId, obligationParts, planId } from '../domain/code';
import type { ObligationId, PlanId } from '../domain/code';
import type { Annex } from '../domain/annex';
import { proseSections } from '../domain/outline';
import type { Outline } from '../domain/outline';
import type { FormatPack } from './format/format-pack';
import { REPORT } from './xml/namespaces';
import { attributeOf, element } from './xml/tree';
import type { XmlElement } from './xml/tree';

/** What a draft says about itself. */
export interface ReportIdentity {
  readonly plan: PlanId;
  readonly obligation: ObligationId;
}

/** The shape of an annex's table as it was made, so that a reader can tell what somebody changed. */
function annexElement({ id, columns, rows, hasTotal }: Annex): XmlElement {
  return element(
    'annex',
    { id, total: hasTotal ? 'true' : undefined },
    ...columns.map((column) => element('column', { id: column.id, type: column.type })),
    ...(rows.kind === 'fixed' ? rows.rows.map((row) => element('row', { id: row.id })) : [])
  );
}

/** @param outline what was asked of the unit. */
export function identityPart(
  { plan, obligation }: ReportIdentity,
  outline: Outline,
  { id, version }: Pick<FormatPack, 'id' | 'version'>
): XmlElement {
  return element(
    'report',
    { xmlns: REPORT, plan, obligation, pack: id, packVersion: version },
    ...proseSections(outline).map((section) => element('section', { id: section.id })),
    ...outline.annexes.map(annexElement)
  );
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
