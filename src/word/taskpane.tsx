/** Entry of the Word task pane: waits for Word, finds its site, signs in, and puts the pane up. */
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { bearerSite } from '../store/behaviours';
import { openStore } from '../store/open-store';
import { DocumentWorkerContext } from '../ui/checks/document-worker';
import { HostFrame } from '../ui/frame/host-frame';
import { loadStrings } from '../ui/loc/load-strings';
import type { Explanation, Strings } from '../ui/loc/strings';
import { vi } from '../ui/loc/vi';
import { Notice } from '../ui/parts/notice';
import { themeFor } from '../ui/theme/host-theme';
import { authorityOf } from './authority';
import { askInDialog } from './office/dialog';
import { openWordDocument } from './office/open-word-document';
import { startOffice } from './office/start-office';
import type { WordHost } from './office/start-office';
import { PaneView, prefetchFirstView } from './pane-view';
import { createSignIn, prefetchSignIn } from './sign-in';
import type { SignIn } from './sign-in';
import { readAnswer, REDIRECT_PAGE, windowAddress } from './sign-in-window';
import { SignedIn } from './signed-in';
import { siteOfPane } from './site-of-pane';
import { startDocumentWorker } from './start-document-worker';

/** Set by the build for each deployment. */
declare const TONGKET_CLIENT_ID: string;
declare const TONGKET_AUTHORITY: string;

/** A quiet screen for what the person cannot mend here. */
function dead(strings: Strings, explanation: Explanation, isDark = false): React.ReactElement {
  return (
    <HostFrame theme={themeFor(undefined, isDark)} strings={strings} acting={undefined}>
      <div style={{ padding: 12 }}>
        <Notice tone="idle" explanation={explanation} />
      </div>
    </HostFrame>
  );
}

/** @param address the pane's own page, as it was opened. */
function signInOf({ loginHint, signInWay }: WordHost, site: string, address: string): SignIn {
  const siteOrigin = new URL(site).origin;
  return createSignIn({
    clientId: TONGKET_CLIENT_ID,
    authority: authorityOf(TONGKET_AUTHORITY, siteOrigin),
    siteOrigin,
    loginHint,
    redirectUri: new URL(REDIRECT_PAGE, address).href,
    askInWindow:
      signInWay === 'wordWindow'
        ? async (scopes) => {
            const request = { siteOrigin, scopes, loginHint: await loginHint };
            return readAnswer(await askInDialog(windowAddress(address, request)));
          }
        : undefined
  });
}

function pane(host: WordHost, strings: Strings, site: string, signIn: SignIn): React.ReactElement {
  const acting = { store: openStore(bearerSite(site, signIn.token, signIn.refused), site), now: () => new Date() };
  return (
    <HostFrame
      theme={themeFor(undefined, host.isDark)}
      strings={strings}
      acting={acting}
      openLink={(address) => host.openWindow(address)}
    >
      <SignedIn signIn={signIn}>
        <DocumentWorkerContext.Provider value={startDocumentWorker}>
          <PaneView word={openWordDocument()} />
        </DocumentWorkerContext.Provider>
      </SignedIn>
    </HostFrame>
  );
}

async function start(root: HTMLElement): Promise<void> {
  // Office.js puts its own parameters behind the address later; the site is read first.
  const address = window.location.href;
  // What the first screen needs comes while Office.js talks to Word.
  prefetchSignIn();
  prefetchFirstView();
  const site = siteOfPane(address);
  const host = await startOffice();
  if (host === undefined) {
    ReactDom.render(dead(vi, vi.pane.notInWord), root);
    return;
  }
  // A short screen must not stand on white in a dark Word.
  document.body.style.background = themeFor(undefined, host.isDark).semanticColors.bodyBackground;
  const words = loadStrings(host.language);
  if (site === undefined) {
    const strings = await words;
    document.documentElement.lang = strings.language;
    ReactDom.render(dead(strings, strings.pane.noSite, host.isDark), root);
    return;
  }
  const signIn = signInOf(host, site, address);
  signIn.token().catch(() => undefined); // on its way while the screen is put up, which asks again and tells what failed
  const strings = await words;
  document.documentElement.lang = strings.language;
  ReactDom.render(pane(host, strings, site, signIn), root);
}

const root = document.getElementById('root');
if (root !== null) {
  document.body.style.margin = '0';
  start(root).catch((error: unknown) => {
    const details = error instanceof Error ? error.message : String(error);
    ReactDom.render(dead(vi, { what: vi.general.brokenScreen.what, advice: details }), root);
  });
}
