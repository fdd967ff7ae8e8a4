/** What the checks found, those that block first. */
import * as React from 'react';
import type { Finding } from '../../documents/check';
import { useStrings } from '../loc/language';
import { focusRing, themedStyles } from '../theme/themed-styles';
import type { Tone } from '../theme/tones';
import { findingWords } from '../words/finding-words';
import type { NameOfSection } from '../words/finding-words';
import { Dot } from './dot';

const TONE: Readonly<Record<Finding['severity'], Tone>> = { blocks: 'bad', warns: 'warn' };

const useStyles = themedStyles((theme) => ({
  go: [
    focusRing(theme),
    {
      font: 'inherit',
      fontSize: 12,
      color: theme.semanticColors.link,
      background: 'none',
      border: 0,
      padding: 0,
      cursor: 'pointer',
      textDecoration: 'underline'
    }
  ],
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '4px 0' }
}));

export interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly nameOf: NameOfSection;
  /** Shows the place of a finding, where the screen can. */
  readonly go?: {
    readonly label: string;
    readonly can: (finding: Finding) => boolean;
    readonly to: (finding: Finding) => void;
  };
}

export function FindingsList({ findings, nameOf, go }: FindingsListProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'blocks') - Number(a.severity === 'blocks'));
  return (
    <ul className={styles.list}>
      {ordered.map((finding, index) => (
        // Two findings may differ in nothing but the words they quote, and the list is drawn whole each time.
        <li key={index} className={styles.item} data-finding={finding.code}>
          <Dot tone={TONE[finding.severity]} />
          <span>
            {findingWords(finding, nameOf, strings)}
            {go?.can(finding) === true && (
              <>
                {' '}
                <button type="button" className={styles.go} onClick={() => go.to(finding)}>
                  {go.label}
                </button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
