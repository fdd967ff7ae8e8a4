/** How to sign in: from the options, and from the environment for what they leave out. */
import { UsageError } from './arguments';
import type { AuthWords } from './arguments';
import { USAGE_WORDS } from './words';

/** An app that a tenant knows. */
export interface RegisteredApp {
  readonly clientId: string;
  /** E.g. `https://login.microsoftonline.com/<tenant>`. */
  readonly authority: string;
}

export type AuthSettings =
  | { readonly method: 'token'; readonly token: string }
  | ({ readonly method: 'certificate'; readonly certificateFile: string } & RegisteredApp)
  | ({ readonly method: 'device-code' } & RegisteredApp);

type Environment = Readonly<Record<string, string | undefined>>;

const LOGIN = 'https://login.microsoftonline.com';

function needed(option: string, variable: string, given: string | undefined, environment: Environment): string {
  const value = given ?? environment[variable];
  if (value === undefined || value === '') {
    throw new UsageError(USAGE_WORDS.needsSetting(option, variable));
  }
  return value;
}

function appOf({ clientId, tenant, authority }: AuthWords, environment: Environment): RegisteredApp {
  const own = authority ?? environment.TONGKET_AUTHORITY;
  return {
    clientId: needed('--client-id', 'TONGKET_CLIENT_ID', clientId, environment),
    authority:
      own !== undefined && own !== ''
        ? own
        : `${LOGIN}/${encodeURIComponent(needed('--tenant', 'TONGKET_TENANT', tenant, environment))}`
  };
}

/** @throws UsageError naming the option and the variable that lack. */
export function readAuthSettings(words: AuthWords, environment: Environment): AuthSettings {
  const { method = 'token', certificateFile } = words;
  switch (method) {
    case 'token':
      return { method, token: needed('--auth', 'TONGKET_TOKEN', undefined, environment) };
    case 'certificate':
      return {
        method,
        ...appOf(words, environment),
        certificateFile: needed('--certificate', 'TONGKET_CERTIFICATE', certificateFile, environment)
      };
    case 'device-code':
      return { method, ...appOf(words, environment) };
  }
}
