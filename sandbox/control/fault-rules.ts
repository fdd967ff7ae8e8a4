/**
 * Faults by rule: what a network and a busy service do to requests. A rule says which requests it is about, which of
 * those it strikes, and what becomes of them. `before` leaves nothing done; `after` does the work first, so that the
 * client does not know that it was done.
 */

export type Moment = 'before' | 'after';

/** What becomes of a request. */
export type Effect =
  | { readonly kind: 'status'; readonly status: 429 | 503; readonly retryAfter: number; readonly when: Moment }
  | { readonly kind: 'locked' }
  | { readonly kind: 'drop'; readonly when: Moment }
  | { readonly kind: 'latency'; readonly milliseconds: number };

/** Which requests a rule is about. Everything that is left out fits all. */
export interface Match {
  readonly method?: string;
  /** Decoded path; `*` stands for anything. Upper and lower case are the same. */
  readonly path?: string;
  /** User principal name, whole or before the `@`. */
  readonly person?: string;
}

export interface NewRule {
  readonly match: Match;
  /** Strikes from this fitting request on, counted from 1; with nothing else said, only this one. */
  readonly nth?: number;
  /** Strikes at most so many times. */
  readonly count?: number;
  /** Strikes with this probability, 0 to 1, drawn from the seed. */
  readonly probability?: number;
  readonly seed?: number;
  readonly effect: Effect;
}

export interface FaultRule extends NewRule {
  readonly id: number;
  /** Requests that fitted. */
  readonly seen: number;
  /** Requests that it struck. */
  readonly struck: number;
}

/** One request as rules see it. */
export interface Subject {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly upn: string | undefined;
}

export interface FaultRules {
  all(): readonly FaultRule[];
  add(rule: NewRule): FaultRule;
  /** @returns false when there is none of that id. */
  remove(id: number): boolean;
  clear(): void;
  /** The effects on this request: waiting times first, then at most one that ends it. */
  strike(subject: Subject): readonly Effect[];
}

interface LiveRule {
  readonly rule: NewRule & { readonly id: number };
  readonly path: RegExp | undefined;
  readonly draw: () => number;
  seen: number;
  struck: number;
}

/** Random numbers of a seed, the same every time (mulberry32, public domain). */
function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function patternOf(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}

function fits(live: LiveRule, { method, path, upn }: Subject): boolean {
  const { match } = live.rule;
  if (match.method !== undefined && match.method.toUpperCase() !== method.toUpperCase()) return false;
  if (live.path !== undefined && !live.path.test(path)) return false;
  if (match.person === undefined) return true;
  const wanted = match.person.toLowerCase();
  const known = upn?.toLowerCase() ?? '';
  return known === wanted || known.split('@')[0] === wanted;
}

function strikes(live: LiveRule): boolean {
  const { nth = 1, probability } = live.rule;
  const count = live.rule.count ?? (live.rule.nth === undefined ? Infinity : 1);
  live.seen += 1;
  if (live.seen < nth || live.struck >= count) return false;
  if (probability !== undefined && live.draw() >= probability) return false;
  live.struck += 1;
  return true;
}

export function createFaultRules(): FaultRules {
  let rules: LiveRule[] = [];
  let next = 1;
  const shown = ({ rule, seen, struck }: LiveRule): FaultRule => ({ ...rule, seen, struck });
  return {
    all: () => rules.map(shown),
    add(rule) {
      const path = rule.match.path === undefined ? undefined : patternOf(rule.match.path);
      const live = { rule: { ...rule, id: next }, path, draw: drawFrom(rule.seed ?? next), seen: 0, struck: 0 };
      next += 1;
      rules.push(live);
      return shown(live);
    },
    remove(id) {
      const before = rules.length;
      rules = rules.filter(({ rule }) => rule.id !== id);
      return rules.length < before;
    },
    clear() {
      rules = [];
    },
    strike(subject) {
      const effects: Effect[] = [];
      for (const live of rules) {
        if (!fits(live, subject) || !strikes(live)) continue;
        effects.push(live.rule.effect);
        if (live.rule.effect.kind !== 'latency') break;
      }
      return effects;
    }
  };
}
