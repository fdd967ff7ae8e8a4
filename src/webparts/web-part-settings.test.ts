import { PlanChoices } from './plan-choice';
import { chosenPlan, NEWEST_PLAN, screenSettings } from './web-part-settings';

describe('what is stored with a page', () => {
  it.each([
    [{}, undefined],
    [{ planId: '' }, undefined],
    [{ planId: NEWEST_PLAN }, undefined],
    [{ planId: '217' }, '217'],
    [{ planId: 'not a code' }, undefined]
  ])('%j shows plan %j', (stored, plan) => {
    expect(chosenPlan(stored)).toBe(plan);
  });

  it.each([
    [{}, { charts: true, density: 'roomy' }],
    [
      { charts: false, density: 'compact' },
      { charts: false, density: 'compact' }
    ],
    [{ density: 'huge' }, { charts: true, density: 'roomy' }],
    [{ view: '' }, { charts: true, density: 'roomy' }],
    [{ view: 'missing' }, { charts: true, density: 'roomy', view: 'missing' }]
  ])('%j sets the screen to %j', (stored, settings) => {
    expect(screenSettings(stored)).toEqual(settings);
  });
});

describe('the plans to choose from', () => {
  const plans = (...ids: readonly string[]): Parameters<PlanChoices['current']>[1] => ({
    everything: async () => ids.map((id) => ({ plan: { id, title: `Kế hoạch ${id}` } })) as never
  });

  it('are read once for a site, the newest first', async () => {
    const heard = jest.fn();
    const choices = new PlanChoices(heard);
    expect(choices.current('a', plans('1', '2'))).toEqual({ kind: 'reading' });
    await new Promise(setImmediate);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(choices.current('a', plans('3'))).toEqual({
      kind: 'read',
      options: [
        { key: '2', text: 'Kế hoạch 2 (2)' },
        { key: '1', text: 'Kế hoạch 1 (1)' }
      ]
    });
  });

  it('are those of the site that is set now, however late the other site answers', async () => {
    const choices = new PlanChoices(() => undefined);
    choices.current('a', plans('1'));
    choices.current('b', plans('2'));
    await new Promise(setImmediate);
    expect(choices.current('b', plans('9'))).toMatchObject({ options: [{ key: '2' }] });
  });

  it('can fail, and are asked for again when the pane opens again', async () => {
    const choices = new PlanChoices(() => undefined);
    const broken = { everything: () => Promise.reject(new Error('403')) };
    choices.current('a', broken);
    await new Promise(setImmediate);
    expect(choices.current('a', broken)).toEqual({ kind: 'failed' });
    choices.forget();
    expect(choices.current('a', broken)).toEqual({ kind: 'reading' });
  });
});
