/** The text of a section with what was added and removed: by colour, by line, and in words for screen readers. */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { SectionChange, TextRun } from '../../actions/compare-report';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';

const useStyles = themedStyles(() => ({ aloud: READ_ALOUD_ONLY }));

function Run({ kind, text }: TextRun): React.ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const { compare } = useApprovalStrings();
  if (kind === 'kept') {
    return <>{text}</>;
  }
  const { text: color, background } = toneColours(theme, kind === 'added' ? 'ok' : 'bad');
  const said = kind === 'added' ? compare.addedStart : compare.removedStart;
  const content = (
    <>
      <span className={styles.aloud}> {said} </span>
      {text}
      <span className={styles.aloud}> {compare.end} </span>
    </>
  );
  return kind === 'added' ? (
    <ins style={{ color, background, textDecoration: 'underline', textUnderlineOffset: 3 }}>{content}</ins>
  ) : (
    <del style={{ color, background, textDecoration: 'line-through' }}>{content}</del>
  );
}

export interface ChangedTextProps {
  readonly change: SectionChange;
  readonly className: string;
}

export function ChangedText({ change, className }: ChangedTextProps): React.ReactElement {
  return (
    <>
      {change.lines.map((line, index) => (
        <p key={index} className={className}>
          {line.map((run, at) => (
            <Run key={at} {...run} />
          ))}
        </p>
      ))}
    </>
  );
}
