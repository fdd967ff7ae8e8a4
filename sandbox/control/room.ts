/**
 * The control panel, `/_sandbox/`: what is not Microsoft 365 but stands around it, for a person and for tests.
 * It acts for whoever reaches it, so only pages of this very origin may, and only with JSON: a foreign page can send
 * neither without the browser asking first, and this room never says yes.
 */
import { json, plain, wantsPage } from '../server/answers.ts';
import type { Call, Room } from '../server/call.ts';
import { panelPage, PANEL_PATH } from './page.ts';
import { BadControl, isFields } from './section.ts';
import type { Action, Fields, Section } from './section.ts';

const MAX_BODY = 64 * 1024;

/** Whether a page of another origin sent the call. Programs send neither header. */
export function isForeign(request: Request, origin: string): boolean {
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return true;
  const site = request.headers.get('sec-fetch-site');
  // `none` is a person's own address bar, which sends no POST.
  const own = request.method === 'GET' || request.method === 'HEAD' ? ['same-origin', 'none'] : ['same-origin'];
  return site !== null && !own.includes(site);
}

async function bodyOf(request: Request): Promise<Fields> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new BadControl('The content type has to be application/json.');
  }
  if (Number(request.headers.get('content-length') ?? '0') > MAX_BODY) throw new BadControl('The body is too large.');
  const text = await request.text();
  if (text.length > MAX_BODY) throw new BadControl('The body is too large.');
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new BadControl('The body is not JSON.');
  }
  if (!isFields(value)) throw new BadControl('The body has to be a JSON object.');
  return value;
}

async function act(action: Action, call: Call): Promise<Response> {
  try {
    return json((await action(await bodyOf(call.request), call)) ?? {});
  } catch (error) {
    if (error instanceof BadControl) return json({ error: error.message }, error.status);
    throw error;
  }
}

/** @param origin the only origin whose pages may drive the panel. */
export function createControlRoom(sections: readonly Section[], origin: string): Room {
  const byName = new Map(sections.map((section) => [section.name, section]));
  const show = async (section: Section, call: Call): Promise<Response> => {
    try {
      if (!wantsPage(call.request)) return json(await section.value(call));
      return panelPage(sections, section, section.body(call), call.person);
    } catch (error) {
      if (error instanceof BadControl) return json({ error: error.message }, error.status);
      throw error;
    }
  };
  return async (call) => {
    const { request, url } = call;
    const path = url.pathname === '/_sandbox' ? PANEL_PATH : url.pathname;
    if (!path.startsWith(PANEL_PATH)) return undefined;
    const [name = '', verb, ...rest] = path.slice(PANEL_PATH.length).split('/');
    const section = byName.get(name);
    if (section === undefined || rest.length > 0) return undefined;
    const action = verb !== undefined && Object.hasOwn(section.actions, verb) ? section.actions[verb] : undefined;
    if (verb !== undefined && action === undefined) return undefined;
    if (isForeign(request, origin)) return plain(403, 'Only pages of this very site may use the control panel.');
    if (action !== undefined) return request.method === 'POST' ? act(action, call) : plain(405, 'POST only.');
    return request.method === 'GET' || request.method === 'HEAD' ? show(section, call) : plain(405, 'GET only.');
  };
}
