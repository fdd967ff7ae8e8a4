/** The look of Teams around the app: app bar, title, tabs, theme switch. */
import type { Person } from '../server/call.ts';
import { dataBlock, html } from '../server/html.ts';
import type { Html } from '../server/html.ts';
import { initials } from '../sharepoint/page/page-html.ts';
import { icon } from '../sharepoint/page/icons.ts';
import { ASSETS_PATH } from '../sharepoint/page/room.ts';
import { FRAME_DATA_ID, TAB_FRAME_NAME } from './frame-data.ts';
import type { TeamsFrameData, TeamsTheme } from './frame-data.ts';
import type { TeamsApp } from './teams-app.ts';

const THEME_NAMES: Readonly<Record<TeamsTheme, string>> = { default: 'Sáng', dark: 'Tối', contrast: 'Tương phản' };

/** The frame's own address with some of its query changed. */
function frameUrl(url: URL, changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return `/_teams/${text === '' ? '' : `?${text}`}`;
}

const head = (title: string): Html =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/_sandbox/scripts/teams-frame.css" />`;

function appBar(app: TeamsApp, data: TeamsFrameData, url: URL): Html {
  const rail = (label: string, href: string, current: boolean, picture: Html): Html =>
    html`<a class="rail-item" href="${href}" ${current && html`aria-current="page"`}
      >${picture}<span>${label}</span></a
    >`;
  const personal = frameUrl(url, { view: undefined, tab: undefined, sub: undefined, settings: undefined });
  const channel = frameUrl(url, { view: 'tab', tab: undefined, sub: undefined, settings: undefined });
  return html`<nav class="rail" aria-label="Teams">
    ${rail('Trang đầu', '/', false, icon('waffle'))} ${rail('Nhóm', channel, data.view === 'tab', icon('plan'))}
    ${rail(app.name, personal, data.view === 'personal', icon('tracking'))}
  </nav>`;
}

function tabs(app: TeamsApp, data: TeamsFrameData, url: URL): Html {
  if (data.view === 'tab') {
    const settings = url.searchParams.has('settings');
    return html`<a
        class="tab"
        href="${frameUrl(url, { settings: undefined })}"
        ${!settings && html`aria-current="page"`}
        >${app.name}</a
      >
      <a class="tab" href="${frameUrl(url, { settings: '1' })}" ${settings && html`aria-current="page"`}
        >Cài đặt tab</a
      >`;
  }
  return html`${app.personalTabs.map(
    (tab) =>
      html`<a
        class="tab"
        href="${frameUrl(url, { tab: tab.entityId, sub: undefined })}"
        ${tab.entityId === data.entityId && html`aria-current="page"`}
        >${tab.name}</a
      >`
  )}`;
}

const appIcon = (app: TeamsApp): Html =>
  app.colorIcon === undefined
    ? html`<span class="app-icon" aria-hidden="true">${initials(app.name)}</span>`
    : html`<img
        class="app-icon"
        alt=""
        width="32"
        height="32"
        src="${ASSETS_PATH}${encodeURIComponent(app.colorIcon)}"
      />`;

const themeSwitch = (): Html =>
  html`<span class="themes" role="group" aria-label="Giao diện">
    ${(Object.keys(THEME_NAMES) as TeamsTheme[]).map(
      (theme) =>
        html`<button type="button" data-set-theme="${theme}" aria-pressed="false">${THEME_NAMES[theme]}</button>`
    )}
  </span>`;

export function framePage(app: TeamsApp, data: TeamsFrameData, person: Person, url: URL): Html {
  const back = encodeURIComponent(url.pathname + url.search);
  const place = data.view === 'tab' ? html`<span class="crumb">Tổng Kết › Chung</span>` : html``;
  return html`<!doctype html>
    <html lang="vi" data-theme="${data.theme}">
      <head>
        ${head(`${app.name} | Teams`)}
      </head>
      <body>
        <header class="top">
          <span class="top-name">Teams</span>
          ${themeSwitch()}
          <a class="top-person" href="/?return=${back}" title="Đổi người / Switch person">
            <span>${person.displayName}</span
            ><span class="avatar" aria-hidden="true">${initials(person.displayName)}</span>
          </a>
        </header>
        ${appBar(app, data, url)}
        <main>
          <div class="app-header">
            ${appIcon(app)}
            <div class="app-title">
              ${place}
              <h1>${app.name}</h1>
            </div>
            <nav class="tabs" aria-label="${app.name}">${tabs(app, data, url)}</nav>
            <span class="app-status" role="status" data-status></span>
            <button type="button" class="quiet" data-reload>Tải lại</button>
            <a class="quiet" href="${data.websiteUrl}" target="_blank" rel="noopener"
              >${icon('open', 16)}Mở trong trình duyệt</a
            >
          </div>
          <iframe name="${TAB_FRAME_NAME}" title="${app.name}" allow="clipboard-write"></iframe>
        </main>
        ${dataBlock(FRAME_DATA_ID, data)}
        <script src="/_sandbox/scripts/teams.js"></script>
      </body>
    </html>`;
}

/** Said instead of the frame when the package carries no app, or the app no such tab. */
export function unusablePage(app: TeamsApp | undefined): Html {
  const reason =
    app === undefined
      ? 'Gói tong-ket.sppkg không có ứng dụng Teams (ClientSideAssets/TeamsSPFxApp.zip). Chạy "npm run build". / The package carries no Teams app.'
      : 'Ứng dụng Teams trong gói không có tab này. / The Teams app in the package has no such tab.';
  return html`<!doctype html>
    <html lang="vi">
      <head>
        ${head('Teams')}
      </head>
      <body class="unusable">
        <main>
          <h1>Teams</h1>
          <p role="alert">${reason}</p>
          <p><a href="/">Trang đầu / Home</a></p>
        </main>
      </body>
    </html>`;
}
