/// <reference types="office-js" />
/** What this Word can do beyond WordApi 1.3, the floor that every member outside this table keeps to. */
import type { WordAbilities } from '../../ui/outline/document-in-word';

/** Members above the floor by the set they need; `requirement-sets.test.ts` holds the room to it. */
export const ABOVE_FLOOR = {
  acceptRevisions: { set: 'WordApi', version: '1.6' },
  removeComments: { set: 'WordApi', version: '1.4' },
  tellsText: { set: 'WordApi', version: '1.6' }
} as const satisfies Readonly<Record<keyof WordAbilities, { readonly set: string; readonly version: string }>>;

/** Sets that all of Office has and a Word may lack: how people sign in and how a window is opened. */
export const BESIDE_WORD = {
  nestedSignIn: { set: 'NestedAppAuth', version: '1.1' },
  ownDialog: { set: 'DialogApi', version: '1.1' },
  browserWindow: { set: 'OpenBrowserWindowApi', version: '1.1' }
} as const;

/** Whether this Word has a set. */
export function has({ set, version }: { readonly set: string; readonly version: string }): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Asks Word once; requirement sets do not change while a document is open. */
export function wordAbilities(): WordAbilities {
  return {
    acceptRevisions: has(ABOVE_FLOOR.acceptRevisions),
    removeComments: has(ABOVE_FLOOR.removeComments),
    tellsText: has(ABOVE_FLOOR.tellsText)
  };
}
