import { readArguments } from './arguments';

const SITE = 'https://tenant.sharepoint.com/sites/tongket';

describe('the command line', () => {
  it.each([
    [['provision', '--site', SITE], { name: 'provision' }],
    [['--site', SITE, 'status'], { name: 'status' }],
    [['launch', '--plan', 'p.json', '--site', SITE], { name: 'launch', planFile: 'p.json' }],
    [['assign', '--site', SITE, '--roles', 'r.json'], { name: 'assign', rolesFile: 'r.json' }]
  ])('%j is read', (words, command) => {
    expect(readArguments(words)).toEqual({ command, site: SITE, json: false });
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
    [['status', '--force', '--site', SITE], '--force']
  ])('%j is refused with "%s"', (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});
