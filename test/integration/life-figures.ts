/**
 * The figures at the end of the life that `life.test.ts` plays, counted by hand. What the plan owes: 124 communes
 * (Phan Thiết 18, La Gi 9, Tuy Phong 11, Bắc Bình 18, Hàm Thuận Bắc 17, Hàm Thuận Nam 13, Tánh Linh 13, Đức Linh 12,
 * Hàm Tân 10, Phú Quí 3) and 60 organisations of ten districts, to the districts' offices; 10 districts, 4 committees
 * directly under the province, 9 provincial bodies and the province's own report, to the provincial office: 208.
 */
import { FIGURES } from '../../src/domain/rates';
import type { Figures } from '../../src/domain/rates';

function table(some: Partial<Figures>): Figures {
  const nothing = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<keyof Figures, number>;
  return { ...nothing, ...some };
}

/**
 * Hàm Thuận Bắc's office: 17 communes and 6 organisations, last day 9/10.
 * Hàm Liêm went into Hàm Chính: 22 are owed, of which Đa Mi is exempt. Four were sent: Hàm Chính (accepted), La Dạ
 * (received), Phú Long (on its way), Đông Tiến on paper. In time: Hàm Chính on 6/10, whatever was returned after; La Dạ on
 * 12/10, because it had until 16/10 by then; Đông Tiến on 9/10. Late: Phú Long on 12/10, its exemption over. The other
 * 22 - 1 - 4 = 17 are missing.
 */
export const DISTRICT_OFFICE = table({
  owed: 22,
  exempt: 1,
  onPaper: 1,
  notYet: 17,
  received: 1,
  accepted: 1,
  sent: 4,
  onTime: 3,
  late: 1,
  missing: 17
});

/**
 * The provincial office: 14 until 24/10, 9 until 9/11, one without a date. Hàm Thuận Bắc came on 25/10, late; Ban Tuyên giáo
 * on 26/10, in time; both are accepted. Of the 14, 13 are missing; 8 have time until 9/11 and are neither.
 */
export const PROVINCIAL_OFFICE = table({
  owed: 24,
  notYet: 22,
  accepted: 2,
  sent: 2,
  onTime: 1,
  late: 1,
  missing: 13,
  noDate: 1
});

/** Hàm Thuận Bắc with all below it: its office's 22, and its own report, accepted and late. */
export const DISTRICT_TREE = table({
  owed: 23,
  exempt: 1,
  onPaper: 1,
  notYet: 17,
  received: 1,
  accepted: 2,
  sent: 5,
  onTime: 3,
  late: 2,
  missing: 17
});

/**
 * Everything: 208 - 1 merged. Besides Hàm Thuận Bắc's 23, 152 communes and organisations of the eight other districts with
 * a date are missing (9 districts have 121 communes and 54 organisations, 175 - 23 = 152): 152 + 17 + 13 = 182. Without a
 * date: Phú Quí's 3 communes and 6 organisations, and the province's own report.
 * 207 = 1 exempt + 6 sent + 182 missing + 10 without a date + 8 that still have time.
 */
export const WHOLE = table({
  owed: 207,
  exempt: 1,
  onPaper: 1,
  notYet: 200,
  received: 1,
  accepted: 3,
  sent: 6,
  onTime: 4,
  late: 2,
  missing: 182,
  noDate: 10
});

export const LEVELS: Readonly<Record<string, Figures>> = {
  /** 124 communes without Hàm Liêm; missing: 121 with a date, without the six that something was done about. */
  'co-so': table({
    owed: 123,
    exempt: 1,
    onPaper: 1,
    notYet: 118,
    received: 1,
    accepted: 1,
    sent: 4,
    onTime: 3,
    late: 1,
    missing: 115,
    noDate: 3
  }),
  /** 60 organisations, 10 districts, 4 committees; missing: 54 organisations with a date and 13 of the 14. */
  huyen: table({ owed: 74, notYet: 73, accepted: 1, sent: 1, late: 1, missing: 67, noDate: 6 }),
  /** 9 bodies, of which 8 have time, and the province. */
  tinh: table({ owed: 10, notYet: 9, accepted: 1, sent: 1, onTime: 1, noDate: 1 })
};
