/**
 * Deep links to a tab, as Teams reads them:
 * `https://teams.microsoft.com/l/entity/<app>/<entity>?webUrl=…&label=…&context={"subEntityId":"…"}`.
 * Shared by both sides: the frame follows those of the app within it, the room those that are opened here by their path.
 */

export interface DeepLink {
  readonly appId: string;
  readonly entityId: string;
  readonly subEntityId: string;
  /** Where those go who cannot open the tab. */
  readonly webUrl: string | undefined;
}

const PATH = /^\/l\/entity\/([^/]+)\/([^/]+)$/;

function subEntityOf(context: string | null): string {
  try {
    const value: unknown = JSON.parse(context ?? 'null');
    const found: unknown =
      typeof value === 'object' && value !== null && 'subEntityId' in value ? value.subEntityId : undefined;
    return typeof found === 'string' ? found : '';
  } catch {
    return ''; // Teams opens the tab when it cannot read the context
  }
}

/** @param path path of the link, without what stands before `/l/`. @returns undefined for any other address. */
export function readDeepLink(path: string, query: URLSearchParams): DeepLink | undefined {
  const found = PATH.exec(path);
  return found === null
    ? undefined
    : {
        appId: decodeURIComponent(found[1] ?? ''),
        entityId: decodeURIComponent(found[2] ?? ''),
        subEntityId: subEntityOf(query.get('context')),
        webUrl: query.get('webUrl') ?? undefined
      };
}

/** The same link to the Teams of this machine; undefined when it is no link into Teams. */
export function localAddress(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const { origin, pathname, search } = new URL(address);
  return origin === 'https://teams.microsoft.com' && pathname.startsWith('/l/')
    ? `/_teams${pathname}${search}`
    : undefined;
}
