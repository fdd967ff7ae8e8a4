/** What the checks found, those that block first. */
import * as React from 'react';
import type { Finding } from '../../documents/check';
import { useStrings } from '../loc/language';
import { themedStyles } from '../theme/themed-styles';
import type { Tone } from '../theme/tones';
import { findingWords } from '../words/finding-words';
import type { NameOfSection } from '../words/finding-words';
import { Dot } from './dot';

const TONE: Readonly<Record<Finding['severity'], Tone>> = { blocks: 'bad', warns: 'warn' };

const useStyles = themedStyles(() => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '4px 0' }
}));

export interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly nameOf: NameOfSection;
}

export function FindingsList({ findings, nameOf }: FindingsListProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'blocks') - Number(a.severity === 'blocks'));
  return (
    <ul className={styles.list}>
      {ordered.map((finding, index) => (
        // Two findings may differ in nothing but the words they quote, and the list is drawn whole each time.
        <li key={index} className={styles.item} data-finding={finding.code}>
          <Dot tone={TONE[finding.severity]} />
          <span>{findingWords(finding, nameOf, strings)}</span>
        </li>
      ))}
    </ul>
  );
}
