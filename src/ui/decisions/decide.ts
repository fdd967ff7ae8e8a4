/** Records a decision of the office. Repeating it records nothing twice. */
import type { Acting } from '../../actions/acting';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import type { Decision } from './decision-form';

export async function decide(acting: Acting, id: ObligationId, decision: Decision): Promise<Outcome<void>> {
  const { extendDeadline, exemptReport, endExemption, recordPaper } = await import(
    /* webpackChunkName: 'later-acts' */ '../../actions/later-acts'
  );
  switch (decision.act) {
    case 'extended': {
      const { lastDay, phrase, reason } = decision;
      return extendDeadline(acting, id, { lastDay, ...(phrase === '' ? {} : { phrase }), reason });
    }
    case 'exempted':
      return exemptReport(acting, id, decision.reason);
    case 'exemptionEnded':
      return endExemption(acting, id, decision.reason);
    case 'recordedOnPaper':
      return recordPaper(acting, id, decision.receivedOn);
  }
}
