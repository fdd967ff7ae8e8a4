/** Which lines of a long list are drawn. What somebody reads stays where it is when lines come in above. */
import { defaultRangeExtractor, measureElement, observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import type { Rect, Virtualizer } from '@tanstack/react-virtual';
import * as React from 'react';

export type LineVirtualizer<L extends HTMLElement = HTMLTableRowElement> = Virtualizer<HTMLDivElement, L>;

export interface VirtualLinesOptions {
  readonly scroller: React.RefObject<HTMLDivElement>;
  readonly keys: readonly string[];
  /** Height in px of a line that was not drawn yet. */
  readonly estimate: (index: number) => number;
  /** Height in px of what stands above the first line within the scroller. */
  readonly head: number;
  /** Lines that stay drawn, because the focus is there or others belong to them. */
  readonly kept: readonly number[];
  /** What the lines are chosen and ordered by: another choice starts at the top. */
  readonly view: string;
}

/** Where nothing is laid out (a hidden tab, a test) some lines are drawn all the same. */
const UNSEEN: Rect = { width: 1000, height: 800 };

interface Anchor {
  readonly key: string;
  readonly below: number;
}

export function useVirtualLines<L extends HTMLElement = HTMLTableRowElement>(
  options: VirtualLinesOptions
): LineVirtualizer<L> {
  const { scroller, keys, estimate, head, kept, view } = options;
  // Another function would be taken for other lines, and all their places be counted anew with every frame of scrolling.
  const getItemKey = React.useCallback((index: number) => keys[index] ?? index, [keys]);
  const virtualizer = useVirtualizer<HTMLDivElement, L>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize: estimate,
    // What is not laid out measures nothing: then the guess stands, or all lines would seem to fit.
    measureElement: (element, entry, instance) =>
      measureElement(element, entry, instance) || estimate(instance.indexFromElement(element)),
    overscan: 5,
    scrollMargin: head,
    initialRect: UNSEEN,
    observeElementRect: (instance, take) =>
      observeElementRect(instance, (rect) => take(rect.height === 0 ? UNSEEN : rect)),
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const more = kept.filter((index) => index >= 0 && index < keys.length && !drawn.includes(index));
      return more.length === 0 ? drawn : [...drawn, ...new Set(more)].sort((a, b) => a - b);
    }
  });

  const anchor = React.useRef<Anchor>();
  const before = React.useRef({ view, keys });
  React.useLayoutEffect(() => {
    const element = scroller.current;
    const { current: last } = before;
    before.current = { view, keys };
    if (element === null || last.keys === keys) {
      return;
    }
    if (last.view !== view) {
      element.scrollTop = 0;
      return;
    }
    const { current: at } = anchor;
    // Asking where lines are lays everything out, which at the top nobody needs.
    if (virtualizer.scrollOffset === 0) {
      return;
    }
    const index = at === undefined ? -1 : keys.indexOf(at.key);
    const offset = index < 0 ? undefined : virtualizer.getOffsetForIndex(index, 'start');
    if (at !== undefined && offset !== undefined && element.scrollTop > 0) {
      element.scrollTop = offset[0] - head + at.below;
    }
  }, [keys, view, head, scroller, virtualizer]);

  // After every drawing: the first line that is seen, and by how much it is scrolled.
  React.useEffect(() => {
    const top = scroller.current?.scrollTop ?? 0;
    const first = virtualizer.getVirtualItems().find(({ end }) => end - head > top);
    anchor.current = first === undefined ? undefined : { key: String(first.key), below: top - (first.start - head) };
  });
  return virtualizer;
}
