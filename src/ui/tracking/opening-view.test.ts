import { openingView } from './opening-view';

describe('the view that opens first', () => {
  it.each([
    [undefined, 'owed', 'parent'],
    ['', 'owed', 'parent'],
    ['parent', 'owed', 'parent'],
    ['office', 'owed', 'office'],
    ['level', 'owed', 'level'],
    ['state', 'owed', 'state'],
    ['none', 'owed', 'none'],
    ['missing', 'missing', 'parent'],
    ['returned', 'returned', 'parent'],
    ['notDue', 'notDue', 'parent'],
    ['a view of tomorrow', 'owed', 'parent']
  ])('set to %j shows the figure %s, grouped by %s', (view, count, groupBy) => {
    expect(openingView(view)).toMatchObject({ filters: { count, search: '', state: '' }, groupBy });
  });
});
