/** The keys of a tree by the ARIA pattern: one tab stop, arrow keys move, fold and unfold. */
import * as React from 'react';

export interface TreeRow<K extends string> {
  readonly key: K;
  /** From 1. */
  readonly level: number;
  /** Undefined for a row that has nothing below it. */
  readonly folded?: boolean | undefined;
}

/** What a key does in a tree. */
export type TreeMove<K extends string> =
  { readonly kind: 'go'; readonly to: K } | { readonly kind: 'fold' | 'unfold'; readonly key: K };

/** @param rows those that are shown, from top to bottom. @returns undefined when the key does nothing here. */
export function treeMove<K extends string>(rows: readonly TreeRow<K>[], at: K, key: string): TreeMove<K> | undefined {
  const index = rows.findIndex((row) => row.key === at);
  const row = rows[index];
  if (row === undefined) {
    return undefined;
  }
  const go = (to: TreeRow<K> | undefined): TreeMove<K> | undefined =>
    to === undefined ? undefined : { kind: 'go', to: to.key };
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1]);
    case 'ArrowUp':
      return go(rows[index - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows[rows.length - 1]);
    case 'ArrowRight':
      return row.folded === true ? { kind: 'unfold', key: at } : row.folded === false ? go(rows[index + 1]) : undefined;
    case 'ArrowLeft':
      return row.folded === false
        ? { kind: 'fold', key: at }
        : go(
            rows
              .slice(0, index)
              .reverse()
              .find(({ level }) => level < row.level)
          );
    default:
      return undefined;
  }
}

export interface TreeKeys<K extends string> {
  /** The row that Tab comes to. */
  readonly stop: K | undefined;
  /** Props of a row's element. */
  readonly row: (key: K) => {
    readonly ref: (element: HTMLElement | null) => void;
    readonly tabIndex: 0 | -1;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
  };
}

/**
 * @param at the row that Tab comes to as long as the person has not moved in the tree.
 * @param onFold folds or unfolds a row.
 * @param onPress what Enter and Space do.
 */
export function useTreeKeys<K extends string>(
  rows: readonly TreeRow<K>[],
  at: K | undefined,
  onFold: (key: K) => void,
  onPress: (key: K) => void
): TreeKeys<K> {
  const elements = React.useRef(new Map<K, HTMLElement>());
  const [moved, setMoved] = React.useState<K>();
  React.useEffect(() => {
    // Whoever is in the tree stays where they are: a row that Tab does not come to must not have the focus.
    const isHere = document.hasFocus() && [...elements.current.values()].some((row) => row === document.activeElement);
    if (!isHere) {
      setMoved(undefined);
    }
  }, [at]);
  const isShown = (key: K | undefined): boolean => rows.some((row) => row.key === key);
  const stop = isShown(moved) ? moved : isShown(at) ? at : rows[0]?.key;
  const keyDown = (key: K, event: React.KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
      return; // a button inside the row has its own keys
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPress(key);
      return;
    }
    const move = treeMove(rows, key, event.key);
    if (move === undefined) {
      return;
    }
    event.preventDefault();
    if (move.kind === 'go') {
      setMoved(move.to);
      elements.current.get(move.to)?.focus();
    } else {
      onFold(move.key);
    }
  };
  return {
    stop,
    row: (key) => ({
      ref: (element) => (element === null ? elements.current.delete(key) : elements.current.set(key, element)),
      tabIndex: key === stop ? 0 : -1,
      onFocus: () => setMoved(key),
      onKeyDown: (event) => keyDown(key, event)
    })
  };
}
