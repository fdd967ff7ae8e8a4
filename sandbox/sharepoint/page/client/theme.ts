/** The themes of the page, whole Fluent themes as SharePoint gives them to web parts. */
import { loadTheme } from '@microsoft/load-themed-styles';
import { createTheme } from '@fluentui/react/lib/Theme';
import type { IPalette, ITheme } from '@fluentui/react/lib/Theme';
import { getNeutralVariant, getSoftVariant, getStrongVariant } from '@fluentui/scheme-utilities';
import type { HostKind, PageTheme, SectionBackground } from '../page-data.ts';

const BLUE: Partial<IPalette> = {
  themePrimary: '#0f6cbd',
  themeLighterAlt: '#f4f9fd',
  themeLighter: '#cfe4fa',
  themeLight: '#a6cdf1',
  themeTertiary: '#5a9fdb',
  themeSecondary: '#2479c5',
  themeDarkAlt: '#0e61aa',
  themeDark: '#0c5290',
  themeDarker: '#093c6a'
};

const BLUE_ON_DARK: Partial<IPalette> = {
  themePrimary: '#6cb8f6',
  themeLighterAlt: '#04070a',
  themeLighter: '#111d27',
  themeLight: '#20374a',
  themeTertiary: '#416e94',
  themeSecondary: '#5fa2d9',
  themeDarkAlt: '#7abef7',
  themeDark: '#8fc8f8',
  themeDarker: '#aed7fa'
};

const PURPLE: Partial<IPalette> = {
  themePrimary: '#5b5fc7',
  themeLighterAlt: '#f7f7fd',
  themeLighter: '#e1e2f6',
  themeLight: '#c7c9ee',
  themeTertiary: '#9295dc',
  themeSecondary: '#696dcd',
  themeDarkAlt: '#5256b3',
  themeDark: '#454897',
  themeDarker: '#33356f'
};

const PURPLE_ON_DARK: Partial<IPalette> = {
  themePrimary: '#9299f7',
  themeLighterAlt: '#06060a',
  themeLighter: '#171827',
  themeLight: '#2c2e4a',
  themeTertiary: '#575c94',
  themeSecondary: '#8087d9',
  themeDarkAlt: '#9da3f8',
  themeDark: '#acb1f9',
  themeDarker: '#c2c6fb'
};

/** Greys from black upwards, in the order that Fluent's inverted themes have them. */
const DARK_GREYS: Partial<IPalette> = {
  neutralLighterAlt: '#272625',
  neutralLighter: '#2f2e2d',
  neutralLight: '#3b3a39',
  neutralQuaternaryAlt: '#484644',
  neutralQuaternary: '#514f4d',
  neutralTertiaryAlt: '#797775',
  neutralTertiary: '#a19f9d',
  neutralSecondary: '#d2d0ce',
  neutralSecondaryAlt: '#c8c6c4',
  neutralPrimaryAlt: '#edebe9',
  neutralPrimary: '#ffffff',
  neutralDark: '#faf9f8',
  black: '#ffffff',
  white: '#1f1e1d'
};

const CONTRAST: Partial<IPalette> = {
  ...DARK_GREYS,
  themePrimary: '#1aebff',
  themeLighterAlt: '#000000',
  themeLighter: '#001a1d',
  themeLight: '#00474d',
  themeTertiary: '#00a5b3',
  themeSecondary: '#1ad8eb',
  themeDarkAlt: '#3cefff',
  themeDark: '#66f3ff',
  themeDarker: '#99f7ff',
  neutralLighterAlt: '#000000',
  neutralLighter: '#000000',
  neutralLight: '#1a1a1a',
  neutralQuaternaryAlt: '#ffffff',
  neutralQuaternary: '#ffffff',
  neutralTertiaryAlt: '#ffffff',
  neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  white: '#000000'
};

function palette(theme: PageTheme, host: HostKind): Partial<IPalette> {
  switch (theme) {
    case 'light':
      return host === 'teams' ? PURPLE : BLUE;
    case 'dark':
      return { ...DARK_GREYS, ...(host === 'teams' ? PURPLE_ON_DARK : BLUE_ON_DARK) };
    case 'contrast':
      return CONTRAST;
  }
}

/** The theme for web parts; its styles for `[theme: ...]` tokens in the page are set at once. */
export function applyTheme(theme: PageTheme, host: HostKind): ITheme {
  const made = createTheme({ palette: palette(theme, host), isInverted: theme !== 'light' });
  document.documentElement.dataset['theme'] = theme;
  loadTheme({ ...made.palette, ...made.semanticColors } as unknown as Record<string, string>);
  return made;
}

/** The theme of web parts in a section with a background of its own, by Microsoft's own reckoning. */
export function sectionTheme(theme: ITheme, section: SectionBackground): ITheme {
  switch (section) {
    case 'none':
      return theme;
    case 'neutral':
      return getNeutralVariant(theme);
    case 'soft':
      return getSoftVariant(theme);
    case 'strong':
      return getStrongVariant(theme);
  }
}
