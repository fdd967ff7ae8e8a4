/** The format packs that the product brings, chosen by family and day. */
import { InvalidInput } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import type { FormatPack, PackFamily } from './format-pack';
import { GOVERNMENT_2020 } from './government-2020';
import { MASS_ORGANISATION_2020, YOUTH_UNION_2013 } from './organisations';
import { PARTY_2018 } from './party-2018';

export const FORMAT_PACKS: readonly FormatPack[] = [
  PARTY_2018,
  GOVERNMENT_2020,
  MASS_ORGANISATION_2020,
  YOUTH_UNION_2013
];

/** The pack that a document of this day follows: of those in force the one that came last; undefined when none was. */
export function findPackInForce(
  family: PackFamily,
  day: LocalDate,
  packs: readonly FormatPack[] = FORMAT_PACKS
): FormatPack | undefined {
  return packs
    .filter((pack) => pack.family === family)
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** The same for whoever has to write. @throws InvalidInput when none of the family was in force that day. */
export function packInForce(family: PackFamily, day: LocalDate, packs?: readonly FormatPack[]): FormatPack {
  const pack = findPackInForce(family, day, packs);
  if (pack === undefined) {
    throw new InvalidInput('day of a document', day, `lies outside every format pack of the family ${family}`);
  }
  return pack;
}

/** The pack with this id, as a report's check recorded it; undefined when it is not known here. */
export function packById(id: string, packs: readonly FormatPack[] = FORMAT_PACKS): FormatPack | undefined {
  return packs.find((pack) => pack.id === id);
}
