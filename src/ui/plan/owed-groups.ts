/** The obligations of a plan as they are looked through: by stream and receiving office, searched without accents. Pure. */
import type { Obligation } from '../../domain/obligation';
import type { Stream } from '../../domain/plan';
import { compareNames, searchKey } from '../../domain/vietnamese-text';

export interface OwedGroup<T> {
  readonly key: string;
  readonly stream: string;
  readonly office: string;
  readonly items: readonly T[];
}

/** @param of the obligation of an item. */
export function owedGroups<T>(
  items: readonly T[],
  streams: readonly Pick<Stream, 'id' | 'name'>[],
  search: string,
  of: (item: T) => Obligation
): readonly OwedGroup<T>[] {
  const key = searchKey(search);
  const matches = (item: T): boolean => {
    const { unitName, parentName, addressee, receivingOfficeName } = of(item);
    return key === '' || searchKey(`${unitName} ${parentName} ${addressee} ${receivingOfficeName}`).includes(key);
  };
  return streams.flatMap(({ id, name }) => {
    const own = items.filter((item) => of(item).stream === id && matches(item));
    const offices = [...new Set(own.map((item) => of(item).receivingOffice))];
    return offices
      .map((office): OwedGroup<T> => {
        const inside = own.filter((item) => of(item).receivingOffice === office);
        const [first] = inside;
        return {
          key: `${id}|${office}`,
          stream: name,
          office: first === undefined ? office : of(first).receivingOfficeName,
          items: [...inside].sort((a, b) => compareNames(of(a).unitName, of(b).unitName))
        };
      })
      .sort((a, b) => compareNames(a.office, b.office));
  });
}
