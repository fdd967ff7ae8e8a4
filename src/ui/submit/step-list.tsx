/** The steps of a submission, with the one that runs now. */
import * as React from 'react';
import type { SubmitStep } from '../../actions/submit-report';
import { useStrings } from '../loc/language';
import { Dot } from '../parts/dot';
import { READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';

/** The order of the act; a step that is added there does not compile here until it has its place. */
const PLACE: Readonly<Record<SubmitStep, number>> = {
  reading: 0,
  checking: 1,
  uploading: 2,
  describing: 3,
  publishing: 4,
  recording: 5
};
const STEPS = (Object.keys(PLACE) as SubmitStep[]).sort((a, b) => PLACE[a] - PLACE[b]);

const useStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '3px 0' },
  later: { color: theme.semanticColors.disabledText },
  now: { fontWeight: 600 },
  aloud: READ_ALOUD_ONLY
}));

export function StepList({ step }: { readonly step: SubmitStep | undefined }): React.ReactElement {
  const styles = useStyles();
  const { submit } = useStrings();
  const now = step === undefined ? -1 : PLACE[step];
  return (
    <>
      <p role="status" className={styles.aloud}>
        {step === undefined ? submit.submitting : submit.steps[step]}
      </p>
      <ol className={styles.list} aria-hidden>
        {STEPS.map((each) => {
          const place = PLACE[each];
          const look = place === now ? styles.now : place > now ? styles.later : '';
          return (
            <li key={each} className={`${styles.step} ${look}`}>
              <Dot tone={place < now ? 'ok' : place === now ? 'wait' : 'idle'} />
              {submit.steps[each]}
            </li>
          );
        })}
      </ol>
    </>
  );
}
