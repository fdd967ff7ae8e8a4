/** A small plan for tests of the screens: one district with two communes, and the province. */
import { planId, sectionId, streamId, unitCode, login } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import type { Outline, Section } from '../../domain/outline';
import { obligationsOf } from '../../domain/obligation';
import type { Obligation } from '../../domain/obligation';
import type { Plan } from '../../domain/plan';
import type { Unit } from '../../domain/unit';

const prose = (id: string, mark: string, title: string): Section => ({
  id: sectionId(id),
  mark,
  title,
  guidance: `Nêu ${title.toLowerCase()}.`,
  required: true,
  minimumWords: 5,
  kind: 'prose',
  unitKinds: [],
  children: []
});

export const SAMPLE_OUTLINE: Outline = {
  title: 'Đề cương (minh hoạ)',
  sections: [
    prose('mo-dau', '', 'Đặc điểm tình hình'),
    {
      ...prose('p1', 'Phần thứ nhất', 'Kết quả'),
      kind: 'heading',
      guidance: '',
      minimumWords: 0,
      children: [prose('p1-i', 'I-', 'Công tác lãnh đạo'), prose('p1-ii', 'II-', 'Kết quả giám sát')]
    }
  ],
  annexes: []
};

const unit = (code: string, name: string, kind: string, parent: string | undefined): Unit => ({
  code: unitCode(code),
  name,
  kind,
  parent: parent === undefined ? undefined : unitCode(parent),
  letterhead: { superior: '', issuer: name.toUpperCase(), place: name },
  numberSymbol: 'BC/ĐU'
});

export const SAMPLE_PLAN: Plan = {
  id: planId('217'),
  title: 'Tổng kết 10 năm',
  reportSummary: 'tổng kết 10 năm',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  timeZone: 'Asia/Ho_Chi_Minh',
  followingOffice: unitCode('T-BDV'),
  period: { from: undefined, to: 'reportDate' },
  outline: SAMPLE_OUTLINE,
  streams: [
    {
      id: streamId('co-so'),
      name: 'Cấp cơ sở',
      unitKinds: ['xa'],
      addressee: {
        kind: 'parentCommittee',
        byParent: { 'HU-1': 'Ban Thường vụ Huyện ủy', 'HU-2': 'Ban Thường vụ Thị ủy' }
      },
      receiving: { kind: 'parentOffice', byParent: { 'HU-1': unitCode('BDV-1'), 'HU-2': unitCode('BDV-2') } },
      deadline: {
        kind: 'delegated',
        phrase: 'theo yêu cầu của cấp huyện',
        byParent: { 'HU-1': { phrase: 'trước ngày 10/10/2023', lastDay: localDate('2023-10-09') } }
      },
      formatFamily: 'party',
      documentType: 'BC',
      sourceWords: 'Cấp ủy cơ sở xây dựng báo cáo tổng kết'
    },
    {
      id: streamId('huyen'),
      name: 'Cấp huyện',
      unitKinds: ['huyen'],
      addressee: { kind: 'named', name: 'Ban Thường vụ Tỉnh ủy' },
      receiving: { kind: 'office', office: unitCode('T-BDV') },
      deadline: {
        kind: 'fixed',
        deadline: { phrase: 'trước ngày 25/10/2023', lastDay: localDate('2023-10-24') }
      },
      formatFamily: 'party',
      documentType: 'BC',
      sourceWords: 'gửi báo cáo trước ngày 25/10/2023'
    }
  ],
  units: [
    unit('T', 'Tỉnh ủy', 'tinh', undefined),
    unit('T-BDV', 'Ban Dân vận Tỉnh ủy', 'ban', 'T'),
    unit('HU-1', 'Huyện ủy Hàm Thuận Bắc', 'huyen', 'T'),
    unit('BDV-1', 'Ban Dân vận Huyện ủy', 'ban', 'HU-1'),
    unit('HU-2', 'Thị ủy La Gi', 'huyen', 'T'),
    unit('BDV-2', 'Ban Dân vận Thị ủy', 'ban', 'HU-2'),
    unit('DU-1', 'Đảng ủy xã Hàm Chính', 'xa', 'HU-1'),
    unit('DU-2', 'Đảng ủy xã Đông Giang', 'xa', 'HU-1'),
    unit('DU-3', 'Đảng ủy xã Tân Hải', 'xa', 'HU-2')
  ]
};

export const SAMPLE_HEAD = { id: SAMPLE_PLAN.id, title: SAMPLE_PLAN.title, timeZone: SAMPLE_PLAN.timeZone };
export const SAMPLE_PERSON = { login: login('soan@tongket.example'), title: 'Chuyên viên Đảng ủy xã Hàm Chính' };
export const SAMPLE_OBLIGATIONS: readonly Obligation[] = obligationsOf(SAMPLE_PLAN);

/** @throws Error when no unit of the sample plan has the name. */
export function sampleObligation(unitName: string): Obligation {
  const found = SAMPLE_OBLIGATIONS.find((obligation) => obligation.unitName === unitName);
  if (found === undefined) {
    throw new Error(`The sample plan has no unit ${unitName}.`);
  }
  return found;
}
