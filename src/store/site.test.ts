import { bearerSite } from './behaviours';
import { Site } from './site';

const site = new Site(
  bearerSite('https://t.example/sites/tongket', async () => ''),
  'https://t.example/sites/tongket/'
);

describe('the addresses of a site', () => {
  it('have no slash at the end', () => {
    expect(site.webUrl).toBe('https://t.example/sites/tongket');
    expect(site.serverRelative('Drafts/DU-1')).toBe('/sites/tongket/Drafts/DU-1');
  });

  it('of a file go out encoded and come back as they were', () => {
    const path = '/sites/tongket/Drafts/DU-1/217-co-so Đảng ủy #1 50%.docx';
    const address = site.absolute(path);
    expect(address).toBe(
      'https://t.example/sites/tongket/Drafts/DU-1/217-co-so%20%C4%90%E1%BA%A3ng%20%E1%BB%A7y%20%231%2050%25.docx'
    );
    expect(site.pathOf(address)).toBe(path);
    expect(site.pathOf(`${address}?web=1`)).toBe(path);
  });

  it.each([
    'https://other.example/sites/tongket/Drafts/a.docx',
    'https://t.example/sites/other/Drafts/a.docx',
    'https://t.example/sites/tongketx/a.docx',
    'C:\\Users\\a.docx',
    '',
    'https://t.example/sites/tongket/%E0%A4%A'
  ])('%s is none of them', (address) => {
    expect(site.pathOf(address)).toBeUndefined();
  });

  it('open a document by its id', () => {
    expect(site.documentUrl('8a7d3f1e-0000-4000-a000-000000000001', 'edit')).toBe(
      'https://t.example/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=%7B8a7d3f1e-0000-4000-a000-000000000001%7D&action=edit'
    );
  });
});
