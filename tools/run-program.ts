/** Runs a program of the project under the same Node as this one. */
import { spawn } from 'node:child_process';
import { ROOT } from './project.ts';

export interface ProgramResult {
  readonly code: number;
  /** Standard output and error together, when they were captured. */
  readonly output: string;
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** `capture` keeps the output for a failure message, `show` passes it on as it comes. */
  readonly output: 'capture' | 'show';
}

/** @param args script and its arguments, given to Node. */
export function runNode(args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const show = options.output === 'show';
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe']
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
