/** The command line as an administrator runs it: words, files, lines of progress, exit codes. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { runCommand } from '../../src/cli/commands';
import type { CommandResult } from '../../src/cli/commands';
import type { Command } from '../../src/cli/arguments';
import { PEOPLE, PLAN, ROLES, openSite } from './actions-site';
import type { TestSite } from './actions-site';

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-cli-'));
const bundle = path.join(folder, 'tong-ket.mjs');

/** The provincial stream alone: nine reports. */
const PROVINCE = { ...PLAN, streams: PLAN.streams.filter((stream) => stream.id === 'tinh') };

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    tsconfig: 'tsconfig.json'
  });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(command: Command, who: string = PEOPLE.administrator): Promise<CommandResult & { lines: string[] }> {
  const lines: string[] = [];
  const result = await runCommand(site.acting(who), command, (line) => lines.push(line));
  return { ...result, lines };
}

describe('the commands', () => {
  it('provision says what it makes, and that everything is there the second time', async () => {
    const first = await run({ name: 'provision' });
    expect(first).toMatchObject({ done: true, lines: expect.arrayContaining(['made list Lists/Plans']) });
    expect(await run({ name: 'provision' })).toMatchObject({ done: true, summary: 'Everything was there.', lines: [] });
  });

  it('launch reads the plan file, tells how far it is and ends with the plan', async () => {
    const planFile = file('plan.json', JSON.stringify(PROVINCE));
    const launched = await run({ name: 'launch', planFile });
    expect(launched).toMatchObject({ done: true, value: { owed: 9, obligations: 9 } });
    expect(launched.lines).toContain('plan 1/1');
    expect(await run({ name: 'launch', planFile })).toMatchObject({ done: true, value: { owed: 9, obligations: 0 } });
  });

  it('assign says each line, and fails when one of them did', async () => {
    const bureau = ROLES.filter(({ unit }) => unit === 'T-BTG');
    const rolesFile = file('roles.json', JSON.stringify(bureau));
    expect(await run({ name: 'assign', rolesFile })).toMatchObject({ done: true, summary: 'Assigned 2 of 2 roles.' });
    const withMore = file('more.json', JSON.stringify(ROLES));
    const more = await run({ name: 'assign', rolesFile: withMore });
    expect(more.done).toBe(false);
    expect(more.lines.join('\n')).toContain('no group TongKet.DU-23098.drafter');
  });

  it('status tells what is there', async () => {
    const status = await run({ name: 'status' });
    expect(status).toMatchObject({
      done: true,
      value: { counts: { owed: 9 }, states: { notSubmitted: 9 }, behind: 0 }
    });
    expect(status.summary).toContain(PLAN.title);
  });

  it('tell somebody without the right that access is denied, and do nothing', async () => {
    const refused = await run({ name: 'provision' }, PEOPLE.bureauDrafter);
    expect(refused.done).toBe(false);
    expect(refused.summary).toContain('accessDenied');
  });

  it('name what is wrong in a file, before anything is sent', async () => {
    const planFile = file('bad.json', JSON.stringify({ ...PROVINCE, timeZone: 'Hanoi' }));
    await expect(run({ name: 'launch', planFile })).rejects.toThrow('timeZone');
  });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function program(words: readonly string[], token: string): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, TONGKET_TOKEN: token };
    execFile(process.execPath, [bundle, ...words], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('the program', () => {
  // Nothing listens on the discard port.
  const NOWHERE = ['--site', 'https://127.0.0.1:9/sites/x'];

  it.each<[readonly string[], string, number, string]>([
    [['--help'], '', 0, 'tong-ket provision'],
    [['drop', ...NOWHERE], 'token', 2, 'no command drop'],
    [['status', ...NOWHERE], '', 2, 'TONGKET_TOKEN'],
    [['launch', ...NOWHERE, '--plan', '/does/not/exist.json'], 'token', 1, 'ENOENT'],
    [['status', ...NOWHERE], 'token', 1, 'offline']
  ])('%j with the token "%s" ends with %i', async (words, token, code, said) => {
    const ended = await program(words, token);
    expect(ended.code).toBe(code);
    expect(ended.out + ended.err).toContain(said);
  });

  it('prints one JSON value with --json, and nothing else', async () => {
    const { out } = await program(['status', '--json', ...NOWHERE], 'token');
    expect(JSON.parse(out)).toMatchObject({ command: 'status', done: false, result: { failure: { kind: 'offline' } } });
  });

  it('never prints the token', async () => {
    const { out, err } = await program(['status', ...NOWHERE], 'secret-token-value');
    expect(out + err).not.toContain('secret-token-value');
  });
});
