/** Values as they travel between office.js and the host, and how they are read at that border. */
import { RichError } from './rich-error.ts';

export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [name: string]: Wire };
export type WireRecord = { readonly [name: string]: Wire };

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Accepts what JSON can hold and nothing else. */
export function asWire(value: unknown): Wire {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(asWire);
  }
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asWire(one)]));
  }
  return null;
}

export function wantText(value: unknown, name: string): string {
  if (typeof value !== 'string') {
    throw new RichError('InvalidArgument', `${name} must be a string.`);
  }
  return value.normalize('NFC');
}

export function wantNumber(value: unknown, name: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new RichError('InvalidArgument', `${name} must be a number.`);
  }
  return number;
}

export function wantFlag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') {
    throw new RichError('InvalidArgument', `${name} must be true or false.`);
  }
  return value;
}

export function wantOneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw new RichError('InvalidArgument', `${name} must be one of ${allowed.join(', ')}.`);
  }
  return found;
}
