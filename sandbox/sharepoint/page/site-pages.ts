/** The pages of the site: what an administrator would have made by adding one web part to each. */
import { SITE_PATH } from '../../server/call.ts';
import type { Bilingual } from './language.ts';

export interface SitePage {
  /** File name in Site Pages without `.aspx`; also the key of its saved properties. */
  readonly name: string;
  readonly title: Bilingual;
  readonly componentId: string;
  /** Stays the same for the life of the page, as in the page's canvas content. */
  readonly instanceId: string;
  /** Picture of the left navigation, by its name in `icons.ts`. */
  readonly icon: 'tracking' | 'approval' | 'plan';
}

export const SITE_PAGES: readonly SitePage[] = [
  {
    name: 'TheoDoi',
    title: { vi: 'Theo dõi', en: 'Tracking' },
    componentId: '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2171',
    instanceId: 'c1a6b7b0-5d0e-4c6e-8a51-0b7e5c1d2171',
    icon: 'tracking'
  },
  {
    name: 'PheDuyet',
    title: { vi: 'Phê duyệt', en: 'Approval' },
    componentId: '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2172',
    instanceId: 'c1a6b7b0-5d0e-4c6e-8a51-0b7e5c1d2172',
    icon: 'approval'
  },
  {
    name: 'KeHoach',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    componentId: '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2173',
    instanceId: 'c1a6b7b0-5d0e-4c6e-8a51-0b7e5c1d2173',
    icon: 'plan'
  }
];

export const pagePath = (page: SitePage): string => `${SITE_PATH}/SitePages/${page.name}.aspx`;

/** SharePoint takes addresses without regard to case. */
export function findSitePage(pathname: string): SitePage | undefined {
  const wanted = pathname.toLowerCase();
  return SITE_PAGES.find((page) => pagePath(page).toLowerCase() === wanted);
}

export const findPageOfComponent = (componentId: string): SitePage | undefined =>
  SITE_PAGES.find((page) => page.componentId === componentId.toLowerCase());
