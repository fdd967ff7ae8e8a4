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
  /** Kind of the unit, which decides what its outline asks. */
  readonly unitKind: string;
  /** The level that the unit is counted at, e.g. `huyen`; empty where its plan names none. */
  readonly unitLevel: string;
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

/** The nearest unit above one that a rule names, over levels that it leaves out. */
function namedAbove<T>(tree: UnitTree, unit: Unit, values: Readonly<Record<string, T>>): UnitCode | undefined {
  return tree.above(unit.code).find(({ code }) => values[code] !== undefined)?.code;
}

function valueAbove<T>(
  stream: Stream,
  tree: UnitTree,
  unit: Unit,
  values: Readonly<Record<string, T>>,
  what: string
): T {
  const code = namedAbove(tree, unit, values);
  const value = code === undefined ? undefined : values[code];
  if (value === undefined) {
    throw new Error(`Stream ${stream.id} names no ${what} for the parent of unit ${unit.code}.`);
  }
  return value;
}

/** A delegated deadline is set by the unit whose office receives the report, which is not always the parent. */
function deadlineFor(
  { deadline: rule, receiving }: Stream,
  tree: UnitTree,
  unit: Unit
): { readonly deadline: Deadline | undefined; readonly phrase: string } {
  switch (rule.kind) {
    case 'fixed':
      return { deadline: rule.deadline, phrase: rule.deadline.phrase };
    case 'delegated': {
      const delegate = receiving.kind === 'office' ? unit.parent : namedAbove(tree, unit, receiving.byParent);
      const set = delegate === undefined ? undefined : rule.byParent[delegate];
      return { deadline: set, phrase: set?.phrase ?? rule.phrase };
    }
    case 'imprecise':
      return { deadline: undefined, phrase: rule.phrase };
  }
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
            : valueAbove(stream, tree, unit, stream.receiving.byParent, 'receiving office');
        const addressee =
          stream.addressee.kind === 'named'
            ? stream.addressee.name
            : valueAbove(stream, tree, unit, stream.addressee.byParent, 'addressee');
        const { deadline, phrase } = deadlineFor(stream, tree, unit);
        return {
          id: obligationIdOf(plan.id, stream.id, unit.code),
          plan: plan.id,
          stream: stream.id,
          unit: unit.code,
          unitName: unit.name,
          unitKind: unit.kind,
          unitLevel: unit.level ?? '',
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
