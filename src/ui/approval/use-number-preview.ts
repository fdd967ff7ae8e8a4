/** Reads the register's numbers for a day of issue: another term or year is another sequence. */
import * as React from 'react';
import { previewNumber } from '../../actions/number-report';
import type { NumberPreview } from '../../actions/number-report';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import { useActing } from '../frame/acting-context';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';

export function useNumberPreview(id: ObligationId, issuedOn: LocalDate): Reading<Outcome<NumberPreview>> {
  const acting = useActing();
  return useReading(React.useCallback(() => previewNumber(acting, id, issuedOn), [acting, id, issuedOn]));
}
