/**
 * The units of the plan in October 2023: the committees, organisations and bodies that the plan names, derived from the
 * official list of the province's districts and communes.
 */
import units from './units-binh-thuan-2023.json' with { type: 'json' };

/** One term of office. */
export interface TermSeed {
  readonly from: string;
  readonly label: string;
}

export interface UnitSeed {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: 'tinh' | 'huyen' | 'co-so';
  readonly parent?: string;
  readonly letterhead: { readonly superior: string; readonly issuer: string; readonly place: string };
  readonly numberSymbol: string;
  readonly terms: readonly TermSeed[];
}

/**
 * Terms of office, by whose turn Party documents are numbered anew: illustrative ("minh hoạ"). The days are the last on
 * which the congresses of each level could close (Chỉ thị 35-CT/TW of 2019), plus one; the real days differ from body to
 * body and are not in the data.
 */
const TERMS: Readonly<Record<UnitSeed['level'], readonly TermSeed[]>> = {
  'co-so': [{ from: '2020-07-01', label: '2020-2025' }],
  huyen: [{ from: '2020-09-01', label: '2020-2025' }],
  tinh: [{ from: '2020-11-01', label: '2020-2025' }]
};

/** A unit of a level, with the terms of that level. */
const at = (level: UnitSeed['level'], unit: Omit<UnitSeed, 'level' | 'terms'>): UnitSeed => ({
  ...unit,
  level,
  terms: TERMS[level]
});

export const upper = (text: string): string => text.toLocaleUpperCase('vi');

export const PROVINCE = 'TU-60';
export const IDEOLOGY_OFFICE = 'T-BTG';
export const PROVINCIAL_OFFICE = 'T-BDV';

/** Words for each kind of area: its committee, and the area as it is named in prose and letterheads. */
const COMMITTEE: Readonly<
  Record<string, { readonly committee: string; readonly area: string; readonly symbol: string }>
> = {
  'thanh-pho': { committee: 'Thành ủy', area: 'thành phố', symbol: 'BC/ThU' },
  'thi-xa': { committee: 'Thị ủy', area: 'thị xã', symbol: 'BC/ThU' },
  huyen: { committee: 'Huyện ủy', area: 'huyện', symbol: 'BC/HU' },
  phuong: { committee: 'Đảng ủy phường', area: 'phường', symbol: 'BC/ĐU' },
  'thi-tran': { committee: 'Đảng ủy thị trấn', area: 'thị trấn', symbol: 'BC/ĐU' },
  xa: { committee: 'Đảng ủy xã', area: 'xã', symbol: 'BC/ĐU' },
  'dac-khu': { committee: 'Đảng ủy đặc khu', area: 'đặc khu', symbol: 'BC/ĐU' }
};

export function wordsFor(kind: string): { readonly committee: string; readonly area: string; readonly symbol: string } {
  const words = COMMITTEE[kind];
  if (words === undefined) {
    throw new Error(`The list of units has the unknown kind "${kind}".`);
  }
  return words;
}

/** The six organisations at district level (plan, 3.2). */
const ORGANISATIONS: readonly (readonly [code: string, name: string, symbol: string])[] = [
  ['MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'BC/MTTQ-BTT'],
  ['LDLD', 'Liên đoàn Lao động', 'BC/LĐLĐ'],
  ['ND', 'Hội Nông dân', 'BC/HND'],
  ['PN', 'Hội Liên hiệp Phụ nữ', 'BC/BTV'],
  ['CCB', 'Hội Cựu chiến binh', 'BC/CCB'],
  ['DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'BC/ĐTN']
];

/** The committees directly under the province (plan, 3.2: "đảng ủy trực thuộc tỉnh"). */
const SUBORDINATE: readonly (readonly [code: string, name: string])[] = [
  ['DUT-KCQ', 'Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh'],
  ['DUT-CA', 'Đảng ủy Công an tỉnh'],
  ['DUT-QS', 'Đảng ủy Quân sự tỉnh'],
  ['DUT-BP', 'Đảng ủy Bộ đội Biên phòng tỉnh']
];

/** The nine provincial reporters (plan, 3.3). */
const PROVINCIAL: readonly (readonly [code: string, name: string, symbol: string])[] = [
  ['T-HDND', 'Đảng đoàn Hội đồng nhân dân tỉnh', 'BC/ĐĐ'],
  ['T-UBND', 'Ban Cán sự đảng Ủy ban nhân dân tỉnh', 'BC/BCSĐ'],
  [IDEOLOGY_OFFICE, 'Ban Tuyên giáo Tỉnh ủy', 'BC/BTGTU'],
  ['T-MTTQ', 'Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'BC/ĐĐ'],
  ['T-LDLD', 'Đảng đoàn Liên đoàn Lao động tỉnh', 'BC/ĐĐ'],
  ['T-ND', 'Đảng đoàn Hội Nông dân tỉnh', 'BC/ĐĐ'],
  ['T-PN', 'Đảng đoàn Hội Liên hiệp Phụ nữ tỉnh', 'BC/ĐĐ'],
  ['T-CCB', 'Đảng đoàn Hội Cựu chiến binh tỉnh', 'BC/ĐĐ'],
  ['T-DTN', 'Ban Thường vụ Tỉnh đoàn Thanh niên', 'BC/TĐTN']
];

type District = (typeof units.districts)[number];

export const districtCode = (district: District): string => `HU-${district.code}`;
export const districtOffice = (district: District): string => `BDV-${district.code}`;
/** Code of the committee of a commune of 2023. */
export const communeCode = ({ code }: { readonly code: string }): string => `DU-${code}`;
export const districtCommittee = (district: District): string =>
  `${wordsFor(district.kind).committee} ${district.name}`;
/** E.g. "huyện Hàm Thuận Bắc". */
export const districtArea = (district: District): string => `${wordsFor(district.kind).area} ${district.name}`;
export const DISTRICTS: readonly District[] = units.districts;

function unitsOfDistrict(district: District): readonly UnitSeed[] {
  const { area, symbol } = wordsFor(district.kind);
  const code = districtCode(district);
  const place = district.name;
  const committee = districtCommittee(district);
  return [
    at('huyen', {
      code,
      name: committee,
      kind: 'cap-uy-huyen',
      parent: PROVINCE,
      letterhead: { superior: 'ĐẢNG BỘ TỈNH BÌNH THUẬN', issuer: upper(committee), place },
      numberSymbol: symbol
    }),
    at('huyen', {
      code: districtOffice(district),
      name: `Ban Dân vận ${committee}`,
      kind: 'dau-moi',
      parent: code,
      letterhead: { superior: upper(committee), issuer: 'BAN DÂN VẬN', place },
      numberSymbol: 'BC/BDV'
    }),
    ...ORGANISATIONS.map(([prefix, name, organisationSymbol]) =>
      at('huyen', {
        code: `${prefix}-${district.code}`,
        name: `${name} ${area} ${district.name}`,
        kind: 'to-chuc-huyen',
        parent: code,
        letterhead: {
          superior: '',
          // The Youth Union's executive committee issues under its own short head.
          issuer: upper(prefix === 'DTN' ? `BCH Đoàn ${area} ${district.name}` : `${name} ${area} ${district.name}`),
          place
        },
        numberSymbol: organisationSymbol
      })
    ),
    ...district.communes.map((commune) => {
      const words = wordsFor(commune.kind);
      const name = `${words.committee} ${commune.name}`;
      return at('co-so', {
        code: communeCode(commune),
        name,
        kind: 'dang-uy-co-so',
        parent: code,
        letterhead: { superior: upper(`Đảng bộ ${area} ${district.name}`), issuer: upper(name), place: commune.name },
        numberSymbol: words.symbol
      });
    })
  ];
}

const provincialUnit = (code: string, name: string, kind: string, numberSymbol: string, superior: string): UnitSeed =>
  at(kind === 'dang-uy-truc-thuoc' ? 'huyen' : 'tinh', {
    code,
    name,
    kind,
    parent: PROVINCE,
    letterhead: { superior, issuer: upper(name), place: 'Bình Thuận' },
    numberSymbol
  });

/** The snapshot of units that the plan takes when it is launched. */
export const UNITS_217: readonly UnitSeed[] = [
  at('tinh', {
    code: PROVINCE,
    name: 'Tỉnh ủy Bình Thuận',
    kind: 'tinh-uy',
    letterhead: { superior: '', issuer: 'TỈNH ỦY BÌNH THUẬN', place: 'Bình Thuận' },
    numberSymbol: 'BC/TU'
  }),
  provincialUnit(PROVINCIAL_OFFICE, 'Ban Dân vận Tỉnh ủy', 'dau-moi', 'BC/BDVTU', 'TỈNH ỦY BÌNH THUẬN'),
  ...SUBORDINATE.map(([code, name]) =>
    provincialUnit(code, name, 'dang-uy-truc-thuoc', 'BC/ĐU', 'ĐẢNG BỘ TỈNH BÌNH THUẬN')
  ),
  ...PROVINCIAL.map(([code, name, symbol]) => provincialUnit(code, name, 'co-quan-tinh', symbol, 'TỈNH ỦY BÌNH THUẬN')),
  ...units.districts.flatMap(unitsOfDistrict)
];
