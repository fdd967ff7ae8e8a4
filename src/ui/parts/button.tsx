/**
 * A button in Fluent's colours and measures. Fluent's own Button brings its context menu, callout and key tips along
 * (145 kB minified), which would cost more than all of our screens together.
 */
import type { IStyle } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { focusRing, themedStyles } from '../theme/themed-styles';

export interface ButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  /** Primary: the one thing to do here. Quiet: no frame. */
  readonly look?: 'primary' | 'standard' | 'quiet';
  readonly wide?: boolean;
  /** It runs already: pressing it again does nothing, and whoever pressed it keeps the keyboard, which `disabled` would take away. */
  readonly busy?: boolean;
}

/** Shared with the links that look like buttons. */
export const useButtonStyles = themedStyles((theme: Theme) => {
  const { semanticColors: semantic, palette } = theme;
  const base: IStyle[] = [
    focusRing(theme),
    {
      font: 'inherit',
      fontWeight: 600,
      lineHeight: 20,
      minHeight: 32,
      boxSizing: 'border-box',
      display: 'inline-block',
      padding: '5px 16px',
      borderRadius: 4,
      borderWidth: 1,
      borderStyle: 'solid',
      cursor: 'pointer',
      textDecoration: 'none',
      selectors: {
        ':disabled, &[aria-disabled="true"]': {
          cursor: 'not-allowed',
          color: semantic.disabledText,
          background: semantic.disabledBackground,
          borderColor: semantic.disabledBackground
        },
        '@media (forced-colors: active)': {
          selectors: { ':disabled, &[aria-disabled="true"]': { color: 'GrayText', borderColor: 'GrayText' } }
        }
      }
    }
  ];
  return {
    primary: [
      ...base,
      {
        color: semantic.primaryButtonText,
        background: semantic.primaryButtonBackground,
        borderColor: semantic.primaryButtonBackground,
        selectors: {
          ':hover:not(:disabled):not([aria-disabled])': { background: semantic.primaryButtonBackgroundHovered },
          ':active:not(:disabled):not([aria-disabled])': { background: semantic.primaryButtonBackgroundPressed }
        }
      }
    ],
    standard: [
      ...base,
      {
        color: semantic.buttonText,
        background: semantic.buttonBackground,
        borderColor: palette.neutralTertiaryAlt,
        selectors: {
          ':hover:not(:disabled):not([aria-disabled])': { background: semantic.buttonBackgroundHovered },
          ':active:not(:disabled):not([aria-disabled])': { background: semantic.buttonBackgroundPressed }
        }
      }
    ],
    quiet: [
      ...base,
      {
        color: semantic.link,
        background: 'transparent',
        borderColor: 'transparent',
        padding: '5px 8px',
        selectors: {
          ':hover:not(:disabled):not([aria-disabled])': {
            background: semantic.bodyBackgroundHovered,
            color: semantic.linkHovered
          },
          ':disabled, &[aria-disabled="true"]': { background: 'transparent', borderColor: 'transparent' }
        }
      }
    ],
    wide: { width: '100%' }
  };
});

export function Button({
  look = 'standard',
  wide = false,
  busy = false,
  className,
  onClick,
  ...rest
}: ButtonProps): React.ReactElement {
  const styles = useButtonStyles();
  const names = [styles[look], wide ? styles.wide : '', className ?? ''].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={names}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
