/** The command line's words as one value. */
import { USAGE_WORDS, bilingual } from './words';

export type ExportFormat = 'csv' | 'json';

export type Command =
  | { readonly name: 'provision' }
  | { readonly name: 'import-units'; readonly unitsFile: string }
  | { readonly name: 'launch'; readonly planFile: string; readonly dryRun: boolean }
  | { readonly name: 'assign'; readonly rolesFile: string }
  /** `all`: every row of every plan is built anew; otherwise only what changed since. */
  | { readonly name: 'sync'; readonly all: boolean }
  | { readonly name: 'check'; readonly repair: boolean }
  /** Without a file, to standard output. */
  | { readonly name: 'export'; readonly format: ExportFormat; readonly outFile: string | undefined }
  | { readonly name: 'status' };

/** How the command line proves who it is. */
export type AuthMethod = 'token' | 'certificate' | 'device-code';
const AUTH_METHODS: readonly AuthMethod[] = ['token', 'certificate', 'device-code'];

/** As given by options; what is left out comes from the environment. */
export interface AuthWords {
  readonly method: AuthMethod | undefined;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  readonly certificateFile: string | undefined;
  readonly authority: string | undefined;
}

export interface Invocation {
  readonly command: Command;
  /** Absolute URL of the site. */
  readonly site: string;
  /** Results as one JSON value on standard output. */
  readonly json: boolean;
  readonly auth: AuthWords;
}

/** Thrown when the words make no command; the message says which. */
export class UsageError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const WITH_VALUE: ReadonlySet<string> = new Set([
  '--site',
  '--plan',
  '--roles',
  '--units',
  '--format',
  '--out',
  '--auth',
  '--tenant',
  '--client-id',
  '--certificate',
  '--authority'
]);

/** Options that only some commands know; the others are for all. */
const OWN_OPTIONS: Readonly<Record<Command['name'], readonly string[]>> = {
  provision: [],
  'import-units': ['--units'],
  launch: ['--plan', '--dry-run'],
  assign: ['--roles'],
  sync: ['--all'],
  check: ['--repair'],
  export: ['--format', '--out'],
  status: []
};
const OWNED: ReadonlySet<string> = new Set(Object.values(OWN_OPTIONS).flat());
const FLAGS: ReadonlySet<string> = new Set(['--json', '--help', '--dry-run', '--all', '--repair']);

interface Words {
  readonly names: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

function readWords(words: readonly string[]): Words {
  const names: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (WITH_VALUE.has(word)) {
      const value = words[index + 1];
      if (value === undefined || value.startsWith('--')) {
        throw new UsageError(USAGE_WORDS.needsValue(word));
      }
      values.set(word, value);
      index += 1;
    } else if (FLAGS.has(word)) {
      flags.add(word);
    } else if (word.startsWith('-')) {
      throw new UsageError(USAGE_WORDS.noOption(word));
    } else {
      names.push(word);
    }
  }
  return { names, values, flags };
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) {
    throw new UsageError(USAGE_WORDS.oneOf(option, known.join(', ')));
  }
  return found;
}

const isCommand = (name: string): name is Command['name'] => Object.keys(OWN_OPTIONS).includes(name);

function commandOf(name: string, { values, flags }: Words): Command {
  if (!isCommand(name)) {
    throw new UsageError(USAGE_WORDS.noCommand(name));
  }
  const stray = [...values.keys(), ...flags].find((option) => OWNED.has(option) && !OWN_OPTIONS[name].includes(option));
  if (stray !== undefined) {
    throw new UsageError(USAGE_WORDS.notOf(stray, name));
  }
  const file = (option: string): string => {
    const value = values.get(option);
    if (value === undefined) {
      throw new UsageError(USAGE_WORDS.needsFile(name, option));
    }
    return value;
  };
  switch (name) {
    case 'provision':
    case 'status':
      return { name };
    case 'import-units':
      return { name, unitsFile: file('--units') };
    case 'launch':
      return { name, planFile: file('--plan'), dryRun: flags.has('--dry-run') };
    case 'assign':
      return { name, rolesFile: file('--roles') };
    case 'sync':
      return { name, all: flags.has('--all') };
    case 'check':
      return { name, repair: flags.has('--repair') };
    case 'export':
      return {
        name,
        format: oneOf('--format', values.get('--format') ?? 'csv', ['csv', 'json']),
        outFile: values.get('--out')
      };
  }
}

/**
 * @param words what follows the program's name.
 * @returns undefined when help was asked for.
 * @throws UsageError
 */
export function readArguments(words: readonly string[]): Invocation | undefined {
  const read = readWords(words);
  const { names, values, flags } = read;
  if (flags.has('--help')) {
    return undefined;
  }
  const [name, ...rest] = names;
  if (name === undefined || rest.length > 0) {
    throw new UsageError(name === undefined ? USAGE_WORDS.nothing : USAGE_WORDS.unexpected(rest.join(' ')));
  }
  const command = commandOf(name, read);
  const site = values.get('--site');
  if (site === undefined || !/^https:\/\/./.test(site) || !URL.canParse(site)) {
    throw new UsageError(
      bilingual('--site cần địa chỉ https của site.', '--site needs the https address of the site.')
    );
  }
  const method = values.get('--auth');
  return {
    command,
    site,
    json: flags.has('--json'),
    auth: {
      method: method === undefined ? undefined : oneOf('--auth', method, AUTH_METHODS),
      tenant: values.get('--tenant'),
      clientId: values.get('--client-id'),
      certificateFile: values.get('--certificate'),
      authority: values.get('--authority')
    }
  };
}
