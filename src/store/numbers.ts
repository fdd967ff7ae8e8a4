/** The list "Sổ cấp số": which unit gave which number to which report. Clerks add; nobody edits or deletes. */
import '@pnp/sp/items';
import type { EventKey, ObligationId, PlanId, UnitCode } from '../domain/code';
import { obligationId, obligationParts } from '../domain/code';
import { numberKey } from '../domain/issue-number';
import type { IssueNumber } from '../domain/issue-number';
import { ErrorCode, errorCodeOf, orHidden } from './failure';
import { addToFolder, typedDay } from './form-values';
import type { DateStyle } from './form-values';
import { all, equals } from './odata';
import { rowsOf } from './row';
import type { Row } from './row';
import { NUMBERS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';

/** Which sequence a number belongs to. */
export interface Sequence {
  readonly unit: UnitCode;
  /** Document type, e.g. "BC". */
  readonly type: string;
  readonly period: string;
}

/** One number that is given. */
export interface GivenNumber extends IssueNumber {
  /** Undefined when the number is a letter's. */
  readonly obligation: ObligationId | undefined;
  /** Key of the submission or letter that bears it. */
  readonly submission: string;
}

/** What a number is taken for. */
export interface NumberedDocument {
  readonly unit: UnitCode;
  readonly plan: PlanId;
  /** The report; undefined for a letter. */
  readonly obligation: ObligationId | undefined;
  /** Of the submission or letter: it never gets a second number. */
  readonly key: string;
}

/** What became of a try to reserve a number. */
export type Reservation = 'reserved' | 'taken';

const SELECTED = ['Id', 'FileSystemObjectType', ...NUMBERS.columns.map((column) => column.name)];
const FOLDER = 1;

function readNumber(row: Row): readonly GivenNumber[] {
  try {
    return [
      {
        number: row.number('Number'),
        symbol: row.text('Symbol'),
        type: row.requiredText('DocumentType'),
        period: row.requiredText('Period'),
        issuedOn: row.day('IssuedOn'),
        obligation: row.has('ObligationId') ? obligationId(row.text('ObligationId')) : undefined,
        submission: row.text('SubmissionKey')
      }
    ];
  } catch {
    // A clerk may add nonsense to the own register: its key still blocks the number, which the next try meets.
    return [];
  }
}

export class Numbers {
  public constructor(private readonly site: Site) {}

  private async read(filter: string): Promise<readonly GivenNumber[]> {
    const asked: Promise<unknown> = this.site
      .list(NUMBERS.path)
      .items.select(...SELECTED)
      .filter(filter)
      .top(PAGE)();
    return rowsOf(await orHidden(asked, []))
      .filter((row) => row.number('FileSystemObjectType') !== FOLDER)
      .flatMap(readNumber);
  }

  /** The numbers of a sequence, as far as the person may see them. */
  public async of({ unit, type, period }: Sequence): Promise<readonly GivenNumber[]> {
    return this.read(all(equals('UnitCode', unit), equals('Period', period), equals('DocumentType', type)));
  }

  /** The number that a submission has: never more than one, by the unique column. */
  public async ofSubmission(submission: EventKey): Promise<GivenNumber | undefined> {
    const [given] = await this.read(equals('SubmissionKey', submission));
    return given;
  }

  /** Tries to take a number for a report. @returns `taken` when somebody has it already, or the submission has another. */
  public async reserve(
    obligation: ObligationId,
    submission: EventKey,
    issue: IssueNumber,
    dates: DateStyle
  ): Promise<Reservation> {
    const { plan, unit } = obligationParts(obligation);
    return this.take({ unit, plan, obligation, key: submission }, issue, dates);
  }

  /** Tries to take a number. @returns `taken` when somebody has it already, or the document has another. */
  public async take(
    { unit, plan, obligation, key }: NumberedDocument,
    issue: IssueNumber,
    dates: DateStyle
  ): Promise<Reservation> {
    try {
      await addToFolder(this.site, NUMBERS.path, unit, {
        Title: `${issue.number} ${issue.symbol}`,
        NumberKey: numberKey(unit, issue.type, issue.period, issue.number),
        UnitCode: unit,
        PlanId: plan,
        ...(obligation === undefined ? {} : { ObligationId: obligation }),
        SubmissionKey: key,
        DocumentType: issue.type,
        Period: issue.period,
        Number: String(issue.number),
        Symbol: issue.symbol,
        IssuedOn: typedDay(issue.issuedOn, dates)
      });
      return 'reserved';
    } catch (error) {
      if (errorCodeOf(error) === ErrorCode.duplicateValue) {
        return 'taken';
      }
      throw error;
    }
  }
}
