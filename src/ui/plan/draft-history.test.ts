import fc from 'fast-check';
import { beginHistory, changed, redone, undone } from './draft-history';
import type { History } from './draft-history';

interface Value {
  readonly n: number;
}

describe('undo and redo', () => {
  it('take what is typed into one field as one step, and an act as its own', () => {
    let history = beginHistory<Value>({ n: 0 });
    history = changed(history, { n: 1 }, 'title');
    history = changed(history, { n: 2 }, 'title');
    history = changed(history, { n: 3 });
    history = changed(history, { n: 4 });
    expect(undone(history).now.n).toBe(3);
    expect(undone(undone(history)).now.n).toBe(2);
    expect(undone(undone(undone(history))).now.n).toBe(0);
  });

  it('lead back to the beginning and forth to the end, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', undefined), { maxLength: 40 }), (acts) => {
        const start = beginHistory<Value>({ n: 0 });
        const end = acts.reduce<History<Value>>((history, what, n) => changed(history, { n: n + 1 }, what), start);
        let back = end;
        for (let n = 0; n < 50; n += 1) {
          back = undone(back);
        }
        expect(back.now).toBe(start.now);
        let forth = back;
        for (let n = 0; n < 50; n += 1) {
          forth = redone(forth);
        }
        expect(forth.now).toBe(end.now);
      })
    );
  });

  it('forget what was undone once something else is done', () => {
    const history = changed(undone(changed(beginHistory<Value>({ n: 0 }), { n: 1 })), { n: 2 });
    expect(redone(history)).toEqual(history);
  });
});
