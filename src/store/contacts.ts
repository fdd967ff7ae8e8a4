/** How people are reached outside the site: the address that the site knows of each, from the groups of ours. */
import '@pnp/sp/site-groups';
import type { Login } from '../domain/code';
import { login } from '../domain/code';
import { startsWith } from './odata';
import { GROUP_PREFIX } from './names';
import { rowsOf } from './row';
import type { Site } from './site';

/** A person who can be written to. */
export interface Contact {
  readonly login: Login;
  /** The name that the site shows. */
  readonly title: string;
  /** User principal name. */
  readonly upn: string;
  /** Where mail goes. */
  readonly mail: string;
}

/** SharePoint's claim of a person of the directory; groups and apps have others. */
const PERSON = /^i:0#\.f\|membership\|([^|]+@[^|]+)$/i;

/** The user principal name in a login; undefined when it is nobody that can be written to. */
export function principalName(person: string): string | undefined {
  return PERSON.exec(person)?.[1];
}

export class Contacts {
  public constructor(private readonly site: Site) {}

  /** Everybody who is in a group of ours and is a person, by login. One request. */
  public async all(): Promise<ReadonlyMap<Login, Contact>> {
    const groups: unknown = await this.site.sp.web.siteGroups
      .filter(startsWith('Title', GROUP_PREFIX))
      .select('Users/LoginName', 'Users/Title', 'Users/Email')
      .expand('Users')();
    const contacts = rowsOf(groups)
      .flatMap((group) => group.objects('Users'))
      .flatMap((user): readonly (readonly [Login, Contact])[] => {
        const name = login(user.requiredText('LoginName'));
        const upn = principalName(name);
        const mail = user.text('Email');
        return upn === undefined
          ? []
          : [[name, { login: name, title: user.text('Title'), upn, mail: mail === '' ? upn : mail }]];
      });
    return new Map(contacts);
  }
}
