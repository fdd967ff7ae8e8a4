/**
 * A format pack (thể thức): the form of one family of documents as data. Makers write by it, checks compare with it. Each
 * value says where it was read and whether it was compared with a trustworthy text, so that a finding about a value that
 * nobody has confirmed can be worded as a question.
 */
import type { NumberingRestarts } from '../../domain/issue-number';
import type { LocalDate } from '../../domain/local-date';

/**
 * Who prescribes the form: the Party; the government; the Front, unions and associations (whose own guidance follows the
 * government's layout); the Youth Union (whose own guidance has another head).
 */
export type PackFamily = 'party' | 'government' | 'massOrganisation' | 'youthUnion';

/** One value with its evidence. */
export interface Rule<T> {
  readonly value: T;
  /** Key of the pack's `sources`. */
  readonly source: string;
  /** False when the text that prescribes it was not seen, or its copies disagree: "chưa đối chiếu bản gốc". */
  readonly verified: boolean;
}

/** A text that values were read in. */
export interface PackSource {
  /** As one cites it, in Vietnamese. */
  readonly title: string;
  /** Address, when it was read on the web. */
  readonly address?: string;
}

/** Values from `min` to `max` conform; the maker writes `used`. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly used: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

/** How one component of a document looks. */
export interface ComponentForm {
  /** Points. */
  readonly size: Span;
  readonly isUpper: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly alignment: Alignment;
  /** A drawn line below: as long as the text, or a third to a half of it. */
  readonly rule: 'none' | 'whole' | 'part';
}

/** Components that have a look of their own, in the order of a document. */
export type ComponentName =
  /** "ĐẢNG CỘNG SẢN VIỆT NAM", Quốc hiệu, or the name of the Youth Union. */
  | 'nation'
  /** Tiêu ngữ; the Party's form has none. */
  | 'motto'
  | 'superior'
  | 'issuer'
  | 'number'
  | 'placeAndDate'
  | 'typeName'
  | 'summary'
  /** "V/v ..." below the number of a letter (công văn). */
  | 'letterSummary'
  | 'addressee'
  | 'body'
  /** "Phần thứ nhất", "Chương I". */
  | 'partMark'
  | 'partTitle'
  /** Numbered headings below the parts. */
  | 'heading'
  | 'authority'
  | 'signerPosition'
  | 'signerName'
  | 'recipientsLabel'
  | 'recipients'
  | 'pageNumber'
  | 'annexMark'
  | 'annexTitle'
  /** "(Kèm theo Báo cáo số ...)". */
  | 'annexNote'
  | 'tableHead'
  | 'tableCell';

/** How numbers of a heading level are counted. */
export type MarkCounting = 'upperRoman' | 'decimal' | 'vietnameseLetter' | 'none';

/** The mark of one heading level, e.g. "I-" is `upperRoman` with "-" behind. */
export interface HeadingMark {
  readonly counting: MarkCounting;
  /** Whether the numbers of the decimal levels above stand before it ("1.1-"). */
  readonly withParents: boolean;
  readonly after: string;
}

/** "Số 12-BC/HU" or "Số: 12/BC-UBND". */
export interface NumberForm {
  readonly before: string;
  /** Between the number and the symbol. */
  readonly separator: '-' | '/';
  /** Numbers below 10 get a leading zero when it is 2. */
  readonly minimumDigits: number;
  /** When the numbers begin again at 1. */
  readonly restarts: NumberingRestarts;
}

/** Abbreviations before the offices of those who sign for others, with the sign that ends them. */
export interface AuthorityForm {
  /** Thay mặt: for a collective. */
  readonly onBehalf: string;
  /** Ký thay: a deputy for the head. */
  readonly forHead: string;
  /** Thừa lệnh. */
  readonly byOrder: string;
  /** Quyền: acting in the office. */
  readonly acting: string;
}

export interface RecipientsForm {
  readonly label: string;
  /** End of every line but the last. */
  readonly lineEnd: ',' | ';';
  readonly lastEnd: '.';
  /** The last line, about the copy that is filed. */
  readonly filing: string;
}

export interface AnnexForm {
  readonly numbering: 'arabic' | 'roman';
  /** "Phụ lục". */
  readonly word: string;
  readonly hasOwnPageNumbers: boolean;
}

export interface PageNumberForm {
  readonly alignment: 'center';
  readonly place: 'top' | 'bottom';
  /** The first page that shows its number. */
  readonly from: number;
}

/** What stands on the right of the head, from above. */
export interface HeadLine {
  readonly component: 'nation' | 'motto';
  readonly text: string;
}

/** What stands under the issuing body. */
export type UnderIssuer =
  | { readonly kind: 'sign'; readonly text: string }
  /** A drawn line, a third to a half of the body's name. */
  | { readonly kind: 'rule' };

/** Millimetres. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export interface FormatPack {
  /** `<family>-<year>`; what a report was checked with is recorded by it and the version. */
  readonly id: string;
  readonly family: PackFamily;
  /** Counts changes of this data, from 1. */
  readonly version: number;
  /** As a screen names it. */
  readonly title: string;
  readonly validFrom: LocalDate;
  /** Last day; undefined while it is in force. */
  readonly validTo: LocalDate | undefined;
  readonly sources: Readonly<Record<string, PackSource>>;
  readonly page: {
    readonly paper: Rule<PaperSize>;
    /** Millimetres, of a portrait page. */
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Rule<Span>>>;
    /** Millimetres from the edge of the paper to the page number. */
    readonly numberDistance: Rule<Span>;
    readonly number: Rule<PageNumberForm>;
  };
  readonly font: Rule<string>;
  readonly text: {
    /** Lines: 1 is single. */
    readonly lineSpacing: Rule<Span>;
    /** Points between paragraphs. */
    readonly paragraphGap: Rule<Span>;
    /** Millimetres. */
    readonly firstLine: Rule<Span>;
    /** What ends the text. */
    readonly closing: Rule<string>;
  };
  readonly components: Readonly<Record<Exclude<ComponentName, 'motto'>, Rule<ComponentForm>>> & {
    readonly motto?: Rule<ComponentForm>;
  };
  readonly head: {
    readonly right: Rule<readonly HeadLine[]>;
    readonly underIssuer: Rule<UnderIssuer>;
  };
  readonly number: Rule<NumberForm>;
  /** From the level below the parts. */
  readonly headings: Rule<readonly HeadingMark[]>;
  readonly authority: Rule<AuthorityForm>;
  readonly recipients: Rule<RecipientsForm>;
  readonly annex: Rule<AnnexForm>;
}
