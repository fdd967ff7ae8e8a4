/**
 * Figures of a plan: how many reports are owed, sent, on time, late or missing, for a subtree, a receiving office, a
 * stream or a level. Figures add up, so those of a unit are its own and those of all units below it; rates are taken
 * only from figures that were added.
 */
import type { StreamId, UnitCode } from './code';
import type { StateKind } from './state';
import type { Timeliness } from './timeliness';
import type { UnitTree } from './unit';

/** What is counted. */
export type Figure =
  /** All but superseded. */
  | 'owed'
  | 'exempt'
  | 'onPaper'
  /** Nothing submitted inside the unit yet. */
  | 'notYet'
  /** In this state now. */
  | 'submitted'
  | 'returnedInside'
  | 'approved'
  | 'numbered'
  | 'received'
  | 'accepted'
  | 'returned'
  /** Sent at least once, whatever came after; also on paper. */
  | 'sent'
  | 'onTime'
  | 'late'
  /** Past the deadline and never sent. */
  | 'missing'
  /** Not sent, and no date to be late by. */
  | 'noDate'
  /** Returned, with a date for the answer that has gone by. */
  | 'answersOverdue';

export const FIGURES: readonly Figure[] = [
  'owed',
  'exempt',
  'onPaper',
  'notYet',
  'submitted',
  'returnedInside',
  'approved',
  'numbered',
  'received',
  'accepted',
  'returned',
  'sent',
  'onTime',
  'late',
  'missing',
  'noDate',
  'answersOverdue'
];

export type Figures = Readonly<Record<Figure, number>>;

/** What one obligation adds to the figures: a tracking row knows as much. */
export interface Counted {
  readonly unit: UnitCode;
  readonly receivingOffice: UnitCode;
  readonly stream: StreamId;
  readonly state: StateKind;
  /** Sent at least once. */
  readonly wasSent: boolean;
  readonly timeliness: Timeliness;
  /** Undefined when no answer to a return is awaited by a date. */
  readonly answer?: Timeliness;
}

type Sums = Record<Figure, number>;

const zero = (): Sums => Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Sums;

function add(to: Sums, figures: Figures): void {
  for (const figure of FIGURES) {
    to[figure] += figures[figure];
  }
}

function count(to: Sums, { state, wasSent, timeliness, answer }: Counted): void {
  if (state === 'superseded') {
    return;
  }
  to.owed += 1;
  if (state === 'exempt') {
    to.exempt += 1;
    return;
  }
  const isSent = wasSent || state === 'onPaper';
  switch (state) {
    case 'notSubmitted':
      to.notYet += 1;
      break;
    case 'sent':
      break;
    case 'submitted':
    case 'returnedInside':
    case 'approved':
    case 'numbered':
    case 'received':
    case 'accepted':
    case 'returned':
    case 'onPaper':
      to[state] += 1;
      break;
  }
  to.sent += isSent ? 1 : 0;
  to.onTime += timeliness.kind === 'onTime' ? 1 : 0;
  to.late += timeliness.kind === 'late' ? 1 : 0;
  to.missing += timeliness.kind === 'overdue' ? 1 : 0;
  to.noDate += !isSent && timeliness.kind === 'noDeadline' ? 1 : 0;
  to.answersOverdue += answer?.kind === 'overdue' ? 1 : 0;
}

/** Figures of any number of obligations. */
export function figuresOf(counted: readonly Counted[]): Figures {
  const sums = zero();
  for (const each of counted) {
    count(sums, each);
  }
  return sums;
}

/** Figures of obligations by what they have in common, e.g. their stream or receiving office. */
export function figuresBy<K>(counted: readonly Counted[], keyOf: (each: Counted) => K): ReadonlyMap<K, Figures> {
  const groups = new Map<K, Sums>();
  for (const each of counted) {
    const key = keyOf(each);
    let sums = groups.get(key);
    if (sums === undefined) {
      sums = zero();
      groups.set(key, sums);
    }
    count(sums, each);
  }
  return groups;
}

/**
 * Figures of every unit with all units below it, in time proportional to obligations and units, however deep the
 * tree is.
 * @throws Error when an obligation's unit is not in the tree.
 */
export function figuresOfTree(tree: UnitTree, counted: readonly Counted[]): ReadonlyMap<UnitCode, Figures> {
  const figures = new Map<UnitCode, Sums>(tree.units.map(({ code }) => [code, zero()]));
  for (const each of counted) {
    const { code } = tree.get(each.unit);
    const sums = figures.get(code);
    if (sums !== undefined) {
      count(sums, each);
    }
  }
  for (let index = tree.topDown.length - 1; index >= 0; index -= 1) {
    const unit = tree.topDown[index];
    const below = unit === undefined ? undefined : figures.get(unit.code);
    const above = unit?.parent === undefined ? undefined : figures.get(unit.parent);
    if (below !== undefined && above !== undefined) {
      add(above, below);
    }
  }
  return figures;
}

/** Figures by the level that units are counted at; units without one by how deep they stand ("0" at the top). */
export function figuresByLevel(tree: UnitTree, counted: readonly Counted[]): ReadonlyMap<string, Figures> {
  const levels = new Map<UnitCode, string>();
  const depths = new Map<UnitCode, number>();
  for (const { code, parent, level } of tree.topDown) {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(code, depth);
    levels.set(code, level ?? String(depth));
  }
  return figuresBy(counted, ({ unit }) => levels.get(unit) ?? '');
}

/** A share of the reports that are owed and not exempt, 0 to 1; undefined where there are none. */
export function rateOf(figures: Figures, figure: Figure): number | undefined {
  const owed = figures.owed - figures.exempt;
  return owed === 0 ? undefined : figures[figure] / owed;
}
