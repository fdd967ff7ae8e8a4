/** The server as a process: what it says when it starts, how it ends, and with which exit codes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts } from '../../tools/free-ports';

const ROOT = path.resolve(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-process-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** @param onReady called with the process's id when it has said that it is ready. */
function run(args: readonly string[], onReady?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'sandbox/main.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (output.includes('"ready":true')) {
      onReady?.((signal) => child.kill(signal));
    }
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output, errors })));
}

async function ports(): Promise<readonly string[]> {
  const [port, pane] = await freePorts();
  return ['--port', String(port), '--pane-port', String(pane)];
}

test('says on one line of JSON where it is and which certificate to trust, and ends when asked', async () => {
  const given = await ports();
  const { code, output, errors } = await run(['--data', path.join(folder, 'a'), ...given], (kill) => kill('SIGTERM'));
  expect(errors).toBe('');
  expect(JSON.parse(output)).toMatchObject({
    ready: true,
    home: `https://127.0.0.1:${given[1]}/`,
    pane: `https://127.0.0.1:${given[3]}/`,
    certificate: {
      file: expect.stringMatching(/\.crt$/),
      trusted: expect.any(Boolean),
      how: expect.stringMatching(/ \/ /)
    }
  });
  expect(code).toBe(0);
}, 20_000);

test('a taken port is one sentence in both languages, exit code 3', async () => {
  const [, port = ''] = await ports();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve));
  const { code, output, errors } = await run(['--data', path.join(folder, 'b'), '--port', port]);
  await new Promise((resolve) => other.close(resolve));
  expect(code).toBe(3);
  expect(output).toBe('');
  expect(errors.trim()).toMatch(new RegExp(`^Cổng ${port} [^\\n]* / Port ${port} [^\\n]*$`));
}, 20_000);

test('something that is not built is one sentence that names npm start, exit code 4', async () => {
  const { code, errors } = await run(['--data', path.join(folder, 'c'), '--package', path.join(folder, 'none.sppkg')]);
  expect(code).toBe(4);
  expect(errors.trim()).toMatch(/^Chưa dựng [^\n]*none\.sppkg[^\n]*npm start[^\n]* \/ Not built yet[^\n]*$/);
}, 20_000);

test('an unknown option is said in words, exit code 2', async () => {
  const { code, errors } = await run(['--prot', '1']);
  expect(code).toBe(2);
  expect(errors).toContain('--prot');
}, 20_000);
