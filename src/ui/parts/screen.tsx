/** The ground of a screen in a page: heading, acts on the right, content; it measures itself, not the window. */
import * as React from 'react';
import { themedStyles } from '../theme/themed-styles';

/** Width in px below which screens stack their columns (a third of a page, a phone, the task pane). */
export const NARROW = '@container tong-ket (max-width: 720px)';
/** Width in px below which a screen gives up its third column. */
export const MEDIUM = '@container tong-ket (max-width: 1040px)';

export interface ScreenProps {
  readonly title: string;
  readonly subtitle?: React.ReactNode;
  readonly acts?: React.ReactNode;
  readonly children: React.ReactNode;
}

const useStyles = themedStyles((theme) => ({
  screen: {
    containerType: 'inline-size',
    containerName: 'tong-ket',
    color: theme.semanticColors.bodyText,
    fontSize: 14,
    lineHeight: 20
  },
  inside: { padding: '20px 24px 28px', selectors: { [NARROW]: { padding: '12px 12px 20px' } } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 12, marginBottom: 16 },
  titles: { flex: '1 1 320px', minWidth: 0 },
  title: { fontSize: 22, lineHeight: 28, fontWeight: 600, margin: 0 },
  subtitle: { color: theme.semanticColors.bodySubtext, margin: '2px 0 0' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 8 }
}));

export function Screen({ title, subtitle, acts, children }: ScreenProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <div className={styles.titles}>
            <h2 className={styles.title}>{title}</h2>
            {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          {acts !== undefined && <div className={styles.acts}>{acts}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
