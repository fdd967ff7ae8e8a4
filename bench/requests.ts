/**
 * Requests at the wire: launching the seed plan, opening its tracking list, and opening one of 10,000 rows on one site,
 * through the product's own store over a running local server. Beside each stands what a plain way would ask.
 * Run: node bench/requests.ts [rows]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makePlan217 } from '../sandbox/seed/plan-217.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const ROWS = Number(process.argv[2] ?? 10_000);
const CLOCK = '2023-10-04T03:00:00Z';
const BLOCK = 1000;

const ENTRY = `
export { launchPlan } from './actions/launch-plan';
export { openTracking } from './actions/open-tracking';
export { provisionSite } from './actions/provision-site';
export { obligationIdOf, planId, streamId, unitCode } from './domain/code';
export { obligationsOf } from './domain/obligation';
export { parsePlan } from './domain/plan-file';
export { bearerSite } from './store/behaviours';
export { openStore } from './store/open-store';
export { readDateStyle } from './store/regional-settings';
`;

interface Outcome {
  readonly kind: string;
}
interface Obligation {
  readonly receivingOffice: string;
}
interface Plan {
  readonly id: string;
}
interface Tracking {
  readonly rows: readonly unknown[];
}
interface Store {
  readonly site: unknown;
  readonly obligations: { add(obligation: object, row: object): Promise<void> };
  readonly plans: { add(plan: object, owed: number): Promise<void> };
  inBatches(parts: readonly ((store: Store) => Promise<unknown>)[]): Promise<readonly { readonly kind: string }[]>;
}
interface Acting {
  readonly store: Store;
  now(): Date;
}

/** What the bench needs of the product's own types, which belong to another build. */
interface Product {
  launchPlan(acting: Acting, plan: Plan): Promise<Outcome>;
  openTracking(acting: Acting, onPage?: (tracking: Tracking) => void): Promise<Tracking>;
  provisionSite(acting: Acting): Promise<Outcome>;
  obligationIdOf(plan: string, stream: string, unit: string): string;
  planId(id: string): string;
  streamId(id: string): string;
  unitCode(code: string): string;
  obligationsOf(plan: Plan): readonly Obligation[];
  parsePlan(json: unknown): Plan;
  bearerSite(url: string, token: () => Promise<string>): object;
  openStore(sp: object, url: string): Store;
  readDateStyle(site: unknown): Promise<object>;
}

async function loadProduct(folder: string): Promise<Product> {
  const outfile = path.join(folder, 'product.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: path.join(ROOT, 'src'), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"
    }
  });
  return (await import(pathToFileURL(outfile).href)) as Product;
}

async function startServer(data: string): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      'test/integration/sharepoint-process.ts',
      '--data',
      data,
      '--port',
      '0',
      '--clock',
      CLOCK
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const origin = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The server ended with code ${code} before it was ready.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) {
        resolve((JSON.parse(line) as { origin: string }).origin);
      }
    });
  });
  return {
    origin,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    }
  };
}

const send = globalThis.fetch;
let requests = 0;
globalThis.fetch = (input, init) => {
  requests += 1;
  return send(input, init);
};

async function counted<T>(what: string, run: () => Promise<T>): Promise<T> {
  requests = 0;
  const started = performance.now();
  const value = await run();
  console.log(`${what}: ${requests} requests, ${((performance.now() - started) / 1000).toFixed(2)} s`);
  return value;
}

function done(outcome: Outcome): void {
  if (outcome.kind !== 'done') {
    throw new Error(JSON.stringify(outcome));
  }
}

async function tokenFor(origin: string): Promise<string> {
  const json = { 'content-type': 'application/json' };
  const signedIn = await send(`${origin}/_sandbox/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ upn: 'quantri@tongket.example' })
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const token = await send(`${origin}/_sandbox/token`, {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify({ audience: origin })
  });
  return ((await token.json()) as { access_token: string }).access_token;
}

const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-bench-'));
const product = await loadProduct(folder);
const server = await startServer(path.join(folder, 'data'));
try {
  const url = `${server.origin}/sites/tongket`;
  const token = await tokenFor(server.origin);
  const store = product.openStore(
    product.bearerSite(url, async () => token),
    url
  );
  const acting: Acting = { store, now: () => new Date(CLOCK) };
  const seed = JSON.parse(JSON.stringify(makePlan217())) as Record<string, unknown>;
  const plan = product.parsePlan(seed);
  const [first, ...others] = product.obligationsOf(plan);
  if (first === undefined) {
    throw new Error('The seed plan owes nothing.');
  }
  await counted('provision the site', async () => done(await product.provisionSite(acting)));
  await counted(`launch the seed plan (${others.length + 1} rows; budget 40)`, async () =>
    done(await product.launchPlan(acting, plan))
  );
  console.log(`  one request for each row would be ${others.length + 1} for the rows alone`);
  await counted('open the tracking list of the seed plan (budget 3)', () => product.openTracking(acting));

  const big = product.parsePlan({ ...seed, id: 'BIG' });
  const dates = await product.readDateStyle(store.site);
  await counted(`write ${ROWS} rows of another plan, 100 to a batch`, async () => {
    await store.plans.add(big, ROWS);
    const results = await store.inBatches(
      Array.from({ length: ROWS }, (_, index) => (batched: Store) => {
        const unit = product.unitCode(`U-${index}`);
        const id = product.obligationIdOf(product.planId('BIG'), product.streamId('co-so'), unit);
        const block = `BIG.${Math.floor(index / BLOCK) + 1}`;
        return batched.obligations.add(
          { ...first, id, plan: 'BIG', stream: 'co-so', unit, unitName: `Đơn vị ${index}` },
          { block, lastEvent: 0, dates }
        );
      })
    );
    const failed = results.filter(({ kind }) => kind !== 'done').length;
    if (failed > 0) {
      throw new Error(`${failed} rows were not written.`);
    }
  });
  let atFirst: string | undefined;
  const tracking = await counted(`open the tracking list of ${ROWS} rows, whole`, () => {
    const started = performance.now();
    return product.openTracking(acting, (page) => {
      atFirst ??= `${page.rows.length} rows after ${requests} requests, ${(performance.now() - started).toFixed(0)} ms`;
    });
  });
  console.log(`  first screenful: ${atFirst ?? 'all at once'} (budget 3); in the end ${tracking.rows.length} rows`);
  console.log(`  a plain read by PnPjs' default pages of 100 would be ${Math.ceil(ROWS / 100)} requests`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
