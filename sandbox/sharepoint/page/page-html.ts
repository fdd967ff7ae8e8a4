/** The SharePoint page around a web part: suite bar, navigation, command bar, title region, canvas, property pane. */
import type { Person } from '../../server/call.ts';
import { dataBlock, html } from '../../server/html.ts';
import type { Html } from '../../server/html.ts';
import { icon } from './icons.ts';
import { say } from './language.ts';
import type { PageLanguage } from './language.ts';
import { PAGE_DATA_ID } from './page-data.ts';
import type { PageData } from './page-data.ts';
import { pagePath, SITE_PAGES } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';

export interface PageView {
  readonly language: PageLanguage;
  readonly page: SitePage;
  readonly person: Person;
  readonly siteTitle: string;
  readonly url: URL;
  /** Address of SharePoint's boot script. */
  readonly assembly: string;
  readonly data: PageData;
  /** A web part that fills the page from edge to edge, on a page whose title region was removed. */
  readonly fullBleed: boolean;
  /** Set when the package has no such web part: said on the page instead of it. */
  readonly missing?: string;
}

/** The same page with one thing of its address changed; `undefined` takes it away. */
export function withQuery(url: URL, name: string, value: string | undefined): string {
  const query = new URLSearchParams(url.search);
  for (const key of [...query.keys()]) {
    if (key.toLowerCase() === name.toLowerCase()) {
      query.delete(key);
    }
  }
  if (value !== undefined) {
    query.set(name, value);
  }
  const text = query.toString();
  return url.pathname + (text === '' ? '' : `?${text}`);
}

export const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
};

/** Language and theme go with the person from page to page. */
function link(page: SitePage, url: URL): string {
  const kept = ['theme', 'lang'].flatMap((name): [string, string][] => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const query = new URLSearchParams(kept).toString();
  return pagePath(page) + (query === '' ? '' : `?${query}`);
}

function persona({ person, language, url }: PageView): Html {
  const back = encodeURIComponent(url.pathname + url.search);
  return html`<details class="me" data-me>
    <summary>
      <span class="me-name">${person.displayName}</span>
      <span class="avatar" aria-hidden="true">${initials(person.displayName)}</span>
    </summary>
    <div class="me-card">
      <p class="me-card-name">${person.displayName}</p>
      <p class="me-card-upn">${person.upn}</p>
      <p class="me-card-body">${person.body}</p>
      <a href="/?return=${back}">${say(language, { vi: 'Đổi người', en: 'Switch person' })}</a>
      <button type="button" class="link" data-sign-out>${say(language, { vi: 'Đăng xuất', en: 'Sign out' })}</button>
    </div>
  </details>`;
}

function suiteBar(view: PageView): Html {
  const { language, url, data } = view;
  const dark = data.theme === 'dark';
  const other = language.html === 'vi' ? { tag: 'en-us', name: 'English' } : { tag: undefined, name: 'Tiếng Việt' };
  return html`<header class="suite">
    <a class="suite-home" href="/" title="${say(language, { vi: 'Trang đầu', en: 'Home' })}">${icon('waffle')}</a>
    <span class="suite-name">SharePoint</span>
    <span class="suite-tools">
      <a href="${withQuery(url, 'lang', other.tag)}" hreflang="${other.tag ?? 'vi'}">${other.name}</a>
      <a
        class="suite-icon"
        href="${withQuery(url, 'theme', dark ? undefined : 'dark')}"
        title="${say(language, dark ? { vi: 'Giao diện sáng', en: 'Light theme' } : { vi: 'Giao diện tối', en: 'Dark theme' })}"
        >${icon('theme')}</a
      >
      ${persona(view)}
    </span>
  </header>`;
}

function siteHeader({ siteTitle, language, page, url }: PageView): Html {
  const items = SITE_PAGES.map(
    (each) =>
      html`<li>
        <a href="${link(each, url)}" ${each === page && html`aria-current="page"`}
          >${icon(each.icon)}<span>${say(language, each.title)}</span></a
        >
      </li>`
  );
  return html`<nav class="site" aria-label="${say(language, { vi: 'Điều hướng site', en: 'Site navigation' })}">
    <div class="site-title">
      <span class="site-logo" aria-hidden="true">${initials(siteTitle)}</span
      ><span class="site-name">${siteTitle}</span>
    </div>
    <ul>
      ${items}
    </ul>
  </nav>`;
}

function commandBar({ data, language, url }: PageView): Html {
  if (data.saveUrl === undefined) {
    return html``;
  }
  const edit = html`<a class="command" href="${withQuery(url, 'Mode', 'Edit')}"
    >${icon('edit', 16)}<span>${say(language, { vi: 'Chỉnh sửa', en: 'Edit' })}</span></a
  >`;
  const done = html`<button type="button" class="command primary" data-save>
      ${icon('save', 16)}<span>${say(language, { vi: 'Lưu và phát hành', en: 'Save and publish' })}</span>
    </button>
    <button type="button" class="command" data-open-pane>
      ${icon('settings', 16)}<span>${say(language, { vi: 'Thuộc tính', en: 'Properties' })}</span>
    </button>
    <a class="command" href="${withQuery(url, 'Mode', undefined)}"
      >${icon('close', 16)}<span>${say(language, { vi: 'Bỏ thay đổi', en: 'Discard changes' })}</span></a
    >`;
  return html`<div class="commands">
    ${data.mode === 'edit' ? done : edit}<span class="command-status" role="status" data-status></span>
  </div>`;
}

const scripts = (view: PageView): Html =>
  view.missing === undefined
    ? html`${dataBlock(PAGE_DATA_ID, view.data)}
        <script src="${view.assembly}"></script>
        <script src="/_sandbox/scripts/page-start.js"></script>`
    : dataBlock(PAGE_DATA_ID, { ...view.data, start: {} });

const canvas = (view: PageView): Html =>
  html`<div id="workspace" data-canvas>
    ${view.missing !== undefined && html`<div class="canvas-message" role="alert">${view.missing}</div>`}
  </div>`;

const head = (view: PageView, title: string): Html =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/_sandbox/scripts/page.css" />
    <script src="/_sandbox/clock.js"></script>`;

/** The page as one sees it in SharePoint. */
export function sharePointPage(view: PageView): Html {
  const { language, data, page, siteTitle } = view;
  const title = say(language, page.title);
  return html`<!doctype html>
    <html lang="${language.html}" dir="ltr" data-theme="${data.theme}">
      <head>
        ${head(view, `${title} - ${siteTitle}`)}
      </head>
      <body class="sharepoint">
        <a class="skip" href="#workspace">${say(language, { vi: 'Tới nội dung', en: 'Skip to content' })}</a>
        ${suiteBar(view)}
        <div class="below-suite">
          ${siteHeader(view)}
          <div id="spPageChromeAppDiv" class="chrome">
            ${commandBar(view)}
            <main class="${view.fullBleed ? 'full-bleed' : ''}">
              ${!view.fullBleed && html`<div class="title-region"><h1>${title}</h1></div>`} ${canvas(view)}
            </main>
          </div>
          <div id="spPropertyPaneContainer"></div>
        </div>
        ${scripts(view)}
        <script src="/_sandbox/scripts/page-frame.js"></script>
      </body>
    </html>`;
}

/** The same web part as SharePoint's page for Teams shows it: nothing around it. */
export function teamsHostedPage(view: PageView): Html {
  const { language, data } = view;
  return html`<!doctype html>
    <html lang="${language.html}" dir="ltr" data-theme="${data.theme}">
      <head>
        ${head(view, say(language, view.page.title))}
      </head>
      <body class="hosted">
        <div class="below-suite">
          <div id="spPageChromeAppDiv" class="chrome">
            <main class="${view.fullBleed ? 'full-bleed' : ''}">${canvas(view)}</main>
          </div>
          <div id="spPropertyPaneContainer"></div>
        </div>
        ${scripts(view)}
      </body>
    </html>`;
}
