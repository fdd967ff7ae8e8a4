/**
 * Lets SharePoint's hosted page follow the theme of Teams. teams-js keeps one theme handler, which belongs to the web part,
 * so the page listens to the same messages beside it.
 */
import type { PageTheme } from '../page-data.ts';

function themeOf(message: unknown): PageTheme | undefined {
  if (typeof message !== 'object' || message === null || !('func' in message) || message.func !== 'themeChange') {
    return undefined;
  }
  const args: unknown = 'args' in message ? message.args : undefined;
  switch (Array.isArray(args) ? args[0] : undefined) {
    case 'default':
      return 'light';
    case 'dark':
      return 'dark';
    case 'contrast':
      return 'contrast';
    default:
      return undefined;
  }
}

/** Calls back at each change of theme that the window around this one announces. */
export function followTeamsTheme(onTheme: (theme: PageTheme) => void): void {
  window.addEventListener('message', (event) => {
    const theme =
      event.source === window.parent && event.origin === window.location.origin ? themeOf(event.data) : undefined;
    if (theme !== undefined) {
      onTheme(theme);
    }
  });
}
