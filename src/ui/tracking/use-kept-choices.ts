/** Keeps how a person wants the list, where the browser lets us. */
import * as React from 'react';
import type { Login, PlanId } from '../../domain/code';
import { choicesKey, readChoices } from './kept-choices';
import type { Choices } from './kept-choices';

function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing for pages within other pages (Teams, private windows)
  }
}

/** @param usual what a person begins with who has not chosen yet. */
export function useKeptChoices(plan: PlanId, person: Login, usual: Choices): [Choices, (choices: Choices) => void] {
  const key = choicesKey(plan, person);
  const [choices, setChoices] = React.useState(() => readChoices(kept(key), usual));
  const keep = React.useCallback(
    (next: Choices) => {
      setChoices(next);
      try {
        window.localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Chosen for this visit only.
      }
    },
    [key]
  );
  return [choices, keep];
}
