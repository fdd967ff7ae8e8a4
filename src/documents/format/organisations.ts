/**
 * Documents of the Front, the trade unions and the associations of farmers, women and veterans, and of the Youth Union.
 * Each has guidance of its own, whose opening was seen and whose tables were not: what shows in documents issued under
 * it is taken from those, the rest from the government's form.
 */
import { localDate } from '../../domain/local-date';
import { evidence, exactly, form, span, UPPER_BOLD } from './form';
import type { FormatPack, Rule } from './format-pack';
import { GOVERNMENT_2020 } from './government-2020';

/** The same values, as far as they can be taken over without having seen them prescribed for these bodies. */
function takenOver<T extends object>(rules: T): T {
  const entries = Object.entries(rules).map(([name, value]: [string, Rule<unknown>]) => [
    name,
    { ...value, verified: false }
  ]);
  return Object.fromEntries(entries) as T;
}

const base = {
  page: {
    ...takenOver({
      paper: GOVERNMENT_2020.page.paper,
      numberDistance: GOVERNMENT_2020.page.numberDistance,
      number: GOVERNMENT_2020.page.number
    }),
    margins: takenOver(GOVERNMENT_2020.page.margins)
  },
  ...takenOver({
    font: GOVERNMENT_2020.font,
    headings: GOVERNMENT_2020.headings,
    authority: GOVERNMENT_2020.authority,
    recipients: GOVERNMENT_2020.recipients,
    annex: GOVERNMENT_2020.annex,
    number: GOVERNMENT_2020.number
  }),
  text: takenOver(GOVERNMENT_2020.text),
  components: takenOver(GOVERNMENT_2020.components)
};

const own = evidence('banHanh');

/** The Front's and the unions' guidance was itself issued with Quốc hiệu, "Số: 91/HD-MTTW-BTT" and "TM.". */
export const MASS_ORGANISATION_2020: FormatPack = {
  ...GOVERNMENT_2020,
  ...base,
  id: 'massOrganisation-2020',
  family: 'massOrganisation',
  title: 'Văn bản của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
  sources: {
    ...GOVERNMENT_2020.sources,
    banHanh: {
      title:
        'Hướng dẫn số 91/HD-MTTW-BTT, ngày 08/4/2013 của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Quyết định số ' +
        '933/QĐ-TLĐ, ngày 14/5/2024 của Tổng Liên đoàn Lao động Việt Nam (cách trình bày của chính văn bản)',
      address: 'https://hethongphapluat.vn'
    }
  },
  head: { right: own.rule(GOVERNMENT_2020.head.right.value), underIssuer: own.open({ kind: 'rule' }) },
  number: own.rule(GOVERNMENT_2020.number.value),
  authority: own.rule(GOVERNMENT_2020.authority.value)
};

/** Guidance 29-HD/TWĐTN-VP bears the Union's own name on the right, "***" under the issuer and "Số: 29-HD/TWĐTN-VP". */
export const YOUTH_UNION_2013: FormatPack = {
  ...GOVERNMENT_2020,
  ...base,
  id: 'youthUnion-2013',
  family: 'youthUnion',
  title: 'Văn bản của Đoàn TNCS Hồ Chí Minh (Hướng dẫn số 29-HD/TWĐTN-VP, ngày 29/10/2013)',
  validFrom: localDate('2013-10-29'),
  sources: {
    ...GOVERNMENT_2020.sources,
    banHanh: {
      title:
        'Hướng dẫn số 29-HD/TWĐTN-VP và Quyết định số 367-QĐ/TWĐTN-VP, ngày 29/10/2013 (cách trình bày của chính văn bản)',
      address: 'https://2mit.org/forum/threads/huong-dan-the-thuc-cua-van-ban-doan-thanh-nien.31555'
    }
  },
  components: {
    ...base.components,
    nation: own.open(form(span(14, 15, 15), 'center', { ...UPPER_BOLD, rule: 'whole' })),
    issuer: own.open(form(exactly(14), 'center', UPPER_BOLD)),
    superior: own.open(form(exactly(14), 'center', { isUpper: true })),
    motto: undefined
  },
  head: {
    right: own.rule([{ component: 'nation', text: 'ĐOÀN TNCS HỒ CHÍ MINH' }]),
    underIssuer: own.rule({ kind: 'sign', text: '***' })
  },
  number: own.rule({ before: 'Số: ', separator: '-', minimumDigits: 2, restarts: 'term' }),
  authority: own.rule(GOVERNMENT_2020.authority.value)
};
