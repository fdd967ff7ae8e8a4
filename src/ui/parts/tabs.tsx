/** Tabs by the ARIA pattern: arrow keys move, only the chosen tab is in the tab order. */
import type { IStyle } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import { focusRing, themedStyles } from '../theme/themed-styles';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
}

export interface TabsProps<K extends string> {
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
  readonly label: string;
  /** Begins the ids of tabs and panel. */
  readonly id: string;
  readonly children: React.ReactNode;
}

const useStyles = themedStyles((theme) => {
  const tab: IStyle[] = [
    focusRing(theme),
    {
      font: 'inherit',
      fontSize: 13,
      lineHeight: 20,
      padding: '9px 4px',
      border: 0,
      background: 'none',
      color: theme.semanticColors.bodySubtext,
      cursor: 'pointer',
      whiteSpace: 'nowrap',
      selectors: { ':hover': { color: theme.semanticColors.bodyText } }
    }
  ];
  return {
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
      justifyContent: 'space-between',
      padding: '0 8px'
    },
    tab,
    chosen: [
      ...tab,
      {
        color: theme.semanticColors.bodyText,
        fontWeight: 600,
        boxShadow: `inset 0 -2px 0 ${theme.palette.themePrimary}`,
        selectors: { '@media (forced-colors: active)': { borderBottom: '2px solid Highlight' } }
      }
    ],
    panel: { outline: 'none' }
  };
});

/**
 * When what had the focus is taken away (an act was done, a finding is mended), the focus goes to the panel and not to nowhere.
 * Only while the person is here: somebody who types in the document beside keeps the keyboard. The panel is in the tab order as
 * long as it has the focus: from a place outside that order, office.js lets Tab leave the pane.
 */
function useKeptFocus(panel: React.RefObject<HTMLElement>): void {
  React.useEffect(() => {
    const { current } = panel;
    if (current === null || typeof MutationObserver === 'undefined') {
      return undefined;
    }
    let last: EventTarget | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target;
    };
    const leave = ({ target }: FocusEvent): void => {
      if (target === current) {
        current.tabIndex = -1;
      }
    };
    const observer = new MutationObserver(() => {
      if (last instanceof Node && !last.isConnected && document.activeElement === document.body) {
        last = null;
        if (document.hasFocus()) {
          current.tabIndex = 0;
          current.focus({ preventScroll: true });
        }
      }
    });
    current.addEventListener('focusin', note);
    current.addEventListener('focusout', leave);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('focusin', note);
      current.removeEventListener('focusout', leave);
    };
  }, [panel]);
}

export function Tabs<K extends string>({
  tabs,
  chosen,
  onChoose,
  label,
  id,
  children
}: TabsProps<K>): React.ReactElement {
  const styles = useStyles();
  const panel = React.useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  const buttons = React.useRef(new Map<K, HTMLButtonElement>());
  const move = (event: React.KeyboardEvent, index: number): void => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next !== undefined) {
      onChoose(next.key);
      buttons.current.get(next.key)?.focus();
    }
  };
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.list}>
        {tabs.map(({ key, label: words }, index) => (
          <button
            key={key}
            ref={(button) => (button === null ? buttons.current.delete(key) : buttons.current.set(key, button))}
            type="button"
            role="tab"
            id={`${id}-tab-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            className={key === chosen ? styles.chosen : styles.tab}
            onClick={() => onChoose(key)}
            onKeyDown={(event) => move(event, index)}
          >
            {words}
          </button>
        ))}
      </div>
      <div
        ref={panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${chosen}`}
        tabIndex={-1}
        className={styles.panel}
      >
        {children}
      </div>
    </>
  );
}
