/** Reads one submitted report with its text and findings. */
import * as React from 'react';
import { openReport } from '../../actions/open-report';
import type { ReportView } from '../../actions/open-report';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function useReport(id: ObligationId): Reading<Outcome<ReportView>> {
  const acting = useActing();
  return useReading(React.useCallback(() => openReport(acting, id), [acting, id]));
}
