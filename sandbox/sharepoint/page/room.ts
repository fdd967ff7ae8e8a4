/**
 * The pages of the SharePoint site: `/sites/tongket/SitePages/*.aspx`, the page that SharePoint gives to Teams
 * (`teamshostedapp.aspx`), their scripts, and the saving of a page.
 */
import path from 'node:path';
import { SITE_PATH } from '../../server/call.ts';
import type { Call, Clock, Person, Room } from '../../server/call.ts';
import { json, page as pageAnswer, plain, redirect } from '../../server/answers.ts';
import { mediaTypeOf } from '../../server/media-types.ts';
import { WEB_PART_PAGE_POLICY } from '../../server/policy.ts';
import { serveFile } from '../../server/static-files.ts';
import type { SpPageContext } from '../api/sharepoint.ts';
import { applicationManifest } from './application-manifest.ts';
import { movedTo } from './component-manifest.ts';
import type { ComponentManifest } from './component-manifest.ts';
import type { Framework } from './framework.ts';
import { languageOf, say } from './language.ts';
import type { Bilingual } from './language.ts';
import { makePageContextInfo } from './page-context-info.ts';
import { APPLICATION_ID } from './page-data.ts';
import type { HostKind, PageData, PageTheme, SectionBackground } from './page-data.ts';
import { sharePointPage, teamsHostedPage, withQuery } from './page-html.ts';
import type { PackageSource } from './package-source.ts';
import { permissionPage } from './refusal-page.ts';
import { isProperties } from './saved-pages.ts';
import type { SavedPages } from './saved-pages.ts';
import { findPageOfComponent, findSitePage, pagePath, SITE_PAGES } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import type { SolutionPackage } from './solution-package.ts';
import { withoutOwner } from './unpublished.ts';

export interface PageRoomOptions {
  readonly origin: string;
  readonly clock: Clock;
  readonly framework: Framework;
  readonly packages: PackageSource;
  readonly saved: SavedPages;
  /** @throws when the person has no access to the site. */
  readonly pageContext: (person: Person) => Promise<SpPageContext>;
  /** Whether what `pageContext` threw means "no access" rather than a fault. */
  readonly isNoAccess: (error: unknown) => boolean;
  /** Folder of the sandbox's built browser scripts. */
  readonly scriptsDir: string;
}

/** Where an app catalog keeps a package's scripts. */
export const ASSETS_PATH = '/sites/appcatalog/ClientSideAssets/tong-ket/';
export const SCRIPTS_PATH = '/_sandbox/scripts/';
export const SAVE_PATH = '/_sandbox/pages/';

/** SPPermission.editListItems: who may edit an item of Site Pages may edit the page. */
const EDIT_LIST_ITEMS = 0x4;

const HOSTED = /^(\/sites\/tongket)?\/_layouts\/15\/teamshostedapp\.aspx$/i;

/**
 * A hosted page opens on the site of its address. Without one it is the tenant's root site, which holds nothing of ours:
 * what a Teams app meets whose address forgets to name the site.
 */
const sitePathOf = ({ pathname }: URL): string => (pathname.toLowerCase().startsWith('/_layouts/') ? '' : SITE_PATH);

function query(url: URL, name: string): string | null {
  const found = [...url.searchParams].find(([key]) => key.toLowerCase() === name);
  return found === undefined ? null : found[1];
}

function themeOf(url: URL, host: HostKind): PageTheme {
  const theme = query(url, 'theme');
  return theme === 'dark' || (host === 'teams' && theme === 'contrast') ? theme : 'light';
}

function sectionOf(url: URL): SectionBackground {
  const section = query(url, 'section');
  return section === 'neutral' || section === 'soft' || section === 'strong' ? section : 'none';
}

const isLibraryAsset = (manifest: ComponentManifest): boolean =>
  manifest.loaderConfig.internalModuleBaseUrls.some((url) => /^https:\/\/spclientsideassetlibrary\//i.test(url));

/** SharePoint puts the catalog's address in the place of this name when it installs a package. */
const installed = (manifest: ComponentManifest, origin: string): ComponentManifest =>
  isLibraryAsset(manifest) ? movedTo(manifest, [origin + ASSETS_PATH]) : manifest;

const canEdit = (context: SpPageContext): boolean => (context.permissions.Low & EDIT_LIST_ITEMS) !== 0;

const missingWebPart = ({ componentId, title }: SitePage): Bilingual => ({
  vi: `Gói tong-ket.sppkg không có web part ${componentId} ("${title.vi}"). Chạy "npm run build" rồi tải lại trang.`,
  en: `The package tong-ket.sppkg has no web part ${componentId} ("${title.en}"). Run "npm run build" and reload.`
});

export function createPageRoom(options: PageRoomOptions): Room {
  const frameworkPath = new URL(options.framework.base).pathname;

  async function contextOf(person: Person): Promise<SpPageContext | undefined> {
    try {
      return await options.pageContext(person);
    } catch (error) {
      if (options.isNoAccess(error)) {
        return undefined;
      }
      throw error;
    }
  }

  function dataFor(
    call: Call,
    page: SitePage,
    host: HostKind,
    context: SpPageContext,
    content: SolutionPackage
  ): PageData {
    const { url } = call;
    const { origin, framework, saved, clock } = options;
    const language = languageOf(query(url, host === 'teams' ? 'forcelocale' : 'lang'));
    const pane =
      host === 'teams' ? query(url, 'openpropertypane') === 'true' : query(url, 'mode')?.toLowerCase() === 'edit';
    const properties = saved.properties(page.name);
    return {
      host,
      mode: pane && canEdit(context) ? 'edit' : 'read',
      theme: themeOf(url, host),
      section: host === 'page' ? sectionOf(url) : 'none',
      language: language.tag,
      webPart: {
        componentId: page.componentId,
        instanceId: page.instanceId,
        ...(properties === undefined ? {} : { properties })
      },
      ...(canEdit(context) ? { saveUrl: SAVE_PATH + page.name } : {}),
      readUrl: withQuery(url, 'Mode', undefined),
      start: {
        buildNumber: 'local',
        clientSideApplicationId: APPLICATION_ID,
        manifests: [
          applicationManifest(framework, origin + SCRIPTS_PATH),
          ...framework.manifests,
          ...content.webParts.map((manifest) => installed(manifest, origin))
        ],
        spPageContextInfo: makePageContextInfo(context, {
          origin,
          sitePath: sitePathOf(url),
          path: url.pathname,
          language,
          now: clock.now()
        }),
        customActions: [],
        page: {}
      },
      graph: { endpoint: origin, scopes: content.graphScopes },
      iconBaseUrl: options.framework.base,
      texts: {
        webPartFailed: say(language, { vi: 'Web part này không chạy được:', en: 'This web part failed:' }),
        startFailed: say(language, { vi: 'Trang không khởi động được:', en: 'The page did not start:' }),
        saving: say(language, { vi: 'Đang lưu…', en: 'Saving…' }),
        notSaved: say(language, { vi: 'Không lưu được:', en: 'Not saved:' })
      }
    };
  }

  async function show(call: Call, page: SitePage, host: HostKind): Promise<Response> {
    const { person, url } = call;
    const language = languageOf(query(url, host === 'teams' ? 'forcelocale' : 'lang'));
    if (person === undefined) {
      return redirect(`/?return=${encodeURIComponent(url.pathname + url.search)}`);
    }
    const context = await contextOf(person);
    if (context === undefined) {
      return pageAnswer(permissionPage(person, language, url), { status: 403, policy: WEB_PART_PAGE_POLICY });
    }
    const content = await options.packages.current();
    const webPart = content.webParts.find(({ id }) => id === page.componentId);
    const view = {
      language,
      page,
      person,
      siteTitle: context.webTitle,
      url,
      assembly: options.framework.assembly,
      data: dataFor(call, page, host, context, content),
      fullBleed: webPart?.supportsFullBleed === true,
      ...(webPart === undefined ? { missing: say(language, missingWebPart(page)) } : {})
    };
    return pageAnswer(host === 'page' ? sharePointPage(view) : teamsHostedPage(view), { policy: WEB_PART_PAGE_POLICY });
  }

  /** Saving is the page's own: it takes what the property pane changed, from this origin's page only. */
  async function save({ request, person }: Call, name: string): Promise<Response> {
    const page = SITE_PAGES.find((each) => each.name === name);
    if (page === undefined) {
      return json({ error: 'No such page.' }, 404);
    }
    if (person === undefined) {
      return json({ error: 'Nobody is signed in.' }, 401);
    }
    const sameOrigin = request.headers.get('origin') === options.origin;
    if (!sameOrigin || !(request.headers.get('content-type') ?? '').startsWith('application/json')) {
      return json({ error: 'Only the page itself may save itself.' }, 403);
    }
    const context = await contextOf(person);
    if (context === undefined || !canEdit(context)) {
      return json({ error: 'This person may not edit the page.' }, 403);
    }
    const properties: unknown = await request.json().catch(() => undefined);
    if (!isProperties(properties)) {
      return json({ error: 'The properties have to be a JSON object.' }, 400);
    }
    options.saved.save(page.name, properties);
    return new Response(null, { status: 204 });
  }

  async function asset({ request, url }: Call): Promise<Response> {
    const name = decodeURIComponent(url.pathname.slice(ASSETS_PATH.length));
    const bytes = (await options.packages.current()).asset(name);
    if (bytes === undefined) {
      return plain(404, `The package has no asset ${name}.`);
    }
    const hashed = /[_-][0-9a-f]{20,64}\.\w+$/.test(name);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: {
        'content-type': mediaTypeOf(name),
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
      }
    });
  }

  async function frameworkFile({ request, url }: Call): Promise<Response | undefined> {
    const name = url.pathname.slice(frameworkPath.length);
    const file = options.framework.fileFor(name);
    return file === undefined
      ? plain(404, `The SharePoint framework on npm has no file ${name}.`)
      : serveFile(request, path.dirname(file), path.basename(file), { immutable: true });
  }

  return async (call) => {
    const { request, url } = call;
    const { pathname } = url;
    if (pathname.startsWith(SAVE_PATH) && request.method === 'PUT') {
      return save(call, pathname.slice(SAVE_PATH.length));
    }
    if (pathname === '/_sandbox/telemetry') {
      return new Response(null, { status: 204 });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return undefined;
    }
    if (pathname.startsWith(ASSETS_PATH)) {
      return asset(call);
    }
    if (pathname.startsWith(frameworkPath)) {
      return frameworkFile(call);
    }
    if (pathname.startsWith(SCRIPTS_PATH)) {
      return serveFile(request, options.scriptsDir, withoutOwner(pathname.slice(SCRIPTS_PATH.length)));
    }
    const sitePath = pathname.toLowerCase().replace(/\/$/, '');
    if (sitePath === SITE_PATH || sitePath === `${SITE_PATH}/sitepages`) {
      const first = SITE_PAGES[0];
      return first === undefined ? undefined : redirect(pagePath(first));
    }
    const page = findSitePage(pathname);
    if (page !== undefined) {
      return show(call, page, 'page');
    }
    const hosted = HOSTED.test(pathname) ? findPageOfComponent(query(url, 'componentid') ?? '') : undefined;
    return hosted === undefined ? undefined : show(call, hosted, 'teams');
  };
}
