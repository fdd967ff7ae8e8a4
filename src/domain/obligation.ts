/** Obligations (báo cáo phải nộp): generated from plan x stream x unit before any file exists. */
import { obligationIdOf } from './code';
import type { ObligationId, PlanId, StreamId, UnitCode } from './code';
import type { Deadline } from './deadline';
import type { Plan, Stream } from './plan';
import { UnitTree } from './unit';
import type { Unit } from './unit';

/** One report that one unit owes. */
export interface Obligation {
  readonly id: ObligationId;
  readonly plan: PlanId;
  readonly stream: StreamId;
  readonly unit: UnitCode;
  readonly unitName: string;
  /** The unit above the reporter; rows are grouped by it. */
  readonly parent: UnitCode | undefined;
  readonly parentName: string;
  /** "Kính gửi": the body the report is addressed to. */
  readonly addressee: string;
  /** The office that receives it, which may differ from the addressee. */
  readonly receivingOffice: UnitCode;
  readonly receivingOfficeName: string;
  /** Undefined while a delegated or imprecise deadline has no date yet. */
  readonly deadline: Deadline | undefined;
  /** The plan's words about the deadline. */
  readonly deadlinePhrase: string;
}

function deadlineOf(stream: Stream, unit: Unit): { deadline: Deadline | undefined; phrase: string } {
  const rule = stream.deadline;
  switch (rule.kind) {
    case 'fixed':
      return { deadline: rule.deadline, phrase: rule.deadline.phrase };
    case 'delegated': {
      const set = unit.parent === undefined ? undefined : rule.byParent[unit.parent];
      return { deadline: set, phrase: set?.phrase ?? rule.phrase };
    }
    case 'imprecise':
      return { deadline: undefined, phrase: rule.phrase };
  }
}

function byParent<T>(stream: Stream, unit: Unit, values: Readonly<Record<string, T>>, what: string): T {
  const value = unit.parent === undefined ? undefined : values[unit.parent];
  if (value === undefined) {
    throw new Error(`Stream ${stream.id} names no ${what} for the parent of unit ${unit.code}.`);
  }
  return value;
}

/**
 * All obligations of a plan, in the order of its streams and units.
 * @throws Error when a stream's rule does not cover one of its units, or names an unknown office.
 */
export function obligationsOf(plan: Plan): readonly Obligation[] {
  const tree = new UnitTree(plan.units);
  return plan.streams.flatMap((stream) =>
    plan.units
      .filter((unit) => stream.unitKinds.includes(unit.kind))
      .map((unit): Obligation => {
        const office =
          stream.receiving.kind === 'office'
            ? stream.receiving.office
            : byParent(stream, unit, stream.receiving.byParent, 'receiving office');
        const addressee =
          stream.addressee.kind === 'named'
            ? stream.addressee.name
            : byParent(stream, unit, stream.addressee.byParent, 'addressee');
        const { deadline, phrase } = deadlineOf(stream, unit);
        return {
          id: obligationIdOf(plan.id, stream.id, unit.code),
          plan: plan.id,
          stream: stream.id,
          unit: unit.code,
          unitName: unit.name,
          parent: unit.parent,
          parentName: unit.parent === undefined ? '' : tree.get(unit.parent).name,
          addressee,
          receivingOffice: office,
          receivingOfficeName: tree.get(office).name,
          deadline,
          deadlinePhrase: phrase
        };
      })
  );
}
