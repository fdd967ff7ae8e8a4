/** The page that the sign-in service answers to, in a frame nobody sees or a window: hands the answer to whoever asked. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
