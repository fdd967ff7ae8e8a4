import { localDate } from '../../domain/local-date';
import { asSectionNotes } from '../../domain/section-notes';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import { sampleRow, sampleTracking } from '../samples/sample-work';
import { overTime } from './over-time';
import { progressBy } from './progress';
import { SectionGrid, isShort } from './section-grid';

const { rows } = sampleTracking();
const ZONE = 'Asia/Ho_Chi_Minh';
const TODAY = localDate('2023-10-12');

describe('progress', () => {
  it('by receiving office is what one counts by hand', () => {
    expect(
      progressBy(rows, 'office', String).map(({ name, owed, sent, onTime, missing, rest, rate }) => [
        name,
        [owed, sent, onTime, missing, rest],
        rate
      ])
    ).toEqual([
      ['Ban Dân vận Huyện ủy', [2, 1, 1, 1, 0], 0.5],
      ['Ban Dân vận Thị ủy', [1, 0, 0, 0, 1], 0],
      ['Ban Dân vận Tỉnh ủy', [2, 0, 0, 0, 2], 0]
    ]);
  });

  it('leaves out what is exempt, and has no rate where nothing is owed', () => {
    const exempt = sampleRow('Đảng ủy xã Đông Giang', 'exempt');
    expect(progressBy([exempt], 'office', String)).toMatchObject([{ owed: 0, rest: 0, rate: undefined }]);
  });

  it('puts units whose level nobody named under one name', () => {
    expect(progressBy(rows, 'level', (level) => `cấp ${level}`)).toMatchObject([{ key: '?', name: 'cấp ?', owed: 5 }]);
  });
});

describe('reports over time', () => {
  it('add up day by day, up to today, against the deadlines', () => {
    const { days, sent, owed } = overTime(rows, TODAY, ZONE);
    expect([sent, owed]).toEqual([1, 5]);
    expect(days).toEqual([
      { day: '2023-10-05', sent: 0, due: 0, deadline: 0 },
      { day: '2023-10-06', sent: 1, due: 0, deadline: 0 },
      { day: '2023-10-09', sent: 1, due: 2, deadline: 2 },
      { day: '2023-10-12', sent: 1, due: 2, deadline: 0 },
      { day: '2023-10-24', sent: undefined, due: 4, deadline: 2 }
    ]);
  });

  it('have no days when nothing has a date and nothing was sent', () => {
    expect(overTime([sampleRow('Đảng ủy xã Tân Hải', 'notSubmitted')], TODAY, ZONE).days).toEqual([]);
  });
});

describe('the grid of sections', () => {
  const grid = new SectionGrid(SAMPLE_OUTLINE);
  const submitted = { ...sampleRow('Đảng ủy xã Hàm Chính', 'accepted'), round: 1 };
  const held = { ...submitted, sections: asSectionNotes('d:mo-dau e:p1-i r:p1-ii') };

  it('has the sections that hold text, in their order', () => {
    expect(grid.sections.map(({ id }) => id)).toEqual(['mo-dau', 'p1-i', 'p1-ii']);
  });

  it('says of each section how far it is, what was returned, and what nobody knows', () => {
    expect(grid.cells(held)).toEqual(['done', 'empty', 'returned']);
    expect(grid.cells(submitted)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(grid.cells(sampleRow('Thị ủy La Gi', 'notSubmitted'))).toEqual(['none', 'none', 'none']);
  });

  it('leaves out what is asked of other kinds of units', () => {
    const [first, ...others] = SAMPLE_OUTLINE.sections;
    const sections = first === undefined ? others : [{ ...first, unitKinds: ['huyen'] }, ...others];
    expect(new SectionGrid({ ...SAMPLE_OUTLINE, sections }).cells(held)).toEqual(['notAsked', 'empty', 'returned']);
  });

  it('counts who lacks what, and knows who lacks anything', () => {
    expect(grid.lacking([held, held, submitted])).toEqual([0, 2, 2]);
    expect([held, submitted, { ...held, sections: asSectionNotes('d:mo-dau,p1-i') }].map(isShort)).toEqual([
      true,
      false,
      false
    ]);
  });
});
