/** Entry of the Word task pane: waits for Word, finds its site, signs in, and puts the pane up. */
import '../ui/theme/no-remote-fonts';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { bearerSite } from '../store/behaviours';
import { openStore } from '../store/open-store';
import { HostFrame } from '../ui/frame/host-frame';
import { stringsOf } from '../ui/loc/language';
import type { Explanation, Language } from '../ui/loc/strings';
import { Notice } from '../ui/parts/notice';
import { themeFor } from '../ui/theme/host-theme';
import { openWordDocument } from './office/open-word-document';
import { startOffice } from './office/start-office';
import type { WordHost } from './office/start-office';
import { PaneView } from './pane-view';
import { createSignIn } from './sign-in';
import { SignedIn } from './signed-in';
import { siteOfPane } from './site-of-pane';

/** Set by the build for each deployment. */
declare const TONGKET_CLIENT_ID: string;

/** A quiet screen for what the person cannot mend here. */
function dead(language: Language, explanation: Explanation, isDark = false): React.ReactElement {
  return (
    <HostFrame theme={themeFor(undefined, isDark)} language={language} acting={undefined}>
      <Notice tone="idle" explanation={explanation} />
    </HostFrame>
  );
}

function pane(host: WordHost, site: string): React.ReactElement {
  const getToken = createSignIn({
    clientId: TONGKET_CLIENT_ID,
    siteOrigin: new URL(site).origin,
    loginHint: host.loginHint
  });
  const acting = { store: openStore(bearerSite(site, getToken), site), now: () => new Date() };
  return (
    <HostFrame
      theme={themeFor(undefined, host.isDark)}
      language={host.language}
      acting={acting}
      openLink={(address) => host.openWindow(address)}
    >
      <SignedIn getToken={getToken}>
        <PaneView word={openWordDocument()} />
      </SignedIn>
    </HostFrame>
  );
}

async function start(root: HTMLElement): Promise<void> {
  // Office.js puts its own parameters behind the address later; the site is read first.
  const site = siteOfPane(window.location.href);
  const host = await startOffice();
  if (host === undefined) {
    ReactDom.render(dead('vi', stringsOf('vi').pane.notInWord), root);
  } else if (site === undefined) {
    ReactDom.render(dead(host.language, stringsOf(host.language).pane.noSite, host.isDark), root);
  } else {
    document.documentElement.lang = host.language;
    ReactDom.render(pane(host, site), root);
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
