/**
 * The script that the sandbox puts behind office.js in the task pane's page: members that the npm build lacks, and what Word
 * gives to nested add-ins. Outside Word (the page opened by itself) it does nothing.
 */
import type { Profile } from '../../host/profiles.ts';
import { profileNamed } from '../../host/profiles.ts';
import { isRecord } from '../../host/wire.ts';
import type { ApiEnums, ApiMetadata } from '../api-metadata.ts';
import { askHost, makeBridge } from './app-auth-bridge.ts';
import { globals } from './office-runtime.ts';
import { installEnums } from './enums.ts';
import type { ThemeName } from './office-theme.ts';
import { officeTheme } from './office-theme.ts';
import { installPolyfill } from './polyfill.ts';

/** Set by the build. */
declare const WORD_API_METADATA: ApiMetadata;
declare const WORD_API_ENUMS: ApiEnums;

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

const PLAYED_KEY = 'tong-ket-sandbox-played-';

/**
 * What the window plays: it stands in the frame's name beside what office.js reads there. A page that the add-in opens next
 * has lost the name.
 */
function played(): { readonly profile: Profile; readonly theme: ThemeName } {
  let told: unknown;
  try {
    told = JSON.parse(window.name);
  } catch {
    told = undefined;
  }
  const named = (part: string): string | null => {
    const value = isRecord(told) ? told[part] : undefined;
    if (typeof value === 'string') {
      sessionStorage.setItem(PLAYED_KEY + part, value);
    }
    return sessionStorage.getItem(PLAYED_KEY + part);
  };
  return { profile: profileNamed(named('profile')), theme: named('theme') === 'dark' ? 'dark' : 'light' };
}

function start(hostOrigin: string, person: string): void {
  forgetOthers(person);
  const { profile, theme } = played();
  const window = globals();
  if ('NestedAppAuth' in profile.requirements) {
    window.nestedAppAuthBridge = makeBridge(hostOrigin);
  }
  // Registered before any script of the add-in runs, so it is called before theirs.
  window.Office?.onReady(() => {
    const { Word, OfficeExtension, Office } = globals();
    if (Word !== undefined && OfficeExtension !== undefined) {
      installPolyfill(Word, OfficeExtension, WORD_API_METADATA, profile.requirements);
      installEnums(Word, WORD_API_ENUMS);
    }
    if (Office !== undefined) {
      Office.context.officeTheme = officeTheme(theme, profile);
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
