/**
 * Settings of the tenant that are kept with the site's data: the answers to open questions and the site's time zone.
 */
import { changedOpenAnswers, loadOpenAnswers } from './open-questions.ts';
import { FIRST_TIME_ZONE, setTimeZone, TIME_ZONE } from './regional-settings.ts';
import { readMeta, writeMeta } from './store/schema.ts';
import type { Store } from './store/store.ts';

const NAME = 'tenant-settings';

/** Takes over what the store keeps, and the first values for what it does not. */
export function loadSettings(store: Store): void {
  const kept: unknown = JSON.parse(readMeta(store.database, NAME) ?? '{}');
  const fields = new Map(Object.entries(isRecord(kept) ? kept : {}));
  const answers = fields.get('answers');
  loadOpenAnswers(isRecord(answers) ? answers : {});
  const zone = fields.get('timeZone');
  setTimeZone(typeof zone === 'number' ? zone : FIRST_TIME_ZONE);
}

/** Keeps what is set now. */
export function keepSettings(store: Store): void {
  const settings = { answers: changedOpenAnswers(), timeZone: TIME_ZONE.id };
  store.database.transaction('write', () => writeMeta(store.database, NAME, JSON.stringify(settings)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
