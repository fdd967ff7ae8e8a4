/** What kinds of units are called; a kind that no unit is of any more, as after a roll-forward, says so. */
import * as React from 'react';
import { kindName } from '../../domain/plan-draft-rules';
import type { Unit } from '../../domain/unit';
import { usePlanStrings } from '../loc/use-plan-strings';

export function useKindName(units: readonly Unit[]): (kind: string) => string {
  const { streams: words } = usePlanStrings();
  return React.useCallback(
    (kind: string) => (units.some((unit) => unit.kind === kind) ? kindName(kind, units) : words.kindGone(kind)),
    [units, words]
  );
}
