/** The library's entry for pages that take answers; the resolution that SPFx's TypeScript uses does not find its types. */
declare module '@azure/msal-browser/redirect-bridge' {
  export function broadcastResponseToMainFrame(): Promise<void>;
}
