/**
 * Breaks a name into lines where a clerk would: as few lines as fit, before the area ("HUYỆN ..."), never within a name
 * that belongs together, and evenly.
 */

/** A line that begins with one of these reads well. */
const AREA = /^(tỉnh|huyện|xã|phường|thị|thành|quận|đặc|khối|công an|quân sự)$/iu;
/** Two words that belong together, the line break between them written as a space. */
const BOUND = /^((ủy|uỷ) ban|hồ chí|.* (nam|minh|trấn|phố|sản|động|quốc|đoàn|nữ|binh))$/iu;

const GOOD_BREAK = -0.5;
const BAD_BREAK = 2;

interface Breaking {
  readonly cost: number;
  readonly lines: readonly string[];
}

/**
 * @param widthOf width of a line, in the unit of `available`.
 * @returns the lines; the whole text as one when a single word is wider than what is available.
 */
export function nameLines(text: string, available: number, widthOf: (line: string) => number): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lineOf = (from: number, to: number): string => words.slice(from, to).join(' ');

  const breakInto = (count: number, from: number): Breaking | undefined => {
    if (count === 1) {
      const line = lineOf(from, words.length);
      const slack = 1 - widthOf(line) / available;
      return slack < 0 ? undefined : { cost: slack * slack, lines: [line] };
    }
    let best: Breaking | undefined;
    for (let to = from + 1; to <= words.length - count + 1; to++) {
      const line = lineOf(from, to);
      const slack = 1 - widthOf(line) / available;
      const rest = slack < 0 ? undefined : breakInto(count - 1, to);
      const next = words[to] ?? '';
      const place = AREA.test(next) ? GOOD_BREAK : BOUND.test(`${words[to - 1] ?? ''} ${next}`) ? BAD_BREAK : 0;
      const cost = rest === undefined ? Infinity : rest.cost + slack * slack + place;
      if (rest !== undefined && (best === undefined || cost < best.cost)) {
        best = { cost, lines: [line, ...rest.lines] };
      }
    }
    return best;
  };

  /** Letterheads have room for so many. */
  const most = Math.min(4, words.length);
  let fallback: Breaking | undefined;
  for (let count = 1; count <= most; count++) {
    const found = breakInto(count, 0);
    if (found !== undefined && found.cost < BAD_BREAK / 2) {
      return found.lines;
    }
    fallback = fallback ?? found;
  }
  return fallback?.lines ?? [text];
}
