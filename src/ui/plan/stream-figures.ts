/** What the reports owed say about each stream: who owes them, towards whom, by when. Pure. */
import type { Obligation } from '../../domain/obligation';
import type { Plan, Stream } from '../../domain/plan';
import { compareNames } from '../../domain/vietnamese-text';

export interface StreamFigures {
  readonly stream: Stream;
  readonly obligations: readonly Obligation[];
  readonly addressees: readonly string[];
  readonly offices: readonly string[];
  readonly dated: number;
}

export interface PlanFigures {
  readonly owed: number;
  readonly units: number;
  readonly offices: number;
  readonly withoutDate: number;
  readonly streams: readonly StreamFigures[];
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort(compareNames);

/** @param obligations every report owed under the plan. */
export function planFigures(plan: Plan, obligations: readonly Obligation[]): PlanFigures {
  return {
    owed: obligations.length,
    units: new Set(obligations.map(({ unit }) => unit)).size,
    offices: new Set(obligations.map(({ receivingOffice }) => receivingOffice)).size,
    withoutDate: obligations.filter(({ deadline }) => deadline === undefined).length,
    streams: plan.streams.map((stream): StreamFigures => {
      const own = obligations.filter((obligation) => obligation.stream === stream.id);
      return {
        stream,
        obligations: [...own].sort(
          (a, b) => compareNames(a.parentName, b.parentName) || compareNames(a.unitName, b.unitName)
        ),
        addressees: distinct(own.map(({ addressee }) => addressee)),
        offices: distinct(own.map(({ receivingOfficeName }) => receivingOfficeName)),
        dated: own.filter(({ deadline }) => deadline !== undefined).length
      };
    })
  };
}
