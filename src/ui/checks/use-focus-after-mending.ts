/** After a finding was mended the keyboard goes on at the finding that took its place, not back to the top of the list. */
import * as React from 'react';

export interface FocusAfterMending {
  /** Holds the findings, each an element with `data-finding`. */
  readonly list: React.RefObject<HTMLDivElement>;
  /** Call before what is focused now is mended away. */
  readonly remember: () => void;
}

/** The first thing in a finding that can be pressed: its fix when it has one, else its place. */
function controlIn(finding: Element | undefined): HTMLElement | undefined {
  const buttons = [...(finding?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  return buttons[buttons.length - 1];
}

/** @param findings what is shown now: the focus moves when these are others. */
export function useFocusAfterMending(findings: unknown): FocusAfterMending {
  const list = React.useRef<HTMLDivElement>(null);
  const place = React.useRef<number>();
  const shown = (): readonly Element[] => [...(list.current?.querySelectorAll('[data-finding]') ?? [])];
  React.useEffect(() => {
    const index = place.current;
    place.current = undefined;
    const now = document.activeElement;
    // Whoever has gone elsewhere meanwhile stays there: only the panel around, or nothing, has the focus of what is gone.
    const isLost = now === document.body || (now !== null && now !== list.current && now.contains(list.current));
    if (index === undefined || !isLost || !document.hasFocus()) {
      return;
    }
    const left = shown();
    const next = controlIn(left[Math.min(index, left.length - 1)]);
    (next ?? list.current?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }, [findings]);
  const remember = React.useCallback(() => {
    const index = shown().findIndex((finding) => finding.contains(document.activeElement));
    place.current = index < 0 ? 0 : index;
  }, []);
  return { list, remember };
}
