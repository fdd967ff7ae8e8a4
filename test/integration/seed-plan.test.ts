/** The seeded plan against what the plan's own text says (ke-hoach-217.txt). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makePlan217 } from '../../sandbox/seed/plan-217';
import { roleAssignments } from '../../sandbox/seed/roles';
import { obligationsOf } from '../../src/domain/obligation';
import { readDeadline } from '../../src/domain/deadline';
import { parsePlan } from '../../src/domain/plan-file';

const PLAN = parsePlan(JSON.parse(JSON.stringify(makePlan217())));
const TEXT = readFileSync(path.join(__dirname, '../../sandbox/seed/ke-hoach-217.txt'), 'utf8')
  .replace(/\*/g, '')
  .replace(/\s+/g, ' ');

describe('the seeded plan', () => {
  const obligations = obligationsOf(PLAN);

  it('gives 208 obligations: 124 + 60 + 14 + 9 + 1', () => {
    const counts = PLAN.streams.map((stream) => obligations.filter((each) => each.stream === stream.id).length);
    expect(counts).toEqual([124, 60, 14, 9, 1]);
  });

  it('quotes the plan word for word', () => {
    for (const stream of PLAN.streams) {
      expect(TEXT).toContain(stream.sourceWords);
    }
  });

  it('resolves every dated phrase as the domain reads it', () => {
    for (const { deadline } of obligations) {
      if (deadline !== undefined) {
        expect(readDeadline(deadline.phrase)).toEqual(deadline);
      }
    }
  });

  it.each([
    ['217.co-so.DU-23098', 'Ban Thường vụ Huyện ủy Hàm Thuận Bắc', 'BDV-597', '2023-10-09'],
    ['217.huyen.HU-597', 'Ban Thường vụ Tỉnh ủy', 'T-BDV', '2023-10-24'],
    ['217.tinh.T-BTG', 'Ban Thường vụ Tỉnh ủy', 'T-BDV', '2023-11-09'],
    ['217.tong-hop.TU-60', 'Hội nghị Ban Thường vụ Tỉnh ủy mở rộng', 'T-BDV', undefined]
  ])('%s goes to %s through %s by %s', (id, addressee, office, lastDay) => {
    const obligation = obligations.find((each) => each.id === id);
    expect(obligation).toMatchObject({ addressee, receivingOffice: office });
    expect(obligation?.deadline?.lastDay).toBe(lastDay);
  });

  it('keeps apart the two communes called Bình Tân and the two called Tân Hà', () => {
    for (const name of ['Bình Tân', 'Tân Hà']) {
      const same = PLAN.units.filter((unit) => unit.name.endsWith(name));
      expect(new Set(same.map((unit) => unit.code)).size).toBe(2);
    }
  });

  it('assigns roles only to units it has', () => {
    const codes = new Set<string>(PLAN.units.map((unit) => unit.code));
    expect(roleAssignments().filter(({ unit }) => !codes.has(unit))).toEqual([]);
  });
});
