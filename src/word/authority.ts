/** Who signs people in: Microsoft's service for an organisation, or a service on SharePoint's own origin (the local Microsoft 365). */

export interface Authority {
  readonly authority: string;
  /** Hosts that are trusted as authorities besides Microsoft's own. */
  readonly knownAuthorities: string[];
}

/** In place of an address: the authority stands beside the site. Only the local deployment is built so. */
const OF_SITE = 'site';

/** @param built what the deployment was built with: an authority's address, or "site". */
export function authorityOf(built: string, siteOrigin: string): Authority {
  return built === OF_SITE
    ? { authority: `${siteOrigin}/_authority`, knownAuthorities: [new URL(siteOrigin).host] }
    : { authority: built, knownAuthorities: [] };
}
