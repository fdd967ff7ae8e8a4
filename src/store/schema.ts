/** The product's lists and libraries. */
import { DRAFTS, LETTERS, REPORTS } from './library-schema';
import type { ListSchema } from './list-schema';
import { PLAN_DRAFTS } from './plan-draft-schema';
import { EVENTS, NUMBERS, ROLE_HOLDINGS } from './register-schema';
import { OBLIGATIONS, PLANS, UNITS, UNIT_REGISTER } from './tracking-schema';

export { columnXml } from './columns';
export type { Column, ColumnType } from './columns';
export type { ListAccess, ListSchema } from './list-schema';
export {
  DRAFTS,
  EVENTS,
  LETTERS,
  NUMBERS,
  OBLIGATIONS,
  PLANS,
  PLAN_DRAFTS,
  REPORTS,
  ROLE_HOLDINGS,
  UNITS,
  UNIT_REGISTER
};

/** In the order of creation. */
export const LISTS: readonly ListSchema[] = [
  PLANS,
  PLAN_DRAFTS,
  UNITS,
  UNIT_REGISTER,
  OBLIGATIONS,
  EVENTS,
  ROLE_HOLDINGS,
  NUMBERS,
  DRAFTS,
  REPORTS,
  LETTERS
];
