/** The server that the model is held against, with the people of the model in it, each through PnPjs. */
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/batching';
import { HttpRequestError } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import type { IFile } from '@pnp/sp/files';
import type { IFolder } from '@pnp/sp/folders';
import { Item } from '@pnp/sp/items';
import type { IItem } from '@pnp/sp/items';
import type { IList } from '@pnp/sp/lists';
import { startLocalSharePoint } from '../integration/local-sharepoint';
import type { LocalSharePoint } from '../integration/local-sharepoint';
import { ACTORS } from './site-model';
import type { Actor, Folder } from './site-model';

const LOGINS: Readonly<Record<Actor, string>> = {
  admin: 'quantri',
  writer: 'soan.hamchinh',
  approver: 'duyet.hamchinh',
  reader: 'danvan.tinh',
  outsider: 'nguoingoai'
};

const CONTRIBUTE = 1073741827;
const READ = 1073741826;
const LIBRARY_URL = '/sites/tongket/Files';
const ADD_ONLY = { High: 176, Low: 138612833 | 2 };
/** Contribute without deleting items and versions, as the product's own levels are. */
const SUBMIT_LOW = 1011028719 & ~(8 | 128);

/** What came of a call: what it gave, or how it was refused; `lost` when no answer came. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'lost' };

interface ErrorBody {
  readonly 'odata.error'?: { readonly code: string };
}

/** Waits for a call. @throws what is neither a refusal nor a lost connection */
export async function outcomeOf<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await call };
  } catch (error) {
    if (error instanceof HttpRequestError) {
      const body = JSON.parse(await error.response.clone().text()) as ErrorBody;
      return { kind: 'refused', status: error.status, code: body['odata.error']?.code ?? '' };
    }
    // What fetch throws when the server dies; by name, as its class is that of another realm.
    if (nameOf(error) === 'TypeError') return { kind: 'lost' };
    throw error;
  }
}

const nameOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;

export class RealSite {
  private readonly people = new Map<Actor, SPFI>();
  /** How long each restart took, in milliseconds. */
  readonly restarts: number[] = [];

  private constructor(private readonly server: LocalSharePoint) {}

  static async open(): Promise<RealSite> {
    const server = await startLocalSharePoint();
    try {
      const site = new RealSite(server);
      for (const actor of ACTORS) site.people.set(actor, await server.as(LOGINS[actor]));
      await site.provision();
      return site;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  as(actor: Actor): SPFI {
    const sp = this.people.get(actor);
    if (sp === undefined) throw new Error(`Nobody plays ${actor}`);
    return sp;
  }

  list(actor: Actor, sp: SPFI = this.as(actor)): IList {
    return sp.web.lists.getByTitle('Entries');
  }

  folder(actor: Actor, folder: Folder): IFolder {
    return this.as(actor).web.getFolderByServerRelativePath(`${LIBRARY_URL}/${folder}`);
  }

  file(actor: Actor, path: string): IFile {
    return this.as(actor).web.getFileByServerRelativePath(`${LIBRARY_URL}/${path}`);
  }

  /** The newest change of the list. */
  async changeToken(): Promise<string> {
    const { CurrentChangeToken } = await this.list('admin').select('CurrentChangeToken')();
    return CurrentChangeToken.StringValue;
  }

  /** Ends the process without warning. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  async restart(): Promise<void> {
    const started = performance.now();
    await this.server.restart();
    this.restarts.push(Math.round(performance.now() - started));
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  private async provision(): Promise<void> {
    const { web } = this.as('admin');
    const level = async (name: string, mask: { High: number; Low: number }): Promise<number> =>
      (await web.roleDefinitions.add(name, '', 200, mask)).data.Id;
    const submit = await level('Model submit', { High: 432, Low: SUBMIT_LOW });
    const approve = await level('Model approve', { High: 432, Low: SUBMIT_LOW | 16 });
    const addOnly = await level('Model add', ADD_ONLY);
    const ids = new Map<Actor, number>();
    for (const actor of ACTORS) {
      const user = await web.ensureUser(`i:0#.f|membership|${LOGINS[actor]}@tongket.example`);
      ids.set(actor, user.Id);
    }
    const grant = async (to: IList | IItem, grants: readonly (readonly [Actor, number])[]): Promise<void> => {
      await to.breakRoleInheritance(false, true);
      for (const [actor, role] of grants) await to.roleAssignments.add(ids.get(actor) ?? -1, role);
    };

    await web.lists.add('Entries');
    const list = web.lists.getByTitle('Entries');
    await list.fields.createFieldAsXml({
      SchemaXml:
        '<Field Type="Text" Name="Code" StaticName="Code" DisplayName="Mã" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      // Take the internal name as it is given.
      Options: 8
    });
    await grant(list, [
      ['writer', CONTRIBUTE],
      ['approver', addOnly],
      ['reader', READ]
    ]);

    await web.lists.add('Files', '', 101);
    const library = web.lists.getByTitle('Files');
    await library.update({ EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: 2 });
    await library.breakRoleInheritance(false, true);
    for (const [folder, grants] of [
      [
        'mine',
        [
          ['writer', submit],
          ['approver', approve],
          ['reader', READ]
        ]
      ],
      ['theirs', [['reader', READ]]]
    ] as const) {
      await library.rootFolder.folders.addUsingPath(folder);
      const item = Item(this.folder('admin', folder), 'ListItemAllFields');
      await item.update({ OData__ModerationStatus: 0 });
      await grant(item, grants);
    }
  }
}
