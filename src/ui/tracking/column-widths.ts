/** Widths of the columns in px, as a share of which they grow; fixed, so that drawing other lines moves nothing. */
import type { ColumnId } from './tracking-terms';

export const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  unit: 184,
  parent: 170,
  office: 150,
  stream: 150,
  level: 110,
  deadline: 164,
  dueOn: 100,
  state: 172,
  number: 100,
  submitted: 128,
  sent: 128,
  daysLate: 88,
  received: 128,
  accepted: 128,
  outline: 112,
  approved: 150,
  round: 76,
  returned: 104,
  answerBy: 104,
  report: 72
};
