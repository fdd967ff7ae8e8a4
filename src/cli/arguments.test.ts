import { readArguments } from './arguments';

const SITE = 'https://tenant.sharepoint.com/sites/tongket';

describe('the command line', () => {
  it.each([
    [['provision', '--site', SITE], { name: 'provision' }],
    [['--site', SITE, 'status'], { name: 'status' }],
    [['launch', '--plan', 'p.json', '--site', SITE], { name: 'launch', planFile: 'p.json', dryRun: false }],
    [['launch', '--plan', 'p.json', '--site', SITE, '--dry-run'], { name: 'launch', planFile: 'p.json', dryRun: true }],
    [['assign', '--site', SITE, '--roles', 'r.json'], { name: 'assign', rolesFile: 'r.json' }],
    [['import-units', '--site', SITE, '--units', 'u.json'], { name: 'import-units', unitsFile: 'u.json' }],
    [['sync', '--site', SITE], { name: 'sync', all: false }],
    [['sync', '--all', '--site', SITE], { name: 'sync', all: true }],
    [['check', '--site', SITE, '--repair'], { name: 'check', repair: true }],
    [['export', '--site', SITE], { name: 'export', format: 'csv', outFile: undefined }],
    [['export', '--site', SITE, '--format', 'json', '--out', 'o'], { name: 'export', format: 'json', outFile: 'o' }]
  ])('%j is read', (words, command) => {
    expect(readArguments(words)).toMatchObject({ command, site: SITE, json: false });
  });

  it('takes how to sign in', () => {
    const words = ['status', '--site', SITE, '--auth', 'certificate', '--tenant', 't', '--client-id', 'c'];
    expect(readArguments([...words, '--certificate', 'x.pem'])?.auth).toEqual({
      method: 'certificate',
      tenant: 't',
      clientId: 'c',
      certificateFile: 'x.pem',
      authority: undefined
    });
  });

  it('takes --json anywhere, and --help above all', () => {
    expect(readArguments(['--json', 'status', '--site', SITE])?.json).toBe(true);
    expect(readArguments(['nonsense', '--help'])).toBeUndefined();
  });

  it.each([
    [[], 'No command'],
    [['status'], '--site'],
    [['status', '--site'], '--site needs a value'],
    [['status', '--site', '--json'], '--site needs a value'],
    [['status', '--site', 'http://tenant/sites/x'], 'https'],
    [['status', '--site', 'https://'], 'https'],
    [['launch', '--site', SITE], '--plan'],
    [['assign', '--site', SITE], '--roles'],
    [['drop', '--site', SITE], 'drop'],
    [['status', 'now', '--site', SITE], 'now'],
    [['status', '--force', '--site', SITE], '--force'],
    [['import-units', '--site', SITE], '--units'],
    [['status', '--dry-run', '--site', SITE], 'status has no --dry-run'],
    [['check', '--plan', 'p', '--site', SITE], 'check has no --plan'],
    [['export', '--format', 'xls', '--site', SITE], 'csv, json'],
    [['status', '--auth', 'password', '--site', SITE], 'token, certificate, device-code']
  ])('%j is refused with "%s"', (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});
