/**
 * The page canvas: an "Application" component that SharePoint's loader starts, which loads the page's one web part through
 * the framework's own web part manager, in a child scope with the page's theme.
 */
import { initializeIcons } from '@fluentui/font-icons-mdl2';
import { APPLICATION_ID, APPLICATION_VERSION } from '../page-data.ts';
import type { PageData } from '../page-data.ts';
import { connectPageFrame } from './editing.ts';
import { openFramework } from './framework-api.ts';
import type { BaseApplication, Framework, ServiceScope, WebPartManager } from './framework-api.ts';
import { provideGraphTokens } from './graph-tokens.ts';
import { readPageData, showFailure } from './read-page-data.ts';
import { followTeamsTheme } from './teams-theme.ts';
import { applyTheme, sectionTheme } from './theme.ts';

interface WebPartManifest {
  readonly id: string;
  readonly preconfiguredEntries?: readonly PreconfiguredEntry[];
}

interface PreconfiguredEntry {
  readonly groupId?: string;
  readonly title?: LocalizedTexts;
  readonly description?: LocalizedTexts;
  readonly properties?: Readonly<Record<string, unknown>>;
}

function manifestOf(data: PageData): WebPartManifest {
  const all = data.start['manifests'];
  const found = Array.isArray(all)
    ? (all as readonly WebPartManifest[]).find(({ id }) => id === data.webPart.componentId)
    : undefined;
  if (found === undefined) {
    throw new Error(`No manifest of web part ${data.webPart.componentId}.`);
  }
  return structuredClone(found);
}

type LocalizedTexts = Readonly<Record<string, string>>;

/** SharePoint's server sends a web part's title and description in the page's language, as their default. */
function inLanguage(texts: LocalizedTexts | undefined, data: PageData): LocalizedTexts {
  const culture = data.language;
  const found = Object.entries(texts ?? {}).find(([name]) => name.toLowerCase() === culture);
  return { default: found?.[1] ?? texts?.['default'] ?? '' };
}

/** The loader gives every web part its theme by this scope, and the theme may change while it runs. */
function themedScope(framework: Framework, parent: ServiceScope, data: PageData): ServiceScope {
  const scope = parent.startNewChild();
  const theme = sectionTheme(applyTheme(data.theme, data.host), data.section);
  if (data.section !== 'none') {
    document.getElementById('workspace')?.style.setProperty('background', theme.semanticColors.bodyBackground);
  }
  const provider = new framework.ThemeProvider(scope, theme);
  scope.provide(framework.ThemeProvider.serviceKey, provider);
  scope.finish();
  if (data.host === 'teams') {
    followTeamsTheme((theme) => provider._setTheme(applyTheme(theme, 'teams')));
  }
  return scope;
}

async function loadWebPart(framework: Framework, scope: ServiceScope, data: PageData): Promise<WebPartManager> {
  const Host = data.host === 'teams' ? framework.TeamsAwareWebPartHost : framework.MinimalWebPartHost;
  const host = new Host(scope);
  const manager = new framework.WebPartManager(host);
  const manifest = manifestOf(data);
  const entry = manifest.preconfiguredEntries?.[0] ?? {};
  const title = inLanguage(entry.title, data);
  const { instanceId, componentId, properties } = data.webPart;
  const domElement = document.createElement('div');
  domElement.className = 'web-part';
  document.getElementById('workspace')?.append(domElement);
  await manager.loadWebPart({
    domElement,
    instanceId,
    manifest: { ...manifest, ...entry, title, description: inLanguage(entry.description, data) },
    displayMode: data.mode === 'edit' ? framework.displayModes.Edit : framework.displayModes.Read,
    pageLayoutType: data.host === 'teams' ? 'SingleWebPartAppPageLayout' : 'Article',
    host,
    serviceScope: scope,
    formFactor: framework.standardFormFactor,
    addedFromPersistedData: properties !== undefined,
    webPartData: {
      id: componentId,
      instanceId,
      title: title['default'],
      dataVersion: '1.0',
      properties: properties ?? entry.properties ?? {},
      serverProcessedContent: { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} }
    }
  });
  connectPageFrame(data, host, manager);
  return manager;
}

function makeApplication(framework: Framework, httpBase: unknown): unknown {
  return class LocalSharePointPage extends framework.BaseApplication {
    get componentId(): string {
      return APPLICATION_ID;
    }

    /** No chrome component: the frame around the canvas is plain HTML that the server sent. */
    _getPageChromeProvider(): undefined {
      return undefined;
    }

    async onLoad(): Promise<void> {
      const data = readPageData();
      // SharePoint registers Fluent's icons on its pages, and all copies of Fluent on a page share the register.
      initializeIcons(data.iconBaseUrl, { disableWarnings: true });
      try {
        provideGraphTokens(httpBase, data);
        const { serviceScope } = (this as BaseApplication).context;
        const manager = await loadWebPart(framework, themedScope(framework, serviceScope, data), data);
        performance.mark('web-part-rendered');
        document.documentElement.dataset['webPart'] = 'rendered';
        if (data.mode === 'edit') {
          manager.requestPropertyPaneAction(data.webPart.instanceId, 'Open');
        }
      } catch (error) {
        document.documentElement.dataset['webPart'] = 'failed';
        console.error('The web part failed.', error);
        showFailure(data.texts.webPartFailed, error);
      }
    }
  };
}

define(
  `${APPLICATION_ID}_${APPLICATION_VERSION}`,
  [
    '@microsoft/sp-application-base',
    '@microsoft/sp-webpart-base',
    '@microsoft/sp-core-library',
    '@microsoft/sp-component-base',
    '@microsoft/sp-http-base'
  ],
  (applicationBase, webPartBase, coreLibrary, componentBase, httpBase) => ({
    default: makeApplication(openFramework(applicationBase, webPartBase, coreLibrary, componentBase), httpBase)
  })
);
