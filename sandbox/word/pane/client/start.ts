/**
 * The script that the sandbox puts behind office.js in the task pane's page: members that the npm build lacks, and what Word
 * gives to nested add-ins. Outside Word (the page opened by itself) it does nothing.
 */
import type { ApiMetadata } from '../api-metadata.ts';
import { askHost, makeBridge } from './app-auth-bridge.ts';
import { globals } from './office-runtime.ts';
import { installPolyfill } from './polyfill.ts';

/** Set by the build. */
declare const WORD_API_METADATA: ApiMetadata;

const PERSON_KEY = 'tong-ket-sandbox-person';

/** Another person is another browser profile: what the sign-in library kept for the last one is forgotten. */
function forgetOthers(person: string): void {
  for (const storage of [localStorage, sessionStorage]) {
    if (storage.getItem(PERSON_KEY) !== person) {
      Object.keys(storage)
        .filter((key) => key.startsWith('msal.'))
        .forEach((key) => storage.removeItem(key));
      storage.setItem(PERSON_KEY, person);
    }
  }
}

function start(hostOrigin: string, person: string): void {
  forgetOthers(person);
  const window = globals();
  window.nestedAppAuthBridge = makeBridge(hostOrigin);
  // Registered before any script of the add-in runs, so it is called before theirs.
  window.Office?.onReady(() => {
    const { Word, OfficeExtension, Office } = globals();
    if (Word !== undefined && OfficeExtension !== undefined) {
      installPolyfill(Word, OfficeExtension, WORD_API_METADATA);
    }
    if (Office !== undefined) {
      Office.auth = Object.assign(Office.auth ?? {}, {
        getAuthContext: async () => {
          const result = await askHost(hostOrigin, { kind: 'account' });
          return result.kind === 'refused'
            ? {}
            : { userPrincipalName: result.account.upn, userObjectId: result.account.objectId, authorityType: 'aad' };
        }
      });
    }
  });
}

const own = document.currentScript;
const hostOrigin = own?.dataset['host'];
if (hostOrigin !== undefined && window.parent !== window) {
  start(hostOrigin, own?.dataset['person'] ?? '');
}
