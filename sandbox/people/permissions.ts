/** The permissions of Microsoft Graph that the tenant knows, as far as the local Graph acts on them. */

/** What Graph's tokens are for, here as in every tenant. */
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/** Delegated permissions. An app that asks for none in particular has been given these by an administrator. */
export const DELEGATED_PERMISSIONS = [
  'User.Read',
  'User.ReadBasic.All',
  'Mail.Send',
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Files.Read.All',
  'Files.ReadWrite.All',
  'TeamsActivity.Send'
] as const;

/** Application permissions. */
export const APPLICATION_PERMISSIONS = [
  'User.Read.All',
  'Mail.Send',
  'Calendars.ReadWrite',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Files.Read.All',
  'TeamsActivity.Send'
] as const;

/** The app that asks for tokens of its own when it does not say which one it is. */
export const DEFAULT_APP_ID = '00000000-0000-4000-c000-0000000000a1';
