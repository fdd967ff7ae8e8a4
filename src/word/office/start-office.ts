/// <reference types="office-js" />
/** Waits for Office.js and says where the pane runs. Only this folder names Office. */
import type { Language } from '../../ui/loc/strings';
import { languageOf } from '../../ui/loc/language';
import { BESIDE_WORD, has } from './abilities';

/**
 * Who shows the sign-in: Word, for the account that it is signed in with; the pane, in a window of Word's own; or, where Word
 * has no such window either, the sign-in library in one of the browser's.
 */
export type SignInWay = 'word' | 'wordWindow' | 'browserWindow';

/** What Word tells the pane about itself. */
export interface WordHost {
  readonly language: Language;
  readonly isDark: boolean;
  /** The signed-in person's account name, where Word tells it; never fails. */
  readonly loginHint: Promise<string | undefined>;
  readonly signInWay: SignInWay;
  /** Opens an address outside the pane; false where Word has no way of its own. */
  openWindow(address: string): boolean;
}

interface OfficeThemeOfNewerBuilds {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Older builds of Word give only the background's colour: "#262626" is dark. */
function isDark(theme: OfficeThemeOfNewerBuilds | undefined): boolean {
  if (theme === undefined) {
    return false;
  }
  if (theme.isDarkTheme !== undefined) {
    return theme.isDarkTheme;
  }
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme.bodyBackgroundColor ?? '');
  if (colour === null) {
    return false;
  }
  const [red = 255, green = 255, blue = 255] = colour.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function signInWay(): SignInWay {
  return has(BESIDE_WORD.nestedSignIn) ? 'word' : has(BESIDE_WORD.ownDialog) ? 'wordWindow' : 'browserWindow';
}

async function loginHint(): Promise<string | undefined> {
  try {
    // Absent in builds of Office.js before nested app authentication, whatever set their Word claims.
    const context: unknown = await (Office.auth as Partial<Office.Auth> | undefined)?.getAuthContext?.();
    const name = (context as { readonly userPrincipalName?: unknown } | undefined)?.userPrincipalName;
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

function openWindow(address: string): boolean {
  if (!has(BESIDE_WORD.browserWindow)) {
    return false;
  }
  Office.context.ui.openBrowserWindow(address);
  return true;
}

/** @returns undefined when the page does not run in Word. */
export async function startOffice(): Promise<WordHost | undefined> {
  if (typeof Office === 'undefined') {
    return undefined;
  }
  const { host } = await Office.onReady();
  // What the person waits for from here is ours: `bench/pane.ts` measures up to the outline's own mark.
  performance.mark('tong-ket-office-ready');
  if (host !== Office.HostType.Word) {
    return undefined;
  }
  const theme = Office.context.officeTheme as OfficeThemeOfNewerBuilds | undefined;
  return {
    language: languageOf(Office.context.displayLanguage),
    isDark: isDark(theme),
    loginHint: loginHint(),
    signInWay: signInWay(),
    openWindow
  };
}
