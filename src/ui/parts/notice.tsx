/** A message in the page: what happened, what to do about it, and at most a few acts. Never an alert box. */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { useStrings } from '../loc/language';
import type { Explanation } from '../loc/strings';
import { themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';
import type { Tone } from '../theme/tones';

export interface NoticeProps {
  readonly tone: Tone;
  readonly explanation: Explanation;
  /** The system's own words, folded away. */
  readonly details?: string | undefined;
  /** Reasons, one a line. */
  readonly reasons?: readonly string[];
  readonly children?: React.ReactNode;
}

const useStyles = themedStyles((theme) => ({
  notice: {
    borderRadius: 4,
    padding: '10px 12px',
    borderLeft: '4px solid',
    overflowWrap: 'anywhere',
    color: theme.semanticColors.messageText,
    selectors: {
      '@media (forced-colors: active)': { border: '1px solid CanvasText' },
      // On a coloured ground a link of the page's own colour has too little contrast.
      '.ms-Link:not(:hover)': { color: theme.semanticColors.messageLink }
    }
  },
  what: { fontWeight: 600, margin: 0 },
  advice: { margin: '2px 0 0' },
  reasons: { margin: '4px 0 0', paddingLeft: 18 },
  details: { fontSize: 12, marginTop: 6, selectors: { summary: { cursor: 'pointer' } } },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }
}));

export function Notice({ tone, explanation, details, reasons, children }: NoticeProps): React.ReactElement {
  const styles = useStyles();
  const { general } = useStrings();
  const { background, mark } = toneColours(useTheme(), tone);
  return (
    <div
      className={styles.notice}
      style={{ background, borderLeftColor: mark }}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      <p className={styles.what}>{explanation.what}</p>
      {reasons !== undefined && reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {explanation.advice !== '' && <p className={styles.advice}>{explanation.advice}</p>}
      {details !== undefined && details !== '' && (
        <details className={styles.details}>
          {/* In Word on the web, Tab goes to what office.js knows, and that is no summary unless it says so itself. */}
          <summary tabIndex={0}>{general.details}</summary>
          {details}
        </details>
      )}
      {children !== undefined && children !== false && <div className={styles.acts}>{children}</div>}
    </div>
  );
}
