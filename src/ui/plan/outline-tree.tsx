/** The outline that every report follows, with what each section asks for. */
import * as React from 'react';
import type { Outline, Section } from '../../domain/outline';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Card } from '../parts/card';
import { themedStyles } from '../theme/themed-styles';
import { sectionName } from '../words/section-words';

const useStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  inner: {
    listStyle: 'none',
    margin: '0 0 0 6px',
    padding: '0 0 0 14px',
    borderLeft: `1px solid ${theme.semanticColors.bodyDivider}`
  },
  item: { padding: '5px 0' },
  part: { fontWeight: 600 },
  guidance: { margin: '1px 0 0', fontSize: 12, color: theme.semanticColors.bodySubtext },
  title: { margin: '0 0 6px', color: theme.semanticColors.bodySubtext }
}));

function Sections({
  sections,
  inner
}: {
  readonly sections: readonly Section[];
  readonly inner: boolean;
}): React.ReactElement {
  const styles = useStyles();
  const { launched: plan } = usePlanStrings();
  return (
    <ol className={inner ? styles.inner : styles.list}>
      {sections.map((section) => {
        const asked = [
          ...(section.minimumWords > 0 ? [plan.minimum(section.minimumWords)] : []),
          ...(section.required ? [] : [plan.optional])
        ].join(', ');
        return (
          <li key={section.id} className={styles.item} data-section={section.id}>
            <span className={section.kind === 'heading' ? styles.part : undefined}>{sectionName(section)}</span>
            {(section.guidance !== '' || asked !== '') && (
              <p className={styles.guidance}>{[section.guidance, asked].filter(Boolean).join(' · ')}</p>
            )}
            {section.children.length > 0 && <Sections sections={section.children} inner />}
          </li>
        );
      })}
    </ol>
  );
}

export function OutlineTree({ outline }: { readonly outline: Outline }): React.ReactElement {
  const { launched: plan } = usePlanStrings();
  const styles = useStyles();
  return (
    <Card title={plan.outline}>
      <p className={styles.title}>{outline.title}</p>
      <Sections sections={outline.sections} inner={false} />
    </Card>
  );
}
