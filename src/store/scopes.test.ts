import { obligationsOf } from '../domain/obligation';
import { parsePlan } from '../domain/plan-file';
import { unitCode } from '../domain/code';
import { groupName } from './names';
import type { GroupRole } from './names';
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
const group = (code: string, role: GroupRole): string => groupName(unitCode(code), role);

const groupsAt = (list: string, name: string, level: string): readonly string[] =>
  access(list, name)
    .filter((each) => each.level === level)
    .map((each) => each.group);

describe('the folders of a launched plan', () => {
  it('are four for each unit that owes; each office that receives has its rows, its letters and the numbers of these', () => {
    expect(FOLDERS.map((folder) => `${folder.list}/${folder.name}`).sort()).toEqual(
      [
        ...['HU', 'XA-1', 'XA-2'].flatMap((code) => [
          `Drafts/${code}`,
          `Reports/${code}`,
          `Lists/Events/${code}`,
          `Lists/Numbers/${code}`
        ]),
        'Lists/Obligations/BDV',
        'Lists/Obligations/BDV-HU',
        ...['BDV', 'BDV-HU'].flatMap((code) => [`Letters/${code}`, `Lists/Numbers/${code}`])
      ].sort()
    );
  });

  it('let only the unit itself into its drafts', () => {
    expect(access('Drafts', 'XA-1')).toEqual([
      { group: group('XA-1', 'drafter'), level: 'Submitter' },
      { group: group('XA-1', 'approver'), level: 'Submitter' }
    ]);
  });

  it('let the unit submit, and nobody but its approver and the administrators approve', () => {
    expect(groupsAt('Reports', 'XA-1', 'Submitter')).toEqual([group('XA-1', 'drafter')]);
    expect(groupsAt('Reports', 'XA-1', 'Approver')).toEqual([group('XA-1', 'approver'), group('BDV', 'administrator')]);
    expect(groupsAt('Reports', 'XA-1', 'Reader')).toEqual([
      group('XA-1', 'clerk'),
      group('BDV', 'receiver'),
      group('BDV-HU', 'receiver'),
      group('XA-1', 'reader'),
      group('BDV', 'reader'),
      group('BDV-HU', 'reader')
    ]);
  });

  it('let all concerned append to the log, and nobody do more', () => {
    const log = access('Lists/Events', 'XA-1').map(({ level }) => level);
    expect(new Set(log)).toEqual(new Set(['LogWriter', 'Reader']));
    expect(groupsAt('Lists/Events', 'XA-1', 'LogWriter')).not.toContain(group('XA-2', 'drafter'));
  });

  it('let the unit’s clerk alone give numbers', () => {
    expect(groupsAt('Lists/Numbers', 'XA-1', 'LogWriter')).toEqual([group('XA-1', 'clerk')]);
  });

  it('let an office take the numbers of its letters and store them, and nobody else', () => {
    expect(access('Lists/Numbers', 'BDV-HU')).toEqual([
      { group: group('BDV-HU', 'receiver'), level: 'LogWriter' },
      { group: group('BDV-HU', 'clerk'), level: 'LogWriter' }
    ]);
    expect(access('Letters', 'BDV-HU')).toEqual([{ group: group('BDV-HU', 'receiver'), level: 'Receiver' }]);
  });

  it('keep one register for a unit that owes and receives', () => {
    const folders = foldersOf(
      PLAN,
      OBLIGATIONS.map((each) => ({ ...each, receivingOffice: unitCode('HU') }))
    );
    const registers = folders.filter(({ list, name }) => list === 'Lists/Numbers' && name === 'HU');
    expect(registers).toHaveLength(1);
    expect(registers[0]?.access.filter(({ level }) => level === 'LogWriter').map((each) => each.group)).toEqual([
      group('HU', 'clerk'),
      group('HU', 'receiver')
    ]);
  });

  it('let a tracking row be written by its receiving office and the administrators', () => {
    expect(access('Lists/Obligations', 'BDV-HU')).toEqual([
      { group: group('BDV-HU', 'receiver'), level: 'Receiver' },
      { group: group('BDV', 'administrator'), level: 'Receiver' }
    ]);
  });

  it('name an office once when it receives and follows', () => {
    expect(groupsAt('Reports', 'HU', 'Reader').filter((name) => name === group('BDV', 'receiver'))).toHaveLength(1);
  });

  it('have the groups of their offices from the launch on', () => {
    expect(groupsOf(PLAN, OBLIGATIONS)).toEqual([group('BDV', 'receiver'), group('BDV-HU', 'receiver')]);
  });

  it('give to the groups that are there, and wait for the others', () => {
    const levels = { Submitter: 1, Approver: 2, Receiver: 3, LogWriter: 4, Reader: 5, FullControl: 6 };
    expect(scopesOf(FOLDERS, new Map(), levels).flatMap(({ grants }) => grants)).toEqual([]);
    const drafters = new Map([[group('XA-1', 'drafter'), 77]]);
    expect(scopesOf(FOLDERS, drafters, levels).filter(({ grants }) => grants.length > 0)).toEqual([
      { path: 'Drafts/XA-1', grants: [{ principal: 77, level: 1 }] },
      { path: 'Reports/XA-1', grants: [{ principal: 77, level: 1 }] },
      { path: 'Lists/Events/XA-1', grants: [{ principal: 77, level: 4 }] }
    ]);
  });
});
