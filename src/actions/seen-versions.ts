/** Which version of a report somebody saw last before this one. Pure. */
import type { EventKey, Login } from '../domain/code';
import type { Round } from '../domain/state';

/** `acted`: the person did something to it; `opened`: they had it on screen; `previous`: neither, it is the one before. */
export interface SeenBefore {
  readonly round: Round;
  readonly why: 'acted' | 'opened' | 'previous';
  /** When the person acted on it or opened it; when it was submitted otherwise. */
  readonly at: Date;
}

/** When each submission was last on the person's screen, by its key. */
export type Opened = Readonly<Record<string, string>>;

/** The latest thing that the person did to the submission of a round, its submission left out. */
function actedAt({ approval, numbering, sending, receipt, ending }: Round, person: Login): Date | undefined {
  const acts = [approval, numbering, sending, receipt, ending].filter((act) => act?.by === person);
  return acts.reduce<Date | undefined>(
    (last, act) => (act !== undefined && (last === undefined || act.at > last) ? act.at : last),
    undefined
  );
}

/**
 * The version that the current one is compared with: the latest earlier one that the person acted on or opened, else
 * the one before.
 * @param rounds all of them, the oldest first.
 * @param current key of the submission on the desk.
 * @param sees whether the server shows the person the file of a round.
 * @returns undefined for the first version, or when the person may see no earlier one.
 */
export function seenBefore(
  rounds: readonly Round[],
  current: EventKey,
  person: Login,
  opened: Opened,
  sees: (round: Round) => boolean
): SeenBefore | undefined {
  const at = rounds.findIndex(({ submission }) => submission.key === current);
  const earlier = rounds.slice(0, Math.max(at, 0)).filter(sees);
  for (const round of [...earlier].reverse()) {
    const acted = actedAt(round, person);
    if (acted !== undefined) {
      return { round, why: 'acted', at: acted };
    }
    const read = opened[round.submission.key];
    const readOn = read === undefined ? undefined : new Date(read);
    if (readOn !== undefined && !Number.isNaN(readOn.getTime())) {
      return { round, why: 'opened', at: readOn };
    }
  }
  const previous = earlier[earlier.length - 1];
  return previous === undefined ? undefined : { round: previous, why: 'previous', at: previous.submission.at };
}
