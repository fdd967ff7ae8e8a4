/** Whether the list goes on at the right, so that a column that is out of sight does not look as if it were not there. */
import * as React from 'react';
import type { ColumnId } from './tracking-terms';

export function useMoreBeside(scroller: React.RefObject<HTMLElement>, columns: readonly ColumnId[]): boolean {
  const [more, setMore] = React.useState(false);
  React.useEffect(() => {
    const last = scroller.current?.querySelector('thead th:last-child');
    if (last === null || last === undefined || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    // The head stays in sight, so its last cell is hidden only sideways.
    const observer = new IntersectionObserver(
      ([seen]) => setMore(seen !== undefined && seen.intersectionRatio < 0.95),
      { root: scroller.current, threshold: 0.95 }
    );
    observer.observe(last);
    return () => observer.disconnect();
  }, [scroller, columns]);
  return more;
}
