/** The command line's words as one value. */

export type Command =
  | { readonly name: 'provision' }
  | { readonly name: 'launch'; readonly planFile: string }
  | { readonly name: 'assign'; readonly rolesFile: string }
  | { readonly name: 'status' };

export interface Invocation {
  readonly command: Command;
  /** Absolute URL of the site. */
  readonly site: string;
  /** Results as one JSON value on standard output. */
  readonly json: boolean;
}

/** Thrown when the words make no command; the message says which. */
export class UsageError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const USAGE = `tong-ket: command line of Tổng Kết for site administrators

  tong-ket provision --site URL                   lists, columns, permission levels, members group
  tong-ket launch    --site URL --plan FILE       units, groups, folders, permissions, tracking rows of a plan
  tong-ket assign    --site URL --roles FILE      people into the groups of their units: [{"upn","unit","role"}]
  tong-ket status    --site URL                   what is on the site

  --json        print the result as JSON on standard output; progress goes to standard error
  --help        this text

The access token for SharePoint is taken from the environment variable TONGKET_TOKEN.
Every command can be run again: it adds what lacks. Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

const WITH_VALUE: ReadonlySet<string> = new Set(['--site', '--plan', '--roles']);

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
        throw new UsageError(`${word} needs a value.`);
      }
      values.set(word, value);
      index += 1;
    } else if (word === '--json' || word === '--help') {
      flags.add(word);
    } else if (word.startsWith('-')) {
      throw new UsageError(`There is no option ${word}.`);
    } else {
      names.push(word);
    }
  }
  return { names, values, flags };
}

function commandOf(name: string, values: ReadonlyMap<string, string>): Command {
  const file = (option: string): string => {
    const value = values.get(option);
    if (value === undefined) {
      throw new UsageError(`${name} needs ${option} FILE.`);
    }
    return value;
  };
  switch (name) {
    case 'provision':
    case 'status':
      return { name };
    case 'launch':
      return { name, planFile: file('--plan') };
    case 'assign':
      return { name, rolesFile: file('--roles') };
    default:
      throw new UsageError(`There is no command ${name}.`);
  }
}

/**
 * @param words what follows the program's name.
 * @returns undefined when help was asked for.
 * @throws UsageError
 */
export function readArguments(words: readonly string[]): Invocation | undefined {
  const { names, values, flags } = readWords(words);
  if (flags.has('--help')) {
    return undefined;
  }
  const [name, ...rest] = names;
  if (name === undefined || rest.length > 0) {
    throw new UsageError(name === undefined ? 'No command was given.' : `Unexpected: ${rest.join(' ')}`);
  }
  const command = commandOf(name, values);
  const site = values.get('--site');
  if (site === undefined || !/^https:\/\/./.test(site) || !URL.canParse(site)) {
    throw new UsageError('--site needs the https address of the site.');
  }
  return { command, site, json: flags.has('--json') };
}
