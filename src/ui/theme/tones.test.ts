/** @jest-environment jsdom */
import type { Theme } from '@fluentui/react/lib/Theme';
import { contrastOf } from './contrast';
import { CONTRAST_THEME, DARK_THEME, LIGHT_THEME, themeFor } from './host-theme';
import { chosenBackground, TONES, toneColours } from './tones';

function contrast(a: string, b: string): number {
  const found = contrastOf(a, b);
  if (found === undefined) {
    throw new Error(`${a} or ${b} is not #rrggbb`);
  }
  return found;
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

describe('a section of a page with a background of its own', () => {
  // Slots as SharePoint's strong variant has them: the accent as ground, its tints where greys would be.
  const strong = themeFor(
    {
      isInverted: true,
      palette: { themePrimary: '#ffffff', white: '#0f6cbd', neutralLighter: '#5a9fdb', neutralPrimary: '#ffffff' },
      semanticColors: { bodyBackground: '#0f6cbd', bodyText: '#ffffff', bodySubtext: '#ffffff' }
    },
    false
  );

  it('is covered by the light sheet of the screen', () => {
    expect(strong).toBe(LIGHT_THEME);
  });

  // A grey ground with the slots of a coloured one: what a theme of one's own may hand over.
  const odd = themeFor(
    {
      isInverted: true,
      palette: { themePrimary: '#ffffff', white: '#666666', neutralLighter: '#9a9a9a', neutralPrimary: '#ffffff' },
      semanticColors: { bodyBackground: '#666666', bodyText: '#ffffff', bodySubtext: '#ffffff' }
    },
    false
  );

  it.each(TONES)('keeps the text of %s readable', (tone) => {
    const { text, background } = toneColours(odd, tone);
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#fff', '#000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0f6cbd', '#0f6cbd', 1]
  ])('of %s and %s is %d', (a, b, ratio) => {
    expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
  });

  it('is not known of a colour that lets another shine through', () => {
    expect(contrastOf('transparent', '#ffffff')).toBeUndefined();
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

  it('draws its lines in white in high contrast', () => {
    const colours = {
      isInverted: true,
      palette: { themePrimary: '#1aebff' },
      semanticColors: { bodyDivider: '#1a1a1a' }
    };
    expect(themeFor(colours, true, true).semanticColors.bodyDivider).toBe('#ffffff');
    expect(themeFor(colours, true).semanticColors.bodyDivider).toBe('#1a1a1a');
  });

  it('is light when nothing is said', () => {
    expect(themeFor(undefined, false)).toBe(LIGHT_THEME);
  });
});
