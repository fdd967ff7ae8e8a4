/**
 * The plan that the product starts from (`ke-hoach-217.txt`) as data: its streams, deadlines, addressees and receiving
 * offices, each with the words it was read from. What the plan leaves to others is marked "minh hoạ".
 */
import { OUTLINE_217 } from './outline-217.ts';
import {
  DISTRICTS,
  districtArea,
  districtCode,
  districtCommittee,
  districtOffice,
  PROVINCIAL_OFFICE,
  UNITS_217
} from './units-217.ts';

/** The districts set their own date (plan, 3.1); the plan does not say which, so this one is illustrative. */
const DISTRICT_DEADLINE = { phrase: 'trước ngày 10/10/2023', lastDay: '2023-10-09' } as const;
/** Not every district has set its date: this one (Phú Quí) is left open on purpose. */
const DISTRICT_WITHOUT_DATE = '602';

/** The plan's own day is not in its text; this one lies before its dates ("minh hoạ"). */
const UNITS_ON = '2023-10-02';

const byDistrict = <T>(value: (district: (typeof DISTRICTS)[number]) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(DISTRICTS.map((district) => [districtCode(district), value(district)]));

const districtDeadlines = Object.fromEntries(
  DISTRICTS.filter(({ code }) => code !== DISTRICT_WITHOUT_DATE).map((each) => [districtCode(each), DISTRICT_DEADLINE])
);

const toDistrict = {
  addressee: { kind: 'parentCommittee', byParent: byDistrict((each) => `Ban Thường vụ ${districtCommittee(each)}`) },
  receiving: { kind: 'parentOffice', byParent: byDistrict(districtOffice) }
} as const;

const toProvince = {
  addressee: { kind: 'named', name: 'Ban Thường vụ Tỉnh ủy' },
  receiving: { kind: 'office', office: PROVINCIAL_OFFICE }
} as const;

/** Gives the plan in the shape that `tong-ket launch --plan` reads. */
export function makePlan217(): unknown {
  return {
    id: '217',
    title: 'Tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW',
    reportSummary:
      'tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị (khóa XI) về ban hành Quy chế ' +
      'giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    timeZone: 'Asia/Ho_Chi_Minh',
    followingOffice: PROVINCIAL_OFFICE,
    // "Từ khi Bộ Chính trị ban hành Quyết định số 217-QĐ/TW đến thời điểm báo cáo" (plan, II.2).
    period: { from: '2013-12-12', to: 'reportDate' },
    decision: {
      symbol: '217-QĐ/TW',
      date: '2013-12-12',
      issuer: 'Bộ Chính trị (khóa XI)',
      summary:
        'ban hành Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội'
    },
    conference: {
      name: 'Hội nghị Ban Thường vụ Tỉnh ủy mở rộng',
      phrase: 'cuối tháng 11/2023',
      sites: ['điểm cầu cấp tỉnh', ...DISTRICTS.map(districtArea)]
    },
    unitsOn: UNITS_ON,
    outline: OUTLINE_217,
    streams: [
      {
        id: 'co-so',
        name: 'Cấp cơ sở',
        unitKinds: ['dang-uy-co-so'],
        ...toDistrict,
        deadline: {
          kind: 'delegated',
          phrase: 'theo yêu cầu của Ban thường vụ cấp huyện',
          byParent: districtDeadlines
        },
        sourceWords:
          'Cấp ủy cơ sở xây dựng báo cáo tổng kết, thông qua tập thể cấp ủy và gửi về Ban thường vụ các huyện, thị, thành ủy, ' +
          'đảng ủy trực thuộc tỉnh (thời gian gửi báo cáo theo yêu cầu của Ban thường vụ cấp huyện).'
      },
      {
        id: 'to-chuc-huyen',
        name: 'Mặt trận và các tổ chức cấp huyện',
        unitKinds: ['to-chuc-huyen'],
        ...toDistrict,
        deadline: {
          kind: 'delegated',
          phrase: 'theo yêu cầu của Ban thường vụ cấp huyện',
          byParent: districtDeadlines
        },
        sourceWords:
          'Ban thường vụ các huyện, thị, thành ủy, đảng ủy trực thuộc tỉnh chỉ đạo cấp ủy cơ sở, Ủy ban Mặt trận Tổ quốc Việt Nam ' +
          'và các tổ chức chính trị - xã hội cùng cấp báo cáo kết quả thực hiện'
      },
      {
        id: 'huyen',
        name: 'Cấp huyện',
        unitKinds: ['cap-uy-huyen', 'dang-uy-truc-thuoc'],
        ...toProvince,
        deadline: { kind: 'fixed', deadline: { phrase: 'trước ngày 25/10/2023', lastDay: '2023-10-24' } },
        sourceWords: 'gửi báo cáo về Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy) trước ngày 25/10/2023.'
      },
      {
        id: 'tinh',
        name: 'Cấp tỉnh',
        unitKinds: ['co-quan-tinh'],
        ...toProvince,
        deadline: { kind: 'fixed', deadline: { phrase: 'trước ngày 10/11/2023', lastDay: '2023-11-09' } },
        sourceWords:
          'xây dựng báo cáo tổng kết, thông qua tập thể lãnh đạo và gửi về Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy) ' +
          'trước ngày 10/11/2023.'
      },
      {
        id: 'tong-hop',
        name: 'Báo cáo tổng kết của Ban Thường vụ Tỉnh ủy',
        unitKinds: ['tinh-uy'],
        addressee: { kind: 'named', name: 'Hội nghị Ban Thường vụ Tỉnh ủy mở rộng' },
        receiving: { kind: 'office', office: PROVINCIAL_OFFICE },
        deadline: {
          kind: 'imprecise',
          phrase: 'cuối tháng 11/2023',
          proposal: { phrase: 'cuối tháng 11/2023', lastDay: '2023-11-30' }
        },
        sourceWords:
          'Ban Dân vận Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy tham mưu báo cáo tổng kết của Ban Thường vụ Tỉnh ủy, ' +
          'chuẩn bị các điều kiện tham mưu tổ chức hội nghị Ban Thường vụ Tỉnh ủy mở rộng để tổng kết vào cuối tháng 11/2023'
      }
    ],
    units: UNITS_217
  };
}
