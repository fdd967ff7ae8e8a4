/** A local Microsoft 365 of a test's own: a process over a copy of the seeded data, stopped and removed afterwards. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:https';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from '../tools/free-ports';
import { newDataFolder, seededSnapshot } from './data-folder';
import { serverFile } from './server-files';

const ROOT = path.join(__dirname, '..');
const SITE_PATH = '/sites/tongket';

/** An answer over the wire, with its body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export class LocalMicrosoft365 {
  readonly origin: string;
  readonly paneOrigin: string;
  readonly siteUrl: string;
  private child: ChildProcess | undefined;
  private agent: Agent | undefined;

  private constructor(
    readonly data: string,
    private readonly port: number,
    private readonly panePort: number
  ) {
    this.origin = `https://127.0.0.1:${port}`;
    this.paneOrigin = `https://127.0.0.1:${panePort}`;
    this.siteUrl = this.origin + SITE_PATH;
  }

  /** Copies the snapshot and starts a server over it. */
  static async start(): Promise<LocalMicrosoft365> {
    const data = path.join(newDataFolder('test'), 'data');
    cpSync(seededSnapshot(), data, { recursive: true });
    const server = new LocalMicrosoft365(data, ...(await freePorts()));
    await server.run();
    return server;
  }

  /** Starts the process again over the same data, as `npm start` does after a crash. */
  async run(): Promise<void> {
    const child = spawn(
      process.execPath,
      [...serverFile('main'), '--data', this.data, '--port', `${this.port}`, '--pane-port', `${this.panePort}`],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }
    );
    this.child = child;
    const certificate = await new Promise<string>((resolve, reject) => {
      child.on('exit', (code) => reject(new Error(`The server ended with code ${code} before it was ready.`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{"ready":true')) {
          resolve((JSON.parse(line) as { certificate: { file: string } }).certificate.file);
        }
      });
    });
    this.agent = new Agent({ ca: readFileSync(certificate), keepAlive: true });
  }

  /** Ends the process without warning. */
  async kill(): Promise<void> {
    const child = this.child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    this.agent?.destroy();
  }

  /** Ends the process and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(path.dirname(this.data), { recursive: true, force: true });
  }

  /** One request over the wire, trusting the server's own certificate. */
  ask(url: string, { method = 'GET', headers = {}, body }: AskOptions = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(url, this.origin),
        { method, headers: { ...headers }, agent: this.agent },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: Buffer.concat(chunks).toString('utf8')
            })
          );
        }
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** Signs a person in and gives their session cookie. */
  async cookieOf(upn: string): Promise<string> {
    const answer = await this.ask('/_sandbox/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upn })
    });
    const cookies = answer.headers['set-cookie'];
    if (answer.status >= 400 || !Array.isArray(cookies)) {
      throw new Error(`${upn} could not sign in: ${answer.status} ${answer.text}`);
    }
    return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  }

  /** A bearer token for SharePoint, as the task pane and the command line use. */
  async tokenOf(upn: string): Promise<string> {
    const answer = await this.ask('/_sandbox/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await this.cookieOf(upn) },
      body: JSON.stringify({ audience: this.origin })
    });
    return (JSON.parse(answer.text) as { access_token: string }).access_token;
  }

  /**
   * The items of a list or library as a person's own session sees them.
   * @param upn name before the `@` of the sandbox's people.
   * @param list path below the site, e.g. `Lists/Events`.
   * @param query OData query, without `?`.
   * @throws Error when the server does not answer 200.
   */
  async itemsSeenBy<Item>(upn: string, list: string, query: string): Promise<readonly Item[]> {
    const answer = await this.ask(`${SITE_PATH}/_api/web/GetList('${SITE_PATH}/${list}')/items?${query}`, {
      headers: { accept: 'application/json;odata=nometadata', cookie: await this.cookieOf(`${upn}@tongket.example`) }
    });
    if (answer.status !== 200) {
      throw new Error(`${list} answered ${answer.status}: ${answer.text}`);
    }
    return (JSON.parse(answer.text) as { value: readonly Item[] }).value;
  }
}
