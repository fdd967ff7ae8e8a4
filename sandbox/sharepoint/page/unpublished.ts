/**
 * The components of SharePoint Online that its published framework refers to and that are not on npm. Where they are
 * Fluent controls they are made from Fluent's public packages (`sandbox/build.ts`); the few others are stand-ins that hold
 * what the framework touches while it loads. Ids and names are those of SPFx 1.23.2 and change with it.
 */
import type { ComponentManifest, ScriptResource } from './component-manifest.ts';

export interface ComponentRef {
  readonly id: string;
  readonly version: string;
}

/** Ids that SharePoint Online gives React, which web part packages name. */
export const REACT: ComponentRef = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };
export const REACT_DOM: ComponentRef = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' };
/** Our own ids, for the bundles made from the public packages. */
export const FLUENT_8: ComponentRef = { id: '6f0c3d5e-2f5b-4a5e-9d6b-5a0000000008', version: '8.0.0' };
export const FLUENT_9: ComponentRef = { id: '6f0c3d5e-2f5b-4a5e-9d6b-5a0000000009', version: '9.0.0' };

/** Fluent 8 controls that sp-property-pane loads on demand; the ids are in its webpack runtime. */
const FLUENT_8_CONTROLS = [
  '111fe4c6-f1c2-4325-a129-3526437cba32',
  '4a37fff0-2aea-4df6-b0e4-061644a5c355',
  '94f059ca-7d9b-46b4-bb97-ec5867cb121a',
  '4c7a0268-816b-4ba5-ab33-df85b4bbf18c',
  'b9fc293f-811a-4b1c-a851-a1fbcb7851bf',
  'a86b8f98-2f15-4506-b455-c1e9fe8da1bd',
  '7f394f7b-0b39-41b0-89b3-16946caa2f33',
  '1a47b3e4-a586-4a15-9aa1-b02a2590b1bb',
  '9f15c0bf-73f0-4365-a7c0-5b2072882dbb',
  '7763227c-dff4-4ad6-a8bd-4d6e41c3afd8',
  'b67b6cf3-ed44-4fad-af6b-3d78f3e35971',
  '89f063a9-3b5f-4ac2-a3ec-b598f37acb89',
  '215395c1-25f7-42ff-967c-8832aff2ab33'
];
const FLUENT_9_CONTROLS = [
  'b99a20f7-e090-4a32-a841-7866d0be8d59',
  'e7b22f8f-a734-4a67-bd3c-667c8ad8fcbc',
  '89b85dbe-f07e-424d-88da-a84f647073e2'
];
const SCREEN_READER: ComponentRef = { id: '17ce0976-e69a-4355-be84-89b69a74717d', version: '0.3.65' };

/** Which built script plays a component that the framework names in its manifests. */
const BY_NAME: Readonly<Record<string, string>> = {
  '@ms/office-ui-fabric-react-bundle': 'as-fluent8.js',
  '@msinternal/sp-edit-customer-promise': 'edit-customer-promise.js',
  '@msinternal/sp-idle-web-task': 'idle-web-task.js',
  '@msinternal/sp-heading-level': 'heading-level.js',
  '@msinternal/sp-component-utilities': 'component-parts.js',
  '@msinternal/odsp-utilities-bundle': 'string-format.js',
  '@msinternal/sp-pages-content-panel-context': 'content-panel.js',
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': 'as-react-dom.js'
};

function scriptFor(name: string): string {
  const named = BY_NAME[name];
  if (named !== undefined) {
    return named;
  }
  if (name.startsWith('@msinternal/sp-fluentui-v9-')) {
    return 'as-fluent9.js';
  }
  return name.startsWith('@msinternal/sp-fluentui-migration-') ? 'as-fluent8.js' : 'silent.js';
}

const asResource = ({ id, version }: ComponentRef): ScriptResource => ({ type: 'component', id, version });

/** A manifest for one script file. */
export function libraryManifest(
  component: ComponentRef,
  alias: string,
  base: string,
  file: string,
  needs: Readonly<Record<string, ComponentRef>> = {}
): ComponentManifest {
  const own: Record<string, ScriptResource> = { [alias]: { type: 'path', path: file } };
  for (const [name, ref] of Object.entries(needs)) {
    own[name] = asResource(ref);
  }
  const manifest = {
    id: component.id,
    version: component.version,
    alias,
    componentType: 'Library',
    manifestVersion: 2,
    isInternal: true,
    loaderConfig: { internalModuleBaseUrls: [base], entryModuleId: alias, scriptResources: own }
  };
  return manifest;
}

const CORE_LIBRARY = '7263c7d0-1d6a-45ec-8d85-d4d1d234171b';

/** What each of our scripts asks the loader for. */
function needsOf(script: string, frameworkVersion: string): Readonly<Record<string, ComponentRef>> {
  switch (script) {
    case 'as-fluent8.js':
    case 'screen-reader.js':
      return { fluent8: FLUENT_8 };
    case 'as-fluent9.js':
      return { fluent9: FLUENT_9 };
    case 'as-react-dom.js':
      return { 'react-dom': REACT_DOM };
    case 'edit-customer-promise.js':
      return { '@microsoft/sp-core-library': { id: CORE_LIBRARY, version: frameworkVersion } };
    default:
      return {};
  }
}

/** SPFx gives all its public packages one version. */
const FRAMEWORK_VERSION = '1.23.2';

/** RequireJS takes one address for one module, so each component has an address of its own to the script that it shares. */
const ownAddress = (id: string, scripts: string): string => `${scripts}for/${id}/`;

/** The script's name in an address that `ownAddress` made; other names stay as they are. */
export const withoutOwner = (name: string): string => name.replace(/^for\/[0-9a-f-]{36}\//, '');

/** A manifest that lets a component of SharePoint Online be loaded though npm does not have it. */
export function standInFor(name: string, component: ComponentRef, scripts: string): ComponentManifest {
  const script = scriptFor(name);
  return libraryManifest(
    component,
    name,
    ownAddress(component.id, scripts),
    script,
    needsOf(script, FRAMEWORK_VERSION)
  );
}

/** The controls that the property pane loads by ids that stand in no manifest. */
export function aliasComponents(scripts: string): readonly ComponentManifest[] {
  const alias = (id: string, script: string): ComponentManifest =>
    libraryManifest(
      { id, version: '0.1.0' },
      `pane-${id}`,
      ownAddress(id, scripts),
      script,
      needsOf(script, FRAMEWORK_VERSION)
    );
  return [
    ...FLUENT_8_CONTROLS.map((id) => alias(id, 'as-fluent8.js')),
    ...FLUENT_9_CONTROLS.map((id) => alias(id, 'as-fluent9.js')),
    libraryManifest(
      SCREEN_READER,
      'pane-screen-reader',
      scripts,
      'screen-reader.js',
      needsOf('screen-reader.js', FRAMEWORK_VERSION)
    )
  ];
}
