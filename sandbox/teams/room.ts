/**
 * The Teams frame at `/_teams/`, and SharePoint's sign-in page for Teams. The app, its tabs and their addresses come from
 * the Teams manifest inside the built package; nothing about the product is written here.
 */
import { page as pageAnswer, redirect } from '../server/answers.ts';
import { SITE_PATH } from '../server/call.ts';
import type { Call, Room } from '../server/call.ts';
import { html } from '../server/html.ts';
import { PLAIN_PAGE_POLICY } from '../server/policy.ts';
import { languageOf } from '../sharepoint/page/language.ts';
import type { PackageSource } from '../sharepoint/page/package-source.ts';
import { findPageOfComponent, pagePath } from '../sharepoint/page/site-pages.ts';
import { readDeepLink } from './deep-link.ts';
import type { TeamsFrameData, TeamsTheme } from './frame-data.ts';
import { framePage, unusablePage } from './frame-html.ts';
import { configuredTabUrl, fillTeamsUrl } from './teams-app.ts';
import type { TeamsApp } from './teams-app.ts';

export interface TeamsRoomOptions {
  readonly origin: string;
  readonly packages: PackageSource;
}

const LOGON = /^(?:\/sites\/tongket)?\/_layouts\/15\/teamslogon\.aspx$/i;
/** Pages that SharePoint's Teams sign-in may lead to; anything else would be an open redirect. */
const HOSTED = /^(?:\/sites\/tongket)?\/_layouts\/15\/teamshostedapp\.aspx(?:\?|$)/i;

function themeOf(url: URL): TeamsTheme {
  const theme = url.searchParams.get('theme');
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}

/** The hosted page starts in the colours that Teams has; later changes reach it by message. */
function themed(contentUrl: string, theme: TeamsTheme): string {
  const url = new URL(contentUrl);
  const dest = url.searchParams.get('dest');
  if (theme !== 'default' && dest !== null) {
    url.searchParams.set('dest', `${dest}&theme=${theme}`);
  }
  return url.href;
}

/** SharePoint's page with the same web part; the site when there is none. */
function websiteUrl(contentUrl: string, origin: string): string {
  const dest = new URL(contentUrl).searchParams.get('dest') ?? '';
  const hosted = URL.canParse(dest, origin) ? new URL(dest, origin) : undefined;
  const sitePage = findPageOfComponent(hosted?.searchParams.get('componentId') ?? '');
  return origin + (sitePage === undefined ? SITE_PATH : pagePath(sitePage));
}

interface Place {
  readonly view: 'personal' | 'tab';
  readonly entityId: string;
  readonly template: string;
  /** The manifest's own address for a browser, placeholders not filled. */
  readonly website?: string | undefined;
}

/** Which page of the app to open; undefined when the manifest has no such tab. */
function placeOf(app: TeamsApp, url: URL): Place | undefined {
  if (url.searchParams.get('view') === 'tab') {
    return app.configurationUrl === undefined
      ? undefined
      : {
          view: 'tab',
          entityId: app.id,
          template: url.searchParams.has('settings') ? app.configurationUrl : configuredTabUrl(app.configurationUrl)
        };
  }
  const wanted = url.searchParams.get('tab');
  const tab = app.personalTabs.find(({ entityId }) => entityId === wanted) ?? app.personalTabs[0];
  return tab === undefined
    ? undefined
    : { view: 'personal', entityId: tab.entityId, template: tab.contentUrl, website: tab.websiteUrl };
}

async function frame({ url, person }: Call, { origin, packages }: TeamsRoomOptions): Promise<Response> {
  if (person === undefined) {
    return redirect(`/?return=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const app = (await packages.current()).teamsApp;
  const place = app === undefined ? undefined : placeOf(app, url);
  if (app === undefined || place === undefined) {
    return pageAnswer(unusablePage(app), { status: 404, policy: PLAIN_PAGE_POLICY });
  }
  const theme = themeOf(url);
  const locale = languageOf(url.searchParams.get('lang')).tag;
  const placeholders = { origin, teamSitePath: SITE_PATH, locale };
  const filled = fillTeamsUrl(place.template, placeholders);
  const data: TeamsFrameData = {
    view: place.view,
    appId: app.id,
    appName: app.name,
    entityId: place.entityId,
    subEntityId: url.searchParams.get('sub') ?? '',
    contentUrl: themed(filled, theme),
    websiteUrl: place.website === undefined ? websiteUrl(filled, origin) : fillTeamsUrl(place.website, placeholders),
    theme,
    locale,
    origin,
    sitePath: SITE_PATH,
    person: { objectId: person.objectId, upn: person.upn, displayName: person.displayName }
  };
  return pageAnswer(framePage(app, data, person, url), { policy: PLAIN_PAGE_POLICY });
}

/** `/_teams/l/entity/…`: what Teams does with a deep link, wherever it was clicked. */
async function follow({ url }: Call, { origin, packages }: TeamsRoomOptions): Promise<Response | undefined> {
  const link = readDeepLink(url.pathname.slice('/_teams'.length), url.searchParams);
  if (link === undefined) {
    return undefined;
  }
  const app = (await packages.current()).teamsApp;
  if (app?.id === link.appId && app.personalTabs.some(({ entityId }) => entityId === link.entityId)) {
    const query = new URLSearchParams({ tab: link.entityId });
    if (link.subEntityId !== '') {
      query.set('sub', link.subEntityId);
    }
    return redirect(`/_teams/?${query.toString()}`);
  }
  const instead = link.webUrl !== undefined && URL.canParse(link.webUrl) ? new URL(link.webUrl) : undefined;
  return instead?.origin === origin
    ? redirect(instead.pathname + instead.search)
    : pageAnswer(unusablePage(app), { status: 404, policy: PLAIN_PAGE_POLICY });
}

/** `TeamsLogon.aspx?SPFX=true&dest=...`: signs in silently where it can, then goes to the hosted page. */
function logon({ url, person }: Call, origin: string): Response {
  const dest = [...url.searchParams].find(([name]) => name.toLowerCase() === 'dest')?.[1] ?? '';
  if (!HOSTED.test(dest)) {
    return pageAnswer(
      html`<!doctype html>
        <html lang="vi">
          <head>
            <meta charset="utf-8" />
            <title>400</title>
          </head>
          <body>
            <p>dest?</p>
          </body>
        </html>`,
      {
        status: 400,
        policy: PLAIN_PAGE_POLICY
      }
    );
  }
  const target = new URL(dest, origin);
  return person === undefined
    ? redirect(`/?return=${encodeURIComponent(target.pathname + target.search)}`)
    : redirect(target.pathname + target.search);
}

export function createTeamsRoom(options: TeamsRoomOptions): Room {
  return async (call) => {
    const { request, url } = call;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return undefined;
    }
    if (url.pathname === '/_teams') {
      return redirect(`/_teams/${url.search}`, 308);
    }
    if (url.pathname === '/_teams/') {
      return frame(call, options);
    }
    if (url.pathname.startsWith('/_teams/l/')) {
      return follow(call, options);
    }
    return LOGON.test(url.pathname) ? logon(call, options.origin) : undefined;
  };
}
