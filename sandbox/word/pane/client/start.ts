/**
 * The script that the sandbox puts behind office.js in the task pane's page: members that the npm build lacks, and what Word
 * gives to nested add-ins. Outside Word (the page opened by itself) it does nothing.
 */
import type { Profile } from '../../host/profiles.ts';
import { profileNamed } from '../../host/profiles.ts';
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

const PROFILE_KEY = 'tong-ket-sandbox-profile';

/**
 * Which Word the window plays: it stands in the frame's name beside what office.js reads there. A page that the add-in opens
 * next has lost the name.
 */
function playedProfile(): Profile {
  let told: unknown;
  try {
    told = JSON.parse(window.name);
  } catch {
    told = undefined;
  }
  const named = typeof told === 'object' && told !== null && 'profile' in told ? String(told.profile) : undefined;
  if (named !== undefined) {
    sessionStorage.setItem(PROFILE_KEY, named);
  }
  return profileNamed(named ?? sessionStorage.getItem(PROFILE_KEY));
}

function start(hostOrigin: string, person: string): void {
  forgetOthers(person);
  const profile = playedProfile();
  const window = globals();
  if ('NestedAppAuth' in profile.requirements) {
    window.nestedAppAuthBridge = makeBridge(hostOrigin);
  }
  // Registered before any script of the add-in runs, so it is called before theirs.
  window.Office?.onReady(() => {
    const { Word, OfficeExtension, Office } = globals();
    if (Word !== undefined && OfficeExtension !== undefined) {
      installPolyfill(Word, OfficeExtension, WORD_API_METADATA, profile.requirements);
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
