/**
 * Identity in Tổng Kết is a code, never a name (names repeat: Bình Tân and Tân Hà exist in two districts each).
 * Each kind of code is a branded string, made only by the parser below that checks its shape.
 */
declare const brand: unique symbol;

/** Code of a plan, e.g. `217`. */
export type PlanId = string & { readonly [brand]: 'PlanId' };
/** Code of a stream within a plan, e.g. `co-so`. */
export type StreamId = string & { readonly [brand]: 'StreamId' };
/** Code of a unit, e.g. `DU-23092`. */
export type UnitCode = string & { readonly [brand]: 'UnitCode' };
/** Stable id of an outline section, e.g. `p1-2-3`. It is the tag of the section's content control. */
export type SectionId = string & { readonly [brand]: 'SectionId' };
/** Stable id of an annex table, e.g. `pl-2`. It is the tag of the table's content control. */
export type AnnexId = string & { readonly [brand]: 'AnnexId' };
/** Stable id of a column of an annex table, e.g. `so-cuoc`. */
export type ColumnId = string & { readonly [brand]: 'ColumnId' };
/** Stable id of a row of an annex table, e.g. `mttq`. */
export type RowId = string & { readonly [brand]: 'RowId' };
/** `<plan>.<stream>.<unit>`: one row of the tracking list. One unit may owe more than one report. */
export type ObligationId = string & { readonly [brand]: 'ObligationId' };
/** Unique key of one event; the same act retried has the same key, so it cannot count twice. */
export type EventKey = string & { readonly [brand]: 'EventKey' };
/** Login of a person as the server records it, e.g. `i:0#.f|membership|soan@tongket.example`, lower case. */
export type Login = string & { readonly [brand]: 'Login' };

/** Thrown when text from outside is not what the domain needs. The message names the value and the rule. */
export class InvalidInput extends Error {
  public constructor(
    public readonly what: string,
    public readonly value: unknown,
    public readonly rule: string
  ) {
    super(`${what} ${JSON.stringify(value)}: ${rule}`);
    this.name = 'InvalidInput';
  }
}

const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
const CODE_RULE = 'must be ASCII letters and digits, in groups joined by "-", at most 40 characters';

function parseCode<T extends string>(what: string, value: unknown): T {
  if (typeof value !== 'string' || value.length > 40 || !CODE.test(value)) {
    throw new InvalidInput(what, value, CODE_RULE);
  }
  return value as T;
}

/** @throws InvalidInput when the value is not a code. */
export const planId = (value: unknown): PlanId => parseCode<PlanId>('plan id', value);
/** @throws InvalidInput when the value is not a code. */
export const streamId = (value: unknown): StreamId => parseCode<StreamId>('stream id', value);
/** @throws InvalidInput when the value is not a code. */
export const unitCode = (value: unknown): UnitCode => parseCode<UnitCode>('unit code', value);
/** @throws InvalidInput when the value is not a code. */
export const sectionId = (value: unknown): SectionId => parseCode<SectionId>('section id', value);
/** @throws InvalidInput when the value is not a code. */
export const annexId = (value: unknown): AnnexId => parseCode<AnnexId>('annex id', value);
/** @throws InvalidInput when the value is not a code. */
export const columnId = (value: unknown): ColumnId => parseCode<ColumnId>('column id', value);
/** @throws InvalidInput when the value is not a code. */
export const rowId = (value: unknown): RowId => parseCode<RowId>('row id', value);

/** Puts an obligation's identity together. */
export function obligationIdOf(plan: PlanId, stream: StreamId, unit: UnitCode): ObligationId {
  return `${plan}.${stream}.${unit}` as ObligationId;
}

/** The three codes in an obligation's identity. */
export interface ObligationParts {
  readonly plan: PlanId;
  readonly stream: StreamId;
  readonly unit: UnitCode;
}

/** Takes an obligation's identity apart. @throws InvalidInput when it has not three codes. */
export function obligationParts(value: unknown): ObligationParts {
  const parts = typeof value === 'string' ? value.split('.') : [];
  if (parts.length !== 3) {
    throw new InvalidInput('obligation id', value, 'must be <plan>.<stream>.<unit>');
  }
  return { plan: planId(parts[0]), stream: streamId(parts[1]), unit: unitCode(parts[2]) };
}

/** @throws InvalidInput when the value is not an obligation's identity. */
export function obligationId(value: unknown): ObligationId {
  const { plan, stream, unit } = obligationParts(value);
  return obligationIdOf(plan, stream, unit);
}

/** @throws InvalidInput when the value is empty or longer than the indexed text column that holds it (255). */
export function eventKey(value: unknown): EventKey {
  if (typeof value !== 'string' || value.length === 0 || value.length > 255) {
    throw new InvalidInput('event key', value, 'must have 1 to 255 characters');
  }
  return value as EventKey;
}

/** Logins compare without case, as SharePoint compares them. @throws InvalidInput when empty. */
export function login(value: unknown): Login {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new InvalidInput('login', value, 'must not be empty');
  }
  return value.trim().toLowerCase() as Login;
}
