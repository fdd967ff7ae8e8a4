/** Opens and saves files of the SharePoint library over REST, as the signed-in person (browser side). */
import { isRecord } from './host/wire.ts';

export interface LibraryFile {
  readonly id: string;
  readonly name: string;
  readonly serverRelativeUrl: string;
  /** False when the server does not let this person change it. */
  readonly canEdit: boolean;
}

/** Why a file could not be opened or saved. */
export type LibraryTrouble = 'missing' | 'forbidden' | 'locked' | 'signed-out' | 'exists' | 'offline' | 'other';

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
  save(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Puts a new file into a library folder. @throws LibraryError `exists` when the name is taken. */
  create(folder: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<LibraryFile>;
  /** Document libraries by title, with the address of their root folder. */
  libraries(): Promise<readonly { readonly title: string; readonly folder: string }[]>;
}

/** Bit 3 of the permission mask: EditListItems. */
const EDIT_LIST_ITEMS = 0x4;
const JSON_ACCEPT = 'application/json;odata=nometadata';
const DOCUMENT_LIBRARY = 101;

const TROUBLES: Readonly<Record<number, LibraryTrouble>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'missing',
  423: 'locked'
};

export function openLibrary(sitePath: string): Library {
  const api = `${sitePath}/_api`;
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
    path: string,
    body: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>
  ): Promise<Response> => {
    const attempt = async (): Promise<Response> => {
      digest ??= readDigest();
      return send(`${api}/${path}`, {
        method: 'POST',
        body,
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
      const select = '$select=Name,ServerRelativeUrl,UniqueId';
      const [facts, mask, content] = await Promise.all([
        read(`web/getFileById('${id}')?${select}`),
        read(`web/getFileById('${id}')/ListItemAllFields/EffectiveBasePermissions`),
        send(`${api}/web/getFileById('${id}')/$value`)
      ]);
      return {
        file: readFile(facts, id, (lowMask(mask) & EDIT_LIST_ITEMS) !== 0),
        bytes: new Uint8Array(await content.arrayBuffer())
      };
    },
    async save(id, bytes) {
      await write(`web/getFileById('${id}')/$value`, bytes, {
        'X-HTTP-Method': 'PUT',
        'content-type': 'application/octet-stream'
      });
    },
    async create(folder, name, bytes) {
      const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));
      const answer = await write(
        `web/GetFolderByServerRelativePath(decodedurl='${quoted(folder)}')/Files/AddUsingPath(decodedurl='${quoted(name)}',Overwrite=false)`,
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

function readFile(facts: unknown, id: string, canEdit: boolean): LibraryFile {
  const record = isRecord(facts) ? facts : {};
  const { Name: name, ServerRelativeUrl: url, UniqueId: uniqueId } = record;
  if (typeof name !== 'string' || typeof url !== 'string') {
    throw new LibraryError('other', 'The server describes the file in a way that is not known.');
  }
  return { id: typeof uniqueId === 'string' ? uniqueId : id, name, serverRelativeUrl: url, canEdit };
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
