/**
 * Lập kế hoạch kế tiếp: the next campaign from a previous one. Streams, outline and annexes come over with their ids,
 * so that sections compare over the years; units are taken anew as of a day, with what became of the old ones.
 */
import type { PlanId, UnitCode } from '../domain/code';
import type { DeadlineRule } from '../domain/deadline';
import type { LocalDate } from '../domain/local-date';
import type { Outline, Section } from '../domain/outline';
import type { Plan, Stream } from '../domain/plan';
import type { Unit } from '../domain/unit';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import type { Outcome } from './outcome';

/** What the next campaign is called, and as of when it takes its units. */
export interface NextCampaign {
  readonly id: PlanId;
  readonly title: string;
  readonly reportSummary: string;
  readonly unitsOn: LocalDate;
}

/** What became of a unit of the previous plan. */
export interface UnitChange {
  readonly unit: Unit;
  /** Units in force on the new day that came out of it; empty when it ended without a known successor. */
  readonly successors: readonly UnitCode[];
}

export interface RolledForward {
  /** A proposal to be corrected and launched. Dates are left out: each deadline keeps only its words. */
  readonly plan: Plan;
  /** Units of the previous plan that are not in the new one. */
  readonly gone: readonly UnitChange[];
  /** Units that the previous plan had not. */
  readonly come: readonly Unit[];
  /** Offices and parents that the streams' rules name and that are not in force on the day. */
  readonly unresolved: readonly UnitCode[];
}

/** A date of the campaign before means nothing to the next. */
function withoutDates(rule: DeadlineRule): DeadlineRule {
  switch (rule.kind) {
    case 'fixed':
      return { kind: 'imprecise', phrase: rule.deadline.phrase };
    case 'delegated':
      return { ...rule, byParent: {} };
    case 'imprecise':
      return { kind: 'imprecise', phrase: rule.phrase };
  }
}

/** What the codes of a rule became: one that went into exactly one other is followed there. */
type Follow = (code: string) => UnitCode;

function followedKeys<T>(
  values: Readonly<Record<string, T>>,
  follow: Follow,
  value: (each: T) => T
): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([code, each]) => [follow(code), value(each)]));
}

function followedStream(stream: Stream, follow: Follow): Stream {
  const { receiving, addressee } = stream;
  return {
    ...stream,
    deadline: withoutDates(stream.deadline),
    receiving:
      receiving.kind === 'office'
        ? { kind: 'office', office: follow(receiving.office) }
        : { kind: 'parentOffice', byParent: followedKeys(receiving.byParent, follow, follow) },
    addressee:
      addressee.kind === 'named'
        ? addressee
        : { ...addressee, byParent: followedKeys(addressee.byParent, follow, (name) => name) }
  };
}

/**
 * What the kinds of units became: one whose units all went into units of one other kind is followed there. A kind that
 * nobody is of any more stays only where nothing else is left, so that what was asked of few is not asked of all.
 */
function followedKinds(
  before: readonly Unit[],
  inForce: ReadonlyMap<string, Unit>,
  successorsOf: (code: UnitCode) => readonly UnitCode[]
): (kinds: readonly string[]) => readonly string[] {
  const inUse = new Set([...inForce.values()].map(({ kind }) => kind));
  const became = new Map<string, string>();
  for (const kind of new Set(before.map((unit) => unit.kind))) {
    const next = before
      .filter((unit) => unit.kind === kind)
      .flatMap(({ code }) => successorsOf(code))
      .flatMap((code) => inForce.get(code)?.kind ?? []);
    const [only, ...others] = new Set(next);
    if (!inUse.has(kind) && only !== undefined && others.length === 0) {
      became.set(kind, only);
    }
  }
  return (kinds) => {
    const followed = [...new Set(kinds.map((kind) => became.get(kind) ?? kind))];
    const live = followed.filter((kind) => inUse.has(kind));
    return live.length > 0 ? live : followed;
  };
}

type FollowKinds = ReturnType<typeof followedKinds>;

function followedSection(section: Section, kinds: FollowKinds): Section {
  return {
    ...section,
    unitKinds: kinds(section.unitKinds),
    children: section.children.map((child) => followedSection(child, kinds))
  };
}

function followedOutline(outline: Outline, kinds: FollowKinds): Outline {
  return {
    ...outline,
    sections: outline.sections.map((section) => followedSection(section, kinds)),
    annexes: outline.annexes.map((annex) => ({ ...annex, unitKinds: kinds(annex.unitKinds) }))
  };
}

function codesOf({ receiving }: Stream): readonly string[] {
  return receiving.kind === 'office'
    ? [receiving.office]
    : [...Object.keys(receiving.byParent), ...Object.values(receiving.byParent)];
}

/**
 * Proposes the next plan without writing anything. Units come from the register; on a site without one, the previous
 * plan's are taken over as they are.
 */
export async function rollForward(
  { store }: Acting,
  previous: PlanId,
  { id, title, reportSummary, unitsOn }: NextCampaign
): Promise<Outcome<RolledForward>> {
  return attempt(async () => {
    const row = await store.plans.row(previous);
    if (row === undefined) {
      throw new Refused({ code: 'unknownPlan' });
    }
    const before = await store.units.ofPlan(previous);
    const register = await store.unitRegister.read();
    const units = register.units.length === 0 ? before : register.snapshot(unitsOn);
    const inForce = new Map<string, Unit>(units.map((unit) => [unit.code, unit]));
    const successorsOf = (code: UnitCode): readonly UnitCode[] =>
      register.counterparts(code, unitsOn).map((unit) => unit.code);
    const follow: Follow = (code) => {
      // Codes of rules are unit codes: the plan file's parser said so.
      const known = code as UnitCode;
      const [only, ...others] = inForce.has(known) ? [known] : successorsOf(known);
      return only === undefined || others.length > 0 ? known : only;
    };
    const kinds = followedKinds(before, inForce, successorsOf);
    const streams = row.plan.streams.map((stream) => ({
      ...followedStream(stream, follow),
      unitKinds: kinds(stream.unitKinds)
    }));
    const plan: Plan = {
      ...row.plan,
      // The conference of the campaign before is over.
      conference: undefined,
      id,
      title,
      reportSummary,
      rolledFrom: previous,
      unitsOn,
      followingOffice: follow(row.plan.followingOffice),
      outline: followedOutline(row.plan.outline, kinds),
      streams,
      units
    };
    const known = new Set(before.map(({ code }) => code));
    const named = [plan.followingOffice, ...streams.flatMap(codesOf)];
    return {
      plan,
      gone: before
        .filter(({ code }) => !inForce.has(code))
        .map((unit) => ({ unit, successors: successorsOf(unit.code) })),
      come: units.filter(({ code }) => !known.has(code)),
      unresolved: [...new Set(named.filter((code) => !inForce.has(code)))] as UnitCode[]
    };
  });
}
