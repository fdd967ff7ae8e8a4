/** Adds to `Word.*` the enumerations and the values that the npm build of office.js (2022) lacks, from the typings. */
import type { ApiEnums } from '../api-metadata.ts';

/** What is there stays; some names are a class by now (`Word.Style`) and keep the values of the old enumeration. */
export function installEnums(word: Record<string, unknown>, enums: ApiEnums): void {
  for (const [name, values] of Object.entries(enums)) {
    const known = word[name];
    if ((typeof known === 'object' && known !== null) || typeof known === 'function') {
      Object.assign(known, { ...values, ...known });
    } else {
      word[name] = { ...values };
    }
  }
}
