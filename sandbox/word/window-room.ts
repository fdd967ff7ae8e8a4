/**
 * The Word window: `/_word/` opens a blank document, `…/_layouts/15/Doc.aspx?sourcedoc={guid}&action=edit` a file of the
 * library, as SharePoint's own address does. The window reads and writes the file by itself, over REST, as the person.
 */
import path from 'node:path';
import { addressedManifest } from './addressed-manifest.ts';
import { page, plain, redirect } from '../server/answers.ts';
import type { Call, Room } from '../server/call.ts';
import { SITE_PATH } from '../server/call.ts';
import { dataBlock, html } from '../server/html.ts';
import { serveFile } from '../server/static-files.ts';
import { createMissingMembers } from './missing-members.ts';
import type { WindowConfig } from './window-config.ts';
import { CONFIG_ELEMENT } from './window-config.ts';

export interface WordRoomOptions {
  readonly origin: string;
  readonly paneOrigin: string;
  /** Folder that `buildWord` filled. */
  readonly builtDir: string;
  /** The add-in's manifest; by default the one of the built task pane, `build/word/manifest.xml`. */
  readonly manifestFile?: string;
}

const BASE = '/_word/';
const FILES = `${BASE}files/`;
const OPEN_FILE = `${SITE_PATH}/_layouts/15/doc.aspx`;
const GUID = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i;

/** The editor sets styles on its elements, and the add-in's icons and page come from the pane's origin. */
const policy = (paneOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${paneOrigin}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src 'self' blob: ${paneOrigin}`,
    "frame-ancestors 'self'",
    "form-action 'none'",
    "base-uri 'none'"
  ].join('; ');

export function createWordRoom({ origin, paneOrigin, builtDir, manifestFile }: WordRoomOptions): Room {
  const manifest = manifestFile ?? path.resolve(builtDir, '..', '..', 'word', 'manifest.xml');
  const missing = createMissingMembers();

  const open = (call: Call, document: WindowConfig['document']): Response => {
    if (call.person === undefined) {
      return redirect(`/?return=${encodeURIComponent(call.url.pathname + call.url.search)}`);
    }
    const { objectId, upn, displayName } = call.person;
    const config: WindowConfig = { document, paneOrigin, sitePath: SITE_PATH, person: { objectId, upn, displayName } };
    return page(
      html`<!doctype html>
        <html lang="vi">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Word</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="${FILES}window.css" />
            ${dataBlock(CONFIG_ELEMENT, config)}
          </head>
          <body>
            <div id="root"></div>
            <script src="/_sandbox/clock.js"></script>
            <script src="${FILES}window.js" defer></script>
          </body>
        </html>`,
      { policy: policy(paneOrigin) }
    );
  };

  const openFile = (call: Call): Response => {
    const id = GUID.exec(call.url.searchParams.get('sourcedoc') ?? '')?.[1];
    return id === undefined
      ? plain(400, 'The address names no document (sourcedoc).')
      : open(call, { kind: 'file', id: id.toLowerCase(), forReading: call.url.searchParams.get('action') === 'view' });
  };

  const serveManifest = async (): Promise<Response> => {
    const text = await addressedManifest(manifest, origin, paneOrigin);
    return text === undefined
      ? plain(404, 'No add-in was built.')
      : new Response(text, {
          headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' }
        });
  };

  return async (call) => {
    const { pathname } = call.url;
    if (pathname.toLowerCase() === OPEN_FILE) {
      return openFile(call);
    }
    if (!pathname.startsWith(BASE)) {
      return pathname === '/_word' ? redirect(BASE) : undefined;
    }
    if (pathname.startsWith(FILES)) {
      return serveFile(call.request, builtDir, pathname.slice(FILES.length));
    }
    switch (pathname.slice(BASE.length)) {
      case '':
        return open(call, { kind: 'blank' });
      case 'manifest.xml':
        return serveManifest();
      case 'unimplemented':
        return missing.answer(call);
      default:
        return undefined;
    }
  };
}
