import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const HERE = __dirname;
const PARTS = ['tracking', 'approval', 'plan'] as const;

/** Evaluates an AMD resource file as SharePoint's loader does. */
function resources(part: string, locale: string): Record<string, string> {
  let value: unknown;
  const define = (_needs: unknown, make: () => unknown): void => {
    value = make();
  };
  vm.runInNewContext(readFileSync(path.join(HERE, part, 'loc', `${locale}.js`), 'utf8'), { define });
  return { ...(value as Record<string, string>) };
}

interface Manifest {
  readonly id: string;
  readonly supportedHosts: readonly string[];
  readonly preconfiguredEntries: readonly { readonly title: Readonly<Record<string, string>> }[];
}

function manifest(part: string): Manifest {
  const name = readdirSync(path.join(HERE, part)).find((file) => file.endsWith('.manifest.json'));
  return JSON.parse(readFileSync(path.join(HERE, part, name ?? ''), 'utf8')) as Manifest;
}

describe.each(PARTS)('the %s web part', (part) => {
  it('has the words of its property pane in both languages', () => {
    const [vietnamese, english] = [resources(part, 'vi-vn'), resources(part, 'en-us')];
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    expect([...Object.values(english), ...Object.values(vietnamese)].filter((word) => word.trim() === '')).toEqual([]);
    const declared = readFileSync(path.join(HERE, part, 'loc', 'mystrings.d.ts'), 'utf8');
    expect(Object.keys(english).filter((key) => !declared.includes(`readonly ${key}: string;`))).toEqual([]);
  });

  it('runs on SharePoint pages and in Teams, and has a Vietnamese title', () => {
    const { supportedHosts, preconfiguredEntries } = manifest(part);
    expect(supportedHosts).toEqual(['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp']);
    expect(preconfiguredEntries[0]?.title['vi-vn']).toBeTruthy();
  });
});

it('gives each web part an identity of its own', () => {
  expect(new Set(PARTS.map((part) => manifest(part).id)).size).toBe(PARTS.length);
});
