/** The page rooms of the sandbox on a real HTTPS listener, over a package of the test's own and without the REST server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openClock } from '../../sandbox/clock/clock';
import { createHomeRoom } from '../../sandbox/home/room';
import { loadDirectory } from '../../sandbox/people/directory';
import { createSessions } from '../../sandbox/people/session';
import type { Room } from '../../sandbox/server/call';
import { openCertificate } from '../../sandbox/server/certificate';
import { openListener } from '../../sandbox/server/listener';
import { createRequestSection } from '../../sandbox/control/request-section';
import { createControlRoom } from '../../sandbox/control/room';
import { createRequestLog } from '../../sandbox/server/request-log';
import { openFramework } from '../../sandbox/sharepoint/page/framework';
import { openPackageSource } from '../../sandbox/sharepoint/page/package-source';
import { createPageRoom, SCRIPTS_PATH } from '../../sandbox/sharepoint/page/room';
import { openSavedPages } from '../../sandbox/sharepoint/page/saved-pages';
import { createTeamsRoom } from '../../sandbox/teams/room';
import { freePorts } from '../../tools/free-ports';

class NoSiteAccess extends Error {}

const ROOT = path.resolve(__dirname, '..', '..');

export const ADMINISTRATOR = 'quantri@tongket.example';
export const READER = 'soan.hamchinh@tongket.example';
export const OUTSIDER = 'nguoingoai@tongket.example';

/** Full control for the administrator, reading and opening only for the others. */
const FULL = { High: 2147483647, Low: 4294967295 };
const READ = { High: 176, Low: 138612833 };

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Signed in as this person. */
  readonly as?: string;
}

export interface PagesSite {
  readonly origin: string;
  readonly port: number;
  readonly data: string;
  readonly certificate: string;
  /** Sends the path exactly as it is written, without a browser's tidying. */
  ask(rawPath: string, ask?: Ask): Promise<Answer>;
  close(): Promise<void>;
}

export interface PagesSiteOptions {
  readonly package: Uint8Array;
  /** Kept by the caller, e.g. to open it again. */
  readonly data?: string;
  readonly rooms?: readonly Room[];
  readonly maxBodyBytes?: number;
}

export async function openPagesSite(options: PagesSiteOptions): Promise<PagesSite> {
  const data = options.data ?? mkdtempSync(path.join(tmpdir(), 'tong-ket-pages-'));
  const packageFile = path.join(data, 'probe.sppkg');
  writeFileSync(packageFile, options.package);
  const [port] = await freePorts();
  const site = new URL(`https://127.0.0.1:${port}`);
  const { origin } = site;
  const clock = openClock(data);
  const directory = loadDirectory();
  const sessions = createSessions({ secret: new Uint8Array(32).fill(7), directory, clock, origin });
  const certificate = await openCertificate(data, data);
  const log = createRequestLog(clock);
  const packages = openPackageSource(packageFile);
  const rooms: readonly Room[] = [
    ...(options.rooms ?? []),
    clock.room,
    sessions.room,
    createControlRoom([createRequestSection(log)], origin),
    createHomeRoom({ people: directory.all(), origin }),
    createTeamsRoom({ origin, packages }),
    createPageRoom({
      origin,
      clock,
      framework: openFramework(path.join(ROOT, 'node_modules'), origin, origin + SCRIPTS_PATH),
      packages,
      saved: openSavedPages(data),
      pageContext: async (person) => {
        if (person.upn === OUTSIDER) {
          throw new NoSiteAccess();
        }
        return {
          siteId: '00000000-0000-4000-b000-000000000001',
          webId: '00000000-0000-4000-b000-000000000002',
          webTitle: 'Tổng Kết',
          userId: 7,
          loginName: `i:0#.f|membership|${person.upn}`,
          displayName: person.displayName,
          email: person.upn,
          isSiteAdmin: person.isSiteAdmin,
          permissions: person.upn === ADMINISTRATOR ? FULL : READ,
          formDigest: '0x00,04 Oct 2023 01:00:00 -0000'
        };
      },
      isNoAccess: (error) => error instanceof NoSiteAccess,
      scriptsDir: path.join(ROOT, 'build', 'sandbox')
    })
  ];
  const listener = await openListener({
    origin: site,
    certificate,
    identify: sessions.identify,
    log,
    rooms: Promise.resolve(rooms),
    ...(options.maxBodyBytes === undefined ? {} : { maxBodyBytes: options.maxBodyBytes })
  });

  const send = (rawPath: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = httpsRequest(
        {
          host: '127.0.0.1',
          port,
          path: rawPath,
          method,
          headers,
          ca: certificate.cert,
          servername: 'localhost',
          agent: false
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8')
            })
          );
        }
      );
      request.on('error', reject);
      request.end(body);
    });

  const cookies = new Map<string, string>();
  async function cookieOf(upn: string): Promise<string> {
    const known = cookies.get(upn);
    if (known !== undefined) {
      return known;
    }
    const answer = await send('/_sandbox/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ upn })
    });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(upn, cookie);
    return cookie;
  }

  return {
    origin,
    port,
    data,
    certificate: certificate.cert,
    async ask(rawPath, ask = {}) {
      const cookie: Record<string, string> = ask.as === undefined ? {} : { cookie: await cookieOf(ask.as) };
      return send(rawPath, { ...ask, headers: { ...cookie, ...ask.headers } });
    },
    async close() {
      await listener.close(200);
      if (options.data === undefined) {
        rmSync(data, { recursive: true, force: true });
      }
    }
  };
}
