/** How a row that is pressed looks: under the pointer, with the focus, and as the one that is chosen (`aria-current`). */
import type { IStyle } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { focusRing } from './themed-styles';
import { chosenBackground } from './tones';

export const listRow = (theme: Theme): IStyle[] => [
  focusRing(theme),
  {
    color: theme.semanticColors.bodyText,
    cursor: 'pointer',
    selectors: {
      ':hover': { background: theme.semanticColors.bodyBackgroundHovered },
      '&[aria-current="true"]': {
        background: chosenBackground(theme),
        boxShadow: `inset 3px 0 0 ${theme.palette.themePrimary}`
      },
      ':focus-visible': { outlineOffset: '-2px' }
    }
  }
];
