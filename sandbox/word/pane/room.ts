/**
 * The add-in's static site on its own origin, as a web server would serve it in production, but for one change: pages that
 * load office.js from Microsoft get the unmodified npm build and the sandbox's script instead.
 */
import type { Call, Room } from '../../server/call.ts';
import { serveFile } from '../../server/static-files.ts';
import { swapOfficeScript } from './swap-office-script.ts';

export interface PaneRoomOptions {
  /** Folder of the built site. */
  readonly siteDir: string;
  /** `dist` folder of `@microsoft/office-js`; served to this machine's browser only, never copied. */
  readonly officeJsDir: string;
  /** Origin of the Word window. */
  readonly origin: string;
  /** Folder that `buildWord` filled. */
  readonly builtDir: string;
}

const OFFICE = '/officejs/';
const SCRIPT = '/_sandbox/pane.js';

export function createPaneRoom({ siteDir, officeJsDir, origin, builtDir }: PaneRoomOptions): Room {
  const sitePage = async (call: Call, name: string): Promise<Response | undefined> => {
    const found = await serveFile(new Request(call.request.url, { method: 'GET' }), siteDir, name);
    if (found === undefined) {
      return undefined;
    }
    const swapped = swapOfficeScript(await found.text(), {
      officeJs: `${OFFICE}office.js`,
      paneScript: SCRIPT,
      hostOrigin: origin,
      person: call.person?.objectId ?? ''
    });
    return new Response(call.request.method === 'HEAD' ? null : swapped, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // Word on the web shows an add-in from another site, in a process of its own; here both are on one hostname, and
        // without this the editor's work would stand in the way of the add-in's.
        'origin-agent-cluster': '?1'
      }
    });
  };
  return async (call) => {
    const { pathname } = call.url;
    if (call.request.method !== 'GET' && call.request.method !== 'HEAD') {
      return undefined;
    }
    if (pathname === SCRIPT) {
      return serveFile(call.request, builtDir, 'pane.js');
    }
    if (pathname.startsWith(OFFICE)) {
      return serveFile(call.request, officeJsDir, pathname.slice(OFFICE.length));
    }
    const name = pathname === '/' ? 'taskpane.html' : pathname.slice(1);
    return name.endsWith('.html') ? sitePage(call, name) : serveFile(call.request, siteDir, name);
  };
}
