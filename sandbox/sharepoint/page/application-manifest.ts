/** The manifest of our own "application", the component that the loader starts: it plays SharePoint's page canvas. */
import type { ComponentManifest, ScriptResource } from './component-manifest.ts';
import { FrameworkBroken } from './framework.ts';
import type { Framework } from './framework.ts';
import { APPLICATION_ID, APPLICATION_VERSION } from './page-data.ts';

/** Module names by which `client/application.ts` asks for the framework, and the aliases of the components they are. */
const NEEDS: Readonly<Record<string, string>> = {
  '@microsoft/sp-application-base': 'SPApplicationBase',
  '@microsoft/sp-webpart-base': 'SPWebPartBase',
  '@microsoft/sp-core-library': 'SPCoreLibrary',
  '@microsoft/sp-component-base': 'SPComponentBase',
  '@microsoft/sp-http-base': '@microsoft/sp-http-base'
};

/** @throws FrameworkBroken when a package that the page needs is not installed. */
export function applicationManifest(framework: Framework, scripts: string): ComponentManifest {
  const resources: Record<string, ScriptResource> = { application: { type: 'path', path: 'page-application.js' } };
  for (const [name, alias] of Object.entries(NEEDS)) {
    const found = framework.manifests.find((manifest) => manifest.alias === alias);
    if (found === undefined) {
      throw new FrameworkBroken(`${name} is not installed.`);
    }
    resources[name] = { type: 'component', id: found.id, version: found.version };
  }
  const manifest = {
    id: APPLICATION_ID,
    version: APPLICATION_VERSION,
    alias: 'LocalSharePointPage',
    componentType: 'Application',
    manifestVersion: 2,
    isInternal: true,
    loaderConfig: { internalModuleBaseUrls: [scripts], entryModuleId: 'application', scriptResources: resources }
  };
  return manifest;
}
