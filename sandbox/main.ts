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
import { createControlPanel } from './control/control-panel.ts';
import { createGate } from './control/gate.ts';
import { openSnapshots } from './control/snapshots.ts';
import { GRAPH_PATH } from './graph/path.ts';
import { createHomeRoom } from './home/room.ts';
import { openData } from './open-data.ts';
import { createAuthorityRoom } from './people/authority.ts';
import { loadDirectory } from './people/directory.ts';
import { createSessions } from './people/session.ts';
import type { Sessions } from './people/session.ts';
import { notFound } from './server/answers.ts';
import { BadArguments, readArguments } from './server/arguments.ts';
import { findBuilds, MissingBuild } from './server/builds.ts';
import type { Call, Disturb, Room } from './server/call.ts';
import { openCertificate } from './server/certificate.ts';
import { openListener, PortBusy } from './server/listener.ts';
import type { Identify } from './server/listener.ts';
import { createRequestLog } from './server/request-log.ts';
import { openSecret } from './server/secret.ts';
import { openFramework } from './sharepoint/page/framework.ts';
import { openPackageSource } from './sharepoint/page/package-source.ts';
import { SCRIPTS_PATH } from './sharepoint/page/room.ts';
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

/**
 * Who calls, by the tokens of the service that is called: those of Graph are for Graph alone, and no room but Graph's
 * answers below its path.
 */
function identifier(sessions: Sessions): Identify {
  return (request) => {
    if (!new URL(request.url).pathname.startsWith(GRAPH_PATH)) return sessions.identify(request);
    const caller = sessions.identifyGraph(request);
    if (typeof caller === 'string' || caller.kind === 'application') return undefined;
    return { person: caller.person, proof: 'token' };
  };
}

/** Microsoft 365 itself: what faults strike, and what waits while data are replaced. */
function serviceRoom(rooms: () => readonly Room[], disturb: Disturb, gate: ReturnType<typeof createGate>): Room {
  const ask = async (call: Call): Promise<Response> => {
    for (const room of rooms()) {
      const answer = await room(call);
      if (answer !== undefined) return answer;
    }
    return notFound(call.request);
  };
  return (call) => disturb(call.request, call.person, () => gate.pass(() => ask(call)));
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
  const listening = { certificate, identify: identifier(sessions), log };

  // The ports come first: a second copy ends here, before it touches the data of the first.
  const siteRooms = roomsToCome();
  const paneRooms = roomsToCome();
  const listeners = [await openListener({ ...listening, origin: site, rooms: siteRooms.rooms })];
  listeners.push(await openListener({ ...listening, origin: pane, rooms: paneRooms.rooms }));

  const packages = openPackageSource(builds.package);
  const wordScripts = path.join(builds.scripts, 'word');
  const nodeModules = path.join(ROOT, 'node_modules');
  const gate = createGate();
  const snapshots = openSnapshots(given.data);
  const panel = createControlPanel({
    origin,
    clock,
    directory,
    log,
    data: () => data,
    snapshots,
    snapshotActs: {
      make: (name) =>
        gate.alone(() => {
          data.checkpoint();
          snapshots.make(name);
        }),
      reset: (name) =>
        gate.alone(() => {
          data.close();
          try {
            snapshots.restore(name);
            clock.reload();
          } finally {
            data = openData(dataOptions);
          }
        })
    }
  });
  const dataOptions = {
    dataDir: given.data,
    origin,
    clock,
    directory,
    identifyGraph: sessions.identifyGraph,
    packages,
    framework: openFramework(nodeModules, origin, origin + SCRIPTS_PATH),
    scriptsDir: builds.scripts,
    disturb: panel.disturb
  };
  let data = openData(dataOptions);
  const apart = [
    createHomeRoom({ people: directory.all(), origin }),
    createWordRoom({ origin, paneOrigin: pane.origin, builtDir: wordScripts }),
    createTeamsRoom({ origin, packages })
  ];
  siteRooms.open([
    clock.room,
    sessions.room,
    createAuthorityRoom({ origin, paneOrigin: pane.origin, clock, issueToken: sessions.issueToken }),
    panel.room,
    serviceRoom(() => [...apart, ...data.rooms], panel.disturb, gate)
  ]);
  const officeJsDir = path.join(nodeModules, '@microsoft', 'office-js', 'dist');
  paneRooms.open([clock.room, createPaneRoom({ siteDir: builds.pane, officeJsDir, origin, builtDir: wordScripts })]);

  const { file, trusted, how } = certificate;
  return {
    ready: { ready: true, home: `${origin}/`, pane: `${pane.origin}/`, certificate: { file, trusted, how } },
    async stop() {
      await Promise.all(listeners.map((listener) => listener.close(GRACE_MS)));
      data.close();
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
