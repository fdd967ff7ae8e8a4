/** Where one deployment of the add-in stands; what a manifest names besides the add-in itself. */
export interface Placing {
  /** Where the static site of the pane is served, e.g. `https://pane.example`. */
  readonly paneOrigin: string;
  /** The pane's page with the site it works with. */
  readonly paneUrl: string;
  /** Origin of the SharePoint site. */
  readonly siteOrigin: string;
  /** Application (client) id of the Entra app registration. */
  readonly clientId: string;
  /** Four numbers, e.g. `0.1.0.0`. */
  readonly version: string;
}

export const iconUrl = ({ paneOrigin }: Placing, size: number): string => `${paneOrigin}/icons/icon-${size}.png`;
export const helpUrl = ({ paneOrigin }: Placing): string => `${paneOrigin}/help.html`;
