import { NOTHING_TYPED, readDecision } from './decision-form';

describe('a decision of the office as typed', () => {
  const whole = { date: ' 15/11/2023 ', phrase: ' trước 16/11 ', reason: ' Bão lũ ' };

  it.each([
    ['extended', { act: 'extended', lastDay: '2023-11-15', phrase: 'trước 16/11', reason: 'Bão lũ' }],
    ['exempted', { act: 'exempted', reason: 'Bão lũ' }],
    ['exemptionEnded', { act: 'exemptionEnded', reason: 'Bão lũ' }],
    ['recordedOnPaper', { act: 'recordedOnPaper', receivedOn: '2023-11-15' }]
  ] as const)('is whole for %s', (act, decision) =>
    expect(readDecision(act, whole)).toEqual({ kind: 'complete', decision })
  );

  it.each([
    ['extended', { date: true, reason: true }],
    ['exempted', { date: false, reason: true }],
    ['exemptionEnded', { date: false, reason: true }],
    ['recordedOnPaper', { date: true, reason: false }]
  ] as const)('says what %s lacks', (act, problems) =>
    expect(readDecision(act, NOTHING_TYPED)).toEqual({ kind: 'incomplete', problems })
  );

  it('takes no day that the calendar has not', () =>
    expect(readDecision('extended', { ...whole, date: '31/11/2023' })).toEqual({
      kind: 'incomplete',
      problems: { date: true, reason: false }
    }));
});
