/**
 * Places in the product, as addresses name them: a screen, and in it a report and a part of the screen. A page of SharePoint
 * names the place in its query, a deep link into Teams in its `subEntityId` (`page.subPageId` on arrival); both have the
 * same text. The pages are found by their names, which the administrator's guide gives.
 */
import { obligationId, planId } from '../domain/code';
import type { ObligationId, PlanId } from '../domain/code';

export type ScreenName = 'tracking' | 'approval' | 'plan';

export interface Place {
  readonly obligation?: ObligationId;
  /** Only needed when there is no obligation: that one names its plan. */
  readonly plan?: PlanId;
  /** A part of the screen in the screen's own words, e.g. a tab; lower-case letters, digits and hyphens. */
  readonly part?: string;
}

/** The id of the Teams app, as `teams/manifest.json` has it; an organisation's catalogue may give another. */
export const TEAMS_APP_ID = '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2171';

/** The screen's page in `SitePages`, and its tab in the Teams app. */
const SCREENS: Readonly<Record<ScreenName, { readonly page: string; readonly tab: string }>> = {
  tracking: { page: 'TheoDoi', tab: 'theo-doi' },
  approval: { page: 'PheDuyet', tab: 'phe-duyet' },
  plan: { page: 'KeHoach', tab: 'ke-hoach' }
};

const PART = /^[a-z0-9-]{1,40}$/;

/** @returns the text's value as `parse` reads it; nothing when it is not there or is none. */
function read<T>(text: string | null, parse: (value: string) => T): T | undefined {
  if (text === null) {
    return undefined;
  }
  try {
    return parse(text);
  } catch {
    return undefined; // an address that somebody has cut or mistyped opens the screen, not an error
  }
}

function part(text: string): string {
  if (!PART.test(text)) {
    throw new Error('not a part');
  }
  return text;
}

/** @param text an address's query (with or without `?`) or Teams' `subPageId`; what is not understood is left out. */
export function readPlace(text: string | undefined): Place {
  const query = new URLSearchParams(text ?? '');
  const found = {
    obligation: read(query.get('obligation'), obligationId),
    plan: read(query.get('plan'), planId),
    part: read(query.get('part'), part)
  };
  return {
    ...(found.obligation === undefined ? {} : { obligation: found.obligation }),
    ...(found.plan === undefined ? {} : { plan: found.plan }),
    ...(found.part === undefined ? {} : { part: found.part })
  };
}

/** The place as the text that `readPlace` reads; empty for the screen as it opens. */
export function writePlace({ obligation, plan, part: within }: Place): string {
  const query = new URLSearchParams();
  Object.entries({ obligation, plan, part: within }).forEach(([name, value]) => {
    if (value !== undefined) {
      query.set(name, value);
    }
  });
  return query.toString();
}

/** The same page at another place; its other parameters stay. @param page absolute address. */
export function atPlace(page: string, place: Place): string {
  const address = new URL(page);
  ['obligation', 'plan', 'part'].forEach((name) => address.searchParams.delete(name));
  new URLSearchParams(writePlace(place)).forEach((value, name) => address.searchParams.set(name, value));
  address.hash = '';
  return address.href;
}

/** @param webUrl absolute URL of the site, without a slash at the end. @returns the screen's page in SharePoint. */
export function pageAddress(webUrl: string, screen: ScreenName, place: Place = {}): string {
  return atPlace(`${webUrl}/SitePages/${SCREENS[screen].page}.aspx`, place);
}

export interface TeamsTarget {
  /** What Teams calls the link. */
  readonly label?: string;
  /** Id of the app where it is installed, when it is not the manifest's. */
  readonly appId?: string;
}

/**
 * A deep link to a tab of the personal app, with the page in SharePoint for those who have no Teams.
 * Form: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsAddress(webUrl: string, screen: ScreenName, place: Place = {}, target: TeamsTarget = {}): string {
  const within = writePlace(place);
  const address = new URL(
    `https://teams.microsoft.com/l/entity/${target.appId ?? TEAMS_APP_ID}/${SCREENS[screen].tab}`
  );
  address.searchParams.set('webUrl', pageAddress(webUrl, screen, place));
  if (target.label !== undefined) {
    address.searchParams.set('label', target.label);
  }
  if (within !== '') {
    address.searchParams.set('context', JSON.stringify({ subEntityId: within }));
  }
  // Teams decodes %20, but shows a plus sign as it is.
  return address.href.replace(/\+/g, '%20');
}
