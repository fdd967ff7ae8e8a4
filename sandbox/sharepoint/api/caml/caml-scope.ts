/**
 * What CAML of a list is read against, for the present caller.
 */
import type { Api } from '../context.ts';
import type { ListRecord } from '../store/lists.ts';
import type { CamlScope } from './where.ts';

/** The scope of a list's conditions. */
export function camlScope(api: Api, list: ListRecord): CamlScope {
  return {
    fields: api.store.fields.of(list.id),
    types: api.store.contentTypes.of(list.id),
    caller: { userId: api.user.id, groups: api.access.groups, now: api.now }
  };
}
