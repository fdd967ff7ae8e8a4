/**
 * The parts of SharePoint's client framework that a page canvas is made with. They are marked internal in the published
 * typings (SPFx 1.23.2), so their shapes are written down here and looked for, once, before anything is built on them.
 */

export interface ServiceKey {
  readonly id: string;
}

export interface ServiceScope {
  startNewChild(): ServiceScope;
  provide<T>(key: ServiceKey, service: T): T;
  finish(): void;
}

export interface ThemeProvider {
  _setTheme(theme: unknown): void;
}

export interface WebPartData {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What the page offers to its web parts; `_MinimalWebPartHost` has the rest. */
export interface WebPartHost {
  setDirty?: (instanceId: string, data: WebPartData) => void;
}

export interface LoadWebPartOptions {
  readonly domElement: HTMLElement;
  readonly instanceId: string;
  readonly manifest: unknown;
  readonly displayMode: number;
  readonly pageLayoutType: string;
  readonly host: WebPartHost;
  readonly serviceScope: ServiceScope;
  readonly formFactor: number;
  readonly addedFromPersistedData: boolean;
  readonly webPartData: unknown;
}

export interface WebPartManager {
  loadWebPart(options: LoadWebPartOptions): Promise<void>;
  serialize(): ReadonlyMap<string, WebPartData>;
  requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close' | 'Toggle'): void;
}

export interface BaseApplication {
  readonly context: { readonly serviceScope: ServiceScope };
}

export interface Framework {
  readonly BaseApplication: new () => BaseApplication;
  readonly MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly TeamsAwareWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly WebPartManager: new (host: WebPartHost) => WebPartManager;
  readonly ThemeProvider: (new (scope: ServiceScope, theme: unknown) => ThemeProvider) & {
    readonly serviceKey: ServiceKey;
  };
  readonly displayModes: { readonly Read: number; readonly Edit: number };
  readonly standardFormFactor: number;
}

type Module = Readonly<Record<string, unknown>>;

const isModule = (value: unknown): value is Module =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

function part(module: unknown, name: string): unknown {
  const found = isModule(module) ? module[name] : undefined;
  if (found === undefined) {
    throw new Error(`The SharePoint framework has no ${name}: this page host knows version 1.23.2.`);
  }
  return found;
}

/**
 * @throws Error naming the first part that is missing, as when another version of the framework is installed.
 */
export function openFramework(
  applicationBase: unknown,
  webPartBase: unknown,
  coreLibrary: unknown,
  componentBase: unknown
): Framework {
  return {
    BaseApplication: part(applicationBase, 'BaseApplication'),
    MinimalWebPartHost: part(webPartBase, '_MinimalWebPartHost'),
    TeamsAwareWebPartHost: part(webPartBase, '_TeamsAwareWebPartHost'),
    WebPartManager: part(webPartBase, '_ClientSideWebPartManager'),
    ThemeProvider: part(componentBase, 'ThemeProvider'),
    displayModes: part(coreLibrary, 'DisplayMode'),
    standardFormFactor: part(part(webPartBase, 'WebPartFormFactor'), 'Standard')
  } as Framework;
}
