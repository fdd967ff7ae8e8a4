/** Starts SharePoint's loader with what the server wrote into the page. Loaded after the boot script. */
import { readPageData, showFailure } from './read-page-data.ts';

interface ModuleLoader {
  _isTelemetryDisabled: boolean;
  start(data: unknown, onFailure: (error: unknown) => void): Promise<unknown>;
}

declare const spModuleLoader: ModuleLoader;

const data = readPageData();

function fail(error: unknown): void {
  document.documentElement.dataset['webPart'] = 'failed';
  console.error('The page did not start.', error);
  showFailure(data.texts.startFailed, error);
}

// Fluent would fetch its fonts from Microsoft's CDN: icons come from the npm package instead, and text takes the system's
// Segoe UI or what stands next in the list.
Object.assign(window, { FabricConfig: { fontBaseUrl: '', iconBaseUrl: data.iconBaseUrl } });
spModuleLoader._isTelemetryDisabled = true;
// The loader may fail at once as well as later.
Promise.resolve()
  .then(() => spModuleLoader.start(data.start, fail))
  .catch(fail);
