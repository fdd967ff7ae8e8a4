/**
 * The Teams frame: opens the app's page in the tab's frame and answers what teams-js asks of its host. The page is of the
 * same origin as the frame, so teams-js accepts its messages without being told of a new host.
 */
import { localAddress } from '../deep-link.ts';
import { FRAME_DATA_ID, TAB_FRAME_NAME, TEAMS_THEMES } from '../frame-data.ts';
import type { TeamsFrameData, TeamsTheme } from '../frame-data.ts';
import { legacyContext, RUNTIME, SUPPORTED_LIBRARY } from './context.ts';
import { answerTo, readRequest } from './messages.ts';
import type { TeamsRequest } from './messages.ts';

const data = JSON.parse(document.getElementById(FRAME_DATA_ID)?.textContent ?? '{}') as TeamsFrameData;
const tab = document.querySelector<HTMLIFrameElement>(`iframe[name="${TAB_FRAME_NAME}"]`);
const status = document.querySelector<HTMLElement>('[data-status]');
const sessionId = crypto.randomUUID();
const clientType = 'web';
let theme: TeamsTheme = data.theme;

const isTheme = (value: unknown): value is TeamsTheme => TEAMS_THEMES.some((each) => each === value);

function showTheme(): void {
  document.documentElement.dataset['theme'] = theme;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set-theme]')) {
    button.setAttribute('aria-pressed', String(button.dataset['setTheme'] === theme));
  }
}

/** Teams opens links of its own kind inside itself, and all others in a new window. */
function openLink(url: unknown): boolean {
  if (typeof url !== 'string' || !URL.canParse(url) || !['https:', 'mailto:'].includes(new URL(url).protocol)) {
    return false;
  }
  const within = localAddress(url);
  if (within !== undefined) {
    window.location.assign(within);
  } else {
    window.open(url, '_blank', 'noopener');
  }
  return true;
}

/** @returns the arguments of the answer, or undefined when the protocol has none for this function. */
function act({ func, args }: TeamsRequest): readonly unknown[] | undefined {
  switch (func) {
    case 'initialize':
      return ['content', clientType, RUNTIME, SUPPORTED_LIBRARY];
    case 'getContext':
      return [legacyContext(data, theme, sessionId)];
    case 'executeDeepLink':
      return openLink(args[0]) ? [true] : [false, 'This link is not one that can be opened.'];
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
      tab?.setAttribute('data-app', 'ready');
      return undefined;
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      if (status !== null) {
        status.textContent = `Ứng dụng báo lỗi: ${JSON.stringify(args[0] ?? '')}`;
      }
      return undefined;
    case 'settings.getSettings':
      return [{ entityId: data.entityId, contentUrl: data.contentUrl }];
    case 'settings.setSettings':
      return [true];
    case 'getTabInstances':
      return [{ teamTabs: [{ tabName: data.appName, url: data.contentUrl, entityId: data.entityId }] }];
    default:
      return undefined;
  }
}

window.addEventListener('message', (event) => {
  const request = event.source === tab?.contentWindow ? readRequest(event.data) : undefined;
  if (request === undefined || event.origin !== window.location.origin) {
    return;
  }
  const args = act(request);
  if (args !== undefined) {
    tab?.contentWindow?.postMessage(answerTo(request, ...args), event.origin);
  }
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set-theme]')) {
  button.addEventListener('click', () => {
    const wanted = button.dataset['setTheme'];
    if (isTheme(wanted) && wanted !== theme) {
      theme = wanted;
      showTheme();
      tab?.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, window.location.origin);
      const url = new URL(window.location.href);
      url.searchParams.set('theme', theme);
      window.history.replaceState(null, '', url);
    }
  });
}

document.querySelector('[data-reload]')?.addEventListener('click', () => tab?.contentWindow?.location.reload());

showTheme();
// Only now, so that the page's first message already finds this listener.
if (tab !== null) {
  tab.src = data.contentUrl;
}
