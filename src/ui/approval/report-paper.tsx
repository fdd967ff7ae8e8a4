/** The text of a submitted report under the outline's sections, as paper reads. The document itself opens in Word. */
import * as React from 'react';
import type { ReportChange, SectionChange } from '../../actions/compare-report';
import type { LastReturn, ReportSection, ReportView } from '../../actions/open-report';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Dot } from '../parts/dot';
import { NARROW } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import { sectionName, sectionWords } from '../words/section-words';
import { ChangedText } from './changed-text';

const useStyles = themedStyles((theme) => ({
  paper: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    boxShadow: theme.effects.elevation4,
    padding: '40px 50px 40px 64px',
    fontFamily: '"Times New Roman", "Liberation Serif", serif',
    fontSize: 17,
    lineHeight: 26,
    minHeight: 320,
    outline: 'none',
    selectors: { [NARROW]: { padding: '20px 16px' } }
  },
  heading: { margin: '18px 0 6px', fontSize: 17, lineHeight: 24, fontWeight: 700, scrollMarginTop: 12 },
  top: { textTransform: 'uppercase', textAlign: 'center' },
  paragraph: { margin: '0 0 6px', textAlign: 'justify', textIndent: '36px', overflowWrap: 'break-word' },
  empty: { fontStyle: 'italic', color: theme.semanticColors.bodySubtext },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    font: `12px/16px ${theme.fonts.small.fontFamily ?? 'sans-serif'}`,
    color: theme.semanticColors.bodySubtext,
    margin: '0 0 6px'
  },
  reason: {
    font: `13px/18px ${theme.fonts.small.fontFamily ?? 'sans-serif'}`,
    borderLeft: `3px solid ${theme.palette.orangeLighter}`,
    background: theme.semanticColors.warningBackground,
    color: theme.semanticColors.messageText,
    padding: '6px 10px',
    margin: '0 0 8px',
    overflowWrap: 'anywhere'
  }
}));

export interface SectionPartProps {
  readonly part: ReportSection;
  /** Undefined while nothing is compared. */
  readonly change: SectionChange | undefined;
  /** Whether additions and removals are shown in the text. */
  readonly marksChanges: boolean;
  readonly reasons: readonly string[];
}

function SectionText({ part, change, marksChanges, reasons }: SectionPartProps): React.ReactElement {
  const styles = useStyles();
  const { outline } = useStrings();
  const { desk, compare, lastReturn } = useApprovalStrings();
  const { section, depth, state, words, paragraphs } = part;
  const Heading = depth === 0 ? 'h4' : depth === 1 ? 'h5' : 'h6';
  const isPart = section.kind === 'heading' && depth === 0;
  const said = state === undefined || state === 'done' ? undefined : sectionWords(section, state, words, outline);
  const isChanged = change !== undefined && change.added + change.removed > 0;
  return (
    <section aria-label={sectionName(section)} data-section={section.id}>
      <Heading className={isPart ? `${styles.heading} ${styles.top}` : styles.heading} tabIndex={-1}>
        {sectionName(section)}
      </Heading>
      {reasons.map((reason) => (
        <p key={reason} className={styles.reason}>
          {lastReturn.beside(reason)}{' '}
          {change !== undefined &&
            (isChanged ? lastReturn.since(change.added, change.removed) : lastReturn.nothingSince)}
        </p>
      ))}
      {marksChanges && isChanged && (
        <p className={styles.state}>
          <Dot tone="wait" /> {compare.words(change.added, change.removed)}
        </p>
      )}
      {said !== undefined && (
        <p className={styles.state}>
          <Dot tone={said.tone} /> {said.text}
        </p>
      )}
      {marksChanges && change !== undefined ? (
        <ChangedText change={change} className={styles.paragraph ?? ''} />
      ) : (
        paragraphs.map((paragraph, index) => (
          <p key={index} className={styles.paragraph}>
            {paragraph}
          </p>
        ))
      )}
      {section.kind === 'prose' && paragraphs.length === 0 && <p className={styles.empty}>{desk.emptySection}</p>}
    </section>
  );
}

const reasonsBeside = (lastReturn: LastReturn | undefined, { section }: ReportSection): readonly string[] =>
  (lastReturn?.reasons ?? []).filter((reason) => reason.section === section.id).map((reason) => reason.words);

export interface ReportPaperProps {
  readonly view: ReportView;
  /** Undefined while nothing is compared. */
  readonly changes: ReportChange | undefined;
  readonly marksChanges: boolean;
}

export function ReportPaper({ view, changes, marksChanges }: ReportPaperProps): React.ReactElement {
  const styles = useStyles();
  const { desk } = useApprovalStrings();
  const { obligation } = view.item;
  const changeOf = React.useMemo(() => new Map(changes?.sections.map((change) => [change.id, change])), [changes]);
  // What is open is beside the text; what a later round answered is history.
  const answered = view.lastReturn;
  return (
    <article className={styles.paper} lang="vi" aria-label={desk.reportLabel(obligation.unitName)} tabIndex={-1}>
      {view.sections.map((part) => (
        <SectionText
          key={part.section.id}
          part={part}
          change={changeOf.get(part.section.id)}
          marksChanges={marksChanges}
          reasons={reasonsBeside(answered, part)}
        />
      ))}
    </article>
  );
}
