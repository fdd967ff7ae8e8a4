/** The text of a submitted report under the outline's sections, as paper reads. The document itself opens in Word. */
import * as React from 'react';
import type { ReportSection, ReportView } from '../../actions/open-report';
import { useStrings } from '../loc/language';
import { NARROW } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import { sectionName, sectionWords } from '../words/section-words';
import { Dot } from '../parts/dot';

const useStyles = themedStyles((theme) => ({
  paper: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    boxShadow: theme.effects.elevation4,
    padding: '40px 50px 40px 64px',
    fontFamily: '"Times New Roman", "Liberation Serif", serif',
    fontSize: 17,
    lineHeight: 26,
    minHeight: 480,
    selectors: { [NARROW]: { padding: '20px 16px' } }
  },
  heading: { margin: '18px 0 6px', fontSize: 17, lineHeight: 24, fontWeight: 700 },
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
  }
}));

function SectionText({ part }: { readonly part: ReportSection }): React.ReactElement {
  const styles = useStyles();
  const { outline, approval } = useStrings();
  const { section, depth, state, words, paragraphs } = part;
  const Heading = depth === 0 ? 'h4' : depth === 1 ? 'h5' : 'h6';
  const isPart = section.kind === 'heading' && depth === 0;
  const said = state === undefined || state === 'done' ? undefined : sectionWords(section, state, words, outline);
  return (
    <section aria-label={sectionName(section)} data-section={section.id}>
      <Heading className={isPart ? `${styles.heading} ${styles.top}` : styles.heading}>{sectionName(section)}</Heading>
      {said !== undefined && (
        <p className={styles.state}>
          <Dot tone={said.tone} /> {said.text}
        </p>
      )}
      {paragraphs.map((paragraph, index) => (
        <p key={index} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      {section.kind === 'prose' && paragraphs.length === 0 && <p className={styles.empty}>{approval.emptySection}</p>}
    </section>
  );
}

export function ReportPaper({ view }: { readonly view: ReportView }): React.ReactElement {
  const styles = useStyles();
  const { approval } = useStrings();
  const { obligation } = view.item;
  return (
    <article className={styles.paper} lang="vi" aria-label={approval.reportLabel(obligation.unitName)} tabIndex={-1}>
      {view.sections.map((part) => (
        <SectionText key={part.section.id} part={part} />
      ))}
    </article>
  );
}
