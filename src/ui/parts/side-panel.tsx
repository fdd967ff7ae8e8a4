/**
 * A panel over the right of the page, for what is done or looked at beside a list. Focus goes into it, stays in it, and
 * goes back to where it was; Escape closes it. Fluent's own Panel brings Fluent's buttons and menus along (see Button).
 */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { createPortal } from 'react-dom';
import { useStrings } from '../loc/language';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { Button } from './button';

export interface SidePanelProps {
  readonly title: string;
  /** Under the title. */
  readonly subtitle?: React.ReactNode;
  readonly onClose: () => void;
  readonly closeLabel: string;
  /** While something runs that must not be left alone. */
  readonly locked?: boolean;
  /** Stays in sight below what scrolls. */
  readonly footer?: React.ReactNode;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

const FOCUSABLE =
  'a[href],button:not(:disabled),input:not(:disabled),textarea:not(:disabled),select:not(:disabled),summary,[tabindex]:not([tabindex="-1"])';

const useStyles = themedStyles((theme) => ({
  veil: { position: 'fixed', inset: 0, zIndex: 1000000, background: 'rgba(0, 0, 0, 0.4)' },
  panel: {
    position: 'fixed',
    top: 0,
    right: 0,
    bottom: 0,
    zIndex: 1000000,
    display: 'flex',
    flexDirection: 'column',
    width: 'min(640px, 100vw)',
    boxSizing: 'border-box',
    containerType: 'inline-size',
    containerName: 'tong-ket',
    background: theme.semanticColors.bodyBackground,
    color: theme.semanticColors.bodyText,
    fontFamily: theme.fonts.medium.fontFamily,
    fontSize: 14,
    lineHeight: 20,
    boxShadow: theme.effects.elevation64,
    selectors: { '@media (forced-colors: active)': { borderLeft: '1px solid CanvasText' } }
  },
  wide: { width: 'min(880px, 100vw)' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 12,
    padding: '14px 20px 10px',
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`
  },
  titles: { flex: 1, minWidth: 0 },
  title: [focusRing(theme), { fontSize: 18, lineHeight: 24, fontWeight: 600, margin: 0, overflowWrap: 'anywhere' }],
  subtitle: { color: theme.semanticColors.bodySubtext, marginTop: 2 },
  body: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '14px 20px 20px' },
  footer: {
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    padding: '10px 20px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8
  }
}));

export function SidePanel(props: SidePanelProps): React.ReactElement {
  const { title, subtitle, onClose, closeLabel, locked = false, footer, wide = false, children } = props;
  const styles = useStyles();
  const theme = useTheme();
  const { language } = useStrings();
  const panel = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [id] = React.useState(() => `tong-ket-panel-${Math.random().toString(36).slice(2)}`);
  React.useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    // Keys pressed here are none of the page's behind, though React hands them on through the portal.
    event.stopPropagation();
    if (event.key === 'Escape' && !locked) {
      onClose();
    }
    if (event.key !== 'Tab') {
      return;
    }
    const inside = Array.from(panel.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? []);
    const [first, last] = [inside[0], inside[inside.length - 1]];
    const at = document.activeElement;
    if (first === undefined || last === undefined) {
      event.preventDefault();
    } else if (event.shiftKey && (at === first || at === heading.current)) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && at === last) {
      event.preventDefault();
      first.focus();
    }
  };
  const shown = (
    <div lang={language} dir={theme.rtl === true ? 'rtl' : undefined}>
      <div className={styles.veil} aria-hidden />
      <div
        ref={panel}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        className={wide ? `${styles.panel} ${styles.wide}` : styles.panel}
        onKeyDown={onKeyDown}
      >
        <div className={styles.head}>
          <div className={styles.titles}>
            <h2 ref={heading} id={id} tabIndex={-1} className={styles.title}>
              {title}
            </h2>
            {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
          </div>
          <Button look="quiet" onClick={onClose} disabled={locked} data-close>
            {closeLabel}
          </Button>
        </div>
        <div className={styles.body}>{children}</div>
        {footer !== undefined && <div className={styles.footer}>{footer}</div>}
      </div>
    </div>
  );
  return createPortal(shown, document.body);
}
