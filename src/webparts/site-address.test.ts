import { siteAddress } from './site-address';

const OWN = 'https://t.sharepoint.com/sites/portal';

describe('the site that a web part works with', () => {
  it.each([undefined, '', '   '])('is the site of the page when %j is typed', (typed) => {
    expect(siteAddress(typed, OWN)).toBe(OWN);
  });

  it('is another site of the same tenant when its address is typed', () => {
    expect(siteAddress(' https://t.sharepoint.com/sites/tongket/?a=1 ', OWN)).toBe(
      'https://t.sharepoint.com/sites/tongket'
    );
  });

  it.each(['https://other.example/sites/x', 'http://t.sharepoint.com/sites/x', '/sites/x', 'tongket'])(
    'is never %s, where the session is worth nothing',
    (typed) => {
      expect(siteAddress(typed, OWN)).toBeUndefined();
    }
  );
});
