/**
 * SharePoint's own client framework, as Microsoft publishes it on npm: each `@microsoft/sp-*` package carries in `dist/`
 * the production scripts that SharePoint Online serves and the manifest that its loader reads. They are served from
 * `node_modules`, never copied: their licence (aka.ms/spfx/license) does not let them be passed on.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { movedTo, parseComponentManifest } from './component-manifest.ts';
import type { ComponentManifest, ScriptResource } from './component-manifest.ts';
import { aliasComponents, FLUENT_8, FLUENT_9, REACT, REACT_DOM, libraryManifest, standInFor } from './unpublished.ts';

/** SharePoint's boot script: loader, RequireJS and the components that are on every page. */
const ASSEMBLY = 'sp-default-assembly_en-us.js';
/** The language of the framework's own texts on npm; Vietnamese ones are only in Microsoft's CDN. */
const FRAMEWORK_LANGUAGE = 'en-US';

export interface Framework {
  /** All manifests but the package's web parts. */
  readonly manifests: readonly ComponentManifest[];
  /** Address that all its files begin with; the version in it lets browsers keep them. */
  readonly base: string;
  /** Address of the boot script. */
  readonly assembly: string;
  /** The file behind the name that follows `base`, if it is one of the framework's. */
  fileFor(name: string): string | undefined;
}

/** A framework that is not whole: a package is missing or is of a version that this host does not know. */
export class FrameworkBroken extends Error {}

/** Each framework file has a table of some 250 languages; one path is all that a page needs of it. */
function inFrameworkLanguage(manifest: ComponentManifest): ComponentManifest {
  const resources = Object.entries(manifest.loaderConfig.scriptResources).map(
    ([name, resource]): [string, ScriptResource] =>
      resource.type === 'localizedPath'
        ? [
            name,
            {
              type: 'path',
              path: resource.paths[FRAMEWORK_LANGUAGE] ?? resource.paths['default'] ?? resource.defaultPath
            }
          ]
        : [name, resource]
  );
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, scriptResources: Object.fromEntries(resources) } };
}

function distFolders(nodeModules: string): readonly string[] {
  const scope = path.join(nodeModules, '@microsoft');
  return readdirSync(scope)
    .map((name) => path.join(scope, name, 'dist'))
    .filter((folder) => existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.manifest.json')));
}

function readManifests(folders: readonly string[], base: string): readonly ComponentManifest[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.manifest.json'))
      .flatMap((file) => {
        const manifest = parseComponentManifest(readFileSync(path.join(folder, file), 'utf8'));
        if (manifest === undefined || manifest.alias.endsWith('assembly')) {
          return [];
        }
        // Preloading is Microsoft's tuning of its CDN; here it would only fetch what the page does not use.
        const internal = {
          ...movedTo(inFrameworkLanguage(manifest), [base]),
          isInternal: true,
          preloadComponents: undefined
        };
        return [internal];
      })
  );
}

/** Scripts and fonts by file name: names carry a hash, so one name is one file whichever package it is in. */
function indexFiles(folders: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder)) {
      if (/\.(?:js|woff2?|png)$/.test(file) && file !== 'index.js') {
        files.set(file, path.join(folder, file));
      }
    }
  }
  return files;
}

function builtIn(assembly: string): ReadonlySet<string> {
  const head = readFileSync(assembly, 'utf8').slice(0, 4000);
  return new Set([...head.matchAll(/\['([0-9a-f-]{36})'/g)].map((match) => match[1] ?? ''));
}

/**
 * Manifests for what the framework refers to and npm does not have: components that are inside the boot script need only
 * be named, the others get the nearest public thing or a stand-in.
 */
function complete(
  found: readonly ComponentManifest[],
  inAssembly: ReadonlySet<string>,
  base: string,
  scripts: string
): ComponentManifest[] {
  const have = new Set(found.map(({ id }) => id));
  const added: ComponentManifest[] = [];
  for (const { loaderConfig } of found) {
    for (const [name, resource] of Object.entries(loaderConfig.scriptResources)) {
      if (resource.type === 'component' && !have.has(resource.id)) {
        have.add(resource.id);
        added.push(
          inAssembly.has(resource.id)
            ? libraryManifest({ id: resource.id, version: resource.version }, name, base, ASSEMBLY)
            : standInFor(name, resource, scripts)
        );
      }
    }
  }
  return added;
}

/**
 * @param nodeModules the project's `node_modules`.
 * @param origin origin that the page is served from.
 * @param scripts absolute address of the sandbox's own built scripts, ending with a slash.
 * @throws FrameworkBroken when the boot script is not there.
 */
export function openFramework(nodeModules: string, origin: string, scripts: string): Framework {
  const folders = distFolders(nodeModules);
  const files = new Map(indexFiles(folders));
  const assembly = files.get(ASSEMBLY);
  if (assembly === undefined) {
    throw new FrameworkBroken(`${ASSEMBLY} of @microsoft/sp-application-base is not in ${nodeModules}.`);
  }
  files.set('react.js', path.join(nodeModules, 'react', 'umd', 'react.production.min.js'));
  files.set('react-dom.js', path.join(nodeModules, 'react-dom', 'umd', 'react-dom.production.min.js'));
  for (const [name, file] of indexFiles([path.join(nodeModules, '@fluentui', 'font-icons-mdl2', 'fonts')])) {
    files.set(name, file);
  }
  const base = `${origin}/_sandbox/framework/${frameworkVersion(nodeModules)}/`;
  const published = [
    ...readManifests(folders, base),
    libraryManifest(REACT, 'react', base, 'react.js'),
    libraryManifest(REACT_DOM, 'react-dom', base, 'react-dom.js', { react: REACT }),
    libraryManifest(FLUENT_8, 'fluent8', scripts, 'fluent8.js', { react: REACT, 'react-dom': REACT_DOM }),
    libraryManifest(FLUENT_9, 'fluent9', scripts, 'fluent9.js', { react: REACT, 'react-dom': REACT_DOM }),
    ...aliasComponents(scripts)
  ];
  return {
    manifests: [...published, ...complete(published, builtIn(assembly), base, scripts)],
    base,
    assembly: base + ASSEMBLY,
    fileFor: (name) => files.get(name)
  };
}

function frameworkVersion(nodeModules: string): string {
  const value: unknown = JSON.parse(
    readFileSync(path.join(nodeModules, '@microsoft', 'sp-application-base', 'package.json'), 'utf8')
  );
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
