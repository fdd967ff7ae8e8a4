/** How far a launch has come, step by step, in words and as a bar. */
import * as React from 'react';
import { LAUNCH_STEPS } from '../../actions/launch-steps';
import { usePlanStrings } from '../loc/use-plan-strings';
import { themedStyles } from '../theme/themed-styles';
import type { LaunchProgress } from './use-launch';

const useStyles = themedStyles((theme) => ({
  bar: {
    height: 8,
    borderRadius: 4,
    background: theme.palette.neutralLight,
    overflow: 'hidden',
    margin: '10px 0 6px',
    selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } }
  },
  done: {
    height: '100%',
    background: theme.palette.themePrimary,
    transition: 'width .2s',
    selectors: { '@media (forced-colors: active)': { background: 'Highlight' } }
  },
  words: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 }
}));

export function LaunchProgressView({
  progress
}: {
  readonly progress: LaunchProgress | undefined;
}): React.ReactElement {
  const styles = useStyles();
  const { launch: words } = usePlanStrings();
  const step = progress?.step ?? 'reading';
  const at = LAUNCH_STEPS.indexOf(step);
  const part = progress === undefined || progress.total === 0 ? 0 : progress.done / progress.total;
  const percent = Math.round(((at + part) / LAUNCH_STEPS.length) * 100);
  const text =
    progress === undefined
      ? words.steps.reading
      : words.step(words.steps[step], progress.done, progress.total, progress.about);
  return (
    <>
      <div
        role="progressbar"
        aria-label={words.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className={styles.bar}
      >
        <div className={styles.done} style={{ width: `${percent}%` }} />
      </div>
      <p className={styles.words} role="status">
        {text}
      </p>
    </>
  );
}
