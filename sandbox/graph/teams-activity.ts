/**
 * `users/{id}/teamwork/sendActivityNotification` and `teams/{id}/sendActivityNotification`. The kind of notification has
 * to stand in the manifest of the Teams app, except `systemDefault`, which carries its own text.
 */
import type { Person } from '../server/call.ts';
import type { TeamsApp } from '../teams/teams-app.ts';
import { fieldsOf, listOf, personOf, requirePermission, textOf } from './call.ts';
import type { GraphCall } from './call.ts';
import { badRequest, GraphError } from './errors.ts';
import type { ActivityNotification } from './mailbox.ts';

/** The one team of the tenant, connected to the one site. */
export const TEAM_ID = '00000000-0000-4000-b000-0000000000a1';

const SYSTEM_DEFAULT = 'systemDefault';
const SYSTEM_TEXT = 'systemDefaultText';
const MAX_PREVIEW = 150;
const NEEDS = { delegated: ['TeamsActivity.Send'], application: ['TeamsActivity.Send'] };

/** How people's apps that sign in through SharePoint are known to Graph: "SharePoint Online Web Client Extensibility". */
const SPFX_APP = '08e18876-6177-487e-b8b5-cf950c1e598c';
/** Where a notification of source `text` may lead. */
const TEAMS_ORIGIN = 'https://teams.microsoft.com';

function forbidden({ caller }: GraphCall): GraphError {
  const words =
    caller.kind === 'delegated'
      ? `Missing scope permissions on the request. API requires one of 'TeamsActivity.Send'. Scopes on the request '${caller.scopes.join(', ')}'.`
      : `Missing role permissions on the request. API requires one of 'TeamsActivity.Send, TeamsActivity.Send.User'. Roles on the request '${caller.roles.join(', ')}'. Resource specific consent grants on the request ''.`;
  return new GraphError(403, 'Forbidden', words);
}

/** The same answer whether the recipient lacks the app or its manifest names another application than the caller. */
function appMissing({ caller, url }: GraphCall): GraphError {
  const appId = caller.kind === 'delegated' ? SPFX_APP : caller.appId;
  const about = url.pathname.replace(/^\/v1\.0/, '');
  return new GraphError(
    403,
    'Forbidden',
    `Application with AAD App Id '${appId}' is not authorized to generate custom text notifications about '${about}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`
  );
}

type Topic = ActivityNotification['topic'];

/** @throws GraphError 400 for a topic that Teams could not open. */
function topicOf(call: GraphCall): Topic {
  const topic = fieldsOf(call.body['topic']);
  const [source, value, webUrl] = [textOf(topic['source']), textOf(topic['value']), textOf(topic['webUrl'])];
  if ((source !== 'text' && source !== 'entityUrl') || value === undefined || value === '') {
    throw badRequest("Topic must have a 'source' of 'text' or 'entityUrl' and a 'value'.");
  }
  if (source === 'text' && (webUrl === undefined || !URL.canParse(webUrl))) {
    throw badRequest("'webUrl' must be provided for topics of source 'text'.");
  }
  if (source === 'text' && webUrl !== undefined && new URL(webUrl).origin !== TEAMS_ORIGIN) {
    throw badRequest(`'webUrl' must start with the Microsoft Teams domain (${TEAMS_ORIGIN}).`);
  }
  return { source, value, webUrl };
}

/** The template of the kind of notification, filled in. @throws GraphError 400, 403 */
function textFor(call: GraphCall, app: TeamsApp | undefined, sender: string): { type: string; text: string } {
  if (app === undefined) {
    throw appMissing(call);
  }
  const type = textOf(call.body['activityType']) ?? '';
  const given = new Map(
    listOf(call.body['templateParameters']).map(({ name, value }) => [textOf(name) ?? '', textOf(value) ?? ''])
  );
  if (type === SYSTEM_DEFAULT) {
    const text = given.get(SYSTEM_TEXT);
    if (text === undefined) throw badRequest(`'${SYSTEM_TEXT}' must be provided in templateParameters.`);
    return { type, text };
  }
  const known = app.activityTypes.find((activity) => activity.type === type);
  if (known === undefined) {
    throw badRequest(`Activity type '${type.slice(0, 100)}' is not declared in the manifest of the Teams app.`);
  }
  const text = known.templateText.replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
    if (name === 'actor') return sender;
    const value = given.get(name);
    if (value === undefined) throw badRequest(`Template parameter '${name}' is missing.`);
    return value;
  });
  return { type, text };
}

async function notify(call: GraphCall, recipients: readonly Person[]): Promise<Response> {
  requirePermission(call, NEEDS, () => forbidden(call));
  const { mailbox, sharePoint } = call.around;
  const { caller } = call;
  const sender = caller.kind === 'delegated' ? caller.person.displayName : `app ${caller.appId}`;
  const topic = topicOf(call);
  const { type, text } = textFor(call, await call.around.teamsApp(), sender);
  const preview = textOf(fieldsOf(call.body['previewText'])['content']);
  if (preview === undefined) throw badRequest("'previewText' must be provided.");
  const chain = call.body['chainId'];
  if (chain !== undefined && !Number.isSafeInteger(chain)) throw badRequest("'chainId' must be a whole number.");
  const time = sharePoint.clock.now().toISOString();
  sharePoint.store.database.transaction('write', () => {
    for (const { upn } of recipients) {
      const shown = preview.slice(0, MAX_PREVIEW);
      const notification = { time, recipient: upn, sender, activityType: type, text, preview: shown, topic };
      mailbox.notify(notification, typeof chain === 'number' ? chain : undefined);
    }
  });
  return new Response(null, { status: 204 });
}

/** `POST /users/{id}/teamwork/sendActivityNotification` */
export const notifyUser = (call: GraphCall): Promise<Response> =>
  notify(call, [personOf(call, call.params['user'] ?? '')]);

/** `POST /teams/{id}/sendActivityNotification`: to one member of the team, or to all. */
export function notifyTeam(call: GraphCall): Promise<Response> {
  if (call.params['team']?.toLowerCase() !== TEAM_ID) {
    throw new GraphError(404, 'NotFound', 'No team found with Group Id ' + (call.params['team'] ?? ''));
  }
  const { store, directory } = call.around.sharePoint;
  const members = store.principals.users().flatMap((user) => directory.byObjectId(user.objectId) ?? []);
  const recipient = fieldsOf(call.body['recipient']);
  const kind = textOf(recipient['@odata.type'])?.replace(/^#/, '');
  switch (kind) {
    case 'microsoft.graph.aadUserNotificationRecipient': {
      const person = personOf(call, textOf(recipient['userId']) ?? '');
      if (!members.includes(person)) throw new GraphError(403, 'Forbidden', 'The recipient is no member of the team.');
      return notify(call, [person]);
    }
    case 'microsoft.graph.teamMembersNotificationRecipient':
      if (textOf(recipient['teamId'])?.toLowerCase() !== TEAM_ID) throw badRequest("'teamId' must be the team's own.");
      return notify(call, members);
    default:
      throw badRequest("'recipient' must be a user or the members of the team.");
  }
}
