/** The acts of the urging dialog: opening it, previewing the mail, sending, recording. */
import * as React from 'react';
import { issueLetter, openLetterRegister } from '../../actions/issue-letter';
import type { IssuedLetter, LetterRegister } from '../../actions/issue-letter';
import type { Outcome } from '../../actions/outcome';
import { openUrging } from '../../actions/open-urging';
import type { UrgingUnit, UrgingView } from '../../actions/open-urging';
import { sendUrging } from '../../actions/send-urging';
import type { UrgedUnit, UrgingOrder } from '../../actions/send-urging';
import { urgeReports } from '../../actions/urge-reports';
import { urgingLetter, urgingNotices } from '../../actions/urging-letter';
import type { MadeDocument, UrgingNotice, UrgingWording } from '../../actions/urging-letter';
import { failureOf } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import { teamsAddress } from '../../store/places';
import { useActing } from '../frame/acting-context';
import { useGraph } from '../frame/graph-context';
import { usePlaceLinks } from '../frame/place';
import { useUrgingStrings } from '../loc/use-urging-strings';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';
import { useReading } from '../reading/use-reading';
import type { Reading } from '../reading/use-reading';
import { browserJournal, pageStorage } from './browser-journal';

export function useOpenUrging(ids: readonly ObligationId[]): Reading<UrgingView> {
  const acting = useActing();
  const asked = React.useRef(ids);
  return useReading(React.useCallback(() => openUrging(acting, asked.current), [acting]));
}

/** What the office's register says of its letters; read again after a letter was issued or a number was refused. */
export function useLetterRegister(view: UrgingView): Reading<Outcome<LetterRegister>> {
  const acting = useActing();
  return useReading(React.useCallback(() => openLetterRegister(acting, view), [acting, view]));
}

/** The mail that a unit would get; undefined while nobody is chosen. */
export function useNotice(
  view: UrgingView,
  unit: UrgingUnit | undefined,
  wording: UrgingWording
): Reading<UrgingNotice | undefined> {
  const said = JSON.stringify(wording);
  return useReading(
    React.useCallback(async () => {
      const [notice] = unit === undefined ? [] : await urgingNotices(view, [unit], JSON.parse(said) as UrgingWording);
      return notice;
    }, [view, unit, said])
  );
}

export interface SendingProgress {
  readonly done: number;
  readonly total: number;
}

/** What is sent, and by which ways. */
export interface SendingChoice {
  readonly wording: UrgingWording;
  readonly byMail: boolean;
  readonly byTeams: boolean;
  readonly letter: MadeDocument | undefined;
  /** Of the letter's file in the library. */
  readonly letterFile: string | undefined;
  readonly sendUnsure: boolean;
}

export interface UrgingActs {
  readonly state: ActState<readonly UrgedUnit[], SendingProgress>;
  readonly canSend: boolean;
  send(ids: readonly ObligationId[], choice: SendingChoice): Promise<void>;
  record(
    units: readonly UrgingUnit[],
    wording: UrgingWording,
    view: UrgingView,
    letterFile: string | undefined
  ): Promise<void>;
  /** Takes the letter's number and puts it into the library, before it is sent. */
  issue(
    view: UrgingView,
    units: readonly UrgingUnit[],
    wording: UrgingWording,
    number: number
  ): Promise<IssuedLetter | undefined>;
  readonly issuing: ActState<IssuedLetter>;
  letter(view: UrgingView, units: readonly UrgingUnit[], wording: UrgingWording): Promise<MadeDocument>;
}

/** What was done of both tries, the later one where both know the unit. */
const joined = (before: readonly UrgedUnit[], now: readonly UrgedUnit[]): readonly UrgedUnit[] => {
  const newer = new Map(now.map((each) => [each.obligation, each]));
  const kept = before.map((each) => newer.get(each.obligation) ?? each);
  return [...kept, ...now.filter(({ obligation }) => !before.some((each) => each.obligation === obligation))];
};

export function useUrgingActs(): UrgingActs {
  const acting = useActing();
  const graph = useGraph();
  const links = usePlaceLinks();
  const { urging } = useUrgingStrings();
  const { state, start } = useAct<readonly UrgedUnit[], SendingProgress>();
  const results = React.useRef<readonly UrgedUnit[]>([]);
  const keep = (now: readonly UrgedUnit[]): readonly UrgedUnit[] => (results.current = joined(results.current, now));
  const { webUrl } = acting.store;
  const { state: issuing, start: startIssue } = useAct<IssuedLetter>();
  return {
    state,
    canSend: graph !== undefined,
    issuing,
    async issue(view, units, wording, number) {
      const outcome = await startIssue(() => issueLetter(acting, view, units, wording, number));
      return outcome?.kind === 'done' ? outcome.value : undefined;
    },
    async send(ids, { letter, letterFile, ...choice }) {
      if (graph === undefined) {
        return;
      }
      await start(async (onStep) => {
        const order: UrgingOrder = {
          ...choice,
          ...(letter === undefined ? {} : { letter }),
          ...(letterFile === undefined ? {} : { letterFile }),
          linkWords: urging.linkWords,
          addressOf: (obligation) => links.share('tracking', { obligation }),
          teamsAddressOf: (obligation) => teamsAddress(webUrl, 'tracking', { obligation })
        };
        try {
          const journal = browserJournal(pageStorage());
          const sent = await sendUrging(acting, graph, ids, order, journal, (done, total) => onStep({ done, total }));
          return { kind: 'done', value: keep(sent) };
        } catch (error) {
          return { kind: 'failed', failure: failureOf(error) };
        }
      });
    },
    async record(units, { level, letterNumber, newDate }, view, letterFile) {
      await start(async (onStep) => {
        const recorded = await urgeReports(
          acting,
          units.map(({ obligation }) => obligation.id),
          {
            level,
            letterNumber: letterNumber.trim(),
            sentOn: view.today,
            ...(newDate === undefined ? {} : { newDate }),
            ...(letterFile === undefined ? {} : { letter: letterFile })
          },
          (done, total) => onStep({ done, total })
        );
        const names = new Map(units.map(({ obligation }) => [obligation.id, obligation.unitName]));
        const value = recorded.map(({ obligation, outcome }): UrgedUnit => ({
          obligation,
          unitName: names.get(obligation) ?? obligation,
          mail: { kind: 'notAsked' },
          teams: { kind: 'notAsked' },
          recorded: outcome
        }));
        return { kind: 'done', value: keep(value) };
      });
    },
    letter: (view, units, wording) => urgingLetter(view, units, wording)
  };
}
