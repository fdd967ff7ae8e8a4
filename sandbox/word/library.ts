/** Opens and saves files of the SharePoint library over REST, as the signed-in person (browser side). */
import { isRecord } from './host/wire.ts';

export interface LibraryFile {
  readonly id: string;
  readonly name: string;
  readonly serverRelativeUrl: string;
  /** The version whose bytes are at hand; a save replaces no other. */
  readonly etag: string;
  /** False when the server does not let this person change it. */
  readonly canEdit: boolean;
}

/** Why a file could not be opened or saved. */
export type LibraryTrouble =
  'missing' | 'forbidden' | 'locked' | 'signed-out' | 'exists' | 'stale' | 'offline' | 'other';

export class LibraryError extends Error {
  readonly trouble: LibraryTrouble;

  constructor(trouble: LibraryTrouble, message: string) {
    super(message);
    this.name = 'LibraryError';
    this.trouble = trouble;
  }
}

export interface Library {
  open(id: string): Promise<{ readonly file: LibraryFile; readonly bytes: Uint8Array }>;
  /**
   * Replaces the bytes of the version that was read.
   * @param lockId the window's lock; without one the server may find the file locked.
   * @returns the etag of the version that was made.
   * @throws LibraryError `stale` when somebody else has saved since.
   */
  save(file: LibraryFile, bytes: Uint8Array<ArrayBuffer>, lockId: string | undefined): Promise<string>;
  /** Takes or renews a window's lock. @throws LibraryError `locked` when somebody else holds the file for themselves. */
  lock(id: string, lockId: string): Promise<void>;
  /** Gives a lock up, also while the window closes. */
  unlock(id: string, lockId: string): void;
  /** Puts a new file into a library folder. @throws LibraryError `exists` when the name is taken. */
  create(folder: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<LibraryFile>;
  /** Document libraries by title, with the address of their root folder. */
  libraries(): Promise<readonly { readonly title: string; readonly folder: string }[]>;
}

/** Bit 3 of the permission mask: EditListItems. */
const EDIT_LIST_ITEMS = 0x4;
const JSON_ACCEPT = 'application/json;odata=nometadata';
const DOCUMENT_LIBRARY = 101;
/** Names the lock under which Word on the web works on a file. */
const LOCK_HEADER = 'X-WOPI-Lock';

const TROUBLES: Readonly<Record<number, LibraryTrouble>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'missing',
  409: 'locked',
  412: 'stale',
  423: 'locked'
};

export function openLibrary(sitePath: string): Library {
  const api = `${sitePath}/_api`;
  const lockAddress = (id: string): string => `${sitePath}/_vti_bin/wopi.ashx/files/${id}`;
  let digest: Promise<string> | undefined;

  const send = async (address: string, init: RequestInit = {}): Promise<Response> => {
    let response: Response;
    try {
      response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', ...init });
    } catch {
      throw new LibraryError('offline', 'The server cannot be reached.');
    }
    if (!response.ok) {
      throw await troubleOf(response);
    }
    return response;
  };
  const read = async (path: string): Promise<unknown> =>
    (await send(`${api}/${path}`, { headers: { accept: JSON_ACCEPT } })).json();
  const readDigest = async (): Promise<string> => {
    const answer: unknown = await (
      await send(`${api}/contextinfo`, { method: 'POST', headers: { accept: JSON_ACCEPT } })
    ).json();
    const value = isRecord(answer) ? answer['FormDigestValue'] : undefined;
    if (typeof value !== 'string') {
      throw new LibraryError('other', 'The server gave no form digest.');
    }
    return value;
  };
  /** Writes with the form digest; one that has run out is renewed once. */
  const write = async (
    address: string,
    body: Uint8Array<ArrayBuffer> | undefined,
    headers: Readonly<Record<string, string>>
  ): Promise<Response> => {
    const attempt = async (): Promise<Response> => {
      digest ??= readDigest();
      return send(address, {
        method: 'POST',
        ...(body === undefined ? {} : { body }),
        headers: { accept: JSON_ACCEPT, 'X-RequestDigest': await digest, ...headers }
      });
    };
    try {
      return await attempt();
    } catch (error) {
      const stale =
        error instanceof LibraryError && error.trouble === 'forbidden' && /security validation/i.test(error.message);
      digest = undefined;
      if (!stale) {
        throw error;
      }
      return attempt();
    }
  };

  return {
    async open(id) {
      const select = '$select=Name,ServerRelativeUrl,UniqueId,ETag';
      const [facts, mask, content] = await Promise.all([
        read(`web/getFileById('${id}')?${select}`),
        read(`web/getFileById('${id}')/ListItemAllFields/EffectiveBasePermissions`),
        send(`${api}/web/getFileById('${id}')/$value`)
      ]);
      return {
        // The etag of these very bytes: the facts may already be those of a later save.
        file: readFile(facts, id, (lowMask(mask) & EDIT_LIST_ITEMS) !== 0, content.headers.get('etag')),
        bytes: new Uint8Array(await content.arrayBuffer())
      };
    },
    async save(file, bytes, lockId) {
      const answer = await write(`${api}/web/getFileById('${file.id}')/$value`, bytes, {
        'X-HTTP-Method': 'PUT',
        'If-Match': file.etag,
        'content-type': 'application/octet-stream',
        ...(lockId === undefined ? {} : { [LOCK_HEADER]: lockId })
      });
      return answer.headers.get('etag') ?? '*';
    },
    async lock(id, lockId) {
      await write(lockAddress(id), undefined, { 'X-WOPI-Override': 'LOCK', [LOCK_HEADER]: lockId });
    },
    unlock(id, lockId) {
      const release = async (): Promise<void> => {
        const headers = { 'X-WOPI-Override': 'UNLOCK', [LOCK_HEADER]: lockId, 'X-RequestDigest': (await digest) ?? '' };
        // A closing window waits for nothing: the request must outlive it. What gets lost ends by itself.
        await fetch(lockAddress(id), { method: 'POST', credentials: 'same-origin', keepalive: true, headers });
      };
      void release().catch(() => undefined);
    },
    async create(folder, name, bytes) {
      const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));
      const answer = await write(
        `${api}/web/GetFolderByServerRelativePath(decodedurl='${quoted(folder)}')/Files/AddUsingPath(decodedurl='${quoted(name)}',Overwrite=false)`,
        bytes,
        { 'content-type': 'application/octet-stream' }
      );
      const facts: unknown = await answer.json();
      return readFile(facts, '', true);
    },
    async libraries() {
      const answer = await read(
        `web/lists?$select=Title,RootFolder/ServerRelativeUrl&$expand=RootFolder&$filter=BaseTemplate eq ${DOCUMENT_LIBRARY} and Hidden eq false`
      );
      const rows: unknown = isRecord(answer) ? answer['value'] : undefined;
      return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
        const folder =
          isRecord(row) && isRecord(row['RootFolder']) ? row['RootFolder']['ServerRelativeUrl'] : undefined;
        const title = isRecord(row) ? row['Title'] : undefined;
        return typeof title === 'string' && typeof folder === 'string' ? [{ title, folder }] : [];
      });
    }
  };
}

function readFile(facts: unknown, id: string, canEdit: boolean, bytesTag: string | null = null): LibraryFile {
  const record = isRecord(facts) ? facts : {};
  const { Name: name, ServerRelativeUrl: url, UniqueId: uniqueId, ETag: etag } = record;
  if (typeof name !== 'string' || typeof url !== 'string' || typeof etag !== 'string') {
    throw new LibraryError('other', 'The server describes the file in a way that is not known.');
  }
  return {
    id: typeof uniqueId === 'string' ? uniqueId : id,
    name,
    serverRelativeUrl: url,
    etag: bytesTag ?? etag,
    canEdit
  };
}

function lowMask(mask: unknown): number {
  const holder = isRecord(mask) && isRecord(mask['EffectiveBasePermissions']) ? mask['EffectiveBasePermissions'] : mask;
  return isRecord(holder) ? Number(holder['Low'] ?? 0) : 0;
}

async function troubleOf(response: Response): Promise<LibraryError> {
  const text = await response.text().catch(() => '');
  const exists = response.status === 400 && /already exists/i.test(text);
  return new LibraryError(
    exists ? 'exists' : (TROUBLES[response.status] ?? 'other'),
    messageIn(text) ?? `HTTP ${response.status}`
  );
}

/** SharePoint's message, in either of its two shapes. */
function messageIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const error = isRecord(body) ? (body['odata.error'] ?? body['error']) : undefined;
    const message = isRecord(error) ? error['message'] : undefined;
    const value = isRecord(message) ? message['value'] : message;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
