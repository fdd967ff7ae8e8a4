/** What the server tells the Teams frame's script. Shared by both sides. */

export type TeamsTheme = 'default' | 'dark' | 'contrast';
export const TEAMS_THEMES: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];

export interface TeamsFrameData {
  readonly view: 'personal' | 'tab';
  readonly appId: string;
  readonly appName: string;
  readonly entityId: string;
  /** What a deep link names within the tab; empty when the tab was simply opened. */
  readonly subEntityId: string;
  /** Address inside the frame, placeholders filled. */
  readonly contentUrl: string;
  /** The same web part's page in SharePoint, for a browser of its own. */
  readonly websiteUrl: string;
  readonly theme: TeamsTheme;
  readonly locale: string;
  readonly origin: string;
  readonly sitePath: string;
  readonly person: { readonly objectId: string; readonly upn: string; readonly displayName: string };
}

export const FRAME_DATA_ID = 'frameData';
/** The name that Teams gives the frame of a tab; SharePoint's framework knows by it that it runs in Teams. */
export const TAB_FRAME_NAME = 'embedded-page-container';
