/** `sites/{id}` and `sites/{id}/lists`. */
import { SITE_PATH } from '../server/call.ts';
import { seesList } from '../sharepoint/api/security/visibility.ts';
import { webUrl } from '../sharepoint/api/site.ts';
import type { ListRecord } from '../sharepoint/api/store/lists.ts';
import { answer, contextUrl } from './call.ts';
import type { GraphCall } from './call.ts';
import { listOfSite, onSite, READ_SITES, requireSite, siteId } from './site-access.ts';

function selected(call: GraphCall, whole: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = call.url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (names === undefined) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name) || name === '@odata.etag'));
}

/** `GET /sites/{id}` and `GET /sites/{host}:/{path}` */
export function getSite(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_SITES, 'GET', ({ api }) => {
    const { site } = api;
    const whole = {
      createdDateTime: site.created,
      description: '',
      id: siteId(call),
      lastModifiedDateTime: site.created,
      name: SITE_PATH.slice(SITE_PATH.lastIndexOf('/') + 1),
      webUrl: webUrl(site),
      displayName: site.title,
      root: {},
      siteCollection: { hostname: new URL(site.origin).hostname }
    };
    return answer({ '@odata.context': contextUrl(call.url, 'sites/$entity'), ...selected(call, whole) });
  });
}

function listJson(call: GraphCall, list: ListRecord): Readonly<Record<string, unknown>> {
  const { origin } = call.around.sharePoint.site;
  return {
    '@odata.etag': `"${list.id},${list.version}"`,
    createdDateTime: list.created,
    description: list.description,
    eTag: `"${list.id},${list.version}"`,
    id: list.id,
    lastModifiedDateTime: list.modified,
    name: list.url.slice(list.url.lastIndexOf('/') + 1),
    webUrl: origin + encodeURI(list.url),
    displayName: list.title,
    parentReference: { siteId: siteId(call) },
    list: {
      contentTypesEnabled: list.contentTypes,
      hidden: list.hidden,
      template: list.isLibrary ? 'documentLibrary' : 'genericList'
    }
  };
}

/** `GET /sites/{id}/lists`: hidden lists only when `$select` names `system`, as documented; here never. */
export function getLists(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_SITES, 'GET', ({ api }) => {
    const lists = api.store.lists.all().filter((list) => !list.hidden && seesList(api.store, api.access, list));
    return answer({
      '@odata.context': contextUrl(call.url, `sites('${encodeURIComponent(siteId(call))}')/lists`),
      value: lists.map((list) => selected(call, listJson(call, list)))
    });
  });
}

/** `GET /sites/{id}/lists/{id}` */
export function getList(call: GraphCall): Response {
  requireSite(call);
  return onSite(call, READ_SITES, 'GET', (site) => {
    const list = listOfSite(site, call.params['list'] ?? '');
    const context = contextUrl(call.url, `sites('${encodeURIComponent(siteId(call))}')/lists/$entity`);
    return answer({ '@odata.context': context, ...selected(call, listJson(call, list)) });
  });
}
