/** The shape of the words of the tracking list's commands. */
import type { Explanation } from './strings';

export interface OutputsStrings {
  readonly commandsLabel: string;
  readonly workbook: string;
  readonly progress: string;
  readonly urge: (count: number) => string;
  readonly urgeForOffices: string;
  readonly making: string;
  readonly made: (name: string) => string;
  readonly notMade: Explanation;
}
