/** Who was told in Teams of what was done: a quiet line in the notice that it is done. */
import * as React from 'react';
import { useTellingStrings } from '../loc/use-telling-strings';
import type { TellingStrings } from '../loc/telling-strings';
import { Button } from '../parts/button';
import { themedStyles } from '../theme/themed-styles';
import type { Telling } from './use-telling';

const useStyles = themedStyles(() => ({
  line: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', fontSize: 12, outline: 'none' }
}));

/** What the line says. Pure. */
export function toldWords(telling: Telling, words: TellingStrings): string {
  switch (telling.kind) {
    case 'telling':
    case 'nobody':
    case 'noAccess':
      return words[telling.kind];
    case 'told':
      return words.told(telling.people);
    case 'failed': {
      const { people, of, failure } = telling;
      const said = people === 0 ? words.failed : words.partly(people, of);
      return failure.kind === 'accessDenied' ? `${said} ${words.notAllowed}` : said;
    }
  }
}

export interface ToldLineProps {
  readonly telling: Telling;
}

export function ToldLine({ telling }: ToldLineProps): React.ReactElement {
  const styles = useStyles();
  const words = useTellingStrings();
  const ref = React.useRef<HTMLDivElement>(null);
  return (
    <div ref={ref} className={styles.line} tabIndex={-1} data-told={telling.kind}>
      {toldWords(telling, words)}
      {telling.kind === 'failed' && (
        <Button
          onClick={() => {
            ref.current?.focus(); // the button goes away
            telling.again();
          }}
        >
          {words.again}
        </Button>
      )}
    </div>
  );
}
