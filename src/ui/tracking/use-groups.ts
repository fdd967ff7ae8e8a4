/** The rows in their groups. While a long list comes in, groups that no new row belongs to are not made again. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import type { Choices } from './kept-choices';
import { groupRows } from './tracking-order';
import type { GroupWords, TrackingGroup } from './tracking-order';
import { useGroupWords } from './use-group-words';

interface Made extends Pick<Choices, 'groupBy' | 'sort'> {
  readonly words: GroupWords;
  readonly groups: readonly TrackingGroup[];
}

export function useGroups(
  rows: readonly TrackingRow[],
  { groupBy, sort }: Choices,
  isComplete: boolean
): readonly TrackingGroup[] {
  const words = useGroupWords();
  const last = React.useRef<Made>();
  return React.useMemo(() => {
    const made = last.current;
    const isSame = made?.groupBy === groupBy && made.sort === sort && made.words === words;
    const groups = groupRows(rows, groupBy, sort, words, {
      inOrderOfArrival: !isComplete,
      before: isSame ? made.groups : []
    });
    last.current = { groupBy, sort, words, groups };
    return groups;
  }, [rows, groupBy, sort, words, isComplete]);
}
