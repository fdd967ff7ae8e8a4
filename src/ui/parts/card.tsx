/** A framed part of a screen with its heading. */
import * as React from 'react';
import { themedStyles } from '../theme/themed-styles';

export interface CardProps {
  readonly title?: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}

const useStyles = themedStyles((theme) => ({
  card: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '14px 16px',
    minWidth: 0
  },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 10px' },
  hint: { fontSize: 12, fontWeight: 400, color: theme.semanticColors.bodySubtext }
}));

export function Card({ title, hint, children }: CardProps): React.ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={title}>
      {title !== undefined && (
        <h3 className={styles.title}>
          {title} {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </h3>
      )}
      {children}
    </section>
  );
}
