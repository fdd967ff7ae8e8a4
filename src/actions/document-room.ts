/**
 * The documents room, loaded when it is first needed: it is as large as all the rest of a screen, and no screen opens
 * with it.
 */
export function documentRoom(): Promise<typeof import('../documents/on-demand')> {
  return import(/* webpackChunkName: 'tong-ket-documents' */ '../documents/on-demand');
}
