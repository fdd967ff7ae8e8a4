/** The local Microsoft 365 as a process of its own: start it, wait until it is ready, know whether it runs. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PlainFailure } from './console.ts';
import { ROOT } from './project.ts';

export interface ServerOptions {
  readonly data: string;
  readonly port: number;
  readonly panePort: number;
}

/** What the server says of itself on its first line. */
export interface ReadyLine {
  readonly ready: true;
  readonly home: string;
  readonly pane: string;
  readonly certificate: { readonly file: string; readonly trusted: boolean; readonly how: string };
}

export interface RunningServer {
  readonly process: ChildProcess;
  readonly ready: ReadyLine;
}

const pidFile = (data: string): string => path.join(data, 'server.pid');

function isReadyLine(value: unknown): value is ReadyLine {
  return typeof value === 'object' && value !== null && 'ready' in value && value.ready === true && 'home' in value;
}

function parseReadyLine(line: string): ReadyLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isReadyLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The id of the process that serves a data folder, if it is alive. */
export function runningServer(data: string): number | undefined {
  if (!existsSync(pidFile(data))) {
    return undefined;
  }
  const pid = Number(readFileSync(pidFile(data), 'utf8'));
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/**
 * Starts the server and waits for its ready line.
 * @throws PlainFailure with the server's own sentence when it ends before it is ready (busy port, missing build).
 */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  mkdirSync(options.data, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(ROOT, 'sandbox', 'main.ts'),
      '--data',
      options.data,
      '--port',
      String(options.port),
      '--pane-port',
      String(options.panePort)
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }
  );
  if (child.pid !== undefined) {
    writeFileSync(pidFile(options.data), String(child.pid));
  }
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString('utf8')).slice(-8000);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = parseReadyLine(line);
      if (ready !== undefined) {
        resolve({ process: child, ready });
      }
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      rmSync(pidFile(options.data), { force: true });
      reject(new PlainFailure(errors.trim() || `The local Microsoft 365 ended with code ${code}.`, code ?? 1));
    });
  });
}
