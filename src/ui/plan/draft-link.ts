/** Which draft of the site the browser's own copy belongs to, kept beside it between visits. */
import type { DraftLink } from './draft-saver';

const linkKey = (draftKey: string): string => `${draftKey}|site`;

/** @returns undefined when there is none, or it does not read: then the copy counts as a new draft. */
export function keptLink(storage: Storage | undefined, draftKey: string): DraftLink | undefined {
  try {
    const value: unknown = JSON.parse(storage?.getItem(linkKey(draftKey)) ?? 'null');
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    const { key, itemId, etag, isDirty } = value as Readonly<Record<string, unknown>>;
    if (typeof key !== 'string') {
      return undefined;
    }
    return {
      key,
      itemId: typeof itemId === 'number' ? itemId : undefined,
      etag: typeof etag === 'string' ? etag : undefined,
      isDirty: isDirty !== false
    };
  } catch {
    return undefined;
  }
}

export function keepLink(storage: Storage | undefined, draftKey: string, link: DraftLink | undefined): void {
  try {
    if (link === undefined) {
      storage?.removeItem(linkKey(draftKey));
    } else {
      storage?.setItem(linkKey(draftKey), JSON.stringify(link));
    }
  } catch {
    // Storage that is full or switched off: the copy counts as a new draft at the next visit.
  }
}
