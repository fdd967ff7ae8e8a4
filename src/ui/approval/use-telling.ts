/**
 * Tells in Teams whose turn it is after an act on this page. The acts know nothing of it: they get an `Acting` that hears
 * what was recorded. What sends is in the script of the acts, which is there once one was done.
 */
import * as React from 'react';
import type { Acting, NewlyRecorded } from '../../actions/acting';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import type { Act } from '../../domain/event';
import type { TeamsNotice } from '../../store/notification';
import { useActing } from '../frame/acting-context';
import { useGraph } from '../frame/graph-context';
import { loadTelling } from './later-acts-panel';

export type Telling =
  | { readonly kind: 'telling' }
  /** Nobody else holds the role. */
  | { readonly kind: 'nobody' }
  /** The host has no Graph. */
  | { readonly kind: 'noAccess' }
  | { readonly kind: 'told'; readonly people: number }
  | {
      readonly kind: 'failed';
      readonly people: number;
      /** Of so many; 0 when it is not known. */
      readonly of: number;
      readonly failure: Failure;
      /** Those who were told are not told again. */
      readonly again: () => void;
    };

export interface TellingOfActs {
  /** For the acts of the page. */
  readonly acting: Acting;
  /** Of the act done last on the report; undefined when it was nobody's turn after it, or it was on record before. */
  readonly of: (id: ObligationId, act: Act) => Telling | undefined;
}

interface TellingOfAct {
  readonly act: Act;
  readonly telling: Telling;
}

export function useTelling(): TellingOfActs {
  const outer = useActing();
  const graph = useGraph();
  const [tellings, setTellings] = React.useState<ReadonlyMap<ObligationId, TellingOfAct>>(new Map());
  const present = React.useRef(true);
  React.useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
    };
  }, []);
  const acting = React.useMemo((): Acting => {
    const hear = (recorded: NewlyRecorded): void => {
      const { act } = recorded.event;
      const show = (telling: Telling): void => {
        if (present.current) {
          setTellings((before) => new Map(before).set(recorded.obligation.id, { act, telling }));
        }
      };
      // Every failure is shown, so nobody waits for it.
      const send = async (notices?: readonly TeamsNotice[], before = 0): Promise<void> => {
        const sendAgain = (left: readonly TeamsNotice[] | undefined, people: number): void => {
          send(left, people).catch(() => undefined);
        };
        try {
          const { noticesAfter, tell } = await loadTelling();
          const due = notices ?? noticesAfter(outer, recorded);
          if (due === undefined) {
            return;
          }
          if (due.length === 0 || graph === undefined) {
            show({ kind: due.length === 0 ? 'nobody' : 'noAccess' });
            return;
          }
          show({ kind: 'telling' });
          const { people: now, left, failure } = await tell(graph, due);
          const people = before + now;
          show(
            failure === undefined
              ? { kind: 'told', people }
              : { kind: 'failed', people, of: people + left.length, failure, again: () => sendAgain(left, people) }
          );
        } catch (error) {
          show({
            kind: 'failed',
            people: 0,
            of: 0,
            failure: failureOf(error),
            again: () => sendAgain(notices, before)
          });
        }
      };
      send().catch(() => undefined);
    };
    return { ...outer, onRecorded: hear };
  }, [graph, outer]);
  const of = (id: ObligationId, act: Act): Telling | undefined => {
    const last = tellings.get(id);
    return last?.act === act ? last.telling : undefined;
  };
  return { acting, of };
}
