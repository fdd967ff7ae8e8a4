/** The keyboard in a long list of one column: one stop for Tab, arrows from line to line, also to lines not drawn yet. */
import * as React from 'react';

/** Lines that PageUp and PageDown go over. */
const PAGE = 10;

/** Where a key leads to from a line; undefined for keys that are none of a list's. Pure. */
export function nextLine(index: number, key: string, count: number): number | undefined {
  const held = (wanted: number): number => Math.min(Math.max(wanted, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return held(index + 1);
    case 'ArrowUp':
      return held(index - 1);
    case 'Home':
      return held(0);
    case 'End':
      return held(count - 1);
    case 'PageDown':
      return held(index + PAGE);
    case 'PageUp':
      return held(index - PAGE);
    default:
      return undefined;
  }
}

const lineOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;

export interface LineKeys {
  /** The line that the Tab key stops at. */
  readonly stop: string | undefined;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onFocus: (event: React.FocusEvent) => void;
}

/**
 * @param list holds the lines; the control of each carries its id as `data-line`.
 * @param ids of all lines in order, drawn or not.
 * @param preferred where Tab comes in before any line had the focus, or when that one is gone.
 * @param reveal draws the line of an id that is not drawn.
 */
export function useLineKeys(
  list: React.RefObject<HTMLElement>,
  ids: readonly string[],
  preferred: string | undefined,
  reveal: (id: string) => void
): LineKeys {
  const [focused, setFocused] = React.useState<string>();
  // What is chosen elsewhere in the meantime is where Tab goes next.
  React.useEffect(() => setFocused(undefined), [preferred]);
  const wanted = React.useRef<string>();
  const stop = [focused, preferred].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];

  React.useLayoutEffect(() => {
    if (wanted.current === undefined) {
      return;
    }
    const { current: id } = wanted;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const line = lines.find(({ dataset }) => dataset.line === id);
    if (line !== undefined) {
      wanted.current = undefined;
      line.focus();
    }
  });

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const from = lineOf(event.target);
    const index = from === undefined ? -1 : ids.indexOf(from);
    const to = index < 0 ? undefined : nextLine(index, event.key, ids.length);
    const id = to === undefined ? undefined : ids[to];
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    wanted.current = id;
    setFocused(id);
    reveal(id);
  };
  const onFocus = React.useCallback((event: React.FocusEvent) => {
    const at = lineOf(event.target);
    if (at !== undefined) {
      setFocused(at);
    }
  }, []);
  return { stop, onKeyDown, onFocus };
}
