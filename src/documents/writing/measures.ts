/** Lengths: WordprocessingML counts twentieths of a point (twips). */

export const twipsOfMillimetres = (length: number): number => Math.round((length * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Advance widths of Times New Roman in thousandths of its size; faces with the same metrics have the same. */
const REGULAR: Readonly<Record<string, string>> = {
  180: "'",
  250: ' ,.',
  278: '/:;ijlt',
  333: '!()-Ifr',
  389: 'Js',
  408: '"',
  444: 'acez',
  500: '#*0123456789bdghknopquvxyđ',
  556: 'FPS',
  564: '+',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐ',
  778: '&m',
  833: '%',
  889: 'M',
  944: 'W'
};
const BOLD: Readonly<Record<string, string>> = {
  250: ' ,.',
  278: "'/il",
  333: '!()-:;fjt',
  389: 'Is',
  444: 'cerz',
  500: '#*0123456789Jagovxy',
  555: '"',
  556: 'Sbdhknpquđ',
  570: '+',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQ',
  833: '&m',
  944: 'M',
  1000: '%W'
};
/** For signs that the tables do not hold: wider than almost all of them. */
const UNKNOWN = 800;

const tableOf = (widths: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(widths).flatMap(([width, signs]) =>
      Array.from(signs, (sign): [string, number] => [sign, Number(width)])
    )
  );
const TABLES = { regular: tableOf(REGULAR), bold: tableOf(BOLD) } as const;

/** Vietnamese marks stand above and below their letters and add no width; the horn adds a little that is let go. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Width of one line of text in Times New Roman, in twips. */
export function textWidth(text: string, points: number, face: 'regular' | 'bold'): number {
  const thousandths = Array.from(bare(text)).reduce((sum, sign) => sum + (TABLES[face].get(sign) ?? UNKNOWN), 0);
  return Math.ceil((thousandths * points * 20) / 1000);
}
