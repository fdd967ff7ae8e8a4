/** Component manifests, the shape in which SharePoint tells its loader what there is and where its scripts lie. */

export interface LocalizedPath {
  readonly type: 'localizedPath';
  readonly defaultPath?: unknown;
  readonly paths: Readonly<Record<string, unknown>>;
}

/** A script of the component: its own file, a file per language, or another component. */
export type ScriptResource =
  | { readonly type: 'path'; readonly path: unknown }
  | LocalizedPath
  | { readonly type: 'component'; readonly id: string; readonly version: string };

export interface LoaderConfig {
  readonly internalModuleBaseUrls: readonly string[];
  readonly entryModuleId: string;
  readonly scriptResources: Readonly<Record<string, ScriptResource>>;
}

/** What we read of a manifest; all the rest of it is kept and given to the loader as it came. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly componentType: string;
  /** Whether the web part may fill a section from edge to edge. */
  readonly supportsFullBleed?: unknown;
  readonly loaderConfig: LoaderConfig;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isScriptResource(value: unknown): value is ScriptResource {
  if (!isRecord(value)) {
    return false;
  }
  switch (value['type']) {
    case 'path':
      return 'path' in value;
    case 'localizedPath':
      return isRecord(value['paths']);
    case 'component':
      return typeof value['id'] === 'string' && typeof value['version'] === 'string';
    default:
      return false;
  }
}

function isLoaderConfig(value: unknown): value is LoaderConfig {
  return (
    isRecord(value) &&
    Array.isArray(value['internalModuleBaseUrls']) &&
    value['internalModuleBaseUrls'].every((url) => typeof url === 'string') &&
    typeof value['entryModuleId'] === 'string' &&
    isRecord(value['scriptResources']) &&
    Object.values(value['scriptResources']).every(isScriptResource)
  );
}

/** @returns the manifest unchanged, or undefined when it is not one that the loader could use. */
export function parseComponentManifest(text: string): ComponentManifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const known =
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['alias'] === 'string' &&
    typeof value['version'] === 'string' &&
    typeof value['componentType'] === 'string' &&
    isLoaderConfig(value['loaderConfig']);
  return known ? (value as unknown as ComponentManifest) : undefined;
}

/** The same manifest with its scripts at another place. */
export function movedTo(manifest: ComponentManifest, bases: readonly string[]): ComponentManifest {
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: bases } };
}
