/** @jest-environment jsdom */
import type { Theme } from '@fluentui/react/lib/Theme';
import { CONTRAST_THEME, DARK_THEME, LIGHT_THEME, themeFor } from './host-theme';
import { chosenBackground, TONES, toneColours } from './tones';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) {
    throw new Error(`${colour} is not #rrggbb`);
  }
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const THEMES: readonly (readonly [string, Theme])[] = [
  ['light', LIGHT_THEME],
  ['dark', DARK_THEME],
  ['contrast', CONTRAST_THEME]
];

describe.each(THEMES)('tones in the %s theme', (_name, theme) => {
  it.each(TONES)('keeps the text of %s readable (WCAG AA, 4.5)', (tone) => {
    const { text, background } = toneColours(theme, tone);
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps text readable on the chosen entry of a list', () => {
    const ground = chosenBackground(theme);
    expect(contrast(theme.semanticColors.bodyText, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.semanticColors.bodySubtext, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the words on a button readable', () => {
    const { primaryButtonText, primaryButtonBackground } = theme.semanticColors;
    expect(contrast(primaryButtonText, primaryButtonBackground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the theme of a host', () => {
  it('is the host own colours where it gives them', () => {
    expect(themeFor({ isInverted: false, palette: { themePrimary: '#8a1538' } }, false).palette.themePrimary).toBe(
      '#8a1538'
    );
  });

  it('is dark in a dark Teams whose page handed over a light theme', () => {
    expect(themeFor({ isInverted: false, palette: { themePrimary: '#8a1538' } }, true)).toBe(DARK_THEME);
  });

  it('keeps a dark theme of the host in a dark Teams', () => {
    expect(themeFor({ isInverted: true, palette: { themePrimary: '#ffaa44' } }, true).palette.themePrimary).toBe(
      '#ffaa44'
    );
  });

  it('is high contrast in such a Teams, also before the page has followed', () => {
    expect(themeFor({ isInverted: false, palette: { themePrimary: '#8a1538' } }, true, true)).toBe(CONTRAST_THEME);
  });

  it('is light when nothing is said', () => {
    expect(themeFor(undefined, false)).toBe(LIGHT_THEME);
  });
});
