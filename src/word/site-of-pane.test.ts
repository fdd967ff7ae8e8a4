import { siteOfPane } from './site-of-pane';

const PANE = 'https://pane.example/taskpane.html';

describe('the site that a pane works with', () => {
  it.each([
    ['https://t.sharepoint.com/sites/tongket', 'https://t.sharepoint.com/sites/tongket'],
    ['https://t.sharepoint.com/sites/tongket/', 'https://t.sharepoint.com/sites/tongket'],
    ['https://t.sharepoint.com', 'https://t.sharepoint.com'],
    ['https://t.sharepoint.com/sites/a?x=1#y', 'https://t.sharepoint.com/sites/a']
  ])('is %s as named by the manifest', (named, site) => {
    expect(siteOfPane(`${PANE}?site=${encodeURIComponent(named)}&_host_Info=Word$Web`)).toBe(site);
  });

  it.each(['', 'http://t.sharepoint.com/sites/a', 'mailto:a@b.example', '/sites/a'])('is not %j', (named) => {
    expect(siteOfPane(`${PANE}?site=${encodeURIComponent(named)}`)).toBeUndefined();
  });

  it('is unknown when the page names none', () => {
    expect(siteOfPane(PANE)).toBeUndefined();
  });
});
