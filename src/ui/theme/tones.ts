/** Tones: the few meanings that colour carries, taken from the theme so that they hold in dark and high contrast. */
import type { Theme } from '@fluentui/react/lib/Theme';
import { contrastOf, READABLE } from './contrast';

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

function slotsOf({ semanticColors: semantic, palette }: Theme, tone: Tone): ToneColours {
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

const known = new WeakMap<Theme, Map<Tone, ToneColours>>();

/**
 * @returns colours from the theme's own slots. Text on its background keeps a contrast of at least 4.5: where the slots do
 * not give it, as in a section of a page with a strong background, it is the plain text of that section.
 */
export function toneColours(theme: Theme, tone: Tone): ToneColours {
  const ofTheme = known.get(theme) ?? new Map<Tone, ToneColours>();
  known.set(theme, ofTheme);
  const made = ofTheme.get(tone) ?? readable(theme, slotsOf(theme, tone));
  ofTheme.set(tone, made);
  return made;
}

function readable({ semanticColors }: Theme, colours: ToneColours): ToneColours {
  return (contrastOf(colours.text, colours.background) ?? READABLE) >= READABLE
    ? colours
    : { ...colours, text: semanticColors.bodyText, background: semanticColors.bodyBackground };
}
