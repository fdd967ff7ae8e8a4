/** What the server tells the Word window when it opens. */

export interface WindowConfig {
  readonly document:
    { readonly kind: 'blank' } | { readonly kind: 'file'; readonly id: string; readonly forReading: boolean };
  readonly paneOrigin: string;
  readonly sitePath: string;
  readonly person: { readonly objectId: string; readonly upn: string; readonly displayName: string };
}

/** Id of the data block in the page. */
export const CONFIG_ELEMENT = 'word-config';
