/** A section of the control panel: a page for a person, JSON for a program, and what can be done there. */
import type { Call } from '../server/call.ts';
import type { Html } from '../server/html.ts';

/** A JSON object from outside. */
export type Fields = Readonly<Record<string, unknown>>;

/** Does something and says what came of it, as JSON. */
export type Action = (fields: Fields, call: Call) => unknown;

export interface Section {
  /** Below `/_sandbox/`; empty for the first page. */
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** `GET` by a program. */
  value(call: Call): unknown;
  /** `GET` by a browser: what stands below the title. */
  body(call: Call): Html;
  /** `POST /_sandbox/<name>/<action>`. */
  readonly actions: Readonly<Record<string, Action>>;
}

/** What was asked for cannot be done; the words are for whoever asked. */
export class BadControl extends Error {
  readonly status: 400 | 404 | 409;

  constructor(message: string, status: 400 | 404 | 409 = 400) {
    super(message);
    this.name = 'BadControl';
    this.status = status;
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws BadControl when the field is no text, or an empty one. */
export function textField(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value.trim() === '') throw new BadControl(`"${name}" has to be a text.`);
  return value.trim();
}

/** Undefined when the field is not there. @throws BadControl when it is no number in the bounds. */
export function numberField(fields: Fields, name: string, least: number, most: number): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw new BadControl(`"${name}" has to be a number from ${least} to ${most}.`);
  }
  return value;
}

/** @throws BadControl when the field is none of the choices. */
export function choiceField<T extends string>(fields: Fields, name: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === fields[name]);
  if (found === undefined) throw new BadControl(`"${name}" has to be one of ${choices.join(', ')}.`);
  return found;
}
