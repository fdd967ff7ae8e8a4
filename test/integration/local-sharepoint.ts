/** A local SharePoint of a test's own: a process over an empty data folder, with nothing in it but a new site. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { BearerToken, DefaultParse } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import { CLOCK_FILE } from '../../sandbox/clock/clock';
import { newDataFolder } from '../data-folder';
import { serverFile } from '../server-files';

const ROOT = path.join(__dirname, '..', '..');
const SITE_PATH = '/sites/tongket';
const ENDINGS = '@tongket.example';

/** What a start can be told. */
export interface LocalSharePointOptions {
  /** ISO instant at which the clock starts, or `now` (the default). */
  readonly clock?: string;
  /** A data folder to begin with a copy of; empty when left out. */
  readonly copyOf?: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
}

async function launch(data: string, port: number, clock: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    [...serverFile('sharepoint-process'), '--data', data, '--port', `${port}`, '--clock', clock],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const origin = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The server ended with code ${code} before it was ready.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) {
        resolve((JSON.parse(line) as { origin: string }).origin);
      }
    });
  });
  return { child, origin };
}

/** A running server and the people in it. */
export class LocalSharePoint {
  readonly origin: string;
  readonly siteUrl: string;

  constructor(
    readonly data: string,
    private readonly clock: string,
    private running: Running
  ) {
    this.origin = running.origin;
    this.siteUrl = running.origin + SITE_PATH;
  }

  /** Signs a person in (by login name, with or without the ending) and gives their session cookie. */
  async cookieOf(login: string): Promise<string> {
    const upn = login.includes('@') ? login : login + ENDINGS;
    const answer = await fetch(`${this.origin}/_sandbox/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upn })
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!answer.ok || cookie === undefined) {
      throw new Error(`${upn} could not sign in: ${answer.status} ${await answer.text()}`);
    }
    return cookie;
  }

  /** A bearer token of a person for this SharePoint. */
  async tokenOf(login: string): Promise<string> {
    const answer = await fetch(`${this.origin}/_sandbox/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await this.cookieOf(login) },
      body: JSON.stringify({ audience: this.origin })
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /** Unmodified PnPjs as a person. It does not retry: an error comes as it is. */
  async as(login: string): Promise<SPFI> {
    const { siteUrl } = this;
    const direct = (instance: Queryable): Queryable => {
      instance.on.send.replace(async (url, init) => fetch(url.toString(), init));
      instance.on.pre.prepend(async (url, init, result) => [
        url.startsWith('http') ? url : `${siteUrl}/${url}`,
        { ...init, credentials: 'omit' },
        result
      ]);
      return instance;
    };
    const token = await this.tokenOf(login);
    return spfi().using(DefaultHeaders(), DefaultInit(), DefaultParse(), BearerToken(token), direct);
  }

  /** What was asked for and is not there. */
  async gaps(): Promise<readonly string[]> {
    const answer = await fetch(`${this.origin}/_sandbox/gaps`);
    return ((await answer.json()) as { name: string }[]).map((gap) => gap.name);
  }

  /** Ends the process without warning, as a power cut or a crash would. */
  async kill(): Promise<void> {
    const { child } = this.running;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }

  /** Starts again over the same data, at the same address. */
  async restart(): Promise<void> {
    await this.kill();
    this.running = await launch(this.data, Number(new URL(this.origin).port), this.clock);
  }

  /** Ends the process and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** Starts a new SharePoint. */
export async function startLocalSharePoint({
  clock = 'now',
  copyOf
}: LocalSharePointOptions = {}): Promise<LocalSharePoint> {
  const data = newDataFolder('sharepoint');
  if (copyOf !== undefined) {
    cpSync(copyOf, data, { recursive: true, filter: (file) => path.basename(file) !== CLOCK_FILE });
  }
  return new LocalSharePoint(data, clock, await launch(data, 0, clock));
}
