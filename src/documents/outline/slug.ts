/** Ids made from titles: ASCII words joined by "-", as codes are written. */
import { searchKey } from '../../domain/vietnamese-text';

const LONGEST = 34;

/** An id that is not in `taken` yet, which then holds it. @param fallback for a title without letters. */
export function slugOf(title: string, fallback: string, taken: Set<string>): string {
  let base = '';
  for (const word of searchKey(title).split(/[^a-z0-9]+/u)) {
    const longer = base === '' ? word.slice(0, LONGEST) : `${base}-${word}`;
    if (word === '' || longer.length > LONGEST) {
      if (word === '') {
        continue;
      }
      break;
    }
    base = longer;
  }
  base = base === '' ? fallback : base;
  let id = base;
  for (let count = 2; taken.has(id); count++) {
    id = `${base}-${count}`;
  }
  taken.add(id);
  return id;
}
