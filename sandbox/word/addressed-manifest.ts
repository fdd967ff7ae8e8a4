/**
 * The add-in's manifest as an administrator would deploy it here: the built one names the usual ports, and a sandbox on
 * other ports (two copies at once, or the tests) has to name its own.
 */
import { readFile } from 'node:fs/promises';

const USUAL = { site: 'https://127.0.0.1:4443', pane: 'https://127.0.0.1:3443' } as const;

/**
 * @param file the built manifest.
 * @returns its text with this sandbox's addresses, or undefined when none was built.
 */
export async function addressedManifest(file: string, origin: string, paneOrigin: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  return text
    .replaceAll(USUAL.site, origin)
    .replaceAll(encodeURIComponent(USUAL.site), encodeURIComponent(origin))
    .replaceAll(USUAL.pane, paneOrigin);
}
