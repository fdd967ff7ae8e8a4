/** Tones: the few meanings that colour carries, taken from the theme so that they hold in dark and high contrast. */
import type { Theme } from '@fluentui/react/lib/Theme';

/** ok: done in time; warn: look here; bad: late or blocked; wait: somebody's turn; idle: nothing yet. */
export type Tone = 'ok' | 'warn' | 'bad' | 'wait' | 'idle';

export const TONES: readonly Tone[] = ['ok', 'warn', 'bad', 'wait', 'idle'];

/** Ground of the chosen entry of a list; dark themes have no light tint of their accent. */
export function chosenBackground(theme: Theme): string {
  return theme.isInverted ? theme.semanticColors.bodyBackgroundChecked : theme.palette.themeLighterAlt;
}

export interface ToneColours {
  /** Text on `background`. */
  readonly text: string;
  readonly background: string;
  /** Dots and bars on the page's own background. */
  readonly mark: string;
}

/** @returns colours from the theme's own slots; text on its background keeps a contrast of at least 4.5. */
export function toneColours(theme: Theme, tone: Tone): ToneColours {
  const { semanticColors: semantic, palette } = theme;
  switch (tone) {
    case 'ok':
      return { text: semantic.successText, background: semantic.successBackground, mark: semantic.successIcon };
    case 'warn':
      return { text: semantic.messageText, background: semantic.warningBackground, mark: palette.orangeLighter };
    case 'bad':
      return { text: semantic.errorText, background: semantic.errorBackground, mark: semantic.errorIcon };
    case 'wait':
      return { text: palette.themeDark, background: palette.themeLighter, mark: palette.themePrimary };
    case 'idle':
      return { text: semantic.bodySubtext, background: palette.neutralLighter, mark: palette.neutralTertiaryAlt };
  }
}
