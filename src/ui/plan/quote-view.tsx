/** The words of the plan that a value was read from, marked in their sentence. */
import * as React from 'react';
import type { Quote } from '../../domain/plan-draft';
import { Pill } from '../parts/pill';
import { themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';
import { usePlanStrings } from '../loc/use-plan-strings';

const useStyles = themedStyles((theme) => ({
  quote: {
    margin: 0,
    padding: '2px 0 2px 10px',
    borderLeft: `3px solid ${theme.palette.themePrimary}`,
    fontSize: 12,
    lineHeight: 18,
    color: theme.semanticColors.bodySubtext,
    overflowWrap: 'anywhere'
  },
  mark: {
    background: toneColours(theme, 'wait').background,
    color: toneColours(theme, 'wait').text,
    fontWeight: 600,
    padding: '0 2px',
    borderRadius: 2,
    selectors: { '@media (forced-colors: active)': { textDecoration: 'underline' } }
  },
  none: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  look: { marginTop: 4 }
}));

/** Below it a value is a guess that somebody should look at. */
const SURE = 0.7;

export function QuoteView({ quote }: { readonly quote: Quote | undefined }): React.ReactElement | null {
  const styles = useStyles();
  const words = usePlanStrings();
  if (quote === undefined) {
    return <p className={styles.none}>{words.quotes.none}</p>;
  }
  const at = quote.context.indexOf(quote.words);
  return (
    <blockquote className={styles.quote} lang="vi" aria-label={words.quotes.label}>
      {at < 0 ? quote.context : quote.context.slice(0, at)}
      <mark className={styles.mark}>{quote.words}</mark>
      {at < 0 ? '' : quote.context.slice(at + quote.words.length)}
      {quote.confidence < SURE && (
        <div className={styles.look}>
          <Pill tone="warn">{words.quotes.look}</Pill>
        </div>
      )}
    </blockquote>
  );
}
