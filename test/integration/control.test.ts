/** The control panel: what stands around Microsoft 365, driven by tests as a person drives it. */
import { LocalMicrosoft365 } from '../local-microsoft-365';
import type { Answer } from '../local-microsoft-365';
import { askControl, controlValue } from './control-client';

const ADMIN = 'quantri@tongket.example';
const JSON_TYPE = { 'content-type': 'application/json' };

let server: LocalMicrosoft365;
let token: string;

const api = (path: string, more: Parameters<LocalMicrosoft365['ask']>[1] = {}): Promise<Answer> =>
  server.ask(`/sites/tongket/_api/${path}`, {
    ...more,
    headers: { accept: 'application/json;odata=nometadata', authorization: `Bearer ${token}`, ...more.headers }
  });
const addItem = (title: string): Promise<Answer> =>
  api("web/lists/getByTitle('Thử')/items", {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ Title: title })
  });
const titles = async (): Promise<readonly string[]> => {
  const { text } = await api("web/lists/getByTitle('Thử')/items?$select=Title");
  return (JSON.parse(text) as { value: { Title: string }[] }).value.map((item) => item.Title);
};
/** Whoever moves the clock needs a token of the new time. */
async function control(path: string, body: object = {}): Promise<unknown> {
  const answer = await askControl(server, path, body);
  if (/^(?:clock|snapshots)/.test(path)) {
    token = await server.tokenOf(ADMIN);
  }
  return answer;
}
const value = <T>(path: string): Promise<T> => controlValue<T>(server, path);

beforeAll(async () => {
  server = await LocalMicrosoft365.start();
  token = await server.tokenOf(ADMIN);
  await api('web/lists', {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ Title: 'Thử', BaseTemplate: 100 })
  });
}, 60_000);
afterAll(() => server.stop());

describe('who may drive it', () => {
  const post = (headers: Readonly<Record<string, string>>): Promise<Answer> =>
    server.ask('/_sandbox/clock/freeze', { method: 'POST', headers, body: '{}' });

  it.each([
    ['a page of another site', { ...JSON_TYPE, origin: 'https://evil.example' }],
    ['a page of the task pane', { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }],
    ['a foreign page whose origin is hidden', { ...JSON_TYPE, origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a form that navigates', { ...JSON_TYPE, 'sec-fetch-site': 'none' }]
  ])('refuses %s', async (_who, headers) => {
    expect((await post(headers)).status).toBe(403);
    expect((await value<{ state: string }>('clock')).state).toBe('running');
  });

  it('refuses forms, which a foreign page could send', async () => {
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
  });

  it('answers its own pages and programs', async () => {
    expect((await post({ ...JSON_TYPE, origin: server.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    await control('clock/run');
  });
});

describe('for a person', () => {
  it.each([
    ['', 'Bảng điều khiển'],
    ['clock', 'Đồng hồ'],
    ['faults', 'Lỗi giả'],
    ['requests', 'Yêu cầu gần đây'],
    ['mail', 'Thư đã gửi'],
    ['calendar', 'Lịch'],
    ['teams-inbox', 'Thông báo Teams'],
    ['snapshots', 'Bản chụp dữ liệu'],
    ['gaps', 'Chỗ còn thiếu của máy chủ cục bộ'],
    ['questions', 'Điều chỉ tenant thật mới trả lời được']
  ])('shows /_sandbox/%s in Vietnamese', async (name, title) => {
    const page = await server.ask(`/_sandbox/${name}`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<h1>${title} `);
    expect(page.text).toContain('aria-current="page"');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('says who one is', async () => {
    const cookie = await server.cookieOf(ADMIN);
    const { text } = await server.ask('/_sandbox/', { headers: { accept: 'application/json', cookie } });
    expect(JSON.parse(text)).toMatchObject({ person: { upn: ADMIN, proof: 'cookie' } });
  });
});

describe('the clock', () => {
  interface Shown {
    readonly now: string;
    readonly state: string;
    readonly siteTime: string;
  }

  it('freezes, moves and runs on, and the server follows', async () => {
    await control('clock/freeze');
    const { now } = (await control('clock/set', { to: '2023-10-24T23:59:00+07:00' })) as Shown;
    expect(now).toBe('2023-10-24T16:59:00.000Z');
    await addItem('đúng giờ');
    const { text } = await api("web/lists/getByTitle('Thử')/items?$select=Created&$orderby=ID desc&$top=1");
    expect(text).toContain('2023-10-24T16:59:00Z');
    expect((await value<Shown>('clock')).now).toBe(now);
    expect(((await control('clock/advance', { by: 'PT2M' })) as Shown).siteTime).toBe('2023-10-25T00:01:00');
    expect((await server.ask('/_sandbox/clock.js')).text).toContain(
      `const now = () => ${Date.parse('2023-10-24T17:01:00Z')};`
    );
    await control('clock/run');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.parse((await value<Shown>('clock')).now)).toBeGreaterThan(Date.parse('2023-10-24T17:01:00Z'));
  });

  it('keeps standing over a crash', async () => {
    await control('clock/freeze');
    const before = await value<Shown>('clock');
    await server.kill();
    await server.run();
    expect(await value<Shown>('clock')).toMatchObject({ now: before.now, state: 'frozen' });
    await control('clock/set', { to: '2023-10-04T08:00:00+07:00' });
  });

  it('lets form digests expire by its own time, frozen or not', async () => {
    const cookie = await server.cookieOf(ADMIN);
    const info = await server.ask('/sites/tongket/_api/contextinfo', {
      method: 'POST',
      headers: { accept: 'application/json;odata=nometadata', cookie }
    });
    const digest = (JSON.parse(info.text) as { FormDigestValue: string }).FormDigestValue;
    const write = (): Promise<Answer> =>
      server.ask("/sites/tongket/_api/web/lists/getByTitle('Thử')/items", {
        method: 'POST',
        headers: { ...JSON_TYPE, cookie, 'x-requestdigest': digest },
        body: JSON.stringify({ Title: 'digest' })
      });
    expect((await write()).status).toBe(201);
    await control('clock/advance', { by: 'PT29M' });
    expect((await write()).status).toBe(201);
    await control('clock/advance', { by: 'PT2M' });
    const late = await write();
    expect([late.status, late.text]).toEqual([403, expect.stringContaining('-2130575251')]);
  });

  it('lets tokens expire', async () => {
    await askControl(server, 'clock/advance', { by: 'PT61M' });
    expect((await api('web')).status).toBe(401);
    token = await server.tokenOf(ADMIN);
    expect((await api('web')).status).toBe(200);
  });

  it.each([{ by: 'tomorrow' }, { by: 'P' }, { by: 'P90000D' }])('refuses to advance by %j', async (fields) => {
    await expect(control('clock/advance', fields)).rejects.toThrow('400');
  });

  it('moves the site to another time zone, where a day begins at another moment', async () => {
    await control('clock/set', { to: '2023-10-25T01:00:00+07:00' });
    await control('clock/time-zone', { id: 13 });
    expect((await value<Shown>('clock')).siteTime).toBe('2023-10-24T11:00:00');
    const { text } = await api('web/RegionalSettings/TimeZone');
    expect(JSON.parse(text)).toMatchObject({ Id: 13, Information: { Bias: 480 } });
    await expect(control('clock/time-zone', { id: 14 })).rejects.toThrow('400');
    await control('clock/time-zone', { id: 22 });
  });
});

describe('faults', () => {
  afterEach(() => control('faults/clear'));
  const onItems = { method: 'POST', path: '/sites/tongket/_api/*items' };

  it('answers 503 before the write: nothing is there, and Retry-After is in whole seconds', async () => {
    await control('faults/add', { match: onItems, count: 1, effect: { kind: 'status', status: 503, retryAfter: 7 } });
    const answer = await addItem('before');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '7']);
    expect(await titles()).not.toContain('before');
    expect((await addItem('before')).status).toBe(201);
  });

  it('answers 429 after the write: it is there, and nobody was told', async () => {
    const effect = { kind: 'status', status: 429, when: 'after' };
    await control('faults/add', { match: onItems, nth: 1, effect });
    expect((await addItem('after')).status).toBe(429);
    expect(await titles()).toContain('after');
  });

  it.each([
    ['before', false],
    ['after', true]
  ] as const)('drops the connection %s the write', async (when, isThere) => {
    await control('faults/add', { match: onItems, count: 1, effect: { kind: 'drop', when } });
    await expect(addItem(`drop ${when}`)).rejects.toThrow();
    expect((await titles()).includes(`drop ${when}`)).toBe(isThere);
  });

  it('strikes the nth request of one person only', async () => {
    const { id } = (await control('faults/add', {
      match: { ...onItems, person: 'quantri' },
      nth: 2,
      effect: { kind: 'locked' }
    })) as { id: number };
    const statuses = [(await addItem('1')).status, (await addItem('2')).status, (await addItem('3')).status];
    expect(statuses).toEqual([201, 423, 201]);
    expect(await value('faults')).toMatchObject({ rules: [{ id, seen: 3, struck: 1 }] });
    await control('faults/remove', { id });
    await expect(control('faults/remove', { id })).rejects.toThrow('404');
  });

  it('draws the same requests from the same seed', async () => {
    const draw = async (): Promise<readonly number[]> => {
      await control('faults/clear');
      const effect = { kind: 'status', status: 503 };
      await control('faults/add', { match: { path: '*/_api/web' }, probability: 0.5, seed: 42, effect });
      const statuses: number[] = [];
      for (let count = 0; count < 20; count += 1) statuses.push((await api('web')).status);
      return statuses;
    };
    const first = await draw();
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await draw()).toEqual(first);
  });

  it('strikes one part of a batch', async () => {
    await control('faults/add', { match: onItems, nth: 2, effect: { kind: 'status', status: 503, when: 'after' } });
    const part = (title: string): string =>
      [
        '--c',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `POST ${server.siteUrl}/_api/web/lists/getByTitle('Th%E1%BB%AD')/items HTTP/1.1`,
        'content-type: application/json',
        '',
        JSON.stringify({ Title: title }),
        ''
      ].join('\r\n');
    const answer = await api('$batch', {
      method: 'POST',
      headers: { 'content-type': 'multipart/mixed; boundary=b' },
      body: `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${part('part 1')}${part('part 2')}--c--\r\n--b--\r\n`
    });
    expect([...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1])).toEqual(['201', '503']);
    expect(await titles()).toEqual(expect.arrayContaining(['part 1', 'part 2']));
  });

  it('waits', async () => {
    await control('faults/add', { match: { path: '*/_api/web' }, effect: { kind: 'latency', milliseconds: 150 } });
    const started = performance.now();
    expect((await api('web')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(149);
  });

  it.each([
    { effect: { kind: 'status', status: 500 } },
    { effect: { kind: 'drop' } },
    { effect: { kind: 'locked' }, probability: 2 },
    { effect: { kind: 'locked' }, nth: 1.5 },
    {}
  ])('refuses a rule such as %j', async (rule) => {
    await expect(control('faults/add', rule)).rejects.toThrow('400');
  });

  it('throttles a user as SharePoint does, counting refused calls, until five minutes have passed', async () => {
    await control('clock/freeze');
    await control('faults/throttle', { on: true, limit: 3 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await api('web')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await api('web')).headers['retry-after']).toBe('300');
    await control('clock/advance', { by: 'PT5M' });
    expect((await api('web')).status).toBe(200);
    await control('faults/throttle', { on: false });
    await control('clock/run');
  });
});

describe('the request log', () => {
  it('counts since a mark and filters', async () => {
    const { mark } = (await control('requests/mark')) as { mark: number };
    await api('web?$select=Title');
    await addItem('ghi');
    const found = await value<{
      count: number;
      last: number;
      value: { method: string; person: string; status: number }[];
    }>(`requests?since=${mark}&path=_api/web&person=quantri`);
    expect(found.count).toBe(2);
    expect(found.value.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 201],
      ['GET', 200]
    ]);
    expect((await value<{ count: number }>(`requests?since=${mark}&method=post&path=_api`)).count).toBe(1);
    expect((await value<{ count: number }>(`requests?since=${mark}&last=1`)).count).toBe(1);
    expect((await value<{ count: number }>(`requests?since=${found.last + 1000}`)).count).toBe(0);
  });
});

describe('snapshots', () => {
  it('goes back to one without a restart: data, clock, answers and time zone', async () => {
    await control('clock/freeze');
    await addItem('chụp');
    const before = await titles();
    const clock = await value<{ now: string }>('clock');
    await control('snapshots/make', { name: 'truoc' });
    await addItem('sau khi chụp');
    await control('clock/advance', { by: 'P3D' });
    await control('clock/time-zone', { id: 93 });
    await control('questions/answer', { name: 'newFoldersArePending', value: false });
    const running = Array.from({ length: 8 }, (_, index) => addItem(`đang chạy ${index}`));
    await control('snapshots/reset', { name: 'truoc' });
    await Promise.all(running);
    await control('snapshots/reset', { name: 'truoc' });
    expect(await titles()).toEqual(before);
    expect(await value('clock')).toMatchObject({ now: clock.now, timeZone: { id: 22 } });
    const { value: questions } = await value<{ value: { name: string; answer: unknown }[] }>('questions');
    expect(questions.find(({ name }) => name === 'newFoldersArePending')?.answer).toBe(true);
    expect((await addItem('sau khi quay về')).status).toBe(201);
  });

  it('keeps them, lists them, removes them', async () => {
    await expect(control('snapshots/reset', { name: 'khong-co' })).rejects.toThrow('404');
    await expect(control('snapshots/make', { name: '../x' })).rejects.toThrow('400');
    expect(await value('snapshots')).toMatchObject({ value: [{ name: 'truoc' }] });
    expect(await control('snapshots/remove', { name: 'truoc' })).toEqual({ value: [] });
  });
});

describe('open questions', () => {
  it('has a text and a source for each, and takes its own answers only', async () => {
    const { value: questions } = await value<{
      value: { name: string; vi: string; source: string; values: unknown[] }[];
    }>('questions');
    expect(questions.length).toBeGreaterThanOrEqual(13);
    for (const { vi, source, values } of questions) {
      expect([vi.length > 10, source.length > 10, values.length > 1]).toEqual([true, true, true]);
    }
    await expect(control('questions/answer', { name: 'existingFileStatus', value: 200 })).rejects.toThrow('400');
    await expect(control('questions/answer', { name: 'constructor', value: true })).rejects.toThrow('404');
  });
});

it('tells what it lacks', async () => {
  await api('web/Hubbles');
  expect((await value<{ value: { name: string }[] }>('gaps')).value.map(({ name }) => name)).toContain(
    'GET SP.Web/Hubbles'
  );
});
