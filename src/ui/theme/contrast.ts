/** Contrast of two colours, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** Least contrast of text that is not large (level AA). */
export const READABLE = 4.5;

function channels(colour: string): readonly [number, number, number] | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(colour)?.[1]?.replace(/./g, '$&$&');
  const at = (index: number): number => parseInt((hex ?? '').slice(index, index + 2), 16);
  return hex === undefined ? undefined : [at(0), at(2), at(4)];
}

function luminance(colour: string): number | undefined {
  const [red, green, blue] = (channels(colour) ?? []).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether a ground is a colour rather than a grey, white or the near black of a dark theme. */
export function isColoured(ground: string): boolean {
  const parts = channels(ground);
  return parts !== undefined && Math.max(...parts) - Math.min(...parts) > 24 && (luminance(ground) ?? 0) > 0.05;
}

/** @returns 1 to 21; undefined when a colour is not `#rgb` or `#rrggbb`, e.g. a name or one with transparency. */
export function contrastOf(a: string, b: string): number | undefined {
  const [one, other] = [luminance(a), luminance(b)];
  return one === undefined || other === undefined
    ? undefined
    : (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
