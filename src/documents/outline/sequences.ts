/** Decides by their sequences how marks are to be read ("I." Roman or letter) and which paragraphs are headings. */
import type { Marker } from '../reading/markers';
import type { Candidate } from './candidates';

export interface Placed {
  readonly candidate: Candidate;
  /** Marks of one key count on together; headings without a mark share one with those that look alike. */
  readonly key: string;
  readonly kind: Marker['kind'] | undefined;
  /** Undefined without a mark. */
  readonly ordinal: number | undefined;
  readonly continues: boolean;
  /** Points, the sequence counted. */
  readonly score: number;
}

/** Candidates from here on are headings. */
export const HEADING_SCORE = 3;

const keyOf = ({ kind, style }: Marker): string => `${kind} ${style}`;

/** The reading that carries a sequence on, else the one that begins one, else the first. */
function choose(
  markers: readonly Marker[],
  last: ReadonlyMap<string, number>
): { marker: Marker; ordinal: number } | undefined {
  const readings = markers.flatMap((marker) =>
    (marker.ordinals.length === 0 ? [0] : marker.ordinals).map((ordinal) => ({ marker, ordinal }))
  );
  return (
    readings.find(({ marker, ordinal }) => last.get(keyOf(marker)) === ordinal - 1) ??
    readings.find(({ ordinal }) => ordinal === 1) ??
    readings[0]
  );
}

function read(candidates: readonly Candidate[]): readonly Omit<Placed, 'score'>[] {
  const last = new Map<string, number>();
  return candidates.map((candidate) => {
    const chosen = choose(candidate.markers, last);
    if (chosen === undefined) {
      return { candidate, key: candidate.lookKey, kind: undefined, ordinal: undefined, continues: false };
    }
    const { marker, ordinal } = chosen;
    const key = keyOf(marker);
    const continues = ordinal === 1 || last.get(key) === ordinal - 1;
    if (marker.kind === 'bullet') {
      return { candidate, key, kind: marker.kind, ordinal: undefined, continues: false };
    }
    last.set(key, ordinal);
    return { candidate, key, kind: marker.kind, ordinal, continues };
  });
}

/** Whether another of its key follows with the next number before the sequence begins anew. */
function followed(all: readonly Omit<Placed, 'score'>[]): readonly boolean[] {
  const next = new Map<string, number>();
  const result = new Array<boolean>(all.length).fill(false);
  for (let index = all.length - 1; index >= 0; index--) {
    const each = all[index];
    if (each?.ordinal !== undefined) {
      result[index] = next.get(each.key) === each.ordinal + 1;
      next.set(each.key, each.ordinal);
    }
  }
  return result;
}

/** A number that begins or carries on a sequence speaks for a heading; a gap does not speak against one that is carried on. */
function sequencePoints({ ordinal, continues }: Omit<Placed, 'score'>, isFollowed: boolean): number {
  if (ordinal === undefined) {
    return 0;
  }
  if (!continues) {
    return isFollowed ? -0.3 : -1.5;
  }
  return isFollowed || ordinal > 1 ? 2 : 0.5;
}

/** Every candidate with its reading and score; those below `HEADING_SCORE` are guidance. */
export function placeCandidates(candidates: readonly Candidate[]): readonly Placed[] {
  const placed = read(candidates);
  const next = followed(placed);
  return placed.map((each, index) => {
    return { ...each, score: each.candidate.points + sequencePoints(each, next[index] === true) };
  });
}
