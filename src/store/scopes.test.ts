import { obligationsOf } from '../domain/obligation';
import { parsePlan } from '../domain/plan-file';
import { unitCode } from '../domain/code';
import { groupName } from './names';
import { foldersOf, groupsOf, scopesOf } from './scopes';
import type { PlannedFolder } from './scopes';

const letterhead = { superior: '', issuer: 'ĐẢNG ỦY', place: 'Hàm Chính' };
const unit = (code: string, kind: string, parent?: string): Record<string, unknown> => ({
  code,
  name: code,
  kind,
  parent,
  letterhead,
  numberSymbol: 'BC/ĐU'
});

const PLAN = parsePlan({
  id: '217',
  title: 'Tổng kết',
  reportSummary: 'tổng kết',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  timeZone: 'Asia/Ho_Chi_Minh',
  followingOffice: 'BDV',
  outline: { title: 'Đề cương', sections: [] },
  streams: [
    {
      id: 'co-so',
      name: 'Cấp cơ sở',
      unitKinds: ['xa'],
      addressee: { kind: 'named', name: 'Huyện ủy' },
      receiving: { kind: 'parentOffice', byParent: { HU: 'BDV-HU' } },
      deadline: { kind: 'imprecise', phrase: 'theo yêu cầu' },
      sourceWords: ''
    },
    {
      id: 'huyen',
      name: 'Cấp huyện',
      unitKinds: ['huyen'],
      addressee: { kind: 'named', name: 'Tỉnh ủy' },
      receiving: { kind: 'office', office: 'BDV' },
      deadline: { kind: 'imprecise', phrase: 'cuối tháng 11' },
      sourceWords: ''
    }
  ],
  units: [
    unit('TU', 'tinh'),
    unit('BDV', 'ban', 'TU'),
    unit('HU', 'huyen', 'TU'),
    unit('BDV-HU', 'ban-huyen', 'HU'),
    unit('XA-1', 'xa', 'HU'),
    unit('XA-2', 'xa', 'HU')
  ]
});
const OBLIGATIONS = obligationsOf(PLAN);
const FOLDERS = foldersOf(PLAN, OBLIGATIONS);

const access = (list: string, name: string): PlannedFolder['access'] =>
  FOLDERS.find((folder) => folder.list === list && folder.name === name)?.access ?? [];
const group = (code: string, role: 'drafter' | 'approver' | 'receiver'): string => groupName(unitCode(code), role);

describe('the folders of a launched plan', () => {
  it('are three for each unit that owes and one for each office that receives', () => {
    expect(FOLDERS.map((folder) => `${folder.list}/${folder.name}`).sort()).toEqual(
      [
        ...['HU', 'XA-1', 'XA-2'].flatMap((code) => [`Drafts/${code}`, `Reports/${code}`, `Lists/Events/${code}`]),
        'Lists/Obligations/BDV',
        'Lists/Obligations/BDV-HU'
      ].sort()
    );
  });

  it('let only the unit itself into its drafts', () => {
    expect(access('Drafts', 'XA-1')).toEqual([
      { group: group('XA-1', 'drafter'), level: 'Submitter' },
      { group: group('XA-1', 'approver'), level: 'Submitter' }
    ]);
  });

  it('let the unit submit, its approver approve and both offices read its reports', () => {
    expect(access('Reports', 'XA-1')).toEqual([
      { group: group('XA-1', 'drafter'), level: 'Submitter' },
      { group: group('XA-1', 'approver'), level: 'Approver' },
      { group: group('BDV', 'receiver'), level: 'Reader' },
      { group: group('BDV-HU', 'receiver'), level: 'Reader' }
    ]);
  });

  it('let all concerned append to the log, and nobody do more', () => {
    const log = access('Lists/Events', 'XA-1');
    expect(log.map(({ level }) => level)).toEqual(['LogWriter', 'LogWriter', 'LogWriter', 'LogWriter']);
  });

  it('let a tracking row be written by its receiving office alone', () => {
    expect(access('Lists/Obligations', 'BDV-HU')).toEqual([{ group: group('BDV-HU', 'receiver'), level: 'Receiver' }]);
  });

  it('name an office once when it receives and follows', () => {
    expect(access('Reports', 'HU').filter(({ level }) => level === 'Reader')).toHaveLength(1);
  });

  it('need no group that the launch does not make', () => {
    const made = new Set(groupsOf(PLAN, OBLIGATIONS));
    expect(FOLDERS.flatMap((folder) => folder.access).filter((each) => !made.has(each.group))).toEqual([]);
  });

  it('are refused while a group has no id', () => {
    const levels = { Submitter: 1, Approver: 2, Receiver: 3, LogWriter: 4, Reader: 5, FullControl: 6 };
    expect(() => scopesOf(FOLDERS, new Map(), levels)).toThrow('TongKet.');
  });
});
