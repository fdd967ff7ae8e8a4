/** Names of groups, levels and streams in the screen's language. */
import * as React from 'react';
import type { Tracking } from '../../actions/open-tracking';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { UNKNOWN_LEVEL } from './tracking-filter';
import type { GroupWords } from './tracking-order';

/** Streams of the plan, for everything within the tracking screen. */
export const StreamsContext = React.createContext<Tracking['streams']>([]);

export function useGroupWords(): GroupWords {
  const words = useTrackingStrings();
  const { state } = useStrings();
  const streams = React.useContext(StreamsContext);
  return React.useMemo(
    () => ({
      noParent: words.noParent,
      everyReport: words.everyReport,
      state: (row) => state.states[row.state],
      level: (level) =>
        level === UNKNOWN_LEVEL
          ? words.insights.unknownLevel
          : (words.insights.levels[level] ?? words.insights.otherLevel(level)),
      stream: ({ obligation }) => streams.find(({ id }) => id === obligation.stream)?.name ?? obligation.stream
    }),
    [words, state, streams]
  );
}
