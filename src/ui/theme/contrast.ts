/** Contrast of two colours, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** Least contrast of text that is not large (level AA). */
export const READABLE = 4.5;

function luminance(colour: string): number | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(colour)?.[1]?.replace(/./g, '$&$&');
  if (hex === undefined) {
    return undefined;
  }
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @returns 1 to 21; undefined when a colour is not `#rgb` or `#rrggbb`, e.g. a name or one with transparency. */
export function contrastOf(a: string, b: string): number | undefined {
  const [one, other] = [luminance(a), luminance(b)];
  return one === undefined || other === undefined
    ? undefined
    : (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
