/** Reads a built .sppkg as SharePoint's app catalog does: web part manifests, client side assets, the Teams app inside. */
import { unzipSync } from 'fflate';
import { parseTeamsApp } from '../../teams/teams-app.ts';
import type { TeamsApp } from '../../teams/teams-app.ts';
import { parseComponentManifest } from './component-manifest.ts';
import type { ComponentManifest } from './component-manifest.ts';

export interface SolutionPackage {
  readonly webParts: readonly ComponentManifest[];
  /** The app of `ClientSideAssets/TeamsSPFxApp.zip`, when the package carries one. */
  readonly teamsApp: TeamsApp | undefined;
  /** Permissions of Microsoft Graph that the package asks for, e.g. `Mail.Send`; here an administrator approves them all. */
  readonly graphScopes: readonly string[];
  /** Bytes of `ClientSideAssets/<name>`. */
  asset(name: string): Uint8Array | undefined;
}

/** The file is not a SharePoint package, or not a whole one. */
export class BadPackage extends Error {}

const ASSETS = 'ClientSideAssets/';
const WEB_PART = /(?:^|\/)WebPart_[^/]*\.xml$/;
const COMPONENT_MANIFEST = /\sComponentManifest="([^"]*)"/;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** `AppManifest.xml` lists them as the packager wrote them, with the attributes in any order. */
const PERMISSION_REQUEST = /<WebApiPermissionRequest\s[^>]*>/g;
const attribute = (element: string, name: string): string =>
  unescapeXml(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '');

const decoder = new TextDecoder();

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) {
      return String.fromCodePoint(Number.parseInt(hex, 16));
    }
    return decimal === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

function unzip(bytes: Uint8Array, what: string): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new BadPackage(`${what} is not a zip file.`, { cause: error });
  }
}

function webPartOf(name: string, bytes: Uint8Array): ComponentManifest {
  const found = COMPONENT_MANIFEST.exec(decoder.decode(bytes));
  const manifest = found === null ? undefined : parseComponentManifest(unescapeXml(found[1] ?? ''));
  if (manifest === undefined) {
    throw new BadPackage(`${name} in the package has no component manifest that the loader could use.`);
  }
  return manifest;
}

function graphScopesOf(manifest: Uint8Array | undefined): readonly string[] {
  return [...decoder.decode(manifest).matchAll(PERMISSION_REQUEST)]
    .map(([element]) => element)
    .filter((element) => attribute(element, 'ResourceId') === 'Microsoft Graph')
    .map((element) => attribute(element, 'Scope'));
}

/**
 * @param bytes the .sppkg.
 * @throws BadPackage when it is not a zip, or a web part in it has no usable manifest.
 */
export function readSolutionPackage(bytes: Uint8Array): SolutionPackage {
  const entries = unzip(bytes, 'The package');
  const app = entries[`${ASSETS}TeamsSPFxApp.zip`];
  const appManifest = app === undefined ? undefined : unzip(app, 'TeamsSPFxApp.zip')['manifest.json'];
  return {
    webParts: Object.entries(entries)
      .filter(([name]) => WEB_PART.test(name))
      .map(([name, content]) => webPartOf(name, content)),
    teamsApp: appManifest === undefined ? undefined : parseTeamsApp(decoder.decode(appManifest)),
    graphScopes: graphScopesOf(entries['AppManifest.xml']),
    asset: (name) => (Object.hasOwn(entries, ASSETS + name) ? entries[ASSETS + name] : undefined)
  };
}
