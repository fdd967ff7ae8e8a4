import { eventKey, login, obligationId, obligationIdOf, obligationParts, planId, streamId, unitCode } from './code';

describe('codes', () => {
  it('puts an obligation together and takes it apart', () => {
    const id = obligationIdOf(planId('217'), streamId('co-so'), unitCode('DU-23098'));
    expect(id).toBe('217.co-so.DU-23098');
    expect(obligationParts(id)).toEqual({ plan: '217', stream: 'co-so', unit: 'DU-23098' });
    expect(obligationId(id)).toBe(id);
  });

  it.each(['', '217.co-so', 'a.b.c.d', '217.co so.DU', "217.x'.DU", 5])('refuses the obligation id %p', (value) => {
    expect(() => obligationId(value)).toThrow();
  });

  it.each(["DU'1", 'Đảng', 'a/b', '-a', 'a'.repeat(41)])('refuses the unit code %p', (value) => {
    expect(() => unitCode(value)).toThrow('unit code');
  });

  it('compares logins without case', () => {
    expect(login(' I:0#.F|Membership|A@B.example ')).toBe('i:0#.f|membership|a@b.example');
  });

  it('keeps event keys within the indexed column', () => {
    expect(() => eventKey('x'.repeat(256))).toThrow();
  });
});
