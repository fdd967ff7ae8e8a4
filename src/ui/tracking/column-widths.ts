/**
 * The least widths of the columns in px, by which they share what room there is; fixed, so that drawing other lines moves
 * nothing. Those shown at first go into a SharePoint page on a screen 1440 px wide.
 */
import type { ColumnId } from './tracking-terms';

export const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  unit: 156,
  parent: 150,
  office: 128,
  stream: 132,
  level: 96,
  deadline: 133,
  dueOn: 92,
  state: 135,
  number: 98,
  submitted: 124,
  sent: 124,
  daysLate: 74,
  received: 124,
  accepted: 124,
  outline: 96,
  approved: 128,
  round: 76,
  returned: 104,
  answerBy: 104,
  report: 72
};

export const TICK_WIDTH = 36;
