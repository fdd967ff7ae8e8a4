/** The rooms of the local Word over a real SharePoint of a test's own, with a task pane that only the test has. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openClock } from '../../sandbox/clock/clock';
import { loadDirectory } from '../../sandbox/people/directory';
import { createSessions } from '../../sandbox/people/session';
import { openCertificate } from '../../sandbox/server/certificate';
import { openListener } from '../../sandbox/server/listener';
import { createRequestLog } from '../../sandbox/server/request-log';
import { openSharePoint } from '../../sandbox/sharepoint/api/sharepoint';
import { createPaneRoom, createWordRoom } from '../../sandbox/word/room';
import { freePorts } from '../../tools/free-ports';
import { newDataFolder } from '../data-folder';

const ROOT = path.resolve(__dirname, '..', '..');

export interface WordSite {
  readonly origin: string;
  readonly paneOrigin: string;
  close(): Promise<void>;
}

/** An add-in's manifest, as short as Word takes it. */
const manifest = (pane: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b21ff</Id><Version>1.0.0.0</Version><ProviderName>Test</ProviderName>
  <DefaultLocale>vi-VN</DefaultLocale><DisplayName DefaultValue="Ngăn thử"/><Description DefaultValue="Thử"/>
  <Hosts><Host Name="Document"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="${pane}/taskpane.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>`;

const PANE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Ngăn thử</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body><p id="state">…</p><script>Office.onReady(function () { document.getElementById('state').textContent = 'ready'; });</script></body></html>`;

export async function openWordSite(): Promise<WordSite> {
  const folder = newDataFolder('word');
  const siteDir = path.join(folder, 'pane');
  mkdirSync(siteDir);
  const [port, panePort] = await freePorts();
  const site = new URL(`https://127.0.0.1:${port}`);
  const pane = new URL(`https://127.0.0.1:${panePort}`);
  const manifestFile = path.join(siteDir, 'manifest.xml');
  writeFileSync(manifestFile, manifest(pane.origin));
  writeFileSync(path.join(siteDir, 'taskpane.html'), PANE);
  const clock = openClock(folder);
  const directory = loadDirectory();
  const sessions = createSessions({ secret: new Uint8Array(32).fill(7), directory, clock, origin: site.origin });
  const certificate = await openCertificate(folder, folder);
  const log = createRequestLog(clock);
  const sharePoint = openSharePoint({ dataDir: folder, directory, clock, origin: site.origin, log: () => undefined });
  const builtDir = path.join(ROOT, 'build', 'sandbox', 'word');
  const officeJsDir = path.join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
  const shared = { certificate, identify: sessions.identify, log };
  const listeners = await Promise.all([
    openListener({
      ...shared,
      origin: site,
      rooms: Promise.resolve([
        clock.room,
        sessions.room,
        createWordRoom({ origin: site.origin, paneOrigin: pane.origin, builtDir, manifestFile }),
        sharePoint.room
      ])
    }),
    openListener({
      ...shared,
      origin: pane,
      rooms: Promise.resolve([clock.room, createPaneRoom({ siteDir, officeJsDir, origin: site.origin, builtDir })])
    })
  ]);
  return {
    origin: site.origin,
    paneOrigin: pane.origin,
    async close() {
      await Promise.all(listeners.map((listener) => listener.close(200)));
      sharePoint.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
