/**
 * The local Microsoft 365 as one process: SharePoint, Teams, Word and the people, on two HTTPS ports of 127.0.0.1.
 *
 * `node sandbox/main.ts [--data DIR] [--port 4443] [--pane-port 3443] [--clock ISO|now] [--package FILE.sppkg]`
 *
 * Says on its first line of output, as JSON, where it is and which certificate it uses. Ends on SIGINT or SIGTERM.
 * Exit codes: 0 ended as asked, 1 failed, 2 wrong arguments, 3 a port is taken, 4 something is not built.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openClock } from './clock/clock.ts';
import { createHomeRoom } from './home/room.ts';
import { loadDirectory } from './people/directory.ts';
import { createSessions } from './people/session.ts';
import { BadArguments, readArguments } from './server/arguments.ts';
import { findBuilds, MissingBuild } from './server/builds.ts';
import type { Room } from './server/call.ts';
import { openCertificate } from './server/certificate.ts';
import { createGapsRoom } from './server/gaps-room.ts';
import { openListener, PortBusy } from './server/listener.ts';
import { PLAIN_PAGE_POLICY } from './server/policy.ts';
import { createRequestLog, createRequestLogRoom } from './server/request-log.ts';
import { openSecret } from './server/secret.ts';
import { isNoAccess, openSharePoint } from './sharepoint/api/sharepoint.ts';
import { openFramework } from './sharepoint/page/framework.ts';
import { openPackageSource } from './sharepoint/page/package-source.ts';
import { createPageRoom, SCRIPTS_PATH } from './sharepoint/page/room.ts';
import { openSavedPages } from './sharepoint/page/saved-pages.ts';
import { createTeamsRoom } from './teams/room.ts';
import { createPaneRoom, createWordRoom } from './word/room.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** How long open requests may take to end after the server was asked to stop. */
const GRACE_MS = 1000;

const localOrigin = (port: number): URL => new URL(`https://127.0.0.1:${port}`);

interface RoomsToCome {
  readonly rooms: Promise<readonly Room[]>;
  open(rooms: readonly Room[]): void;
}

function roomsToCome(): RoomsToCome {
  let open: (rooms: readonly Room[]) => void = () => undefined;
  const rooms = new Promise<readonly Room[]>((resolve) => {
    open = resolve;
  });
  return { rooms, open };
}

interface Started {
  /** The first line of output. */
  readonly ready: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Opens everything, in the order in which the parts need each other. */
async function start(): Promise<Started> {
  const given = readArguments(process.argv.slice(2), ROOT);
  const builds = findBuilds(ROOT, given.package);
  mkdirSync(given.data, { recursive: true });
  const site = localOrigin(given.port);
  const pane = localOrigin(given.panePort);
  const { origin } = site;
  const clock = openClock(given.data, given.clock);
  const certificate = await openCertificate(given.data);
  const directory = loadDirectory();
  const sessions = createSessions({ secret: openSecret(given.data), directory, clock, origin });
  const log = createRequestLog(clock);
  const listening = { certificate, identify: sessions.identify, log };

  // The ports come first: a second copy ends here, before it touches the data of the first.
  const siteRooms = roomsToCome();
  const paneRooms = roomsToCome();
  const listeners = [await openListener({ ...listening, origin: site, rooms: siteRooms.rooms })];
  listeners.push(await openListener({ ...listening, origin: pane, rooms: paneRooms.rooms }));

  const sharePoint = openSharePoint({ dataDir: given.data, directory, clock, origin, log: console.error });
  const packages = openPackageSource(builds.package);
  const wordScripts = path.join(builds.scripts, 'word');
  const nodeModules = path.join(ROOT, 'node_modules');
  siteRooms.open([
    clock.room,
    sessions.room,
    createRequestLogRoom(log, PLAIN_PAGE_POLICY),
    createGapsRoom(() => sharePoint.gaps(), PLAIN_PAGE_POLICY),
    createHomeRoom({ people: directory.all(), origin }),
    createWordRoom({ origin, paneOrigin: pane.origin, builtDir: wordScripts }),
    createTeamsRoom({ origin, packages }),
    createPageRoom({
      origin,
      clock,
      framework: openFramework(nodeModules, origin, origin + SCRIPTS_PATH),
      packages,
      saved: openSavedPages(given.data),
      pageContext: (person) => sharePoint.pageContext(person),
      isNoAccess,
      scriptsDir: builds.scripts
    }),
    sharePoint.room
  ]);
  const officeJsDir = path.join(nodeModules, '@microsoft', 'office-js', 'dist');
  paneRooms.open([clock.room, createPaneRoom({ siteDir: builds.pane, officeJsDir, origin, builtDir: wordScripts })]);

  const { file, trusted, how } = certificate;
  return {
    ready: { ready: true, home: `${origin}/`, pane: `${pane.origin}/`, certificate: { file, trusted, how } },
    async stop() {
      await Promise.all(listeners.map((listener) => listener.close(GRACE_MS)));
      sharePoint.close();
    }
  };
}

/** Failures that the person who started the server can mend, with their exit codes. */
function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof BadArguments) {
    return 2;
  }
  if (error instanceof PortBusy) {
    return 3;
  }
  return error instanceof MissingBuild ? 4 : undefined;
}

try {
  const { ready, stop } = await start();
  let stopping = false;
  const end = (): void => {
    if (!stopping) {
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        }
      );
    }
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Last, so that whoever reads it may already ask the server to end.
  console.log(JSON.stringify(ready));
} catch (error) {
  const code = exitCodeOf(error);
  console.error(code === undefined || !(error instanceof Error) ? error : error.message);
  process.exit(code ?? 1);
}
