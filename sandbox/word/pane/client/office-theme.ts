/** `Office.context.officeTheme`: the colours of Word's own frame, which the npm build of office.js does not ask for. */
import type { Profile } from '../../host/profiles.ts';

export type ThemeName = 'light' | 'dark';

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme?: boolean;
}

/** Word's colourful theme and its black one. Perpetual Words of before 2024 give the colours only. */
export function officeTheme(theme: ThemeName, { name }: Profile): OfficeTheme {
  const isDarkTheme = theme === 'dark';
  const colours = isDarkTheme
    ? {
        bodyBackgroundColor: '#262626',
        bodyForegroundColor: '#FFFFFF',
        controlBackgroundColor: '#3D3D3D',
        controlForegroundColor: '#FFFFFF'
      }
    : {
        bodyBackgroundColor: '#E6E6E6',
        bodyForegroundColor: '#262626',
        controlBackgroundColor: '#FFFFFF',
        controlForegroundColor: '#262626'
      };
  return name === 'ltsc2021' ? colours : { ...colours, isDarkTheme };
}
