/** Connects the page frame's buttons with the web part: property pane, saving, what is unsaved. */
import type { PageData } from '../page-data.ts';
import type { WebPartHost, WebPartManager } from './framework-api.ts';

/** Wait after the last change before a Teams tab saves itself: it has no button for it. */
const TEAMS_SAVE_DELAY = 800;

async function put(url: string, properties: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(properties)
  });
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
}

/** Called when the web part stands: what it says of itself now is what later states are held against. */
export function connectPageFrame(data: PageData, host: WebPartHost, manager: WebPartManager): void {
  const { saveUrl, mode, texts, webPart } = data;
  if (saveUrl === undefined || mode !== 'edit') {
    return;
  }
  const properties = (): unknown => manager.serialize().get(webPart.instanceId)?.properties ?? {};
  const before = JSON.stringify(properties());
  const status = document.querySelector<HTMLElement>('[data-status]');
  let unsaved = false;
  let timer = 0;
  const save = async (): Promise<void> => {
    await put(saveUrl, properties());
    unsaved = false;
  };
  host.setDirty = () => {
    unsaved = JSON.stringify(properties()) !== before;
    if (unsaved && data.host === 'teams') {
      clearTimeout(timer);
      timer = window.setTimeout(
        () => void save().catch((error: unknown) => console.error('Not saved.', error)),
        TEAMS_SAVE_DELAY
      );
    }
  };
  document.querySelector('[data-open-pane]')?.addEventListener('click', () => {
    manager.requestPropertyPaneAction(webPart.instanceId, 'Open');
  });
  document.querySelector('[data-save]')?.addEventListener('click', () => {
    if (status !== null) {
      status.textContent = texts.saving;
    }
    save().then(
      () => window.location.assign(data.readUrl),
      (error: unknown) => {
        if (status !== null) {
          status.textContent = `${texts.notSaved} ${error instanceof Error ? error.message : String(error)}`;
        }
      }
    );
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsaved && data.host === 'page') {
      event.preventDefault();
    }
  });
}
