/** The SharePoint page as the server sends it. What runs in it is tested in the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeProbePackage, PROBE_ID } from '../browser/probe-package';
import { ADMINISTRATOR, openPagesSite, OUTSIDER, READER } from './pages-site';
import type { Answer, PagesSite } from './pages-site';

const TRACKING = '/sites/tongket/SitePages/TheoDoi.aspx';
const APPROVAL = '/sites/tongket/SitePages/PheDuyet.aspx';
const SAVE = '/_sandbox/pages/TheoDoi';
const data = mkdtempSync(path.join(tmpdir(), 'tong-ket-page-'));
let site: PagesSite;

interface PageData {
  readonly mode: string;
  readonly saveUrl?: string;
  readonly webPart: { readonly properties?: unknown };
  readonly start: {
    readonly manifests: readonly {
      readonly id: string;
      readonly loaderConfig: { readonly internalModuleBaseUrls: string[] };
    }[];
    readonly spPageContextInfo: Readonly<Record<string, unknown>>;
  };
}

function pageData({ text }: Answer): PageData {
  const block = /<script type="application\/json" id="pageData">(.*?)<\/script>/s.exec(text)?.[1];
  return JSON.parse(block ?? 'null') as PageData;
}

const put = (properties: unknown, as: string, headers: Record<string, string> = {}): Promise<Answer> =>
  site.ask(SAVE, {
    method: 'PUT',
    as,
    headers: { 'content-type': 'application/json', origin: site.origin, ...headers },
    body: JSON.stringify(properties)
  });

beforeAll(async () => {
  site = await openPagesSite({ package: makeProbePackage(), data });
});
afterAll(async () => {
  await site.close();
  rmSync(data, { recursive: true, force: true });
});

describe('who sees the page', () => {
  test('nobody signed in goes to the home page and comes back afterwards', async () => {
    const answer = await site.ask(`${TRACKING}?theme=dark`);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`/?return=${encodeURIComponent(`${TRACKING}?theme=dark`)}`);
  });

  test('someone without access is told so with 403, by the server', async () => {
    const answer = await site.ask(TRACKING, { as: OUTSIDER });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Bạn cần quyền truy cập');
    expect(answer.text).not.toContain('spPageContextInfo');
  });

  test('addresses are taken without regard to case', async () => {
    expect(
      (await site.ask(TRACKING.toUpperCase().replace('/SITES/TONGKET', '/sites/tongket'), { as: READER })).status
    ).toBe(200);
  });

  test('the site itself leads to its first page', async () => {
    expect((await site.ask('/sites/tongket/', { as: READER })).headers.location).toBe(TRACKING);
  });
});

describe('what the page carries', () => {
  test('scripts only by address: nothing inline that the policy would have to allow', async () => {
    const { text, headers } = await site.ask(TRACKING, { as: READER });
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? '');
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((attributes) => !/ src="|type="application\/json"/.test(attributes))).toEqual([]);
    expect(text).not.toMatch(/\son\w+="/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self' 'unsafe-eval';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('the manifest of the package’s own web part, its scripts at the catalog’s address', async () => {
    const { start } = pageData(await site.ask(TRACKING, { as: READER }));
    const manifest = start.manifests.find(({ id }) => id === PROBE_ID);
    const base = manifest?.loaderConfig.internalModuleBaseUrls[0] ?? '';
    expect(base).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/sites\/appcatalog\/ClientSideAssets\//);
    const script = await site.ask(new URL(`${base}probe_0123456789abcdef0123.js`).pathname);
    expect(script.status).toBe(200);
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await site.ask(new URL(`${base}manifest.json`).pathname)).status).toBe(404);
  });

  test('SharePoint’s own loader and framework files are there', async () => {
    const { text } = await site.ask(TRACKING, { as: READER });
    const assembly = /src="([^"]*sp-default-assembly[^"]*)"/.exec(text)?.[1] ?? '';
    expect((await site.ask(new URL(assembly).pathname)).text).toContain('self.spModuleLoader');
    expect((await site.ask(new URL('package.json', assembly).pathname)).status).toBe(404);
  });

  test('the person and the site of the page context, Vietnamese unless English is asked for', async () => {
    const { start } = pageData(await site.ask(TRACKING, { as: READER }));
    expect(start.spPageContextInfo).toMatchObject({
      webTitle: 'Tổng Kết',
      webAbsoluteUrl: `${site.origin}/sites/tongket`,
      systemUserKey: `i:0#.f|membership|${READER}`,
      currentUICultureName: 'vi-VN',
      currentLanguage: 1066
    });
    const english = pageData(await site.ask(`${TRACKING}?lang=en-us`, { as: READER }));
    expect(english.start.spPageContextInfo).toMatchObject({ currentUICultureName: 'en-US', currentLanguage: 1033 });
  });

  test('a title or name that looks like HTML stays text', async () => {
    const answer = await site.ask(`${TRACKING}?theme="><script>alert(1)</script>`, { as: READER });
    expect(answer.text).not.toContain('<script>alert(1)');
  });

  test('a web part that the package lacks is said in words', async () => {
    const { status, text } = await site.ask(APPROVAL, { as: READER });
    expect(status).toBe(200);
    expect(text).toContain('không có web part 6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2172');
    expect(text).not.toContain('sp-default-assembly');
  });
});

describe('editing', () => {
  test('is offered to those who may edit the page, and to nobody else', async () => {
    expect(pageData(await site.ask(`${TRACKING}?Mode=Edit`, { as: ADMINISTRATOR }))).toMatchObject({
      mode: 'edit',
      saveUrl: SAVE
    });
    const reader = await site.ask(`${TRACKING}?Mode=Edit`, { as: READER });
    expect(pageData(reader).mode).toBe('read');
    expect(pageData(reader).saveUrl).toBeUndefined();
    expect(reader.text).not.toContain('Chỉnh sửa');
  });

  test('a saved page keeps its properties over a restart', async () => {
    expect((await put({ greeting: 'Chào' }, ADMINISTRATOR)).status).toBe(204);
    const again = await openPagesSite({ package: makeProbePackage(), data });
    const reopened = pageData(await again.ask(TRACKING, { as: READER }));
    await again.close();
    expect(reopened.webPart.properties).toEqual({ greeting: 'Chào' });
  });

  test('saving is refused to readers, to nobody, to other origins, to forms and for what is no object', async () => {
    expect((await put({}, READER)).status).toBe(403);
    expect((await site.ask(SAVE, { method: 'PUT', headers: { origin: site.origin }, body: '{}' })).status).toBe(401);
    expect((await put({}, ADMINISTRATOR, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await put({}, ADMINISTRATOR, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await put([1], ADMINISTRATOR)).status).toBe(400);
  });
});
