import { bodyNamed } from './bodies';
import { GOVERNMENT_2020 } from './government-2020';
import { letterSymbol, numberLine, placeAndDate, symbolInForm } from './number-line';
import { PARTY_2018 } from './party-2018';
import { signatureLines } from './signing';
import type { Signing } from './signing';
import { localDate } from '../../domain/local-date';

const signedBy = (name: string): string => {
  const { signing } = bodyNamed(name);
  return signing.kind === 'collective' ? signing.collective : signing.kind === 'head' ? signing.position : '';
};

describe('a body, by its name', () => {
  it.each([
    ['Tỉnh ủy Bình Thuận', 'party', 'Ban Thường vụ'],
    ['Thành uỷ Phan Thiết', 'party', 'Ban Thường vụ'],
    ['Đảng ủy xã Hàm Chính', 'party', 'Đảng ủy'],
    ['Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh', 'party', 'Đảng ủy'],
    ['Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'party', 'Đảng đoàn'],
    ['Ban Cán sự đảng Ủy ban nhân dân tỉnh', 'party', 'Ban Cán sự đảng'],
    ['Ban Tuyên giáo Tỉnh ủy', 'party', 'Trưởng ban'],
    ['Văn phòng Tỉnh ủy', 'party', 'Chánh Văn phòng'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hàm Tân', 'massOrganisation', 'Ban Thường trực'],
    ['Liên đoàn Lao động huyện Hàm Tân', 'massOrganisation', 'Ban Thường vụ'],
    ['Hội Cựu chiến binh huyện Hàm Tân', 'massOrganisation', 'Ban Thường vụ'],
    ['Ban Thường vụ Tỉnh đoàn Thanh niên', 'youthUnion', 'Ban Thường vụ'],
    ['Ủy ban nhân dân tỉnh', 'government', 'Ủy ban nhân dân'],
    ['Sở Nội vụ', 'government', 'Giám đốc']
  ])('%s writes in the form of %s, signed by or for its %s', (name, family, signer) => {
    expect([bodyNamed(name).family, signedBy(name)]).toEqual([family, signer]);
  });

  it('that no rule knows writes in the form of the plan and signs for itself', () => {
    expect(bodyNamed('Hợp tác xã Thanh long')).toEqual({
      family: undefined,
      signing: { kind: 'collective', collective: 'Hợp tác xã Thanh long' }
    });
  });
});

describe('the lines above a signature', () => {
  const party = PARTY_2018.authority.value;
  const government = GOVERNMENT_2020.authority.value;
  const lines = (form: typeof party, signing: Signing): readonly (string | undefined)[] => {
    const { authority, position } = signatureLines(form, signing);
    return [authority, position];
  };

  it.each([
    [{ kind: 'collective', collective: 'BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ' }, 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    [{ kind: 'head', position: 'TRƯỞNG BAN' }, undefined, 'TRƯỞNG BAN'],
    [{ kind: 'head', position: 'TRƯỞNG BAN', isActing: true }, undefined, 'Q. TRƯỞNG BAN'],
    [{ kind: 'deputy', head: 'TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN' }, 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    [{ kind: 'byOrder', of: 'BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG' }, 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']
  ] as const)('of the Party for %j', (signing, authority, position) => {
    expect(lines(party, signing)).toEqual([authority, position]);
  });

  it('of the government end their abbreviation with a dot', () => {
    expect(lines(government, { kind: 'collective', collective: 'ỦY BAN NHÂN DÂN' })[0]).toBe('TM. ỦY BAN NHÂN DÂN');
    expect(lines(government, { kind: 'deputy', head: 'GIÁM ĐỐC', position: '' })[0]).toBe('KT. GIÁM ĐỐC');
  });
});

describe('numbers and dates', () => {
  it.each([
    ['Số 12-BC/HU', PARTY_2018, 'BC/HU', 12],
    ['Số 05-BC/HU', PARTY_2018, 'BC-HU', 5],
    ['Số: 12/BC-UBND', GOVERNMENT_2020, 'BC/UBND', 12],
    ['Số: 05/BC-MTTQ-BTT', GOVERNMENT_2020, 'BC-MTTQ-BTT', 5],
    ['Số       -BC/HU', PARTY_2018, 'BC/HU', undefined]
  ] as const)('are written %s', (written, pack, symbol, number) => {
    expect(numberLine(pack, symbol, number)).toBe(written);
  });

  it('keep the symbol of a unit whoever’s form it writes in', () => {
    expect(symbolInForm(GOVERNMENT_2020, symbolInForm(PARTY_2018, 'BC-HU'))).toBe('BC-HU');
  });

  it('of letters bear the body alone with the government, and CV before it with the Party', () => {
    expect([letterSymbol(PARTY_2018, 'BC/BDVTU'), letterSymbol(GOVERNMENT_2020, 'BC/SNV')]).toEqual([
      'CV/BDVTU',
      'SNV'
    ]);
  });

  it('leave room for what the clerk gives', () => {
    expect(placeAndDate('Hàm Chính')).toBe('Hàm Chính, ngày      tháng      năm');
    expect(placeAndDate('Hàm Chính', localDate('2023-03-05'))).toBe('Hàm Chính, ngày 05 tháng 3 năm 2023');
  });
});
