/** The command line as an administrator runs it: words, files, lines of progress, exit codes. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import { withdrawReport } from '../../src/actions/withdraw-report';
import { exitCodeOf } from '../../src/cli/command-result';
import { runCommand } from '../../src/cli/commands';
import type { CommandResult } from '../../src/cli/commands';
import type { Command } from '../../src/cli/arguments';
import { EXPORT_COLUMNS } from '../../src/cli/tracking-export';
import { obligationId } from '../../src/domain/code';
import { repeatableKey } from '../../src/domain/event-key';
import { localDate } from '../../src/domain/local-date';
import { PEOPLE, PLAN, ROLES, openSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { submitNewVersion } from './actions-steps';

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-cli-'));
/** As it was built, and as administrators get it. */
const bundle = path.join(ROOT, 'build', 'cli', 'tong-ket.mjs');

const BUREAU = obligationId('217.tinh.T-BTG');

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
    expect(first.done).toBe(true);
    expect(first.lines.join('\n')).toContain('made list Lists/Plans');
    const again = await run({ name: 'provision' });
    expect(again).toMatchObject({ done: true, lines: [] });
    expect(again.summary).toContain('Everything was there.');
  });

  it('launch --dry-run shows every obligation and writes nothing', async () => {
    const planFile = file('dry.json', JSON.stringify(PROVINCE));
    const shown = await run({ name: 'launch', planFile, dryRun: true });
    expect(shown).toMatchObject({ done: true, value: { rows: { total: 9, there: 0 } } });
    expect(shown.lines.join('\n')).toContain('217.tinh.T-BTG');
    expect(await run({ name: 'status' })).toMatchObject({ done: true, value: { counts: { owed: 0 } } });
    const nobody = file('nobody.json', JSON.stringify({ ...PROVINCE, streams: [] }));
    await expect(run({ name: 'launch', planFile: nobody, dryRun: true }).then(({ done }) => done)).resolves.toBe(false);
  });

  it('import-units fills the register once', async () => {
    const dated = PROVINCE.units.slice(0, 5).map((unit) => ({ ...unit, validFrom: '2000-01-01', predecessors: [] }));
    const unitsFile = file('units.json', JSON.stringify({ units: dated }));
    expect(await run({ name: 'import-units', unitsFile })).toMatchObject({ done: true, value: { added: 5 } });
    expect(await run({ name: 'import-units', unitsFile })).toMatchObject({ done: true, value: { unchanged: 5 } });
  });

  it('launch reads the plan file, tells how far it is and ends with the plan', async () => {
    const planFile = file('plan.json', JSON.stringify(PROVINCE));
    const launched = await run({ name: 'launch', planFile, dryRun: false });
    expect(launched).toMatchObject({ done: true, value: { owed: 9, obligations: 9 } });
    expect(launched.lines).toContain('plan 1/1');
    const again = await run({ name: 'launch', planFile, dryRun: false });
    expect(again).toMatchObject({ done: true, value: { owed: 9, obligations: 0 } });
  });

  it('assign says each line, and fails when one of them did', async () => {
    const bureau = ROLES.filter(({ unit }) => unit === 'T-BTG');
    const rolesFile = file('roles.json', JSON.stringify(bureau));
    expect(await run({ name: 'assign', rolesFile })).toMatchObject({
      done: true,
      summary: expect.stringContaining(`Assigned ${bureau.length} of ${bureau.length} roles.`)
    });
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

  it('sync writes back the rows that lag, and --all builds every row anew', async () => {
    const bureau = site.acting(PEOPLE.bureauDrafter);
    await submitNewVersion(site, PEOPLE.bureauDrafter, BUREAU, 60);
    expect(await run({ name: 'status' })).toMatchObject({ value: { behind: 1 } });
    expect(await run({ name: 'sync', all: false })).toMatchObject({ done: true, value: { written: 1 } });
    expect(await run({ name: 'status' })).toMatchObject({ value: { behind: 0 } });
    valueOf(await withdrawReport(bureau, BUREAU, ''));
    expect(await run({ name: 'sync', all: true })).toMatchObject({ done: true, value: { written: 1 } });
    expect(await run({ name: 'sync', all: true })).toMatchObject({ done: true, value: { written: 0 } });
  });

  it('check finds nothing on a site as it should be', async () => {
    const checked = await run({ name: 'check', repair: false });
    expect(checked.lines.filter((line) => !/^(settings|folders) /.test(line))).toEqual([]);
    expect(exitCodeOf(checked)).toBe(0);
  });

  it('check finds a lost index, a grant too many and a forged event; --repair mends the first two', async () => {
    const { web } = site.sp(PEOPLE.administrator);
    await web.getList('/sites/tongket/Lists/Obligations').fields.getByInternalNameOrTitle('State').update({
      Indexed: false
    });
    const reports = web.getFolderByServerRelativePath('/sites/tongket/Reports/T-BTG');
    const { Id } = await web.siteGroups.getByName('TongKet.T-BTG.drafter')();
    const { Id: level } = await web.roleDefinitions.getByName('Full Control')();
    await (await reports.getItem()).roleAssignments.add(Id, level);
    await site.acting(PEOPLE.bureauDrafter).store.events.append({
      act: 'recordedOnPaper',
      obligation: BUREAU,
      key: repeatableKey(BUREAU, 'recordedOnPaper', 99),
      receivedOn: localDate('2023-10-03')
    });
    const found = await run({ name: 'check', repair: false });
    expect(exitCodeOf(found)).toBe(3);
    const said = found.lines.join('\n');
    expect(said).toContain('needsReceiver');
    expect(said).toContain('folder has a grant too many');
    expect(said).toContain('column lost its index');
    const repaired = await run({ name: 'check', repair: true });
    expect(exitCodeOf(repaired)).toBe(3);
    expect(repaired.value).toMatchObject({ drifts: [], rows: [], log: { dead: [{ reason: 'needsReceiver' }] } });
  });

  it('export gives codes and ISO dates, as CSV for Excel and as JSON', async () => {
    const csv = await run({ name: 'export', format: 'csv', outFile: undefined });
    const [head = '', ...lines] = csv.content?.trim().split('\r\n') ?? [];
    expect(head.split(',')).toEqual([...EXPORT_COLUMNS]);
    expect(lines).toHaveLength(9);
    expect(csv.content?.startsWith('\uFEFF')).toBe(true);
    const outFile = path.join(folder, 'rows.json');
    expect(await run({ name: 'export', format: 'json', outFile })).toMatchObject({ done: true, value: { rows: 9 } });
    expect(JSON.parse(readFileSync(outFile, 'utf8'))).toContainEqual(
      expect.objectContaining({ obligation: BUREAU, state: 'notSubmitted', deadline: '2023-11-09', timeliness: 'due' })
    );
  });

  it('tell somebody without the right that access is denied, and do nothing', async () => {
    const refused = await run({ name: 'provision' }, PEOPLE.bureauDrafter);
    expect(refused.done).toBe(false);
    expect(refused.summary).toContain('accessDenied');
  });

  it('name what is wrong in a file, before anything is sent', async () => {
    const planFile = file('bad.json', JSON.stringify({ ...PROVINCE, timeZone: 'Hanoi' }));
    await expect(run({ name: 'launch', planFile, dryRun: false })).rejects.toThrow('timeZone');
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
    [['status', ...NOWHERE, '--auth', 'device-code'], '', 2, 'TONGKET_CLIENT_ID'],
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
