/**
 * Keeps Fluent from fetching its web fonts from Microsoft's CDN as soon as it is loaded: Segoe UI is on every machine
 * that runs Word, SharePoint brings its own, and nothing but Microsoft 365's own addresses is to be asked. Must be
 * imported before anything of Fluent. What a host has set already stays.
 */
interface FluentSettings {
  FabricConfig?: { fontBaseUrl?: string };
}

const settings = window as Window & FluentSettings;
settings.FabricConfig = { fontBaseUrl: '', ...settings.FabricConfig };
