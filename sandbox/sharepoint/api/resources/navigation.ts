/**
 * The site's navigation: the lists on the quick launch, and nothing at the top. Nodes cannot be added: pages of this
 * server draw their own.
 */
import type { Api } from '../context.ts';
import { collectionAnswer, scalarAnswer, reading, type Resource } from '../resource.ts';
import { seesList } from '../security/visibility.ts';
import { toCollection, type Shape } from '../shape.ts';
import type { ListRecord } from '../store/lists.ts';

/** SP.NavigationNode. */
const NODE: Shape<ListRecord> = {
  type: () => 'SP.NavigationNode',
  props: {
    CurrentLCID: () => 1033,
    Id: (_, list) => 1000 + list.number,
    IsDocLib: (_, list) => list.isLibrary,
    IsExternal: () => false,
    IsVisible: () => true,
    ListTemplateType: (_, list) => list.baseTemplate,
    Title: (_, list) => list.title,
    Url: (api, list) => api.store.views.of(list.id).find((view) => view.isDefault)?.url ?? list.url
  }
};

/** `web/navigation` */
export function navigation(api: Api): Resource {
  const nodes = (name: string, lists: readonly ListRecord[]): Resource => ({
    kind: 'SP.NavigationNodeCollection',
    get: () =>
      collectionAnswer(
        toCollection(
          api,
          NODE,
          lists,
          (list) => ({ link: `Web/Navigation/${name}/GetById(${1000 + list.number})` }),
          'SP.ApiData.NavigationNodes',
          api.request.options
        )
      )
  });
  return {
    kind: 'SP.Navigation',
    members: {
      quicklaunch: () =>
        nodes(
          'QuickLaunch',
          api.store.lists.all().filter((list) => list.onQuickLaunch && seesList(api.store, api.access, list))
        ),
      topnavigationbar: () => nodes('TopNavigationBar', []),
      useshared: () => reading('SP.Navigation.UseShared', () => scalarAnswer('UseShared', false))
    }
  };
}
