/** Files of a folder over HTTP: nothing outside the folder, the right type, and caching that never shows an old build. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { mediaTypeOf } from './media-types.ts';

export interface FolderOptions {
  /** Every file may be kept for good, because its address changes with its content (e.g. a version in the path). */
  readonly immutable?: boolean;
}

/** A hash in the name (`pane-3f2a9c01.js`, `chunk.x_none_502db8d688784401afd1.js`): another content, another name. */
const HASHED = /[-_.](?=[0-9a-z]*[0-9])[0-9a-z]{8,64}\.[a-z0-9]+$/i;

const UNSAFE = /[\0\\:]/;

/** @returns the path below `root`, or undefined when it leaves it or names something hidden. */
function resolveInside(root: string, relative: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(relative);
  } catch {
    return undefined;
  }
  const steps = decoded.split('/').filter((step) => step !== '');
  if (UNSAFE.test(decoded) || steps.length === 0 || steps.some((step) => step.startsWith('.'))) {
    return undefined;
  }
  return path.join(root, ...steps);
}

interface FoundFile {
  readonly file: string;
  readonly size: number;
  readonly modified: number;
}

async function find(root: string, relative: string): Promise<FoundFile | undefined> {
  const file = resolveInside(root, relative);
  if (file === undefined) {
    return undefined;
  }
  try {
    // A link inside the folder may not lead out of it either.
    const [real, realRoot] = await Promise.all([realpath(file), realpath(root)]);
    const info = await stat(real);
    const inside = real.startsWith(realRoot + path.sep);
    return inside && info.isFile() ? { file: real, size: info.size, modified: Math.trunc(info.mtimeMs) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Answers GET and HEAD for one file.
 * @param relative path below `root`, percent-encoded as it came.
 * @returns undefined when there is no such file, or when it would lie outside `root`.
 */
export async function serveFile(
  request: Request,
  root: string,
  relative: string,
  options: FolderOptions = {}
): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return undefined;
  }
  const found = await find(root, relative);
  if (found === undefined) {
    return undefined;
  }
  const etag = `"${found.size.toString(36)}-${found.modified.toString(36)}"`;
  const forGood = options.immutable === true || HASHED.test(found.file);
  const headers = new Headers({
    'content-type': mediaTypeOf(found.file),
    etag,
    'cache-control': forGood ? 'public, max-age=31536000, immutable' : 'no-cache'
  });
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('content-length', String(found.size));
  const body =
    request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(found.file)) as ReadableStream<Uint8Array>);
  return new Response(body, { headers });
}
