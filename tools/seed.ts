/**
 * Seeds the running local Microsoft 365 over HTTP with the product's own command line, as a tenant would get it:
 * signs in as the administrator, then `provision`, `launch`, `assign`. Every part can be run again.
 * Started by `start.ts` with NODE_EXTRA_CA_CERTS, so that Node trusts the development certificate.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePlan217 } from '../sandbox/seed/plan-217.ts';
import { roleAssignments } from '../sandbox/seed/roles.ts';
import { PlainFailure, runCommand, step } from './console.ts';
import { CLI } from './project.ts';
import { runNode } from './run-program.ts';

const ADMINISTRATOR = 'quantri@tongket.example';
const SITE_PATH = '/sites/tongket';

async function post(url: string, body: unknown, cookie?: string): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify(body)
  });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  }
  return response;
}

async function administratorToken(origin: string): Promise<string> {
  const signedIn = await post(`${origin}/_sandbox/sign-in`, { upn: ADMINISTRATOR });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const answer: unknown = await (await post(`${origin}/_sandbox/token`, { audience: origin }, cookie)).json();
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer) {
    return String(answer.access_token);
  }
  throw new Error('The sandbox gave no token for the administrator.');
}

await runCommand(async () => {
  const [origin = '', data = ''] = process.argv.slice(2);
  const folder = path.join(data, 'seed');
  mkdirSync(folder, { recursive: true });
  const plan = path.join(folder, 'plan-217.json');
  const roles = path.join(folder, 'roles.json');
  writeFileSync(plan, JSON.stringify(makePlan217()));
  writeFileSync(roles, JSON.stringify(roleAssignments()));
  const env = { TONGKET_TOKEN: await administratorToken(origin) };
  const site = ['--site', `${origin}${SITE_PATH}`];
  const run = async (name: string, args: readonly string[]): Promise<void> =>
    step(name, async () => {
      const { code } = await runNode([CLI, ...args, ...site], { env, output: 'show' });
      if (code !== 0) {
        throw new PlainFailure(`tong-ket ${args[0]} ended with code ${code}.`);
      }
    });
  await run('Thiết lập site SharePoint / provision the site', ['provision']);
  await run('Phát hành Kế hoạch 217 / launch the plan', ['launch', '--plan', plan]);
  await run('Phân công / assign roles', ['assign', '--roles', roles]);
});
