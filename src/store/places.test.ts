import fc from 'fast-check';
import { obligationIdOf, planId, streamId, unitCode } from '../domain/code';
import { atPlace, pageAddress, readPlace, teamsAddress, writePlace } from './places';

const SITE = 'https://t.sharepoint.com/sites/tongket';
const ROW = obligationIdOf(planId('217'), streamId('co-so'), unitCode('DU-23092'));

describe('a place in an address', () => {
  it.each([
    ['', {}],
    ['?obligation=217.co-so.DU-23092&part=history', { obligation: ROW, part: 'history' }],
    ['obligation=217.co-so.DU-23092', { obligation: ROW }],
    ['?plan=217&Mode=Edit', { plan: '217' }],
    ['?obligation=217.co-so&part=<script>', {}],
    [undefined, {}]
  ])('%j names %j', (text, place) => {
    expect(readPlace(text)).toEqual(place);
  });

  it('comes back as it was written', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$/);
    fc.assert(
      fc.property(
        code,
        code,
        code,
        fc.option(fc.stringMatching(/^[a-z0-9-]{1,40}$/), { nil: undefined }),
        (p, s, u, part) => {
          const place = {
            obligation: obligationIdOf(planId(p), streamId(s), unitCode(u)),
            ...(part === undefined ? {} : { part })
          };
          expect(readPlace(writePlace(place))).toEqual(place);
          expect(readPlace(new URL(pageAddress(SITE, 'tracking', place)).search)).toEqual(place);
          const context: unknown = JSON.parse(
            new URL(teamsAddress(SITE, 'approval', place)).searchParams.get('context') ?? 'null'
          );
          expect(readPlace((context as { subEntityId: string }).subEntityId)).toEqual(place);
        }
      )
    );
  });

  it('changes nothing else of the page that it is put into', () => {
    expect(atPlace(`${SITE}/SitePages/Home.aspx?lang=en-us&obligation=1.a.B&part=x#top`, { obligation: ROW })).toBe(
      `${SITE}/SitePages/Home.aspx?lang=en-us&obligation=217.co-so.DU-23092`
    );
  });
});

describe('a deep link into Teams', () => {
  it('names the app, the tab, the place, and the page for those without Teams', () => {
    const link = teamsAddress(SITE, 'approval', { obligation: ROW }, { label: 'Báo cáo + phụ lục' });
    expect(
      link.startsWith('https://teams.microsoft.com/l/entity/6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2171/phe-duyet?')
    ).toBe(true);
    const { searchParams } = new URL(link);
    expect(searchParams.get('webUrl')).toBe(`${SITE}/SitePages/PheDuyet.aspx?obligation=217.co-so.DU-23092`);
    expect(searchParams.get('label')).toBe('Báo cáo + phụ lục');
    expect(searchParams.get('context')).toBe('{"subEntityId":"obligation=217.co-so.DU-23092"}');
    expect(link).not.toContain('+');
  });

  it('opens the app under the id that the organisation gave it', () => {
    expect(teamsAddress(SITE, 'plan', {}, { appId: 'a1' })).toBe(
      'https://teams.microsoft.com/l/entity/a1/ke-hoach?webUrl=https%3A%2F%2Ft.sharepoint.com%2Fsites%2Ftongket%2FSitePages%2FKeHoach.aspx'
    );
  });
});
