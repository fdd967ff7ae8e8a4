/** English words of what is made from the tracking list. */
import type { OutputsStrings } from './outputs-strings';

export const OUTPUTS_WORDS_EN: OutputsStrings = {
  commandsLabel: 'Exports and reminders',
  workbook: 'Export to Excel',
  progress: 'Progress report',
  urge: (count) => (count === 0 ? 'Remind' : `Remind (${count})`),
  urgeForOffices: 'Only the receiving office and the office that follows the plan may remind.',
  making: 'Making the file…',
  made: (name) => `${name} was made.`,
  notMade: { what: 'The file could not be made.', advice: 'Try again; reload the page if it fails again.' }
};
