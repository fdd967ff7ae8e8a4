/** The servers that tests start. */
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const SOURCES = {
  main: 'sandbox/main.ts',
  'sharepoint-process': 'test/integration/sharepoint-process.ts'
} as const;

/** Arguments for Node to start a server: as bundled for this run, or from the sources where the setting is empty. */
export function serverFile(name: keyof typeof SOURCES): readonly string[] {
  const bundles = process.env['TONGKET_TEST_SERVERS'] ?? '';
  const file = bundles === '' ? path.join(ROOT, SOURCES[name]) : path.join(bundles, `${name}.mjs`);
  return ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', file];
}
