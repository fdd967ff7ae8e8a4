/** Limits of unique permissions, on a small store with small limits. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asPrincipalId } from '../store/ids.ts';
import type { ListRecord } from '../store/lists.ts';
import { openSite } from '../store/new-site.ts';
import { openStore, type Store } from '../store/store.ts';
import { breakInheritance } from './inheritance.ts';
import { requireScopeRoom, SCOPE_LIMITS } from './scope-limits.ts';

const NOW = '2023-10-04T01:00:00Z';
const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-scopes-'));
let store: Store;
let list: ListRecord;

beforeAll(() => {
  store = openStore(folder);
  openSite(store, 'https://127.0.0.1:4443', [], NOW);
  const found = store.lists.byTitle('Documents');
  if (found === undefined) throw new Error('The site has no library');
  list = found;
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const addScopes = (count: number): void => {
  for (let index = 0; index < count; index += 1) store.roles.addScope(list.id, index as never);
};

it('are those of SharePoint Online', () => {
  expect(SCOPE_LIMITS).toEqual({ recommended: 5_000, scopes: 50_000, items: 100_000 });
});

it('warns from the recommended number on and refuses at the limit', () => {
  const limits = { recommended: 2, scopes: 4, items: 10 };
  const warnings: string[] = [];
  const attempt = (): void => requireScopeRoom(store, { kind: 'list', list }, (words) => warnings.push(words), limits);
  attempt();
  addScopes(2);
  attempt();
  expect(warnings).toEqual(['more than 2 unique security scopes in Documents']);
  addScopes(2);
  expect(attempt).toThrow('You cannot have more than 4 unique permissions in a list or library.');
});

it('does not limit what has its own scope already, and never the web', () => {
  const limits = { recommended: 0, scopes: 0, items: 0 };
  expect(() => requireScopeRoom(store, { kind: 'web' }, () => undefined, limits)).not.toThrow();
  breakInheritance(store, { kind: 'list', list }, asPrincipalId(3), true, false);
  expect(store.lists.byTitle('Documents')?.scope).not.toBe(list.scope);
});
