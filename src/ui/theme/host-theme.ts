/** The theme that a host asks for, as a Fluent theme: SharePoint and Teams hand one over, Word only says dark or light. */
import { createTheme } from '@fluentui/react/lib/Theme';
import type { IPalette, ISemanticColors, PartialTheme, Theme } from '@fluentui/react/lib/Theme';
import { isColoured } from './contrast';

/** Neutral colours of Fluent's dark theme, for hosts that say "dark" without giving colours. */
const DARK_PALETTE: Partial<IPalette> = {
  themePrimary: '#2899f5',
  themeLighterAlt: '#02060a',
  themeLighter: '#061827',
  themeLight: '#0c2e49',
  themeTertiary: '#185c93',
  themeSecondary: '#2487d8',
  themeDarkAlt: '#3ca2f6',
  themeDark: '#59b0f7',
  themeDarker: '#84c5f9',
  white: '#1f1f1f',
  neutralLighterAlt: '#262626',
  neutralLighter: '#2b2b2b',
  neutralLight: '#383838',
  neutralQuaternaryAlt: '#404040',
  neutralQuaternary: '#474747',
  neutralTertiaryAlt: '#636363',
  neutralTertiary: '#9a9a9a',
  neutralSecondaryAlt: '#b0b0b0',
  neutralSecondary: '#c8c8c8',
  neutralPrimaryAlt: '#dadada',
  neutralPrimary: '#f3f3f3',
  neutralDark: '#f8f8f8',
  black: '#ffffff'
};

/** Colours of Teams' high contrast theme: black, white, and one colour for links and one for what is chosen. */
const CONTRAST_PALETTE: Partial<IPalette> = {
  ...DARK_PALETTE,
  themePrimary: '#1aebff',
  themeLighterAlt: '#000000',
  themeLighter: '#00262a',
  themeLight: '#00474d',
  themeTertiary: '#00a5b3',
  themeSecondary: '#1ad8eb',
  themeDarkAlt: '#3cefff',
  themeDark: '#66f3ff',
  themeDarker: '#99f7ff',
  white: '#000000',
  neutralLighterAlt: '#000000',
  neutralLighter: '#000000',
  neutralLight: '#1a1a1a',
  neutralQuaternaryAlt: '#ffffff',
  neutralQuaternary: '#ffffff',
  neutralTertiaryAlt: '#ffffff',
  neutralTertiary: '#3ff23f',
  neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  neutralPrimaryAlt: '#ffffff',
  neutralPrimary: '#ffffff',
  neutralDark: '#ffffff'
};

export const LIGHT_THEME: Theme = createTheme({ isInverted: false });
export const DARK_THEME: Theme = createTheme({ isInverted: true, palette: DARK_PALETTE });
/** High contrast draws its lines in white: greys on black are what it is there to avoid. */
const CONTRAST_LINES: Partial<ISemanticColors> = {
  bodyDivider: '#ffffff',
  menuDivider: '#ffffff',
  variantBorder: '#ffffff'
};

export const CONTRAST_THEME: Theme = createTheme({
  isInverted: true,
  palette: CONTRAST_PALETTE,
  semanticColors: CONTRAST_LINES
});

/** What a host may hand over; SharePoint's theme has these parts among others. */
export type HostColours = Pick<PartialTheme, 'isInverted' | 'palette' | 'semanticColors'>;

/**
 * @param colours the host's theme, if it gave one; in a section with a background of its own, that section's. On a coloured
 * ground the screen lays its own light sheet: red, orange and green that mean something are not to be read on blue.
 * @param saysDark true when the host says that it is dark: its colours may lag behind, as when Teams turns dark around a
 * page that is still light.
 * @param saysContrast true when that dark is a high contrast theme.
 */
export function themeFor(colours: HostColours | undefined, saysDark: boolean, saysContrast = false): Theme {
  if (colours?.palette === undefined || (saysDark && colours.isInverted !== true)) {
    return saysContrast ? CONTRAST_THEME : saysDark ? DARK_THEME : LIGHT_THEME;
  }
  const { isInverted, palette, semanticColors } = colours;
  if (isColoured(semanticColors?.bodyBackground ?? palette.white ?? '')) {
    return LIGHT_THEME;
  }
  const lines = saysContrast ? CONTRAST_LINES : {};
  return createTheme({ isInverted: isInverted === true, palette, semanticColors: { ...semanticColors, ...lines } });
}
