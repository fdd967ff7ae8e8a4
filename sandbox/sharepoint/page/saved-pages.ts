/** Web part properties as the pages were last saved, by page name; one JSON file in the data folder. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type WebPartProperties = Readonly<Record<string, unknown>>;

export interface SavedPages {
  /** Undefined for a page that was never saved: the web part's own defaults hold then. */
  properties(pageName: string): WebPartProperties | undefined;
  save(pageName: string, properties: WebPartProperties): void;
}

export const isProperties = (value: unknown): value is WebPartProperties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function read(file: string): Map<string, WebPartProperties> {
  if (!existsSync(file)) {
    return new Map();
  }
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const entries = isProperties(value) ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, WebPartProperties] => isProperties(entry[1])));
}

/** @param dataDir data folder; the file is replaced whole, so that a crash leaves the old or the new one. */
export function openSavedPages(dataDir: string): SavedPages {
  const file = path.join(dataDir, 'pages.json');
  const pages = read(file);
  return {
    properties: (pageName) => pages.get(pageName),
    save(pageName, properties) {
      pages.set(pageName, properties);
      mkdirSync(dataDir, { recursive: true });
      const next = `${file}.next`;
      writeFileSync(next, JSON.stringify(Object.fromEntries(pages), null, 2));
      renameSync(next, file);
    }
  };
}
