/** What the checks look at: the document, what was read from it, and what it is held against. */
import type { UnitRegister } from '../../domain/dated-unit';
import type { LocalDate } from '../../domain/local-date';
import type { Outline } from '../../domain/outline';
import type { Unit } from '../../domain/unit';
import type { FormatPack } from '../format/format-pack';
import type { ReportReading } from '../read-report';
import type { OpenDocument } from '../reading/document';
import { rootsOf } from '../reading/document';
import { StyleSheet } from '../reading/styles';
import { formLinesOf } from './form-lines';
import type { FormLines } from './form-lines';
import { linesOfBody } from './lines';
import type { Line } from './lines';
import { TextLooks } from './text-look';

/** What a report is held against. Everything but the outline may be left out; then its checks are. */
export interface CheckInput {
  /** As it is asked of the unit. */
  readonly outline: Outline;
  readonly pack?: FormatPack;
  /** The unit that owes the report. */
  readonly unit?: Unit;
  /** Units with the days that their names were in force. */
  readonly register?: UnitRegister;
  /** In the time zone of the plan. */
  readonly today?: LocalDate;
  /** Day of the meeting that passed the report. */
  readonly meeting?: LocalDate;
  /** An issued report has its number and date; a draft still has room for them. */
  readonly stage?: 'draft' | 'issued';
}

export class CheckContext {
  public readonly lines: readonly Line[];
  public readonly form: FormLines;
  public readonly looks: TextLooks;

  public constructor(
    public readonly document: OpenDocument,
    public readonly reading: ReportReading,
    public readonly input: CheckInput
  ) {
    this.lines = linesOfBody(document.body);
    this.form = formLinesOf(this.lines);
    this.looks = new TextLooks(new StyleSheet(rootsOf(document.word, 'styles')[0]), rootsOf(document.word, 'theme')[0]);
  }

  /** The day of the document, or today while it has none. */
  public get day(): LocalDate | undefined {
    return this.reading.letterhead.dateLine?.date ?? this.input.today;
  }
}
