/** `me` and `users/{id}`. */
import type { Person } from '../server/call.ts';
import { answer, contextUrl, me, personOf, requirePermission } from './call.ts';
import type { GraphCall } from './call.ts';
import { GraphError } from './errors.ts';

export const denied = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

const PROPERTIES: Readonly<Record<string, (person: Person) => unknown>> = {
  businessPhones: () => [],
  displayName: (person) => person.displayName,
  givenName: () => null,
  jobTitle: () => null,
  mail: (person) => person.upn,
  mobilePhone: () => null,
  officeLocation: () => null,
  preferredLanguage: () => 'vi-VN',
  surname: () => null,
  userPrincipalName: (person) => person.upn,
  id: (person) => person.objectId
};

function userAnswer({ url }: GraphCall, person: Person): Response {
  const select = url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  const names = Object.keys(PROPERTIES);
  const unknown = select?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const words = `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`;
    throw new GraphError(400, 'BadRequest', words);
  }
  const shown = (select ?? names).map((name) => [name, PROPERTIES[name]?.(person)] as const);
  return answer({ '@odata.context': contextUrl(url, 'users/$entity'), ...Object.fromEntries(shown) });
}

/** `GET /me` */
export function getMe(call: GraphCall): Response {
  const needs = { delegated: ['User.Read', 'User.ReadBasic.All'] };
  const person = me(call);
  requirePermission(call, needs, denied);
  return userAnswer(call, person);
}

/** `GET /users/{id}` */
export function getUser(call: GraphCall): Response {
  requirePermission(call, { delegated: ['User.ReadBasic.All'], application: ['User.Read.All'] }, denied);
  return userAnswer(call, personOf(call, call.params['user'] ?? ''));
}
