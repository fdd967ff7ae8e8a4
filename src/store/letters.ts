/** The library "Công văn": the letters that offices send with an urging, a folder per office. */
import type { PlanId, UnitCode } from '../domain/code';
import type { UrgingLevel } from '../domain/event';
import type { IssueNumber } from '../domain/issue-number';
import { ErrorCode, StoreError, errorCodeOf } from './failure';
import { Library, readFile, safeFileName } from './library';
import { issueNumberText } from './projection';
import { dayForMerge } from './row';
import { LETTERS } from './schema';
import type { Site } from './site';

/** What a letter says of itself in the library. */
export interface LetterColumns {
  readonly plan: PlanId;
  readonly office: UnitCode;
  readonly level: UrgingLevel;
  readonly number: IssueNumber;
  /** How many units it went to. */
  readonly units: number;
}

export class Letters extends Library {
  public constructor(site: Site) {
    super(site, LETTERS.path, []);
  }

  /**
   * Puts a letter into its office's folder under its number; one that is there under the name stays as it is, since a
   * number is one letter's.
   * @returns the file's unique id.
   */
  public async put(name: string, bytes: Uint8Array, columns: LetterColumns): Promise<string> {
    const folder = `${LETTERS.path}/${columns.office}`;
    const safe = safeFileName(name);
    try {
      await this.site.folder(folder).files.addUsingPath(safe, new Blob([bytes]), { Overwrite: false });
    } catch (error) {
      if (errorCodeOf(error) !== ErrorCode.fileExists) {
        throw error;
      }
    }
    const url = this.site.serverRelative(`${folder}/${safe}`);
    await this.describe(url, {
      PlanId: columns.plan,
      UnitCode: columns.office,
      Level: columns.level,
      LetterNumber: issueNumberText(columns.number),
      IssuedOn: dayForMerge(columns.number.issuedOn),
      UnitCount: columns.units
    });
    const file = await this.at(url, readFile);
    if (file === undefined) {
      throw new StoreError('unexpected', 'The letter was stored but the server does not show it.');
    }
    return file.uniqueId;
  }
}
