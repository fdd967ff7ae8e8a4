import type { ReactNode } from 'react';
import { TEXTS } from './texts.ts';

/** A small sign that an add-in asked for something that this Word does not have; opens the list. */
export function UnimplementedBadge({
  members
}: {
  readonly members: readonly (readonly [string, number])[];
}): ReactNode {
  if (members.length === 0) {
    return null;
  }
  return (
    <details className="word-missing">
      <summary>{TEXTS.missing(members.length)}</summary>
      <p>{TEXTS.missingTitle}</p>
      <ul>
        {members.map(([member, count]) => (
          <li key={member}>
            <code>{member}</code> × {count}
          </li>
        ))}
      </ul>
    </details>
  );
}
