/** Class names made from the theme once per theme, not once per render. */
import { mergeStyles } from '@fluentui/react/lib/Styling';
import type { IStyle } from '@fluentui/react/lib/Styling';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';

/**
 * @param make gives the styles of a component for a theme.
 * @returns a hook that gives the component's class names.
 */
export function themedStyles<K extends string>(
  make: (theme: Theme) => Readonly<Record<K, IStyle>>
): () => Readonly<Record<K, string>> {
  const made = new WeakMap<Theme, Readonly<Record<K, string>>>();
  return function useThemedStyles(): Readonly<Record<K, string>> {
    const theme = useTheme();
    const known = made.get(theme);
    if (known !== undefined) {
      return known;
    }
    const styles = make(theme);
    const names = {} as Record<K, string>;
    for (const key of Object.keys(styles) as K[]) {
      names[key] = mergeStyles(styles[key]);
    }
    made.set(theme, names);
    return names;
  };
}

/** The focus ring that every control of ours shows to keyboard users. */
export function focusRing(theme: Theme): IStyle {
  return {
    outline: 'none',
    selectors: {
      ':focus-visible': { outline: `2px solid ${theme.palette.themePrimary}`, outlineOffset: '1px' },
      '@media (forced-colors: active)': { selectors: { ':focus-visible': { outlineColor: 'Highlight' } } }
    }
  };
}

/** For screen readers only. */
export const READ_ALOUD_ONLY: IStyle = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap'
};
