/** What reading an outline proposes: each piece with the words it came from and how sure it is, for a person to correct. */
import type { Annex } from '../../domain/annex';
import type { Outline, Section } from '../../domain/outline';
import type { SourceWords } from '../reading/place';

/** Why a section may not be one, or may not stand where it was put. */
export type Doubt =
  /** Its number does not follow the one before it. */
  | 'outOfSequence'
  /** It has no number; only its look says that it is a heading. */
  | 'onlyLook'
  /** Long or written as a sentence, like guidance. */
  | 'likeGuidance'
  /** Its level was guessed: nothing in the document says whether it is above or below its neighbours. */
  | 'levelGuessed';

export interface SectionProposal extends Section {
  readonly children: readonly SectionProposal[];
  readonly source: SourceWords;
  /** 0 to 1; below 0.7 the person should look. */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  /** Words that ask the section of some levels only, e.g. "(đối với cấp huyện)"; the person names the unit kinds. */
  readonly askedOf?: SourceWords;
}

/** What could not be read as it stands. `outline/loc` says what is wrong and how to mend it. */
export type OutlineProblemCode =
  | 'noSections'
  | 'noTitle'
  | 'sequenceBroken'
  | 'tableWithoutTitle'
  | 'tableTooSmall'
  | 'columnWithoutTitle'
  | 'ratioNotRecognised'
  | 'rateInRow'
  | 'groupRow'
  | 'sameTitleTwice';

export interface OutlineProblem {
  readonly code: OutlineProblemCode;
  /** `error`: cannot be launched so; `warning`: was read, but should be looked at. */
  readonly severity: 'error' | 'warning';
  /** Where, when it is somewhere. */
  readonly source?: SourceWords;
  /** What it is about: a title, a column, a mark. */
  readonly about: string;
}

export interface AnnexProposal extends Annex {
  readonly source: SourceWords;
  readonly confidence: number;
}

export interface OutlineProposal {
  readonly title: string;
  readonly titleSource?: SourceWords;
  readonly sections: readonly SectionProposal[];
  readonly annexes: readonly AnnexProposal[];
  readonly problems: readonly OutlineProblem[];
}

function sectionOf({
  source: _source,
  confidence: _c,
  doubts: _d,
  askedOf: _a,
  children,
  ...rest
}: SectionProposal): Section {
  return { ...rest, children: children.map(sectionOf) };
}

function annexOf({ source: _source, confidence: _confidence, ...annex }: AnnexProposal): Annex {
  return annex;
}

/** The outline that a proposal proposes. */
export function outlineOf({ title, sections, annexes }: OutlineProposal): Outline {
  return { title, sections: sections.map(sectionOf), annexes: annexes.map(annexOf) };
}
