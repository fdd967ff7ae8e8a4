/** Entry of the Word task pane: waits for Word, finds its site, signs in, and puts the pane up. */
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { bearerSite } from '../store/behaviours';
import { openStore } from '../store/open-store';
import { HostFrame } from '../ui/frame/host-frame';
import { stringsOf } from '../ui/loc/language';
import type { Explanation, Language } from '../ui/loc/strings';
import { Notice } from '../ui/parts/notice';
import { themeFor } from '../ui/theme/host-theme';
import { authorityOf } from './authority';
import { askInDialog } from './office/dialog';
import { openWordDocument } from './office/open-word-document';
import { startOffice } from './office/start-office';
import type { WordHost } from './office/start-office';
import { PaneView } from './pane-view';
import { createSignIn } from './sign-in';
import type { SignIn } from './sign-in';
import { readAnswer, REDIRECT_PAGE, windowAddress } from './sign-in-window';
import { SignedIn } from './signed-in';
import { siteOfPane } from './site-of-pane';

/** Set by the build for each deployment. */
declare const TONGKET_CLIENT_ID: string;
declare const TONGKET_AUTHORITY: string;

/** A quiet screen for what the person cannot mend here. */
function dead(language: Language, explanation: Explanation, isDark = false): React.ReactElement {
  return (
    <HostFrame theme={themeFor(undefined, isDark)} language={language} acting={undefined}>
      <Notice tone="idle" explanation={explanation} />
    </HostFrame>
  );
}

/** @param address the pane's own page, as it was opened. */
function signInOf({ loginHint, hasNestedSignIn }: WordHost, site: string, address: string): SignIn {
  const siteOrigin = new URL(site).origin;
  return createSignIn({
    clientId: TONGKET_CLIENT_ID,
    authority: authorityOf(TONGKET_AUTHORITY, siteOrigin),
    siteOrigin,
    loginHint,
    redirectUri: new URL(REDIRECT_PAGE, address).href,
    askInWindow: hasNestedSignIn
      ? undefined
      : async (scopes) => readAnswer(await askInDialog(windowAddress(address, { siteOrigin, scopes, loginHint })))
  });
}

function pane(host: WordHost, site: string, address: string): React.ReactElement {
  const signIn = signInOf(host, site, address);
  const acting = { store: openStore(bearerSite(site, signIn.token, signIn.refused), site), now: () => new Date() };
  return (
    <HostFrame
      theme={themeFor(undefined, host.isDark)}
      language={host.language}
      acting={acting}
      openLink={(address) => host.openWindow(address)}
    >
      <SignedIn signIn={signIn}>
        <PaneView word={openWordDocument()} />
      </SignedIn>
    </HostFrame>
  );
}

async function start(root: HTMLElement): Promise<void> {
  // Office.js puts its own parameters behind the address later; the site is read first.
  const address = window.location.href;
  const site = siteOfPane(address);
  const host = await startOffice();
  if (host === undefined) {
    ReactDom.render(dead('vi', stringsOf('vi').pane.notInWord), root);
  } else if (site === undefined) {
    ReactDom.render(dead(host.language, stringsOf(host.language).pane.noSite, host.isDark), root);
  } else {
    document.documentElement.lang = host.language;
    ReactDom.render(pane(host, site, address), root);
  }
}

const root = document.getElementById('root');
if (root !== null) {
  document.body.style.margin = '0';
  start(root).catch((error: unknown) => {
    const { general } = stringsOf('vi');
    const details = error instanceof Error ? error.message : String(error);
    ReactDom.render(dead('vi', { what: general.brokenScreen.what, advice: details }), root);
  });
}
