/** Soạn dự thảo: makes the working document of an obligation from the outline, once. */
import type { ObligationId } from '../domain/code';
import { dayOf } from '../domain/local-date';
import { UnitTree } from '../domain/unit';
import { StoreError } from '../store/failure';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { draftFileOf, loadOne } from './loading';
import type { DraftFile } from './open-my-work';
import type { Outcome } from './outcome';

/** Gives the draft that is there already, or makes it. Safe to repeat. */
export async function startDraft(acting: Acting, id: ObligationId): Promise<Outcome<DraftFile>> {
  return attempt(async () => {
    const loaded = await loadOne(acting, id);
    if (loaded === undefined) {
      throw new Refused({ code: 'unknownObligation' });
    }
    if (loaded.item.draft !== undefined) {
      return loaded.item.draft;
    }
    const refusal = loaded.item.refusals.submitted;
    if (refusal !== undefined) {
      throw new Refused({ code: refusal });
    }
    const { plan, item } = loaded;
    const { obligation } = item;
    const units = await acting.store.units.ofPlan(plan.id);
    const unit = new UnitTree(units).get(obligation.unit);
    const today = dayOf(acting.now(), plan.timeZone);
    const { makeDraft } = await documentRoom();
    await acting.store.drafts.add(obligation, makeDraft({ plan: { ...plan, units }, obligation, unit, today }));
    const made = await acting.store.drafts.find(id);
    if (made === undefined) {
      throw new StoreError('notFound', 'The draft was made but the server does not show it.');
    }
    return draftFileOf(acting.store.site, made);
  });
}
