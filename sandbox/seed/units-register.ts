/**
 * All units of the seed with their days: those of 2023, and those that stand in the same places since 1 July 2025, when
 * the district level ended, communes were merged and Bình Thuận went into Lâm Đồng. Codes of areas were given anew to
 * other areas, so the units of 2025 bear the year in their code; names came back at another level (xã Bắc Bình, xã Đức
 * Linh, phường Phan Thiết).
 *
 * What is not known is left out: which communes beside the one of equal code were merged into a unit, the fate of the
 * district bodies and of most provincial ones, and since when the units of 2023 had stood.
 */
import area from './units-lam-dong-2025.json' with { type: 'json' };
import { IDEOLOGY_OFFICE, PROVINCE, PROVINCIAL_OFFICE, UNITS_217, communeCode, upper, wordsFor } from './units-217.ts';
import type { TermSeed, UnitSeed } from './units-217.ts';

export interface DatedUnitSeed extends UnitSeed {
  readonly validFrom: string;
  readonly validTo?: string;
  readonly predecessors: readonly string[];
}

/** Day of the list of 2023; its units had stood for longer. */
const FIRST_KNOWN = '2023-04-08';
/**
 * The last day of the province and its districts and communes. Some of the Party bodies ended earlier in 2025, on days
 * that are not in the data.
 */
const LAST_OF_2023 = '2025-06-30';

const YEAR = area.validFrom.slice(0, 4);
export const PROVINCE_2025 = `TU-${area.province.code}-${YEAR}`;
export const PROVINCIAL_OFFICE_2025 = `BTGDV-${area.province.code}-${YEAR}`;

const PLACE = area.province.name.replace(/^Tỉnh /, '');
/** Illustrative, as those of 2023: the congresses of the new units were held in their first months. */
const TERMS: readonly TermSeed[] = [{ from: area.validFrom, label: '2025-2030' }];

const since2025 = (unit: Omit<UnitSeed, 'terms'>, predecessors: readonly string[]): DatedUnitSeed => ({
  ...unit,
  terms: TERMS,
  validFrom: area.validFrom,
  predecessors
});

const UNITS_2025: readonly DatedUnitSeed[] = [
  since2025(
    {
      code: PROVINCE_2025,
      name: `Tỉnh ủy ${PLACE}`,
      kind: 'tinh-uy',
      level: 'tinh',
      letterhead: { superior: '', issuer: upper(`Tỉnh ủy ${PLACE}`), place: PLACE },
      numberSymbol: 'BC/TU'
    },
    [PROVINCE]
  ),
  since2025(
    {
      code: PROVINCIAL_OFFICE_2025,
      name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      kind: 'dau-moi',
      level: 'tinh',
      parent: PROVINCE_2025,
      letterhead: { superior: upper(`Tỉnh ủy ${PLACE}`), issuer: 'BAN TUYÊN GIÁO VÀ DÂN VẬN', place: PLACE },
      numberSymbol: 'BC/BTGDVTU'
    },
    [PROVINCIAL_OFFICE, IDEOLOGY_OFFICE]
  ),
  ...area.communes.map((commune) => {
    const { committee, symbol } = wordsFor(commune.kind);
    const name = `${committee} ${commune.name}`;
    return since2025(
      {
        code: `${communeCode(commune)}-${YEAR}`,
        name,
        kind: 'dang-uy-cap-xa',
        level: 'co-so',
        parent: PROVINCE_2025,
        letterhead: { superior: upper(`Đảng bộ tỉnh ${PLACE}`), issuer: upper(name), place: commune.name },
        numberSymbol: symbol
      },
      [communeCode(commune)]
    );
  })
];

/** Gives the register in the shape that `{"units": [...]}` files of units have. */
export function makeUnitRegister(): { readonly units: readonly DatedUnitSeed[] } {
  const before = UNITS_217.map((unit): DatedUnitSeed => ({
    ...unit,
    validFrom: FIRST_KNOWN,
    validTo: LAST_OF_2023,
    predecessors: []
  }));
  return { units: [...before, ...UNITS_2025] };
}
