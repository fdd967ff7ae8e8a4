/** The Teams frame and SharePoint's pages for Teams, as the server sends them; and the home page. */
import { safeReturn } from '../../sandbox/home/room';
import { configuredTabUrl, fillTeamsUrl } from '../../sandbox/teams/teams-app';
import { makeProbePackage, PROBE_ID } from '../browser/probe-package';
import { openPagesSite, OUTSIDER, READER } from './pages-site';
import type { Answer, PagesSite } from './pages-site';

let site: PagesSite;

interface FrameData {
  readonly contentUrl: string;
  readonly websiteUrl: string;
}

function frameData({ text }: Answer): FrameData {
  const block = /<script type="application\/json" id="frameData">(.*?)<\/script>/s.exec(text)?.[1];
  return JSON.parse(block ?? 'null') as FrameData;
}

const pathOf = (address: string): string => {
  const url = new URL(address);
  return url.pathname + url.search;
};

beforeAll(async () => {
  site = await openPagesSite({ package: makeProbePackage() });
});
afterAll(() => site.close());

describe('the Teams frame', () => {
  test('opens the very address of the manifest, its placeholders filled', async () => {
    const { contentUrl, websiteUrl } = frameData(await site.ask('/_teams/', { as: READER }));
    expect(contentUrl).toBe(
      `${site.origin}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${PROBE_ID}%26forceLocale=vi-vn`
    );
    expect(websiteUrl).toBe(`${site.origin}/sites/tongket/SitePages/TheoDoi.aspx`);
  });

  test('opens a channel tab in the team’s site, configured or with its settings', async () => {
    const tab = frameData(await site.ask('/_teams/?view=tab', { as: READER })).contentUrl;
    expect(tab).toContain(
      '/sites/tongket/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/sites/tongket/_layouts/15/teamshostedapp.aspx%3Fteams'
    );
    expect(tab).not.toContain('openPropertyPane');
    const settings = frameData(await site.ask('/_teams/?view=tab&settings=1', { as: READER })).contentUrl;
    expect(settings).toContain('openPropertyPane');
  });

  test('names its tab and leaves out the one that Teams draws itself', async () => {
    const { text } = await site.ask('/_teams/', { as: READER });
    expect(text).toContain('Probe tab');
    expect(text).not.toContain('>about<');
  });

  test('nobody signed in goes to the home page first', async () => {
    expect((await site.ask('/_teams/?view=tab')).headers.location).toBe(
      `/?return=${encodeURIComponent('/_teams/?view=tab')}`
    );
  });

  test('a package without a Teams app is said in words', async () => {
    const without = await openPagesSite({ package: makeProbePackage({ teamsApp: false }) });
    const answer = await without.ask('/_teams/', { as: READER });
    await without.close();
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('không có ứng dụng Teams');
  });
});

describe('SharePoint’s sign-in for Teams', () => {
  test('leads to the hosted page, which runs the web part of the address', async () => {
    const { contentUrl } = frameData(await site.ask('/_teams/', { as: READER }));
    const logon = await site.ask(pathOf(contentUrl), { as: READER });
    expect(logon.status).toBe(302);
    const hosted = await site.ask(String(logon.headers.location), { as: READER });
    expect(hosted.status).toBe(200);
    expect(hosted.text).toContain('"host":"teams"');
    expect(hosted.text).not.toContain('class="suite"');
    expect(hosted.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example/', '/_sandbox/sign-out', '/\\elsewhere.example', ''])(
    'leads nowhere but to the hosted page (%s)',
    async (dest) => {
      const answer = await site.ask(`/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(dest)}`, {
        as: READER
      });
      expect(answer.status).toBe(400);
    }
  );

  test('shows SharePoint’s refusal to someone without access', async () => {
    const path = `/sites/tongket/_layouts/15/teamshostedapp.aspx?teams&componentId=${PROBE_ID}`;
    expect((await site.ask(path, { as: OUTSIDER })).status).toBe(403);
  });
});

describe('a deep link', () => {
  const link = (app: string, entity: string): string =>
    `/_teams/l/entity/${app}/${entity}?webUrl=${encodeURIComponent(`${site.origin}/sites/tongket/SitePages/TheoDoi.aspx?obligation=1.a.B`)}` +
    `&context=${encodeURIComponent('{"subEntityId":"obligation=1.a.B"}')}`;

  test('opens the tab that it names and tells it what within', async () => {
    const { headers } = await site.ask(link(PROBE_ID, 'probe'), { as: READER });
    expect(headers.location).toBe('/_teams/?tab=probe&sub=obligation%3D1.a.B');
    expect((await site.ask(String(headers.location), { as: READER })).text).toContain(
      '"subEntityId":"obligation=1.a.B"'
    );
  });

  test.each(['another-app/probe', `${PROBE_ID}/no-such-tab`])(
    'leads from %s to its page in SharePoint',
    async (target) => {
      const [app = '', entity = ''] = target.split('/');
      expect((await site.ask(link(app, entity), { as: READER })).headers.location).toBe(
        '/sites/tongket/SitePages/TheoDoi.aspx?obligation=1.a.B'
      );
    }
  );

  test('leads to no other origin', async () => {
    const answer = await site.ask(`/_teams/l/entity/x/y?webUrl=${encodeURIComponent('https://elsewhere.example/')}`, {
      as: READER
    });
    expect(answer.status).toBe(404);
  });
});

describe('the site of a hosted page', () => {
  const webUrl = async (path: string): Promise<string | undefined> =>
    /"webAbsoluteUrl":"([^"]*)"/.exec((await site.ask(path, { as: READER })).text)?.[1];
  const hosted = `_layouts/15/teamshostedapp.aspx?teams&componentId=${PROBE_ID}`;

  test('is the one of its address, and the root site where the address names none', async () => {
    expect(await webUrl(`/sites/tongket/${hosted}`)).toBe(`${site.origin}/sites/tongket`);
    expect(await webUrl(`/${hosted}`)).toBe(site.origin);
  });
});

describe('addresses of a Teams manifest', () => {
  const placeholders = { origin: 'https://127.0.0.1:4443', teamSitePath: '/sites/tongket', locale: 'vi-vn' };

  test('every placeholder is filled, the domain also without its scheme', () => {
    expect(fillTeamsUrl('https://{teamSiteDomain}{teamSitePath}/x?l={locale}&d={teamSiteDomain}', placeholders)).toBe(
      'https://127.0.0.1:4443/sites/tongket/x?l=vi-vn&d=127.0.0.1:4443'
    );
  });

  test('a configured tab no longer asks for the property pane', () => {
    expect(configuredTabUrl('/a.aspx%3FopenPropertyPane=true%26teams')).toBe('/a.aspx%3Fteams');
    expect(configuredTabUrl('/a.aspx?teams')).toBe('/a.aspx?teams');
  });
});

describe('the home page', () => {
  test('lists everybody of the directory and says who one is', async () => {
    const people = JSON.parse((await site.ask('/_sandbox/people')).text) as { people: { displayName: string }[] };
    const { text } = await site.ask('/', { as: READER });
    for (const { displayName } of people.people) {
      expect(text).toContain(displayName);
    }
    expect(text).toContain('Đang đăng nhập là');
    expect(text.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect((await site.ask('/')).text).toContain('Chưa đăng nhập');
  });

  test('runs under a policy without any inline script or style', async () => {
    const { text, headers } = await site.ask('/', { as: READER });
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<script(?![^>]* src=)|\sstyle="|<style/);
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    'sites',
    null
  ])('goes back to no other place than this site (%s)', (value) => {
    expect(safeReturn(value, 'https://127.0.0.1:4443')).toBeUndefined();
  });

  test('keeps path, query and fragment of a place of this site', () => {
    expect(safeReturn('/_teams/?view=tab#x', 'https://127.0.0.1:4443')).toBe('/_teams/?view=tab#x');
  });
});
