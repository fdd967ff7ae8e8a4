/**
 * What is typed into the forms of the desk. It outlives the form: reading a report again, a colleague's act or another
 * report on the desk take a form away and bring it back, and what was typed is there again until it is sent or thrown away.
 */
import * as React from 'react';
import type { ObligationId } from '../../domain/code';
import type { TypedMeeting } from './meeting-form';
import type { TypedNumber } from './number-form';
import type { TypedReturn } from './return-form';

/** The forms of one report. */
export interface TypedForms {
  readonly approved: TypedMeeting;
  readonly numbered: TypedNumber;
  /** Inside the unit, or from above: one person is asked for one of them. */
  readonly returned: TypedReturn;
  readonly isReturning: boolean;
  readonly sent: string;
  readonly received: string;
  readonly accepted: string;
}

/** By report; kept while the page is open. */
export type TypedMemory = Map<ObligationId, Partial<TypedForms>>;

const Memory = React.createContext<TypedMemory | undefined>(undefined);

export function TypedFormsKept({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const [memory] = React.useState<TypedMemory>(() => new Map());
  return <Memory.Provider value={memory}>{children}</Memory.Provider>;
}

function forgetForm(memory: TypedMemory | undefined, id: ObligationId, form: keyof TypedForms): void {
  memory?.set(id, { ...memory.get(id), [form]: undefined });
}

export interface TypedForm<T> {
  readonly typed: T;
  readonly setTyped: (change: (before: T) => T) => void;
  /** It was sent, or is not wanted any more. */
  readonly forget: () => void;
}

/** State of a form that is there again when the form comes back. @param initial of a form that was not typed in yet. */
export function useTypedForm<K extends keyof TypedForms>(
  id: ObligationId,
  form: K,
  initial: TypedForms[K]
): TypedForm<TypedForms[K]> {
  const memory = React.useContext(Memory);
  const [typed, setState] = React.useState<TypedForms[K]>(() => memory?.get(id)?.[form] ?? initial);
  const latest = React.useRef(typed);
  const setTyped = React.useCallback(
    (change: (before: TypedForms[K]) => TypedForms[K]) => {
      latest.current = change(latest.current);
      setState(latest.current);
      memory?.set(id, { ...memory.get(id), [form]: latest.current });
    },
    [memory, id, form]
  );
  const forget = React.useCallback(() => forgetForm(memory, id, form), [memory, id, form]);
  return { typed, setTyped, forget };
}

/** What is kept for a report, whatever form it belongs to, and how to throw a form's away. */
export function useKeptForms(id: ObligationId): {
  readonly kept: Partial<TypedForms>;
  readonly forget: (form: keyof TypedForms) => void;
} {
  const memory = React.useContext(Memory);
  const [, redraw] = React.useState(0);
  const forget = React.useCallback(
    (form: keyof TypedForms) => {
      forgetForm(memory, id, form);
      redraw((before) => before + 1);
    },
    [memory, id]
  );
  return { kept: memory?.get(id) ?? {}, forget };
}
