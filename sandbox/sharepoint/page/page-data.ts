/** What the server tells the page's script, in a data block. Shared by both sides; types only. */

export type HostKind = 'page' | 'teams';
export type DisplayMode = 'read' | 'edit';
export type PageTheme = 'light' | 'dark' | 'contrast';
/** Background of the section that the web part stands in, by SharePoint's names. */
export type SectionBackground = 'none' | 'neutral' | 'soft' | 'strong';

export interface PageTexts {
  readonly webPartFailed: string;
  readonly startFailed: string;
  readonly saving: string;
  readonly notSaved: string;
}

export interface PageData {
  readonly host: HostKind;
  readonly mode: DisplayMode;
  readonly theme: PageTheme;
  readonly section: SectionBackground;
  /** `vi-vn` or `en-us`. */
  readonly language: string;
  readonly webPart: {
    readonly componentId: string;
    readonly instanceId: string;
    /** As last saved; undefined for the web part's own defaults. */
    readonly properties?: Readonly<Record<string, unknown>>;
  };
  /** Where the page is saved to; undefined when this person may not edit it. */
  readonly saveUrl?: string;
  /** Where to go when the page has been saved. */
  readonly readUrl: string;
  /** Handed to `spModuleLoader.start` as it is. */
  readonly start: Readonly<Record<string, unknown>>;
  /** Microsoft Graph of this cloud, and the permissions that the tenant's administrator approved for web parts. */
  readonly graph: { readonly endpoint: string; readonly scopes: readonly string[] };
  /** Where Fluent finds its icon fonts. */
  readonly iconBaseUrl: string;
  readonly texts: PageTexts;
}

export const PAGE_DATA_ID = 'pageData';
/** Id of the component that plays SharePoint's page canvas. */
export const APPLICATION_ID = '6f0c3d5e-2f5b-4a5e-9d6b-5a0000000001';
export const APPLICATION_VERSION = '1.0.0';
