/** Words for what could not be read of an outline: what is wrong, how to mend it. "{about}" is the section, column or table. */
import type { Doubt, OutlineProblemCode } from '../proposal';
import type { ProblemWords } from './vi';

export const OUTLINE_PROBLEMS: Readonly<Record<OutlineProblemCode, ProblemWords>> = {
  noSections: {
    what: 'No section was found in the document.',
    mend: 'Number the sections (Phần thứ nhất, I-, 1-, a) or use heading styles and read again, or add them by hand.'
  },
  noTitle: { what: 'The line “ĐỀ CƯƠNG” with the title was not found.', mend: 'Enter the title by hand.' },
  sequenceBroken: {
    what: 'The number of “{about}” does not follow the one before it.',
    mend: 'Look for a missing section or a mistyped number; if it is guidance, merge it into the section above.'
  },
  tableWithoutTitle: {
    what: 'The table has no title above it.',
    mend: 'Put a line “Phụ lục …: title” right above the table, or enter the title by hand.'
  },
  tableTooSmall: {
    what: 'The table “{about}” has too few columns for an annex.',
    mend: 'An annex needs a column that names the rows and one with figures; ignore it if it holds no statistics.'
  },
  columnWithoutTitle: {
    what: 'A column has no title: {about}.',
    mend: 'Write its title in the first row, or enter it by hand.'
  },
  ratioNotRecognised: {
    what: 'It is not clear of which two columns “{about}” is the ratio.',
    mend: 'Choose numerator and denominator; without them the column does not roll up.'
  },
  rateInRow: {
    what: 'The row “{about}” is a rate in a table whose columns add up.',
    mend: 'Make the rate a column of its own, or leave the row out: rates cannot be added.'
  },
  groupRow: {
    what: 'The row “{about}” goes over the whole table and was taken for the name of a group.',
    mend: 'If it holds figures, unmerge its cells; if it names a group, nothing needs mending.'
  },
  sameTitleTwice: {
    what: 'Two rows are called “{about}”.',
    mend: 'Give them different names, so that units fill in the right one.'
  }
};

export const DOUBTS: Readonly<Record<Doubt, string>> = {
  outOfSequence: 'Its number does not follow.',
  onlyLook: 'It has no number; only its look says that it is a heading.',
  likeGuidance: 'It is as long as a sentence of guidance.',
  levelGuessed: 'Its level is a guess.'
};
