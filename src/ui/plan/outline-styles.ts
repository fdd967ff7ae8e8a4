/** Measures of the outline's part and of the annexes beside it. */
import { MEDIUM } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';

export const useOutlineStyles = themedStyles((theme) => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    gap: 12,
    alignItems: 'start',
    marginTop: 12,
    selectors: { [MEDIUM]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: 6, marginBottom: 10 },
  tree: { display: 'block' },
  empty: { color: theme.semanticColors.bodySubtext }
}));
