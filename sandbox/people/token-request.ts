/** What the token endpoint is asked for: `{audience, scope?}` for a person, `{audience, application: true, roles?}` for an app. */
import { APPLICATION_PERMISSIONS, DEFAULT_APP_ID, DELEGATED_PERMISSIONS, GRAPH_AUDIENCE } from './permissions.ts';

export type TokenRequest =
  | { readonly kind: 'bad-body' }
  | { readonly kind: 'unknown-audience' }
  | { readonly kind: 'unknown-permission' }
  | {
      readonly kind: 'delegated';
      readonly audience: string;
      readonly grant: { readonly scopes?: readonly string[] };
    }
  | {
      readonly kind: 'application';
      readonly audience: string;
      readonly appId: string;
      readonly roles: readonly string[];
    };

/** The token of an `Authorization` header; undefined when it holds none. */
export const bearerOf = (authorization: string): string | undefined =>
  /^bearer +([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1];

/** Names without the resource in front: MSAL asks for `https://graph.microsoft.com/Mail.Send`. */
function bareNames(value: unknown): readonly string[] | undefined {
  const given = typeof value === 'string' ? value.split(/\s+/) : value;
  if (!Array.isArray(given)) return undefined;
  return given
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .map((name) => name.replace(`${GRAPH_AUDIENCE}/`, ''))
    .filter((name) => !['openid', 'profile', 'email', 'offline_access', '.default'].includes(name));
}

function chosen(value: unknown, known: readonly string[]): readonly string[] | undefined {
  const names = bareNames(value) ?? [];
  if (names.length === 0) return known;
  return names.every((name) => known.includes(name)) ? names : undefined;
}

/**
 * @param fields body of the request
 * @param origin the origin of SharePoint, which is the audience of its tokens
 */
export function readTokenRequest(fields: Readonly<Record<string, unknown>>, origin: string): TokenRequest {
  const { audience: given, scope, application, roles, appId } = fields;
  if (typeof given !== 'string') return { kind: 'bad-body' };
  const audience = given.replace(/\/$/, '');
  if (audience === origin && application !== true) return { kind: 'delegated', audience, grant: {} };
  if (audience !== GRAPH_AUDIENCE) return { kind: 'unknown-audience' };
  if (application === true) {
    const granted = chosen(roles, APPLICATION_PERMISSIONS);
    if (granted === undefined) return { kind: 'unknown-permission' };
    return { kind: 'application', audience, appId: typeof appId === 'string' ? appId : DEFAULT_APP_ID, roles: granted };
  }
  const scopes = chosen(scope, DELEGATED_PERMISSIONS);
  return scopes === undefined ? { kind: 'unknown-permission' } : { kind: 'delegated', audience, grant: { scopes } };
}
