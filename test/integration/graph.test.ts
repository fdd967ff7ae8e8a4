/** Microsoft Graph as the product needs it: tokens, refusals, people, mail, calendar, Teams. */
import type { LocalMicrosoft365 } from '../local-microsoft-365';
import { controlValue } from './control-client';
import { ADMIN, codeOf, DRAFTER, GRAPH, GraphClient, OUTSIDER, RECEIVER, valueOf } from './graph-client';
import type { GraphAnswer, Json } from './graph-client';

let client: GraphClient;
let server: LocalMicrosoft365;
let site: string;
const graph: GraphClient['graph'] = (...args) => client.graph(...args);
const rest: GraphClient['rest'] = (...args) => client.rest(...args);
const tokenOf: GraphClient['tokenOf'] = (...args) => client.tokenOf(...args);
const tokenFrom: GraphClient['tokenFrom'] = (...args) => client.tokenFrom(...args);

beforeAll(async () => {
  client = await GraphClient.start();
  ({ server, site } = client);
}, 60_000);
afterAll(() => server.stop());

describe('tokens', () => {
  it('refuses a call without one, in its own envelope', async () => {
    const { status, headers, text } = await server.ask('/v1.0/me', { headers: { 'client-request-id': 'abc' } });
    expect(status).toBe(401);
    const { error } = JSON.parse(text) as { error: { innerError: Record<string, string> } };
    expect(error).toEqual({
      code: 'InvalidAuthenticationToken',
      message: 'Access token is empty.',
      innerError: {
        date: expect.stringMatching(/^2023-10-04T\d{2}:\d{2}:\d{2}$/) as string,
        'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        'client-request-id': 'abc'
      }
    });
    expect(headers['request-id']).toBe(error.innerError['request-id']);
  });

  it('takes no token of SharePoint and no cookie; SharePoint takes none of Graph', async () => {
    expect(codeOf(await graph(await server.tokenOf(ADMIN), 'GET', 'me'))).toEqual([401, 'InvalidAuthenticationToken']);
    const cookie = await server.cookieOf(ADMIN);
    expect((await server.ask('/v1.0/me', { headers: { cookie } })).status).toBe(401);
    const bearer = { accept: 'application/json', authorization: `Bearer ${await tokenOf(ADMIN)}` };
    expect((await server.ask('/sites/tongket/_api/web', { headers: bearer })).status).toBe(401);
    const other = '/sites/tongket/Lists/Plans';
    expect((await server.ask(other, { headers: bearer })).status).not.toBe(200);
  });

  it('gives the permissions that were asked for, and no others', async () => {
    const token = await tokenOf(DRAFTER, { scope: `${GRAPH}/User.Read openid` });
    expect((await graph(token, 'GET', 'me')).json).toMatchObject({ userPrincipalName: DRAFTER });
    const mail = { message: { toRecipients: [{ emailAddress: { address: RECEIVER } }] } };
    expect(codeOf(await graph(token, 'POST', 'me/sendMail', mail))).toEqual([403, 'ErrorAccessDenied']);
    expect(codeOf(await graph(token, 'GET', `${site}/lists`))).toEqual([403, 'accessDenied']);
    expect(codeOf(await graph(token, 'GET', `users/${ADMIN}`))).toEqual([403, 'Authorization_RequestDenied']);
    expect((await tokenFrom(DRAFTER, { scope: 'Directory.ReadWrite.All' })).status).toBe(400);
  });

  it('gives an app its own permissions when an administrator consents', async () => {
    expect((await tokenFrom(DRAFTER, { application: true })).status).toBe(403);
    const app = await tokenOf(ADMIN, { application: true, roles: ['User.Read.All'] });
    expect(codeOf(await graph(app, 'GET', 'me'))).toEqual([400, 'BadRequest']);
    expect((await graph(app, 'GET', `users/${DRAFTER}`)).json).toMatchObject({ mail: DRAFTER });
    expect(codeOf(await graph(app, 'GET', `${site}/lists`))).toEqual([403, 'accessDenied']);
  });

  it('answers the task pane across origins, and nobody else', async () => {
    const authorization = `Bearer ${await tokenOf(DRAFTER)}`;
    const pane = await server.ask('/v1.0/me', { headers: { authorization, origin: server.paneOrigin } });
    expect(pane.headers['access-control-allow-origin']).toBe(server.paneOrigin);
    const foreign = await server.ask('/v1.0/me', { headers: { authorization, origin: 'https://evil.example' } });
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('people', () => {
  it('finds them by id and by name, and only them', async () => {
    const { json } = await graph(DRAFTER, 'GET', `users/${RECEIVER}?$select=id,displayName`);
    expect(json).toEqual({
      '@odata.context': expect.stringContaining('$metadata#users/$entity') as string,
      id: '00000000-0000-4000-a000-000000000005',
      displayName: 'Ban Dân vận Huyện ủy Hàm Thuận Bắc'
    });
    expect(codeOf(await graph(DRAFTER, 'GET', 'users/khong.co@tongket.example'))).toEqual([
      404,
      'Request_ResourceNotFound'
    ]);
    expect(codeOf(await graph(DRAFTER, 'GET', 'me?$select=salary'))).toEqual([400, 'BadRequest']);
    expect(codeOf(await graph(DRAFTER, 'GET', 'me/drive'))).toEqual([400, 'BadRequest']);
  });
});

describe('mail', () => {
  const mail = {
    message: {
      subject: 'Đôn đốc nộp báo cáo',
      body: { contentType: 'HTML', content: '<p>Kính gửi <b>Đảng ủy xã</b></p>' },
      toRecipients: [{ emailAddress: { address: DRAFTER } }],
      ccRecipients: [{ emailAddress: { address: RECEIVER } }]
    },
    saveToSentItems: false
  };

  it('goes into the outbox, where a person can read it, and survives a crash', async () => {
    expect((await graph(RECEIVER, 'POST', 'me/sendMail', mail)).status).toBe(202);
    await server.kill();
    await server.run();
    const { value } = await controlValue<{ value: Json[] }>(server, 'mail');
    expect(value).toMatchObject([
      {
        subject: 'Đôn đốc nộp báo cáo',
        contentType: 'html',
        sender: RECEIVER,
        to: [DRAFTER],
        cc: [RECEIVER],
        saved: false
      }
    ]);
    const page = await server.ask('/_sandbox/mail', { headers: { accept: 'text/html' } });
    expect(page.text).toContain('<iframe sandbox="" srcdoc="&lt;p&gt;Kính gửi');
  });

  it.each([
    [{}, 'ErrorInvalidRequest'],
    [{ message: { subject: 'x' } }, 'ErrorInvalidRecipients'],
    [{ message: { toRecipients: [{ emailAddress: { address: 'không phải địa chỉ' } }] } }, 'ErrorInvalidRecipients']
  ])('refuses %j', async (body, code) => {
    expect(codeOf(await graph(RECEIVER, 'POST', 'me/sendMail', body))).toEqual([400, code]);
  });

  it('is sent from another mailbox by an app only', async () => {
    expect(codeOf(await graph(RECEIVER, 'POST', `users/${DRAFTER}/sendMail`, mail))).toEqual([
      403,
      'ErrorAccessDenied'
    ]);
    const app = await tokenOf(ADMIN, { application: true, roles: ['Mail.Send'] });
    expect((await graph(app, 'POST', `users/${DRAFTER}/sendMail`, mail)).status).toBe(202);
  });

  it('is not sent by SharePoint any more, and the attempt is told', async () => {
    const answer = await rest(ADMIN, 'POST', 'SP.Utilities.Utility.SendEmail', { properties: { Subject: 'x' } });
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('ResourceNotFoundException')]);
    const { value } = await controlValue<{ value: { name: string }[] }>(server, 'gaps');
    expect(value.map(({ name }) => name)).toContain(
      'POST _api/SP.Utilities.Utility.SendEmail (retired 31 October 2025: use Graph sendMail)'
    );
  });
});

describe('calendar', () => {
  const meeting = (subject: string, hour: number): object => ({
    subject,
    start: { dateTime: `2023-10-20T${String(hour).padStart(2, '0')}:00:00`, timeZone: 'SE Asia Standard Time' },
    end: { dateTime: `2023-10-20T${String(hour + 1).padStart(2, '0')}:00:00`, timeZone: 'Asia/Ho_Chi_Minh' },
    attendees: [{ type: 'required', emailAddress: { address: RECEIVER, name: 'Ban Dân vận' } }]
  });
  const WINDOW = 'startDateTime=2023-10-20T00:00:00%2B07:00&endDateTime=2023-10-21T00:00:00%2B07:00';

  it('plans for oneself and those who are invited, in pages', async () => {
    for (const hour of [8, 10, 14]) {
      const { status, json } = await graph(DRAFTER, 'POST', 'me/calendar/events', meeting(`Họp ${hour}`, hour));
      expect([status, (json['start'] as Json)['dateTime']]).toEqual([
        201,
        `2023-10-20T${String(hour - 7).padStart(2, '0')}:00:00.0000000`
      ]);
    }
    const pages: string[][] = [];
    let next: string | undefined = `me/calendarView?${WINDOW}&$top=2`;
    while (next !== undefined) {
      const page: GraphAnswer = await graph(RECEIVER, 'GET', next, undefined, {
        prefer: 'outlook.timezone="SE Asia Standard Time"'
      });
      pages.push(
        valueOf(page).map(
          (event) => `${String(event['subject'])} ${String((event['start'] as Json)['dateTime']).slice(11, 16)}`
        )
      );
      next = page.json['@odata.nextLink'] as string | undefined;
    }
    expect(pages).toEqual([['Họp 8 08:00', 'Họp 10 10:00'], ['Họp 14 14:00']]);
    expect(valueOf(await graph(OUTSIDER, 'GET', `me/calendarView?${WINDOW}`))).toEqual([]);
  });

  it('does not plan twice for one attempt', async () => {
    const attempt = { ...meeting('Một lần', 16), transactionId: 'lan-1' };
    const first = await graph(DRAFTER, 'POST', 'me/events', attempt);
    const second = await graph(DRAFTER, 'POST', 'me/events', attempt);
    expect(second.json['id']).toBe(first.json['id']);
  });

  it('refuses a time that is none, a zone that is none, an end before its start, a view without its bounds', async () => {
    const wrong = async (event: object): Promise<unknown> =>
      codeOf(await graph(DRAFTER, 'POST', 'me/events', { ...meeting('sai', 8), ...event }));
    expect(await wrong({ start: { dateTime: 'mai' } })).toEqual([400, 'ErrorPropertyValidationFailure']);
    expect(await wrong({ start: { dateTime: '2023-10-20T08:00:00', timeZone: 'Hanoi' } })).toEqual([
      400,
      'TimeZoneNotSupportedException'
    ]);
    expect(await wrong({ start: { dateTime: '2023-10-22T08:00:00', timeZone: 'UTC' } })).toEqual([
      400,
      'ErrorInvalidArgument'
    ]);
    expect(codeOf(await graph(DRAFTER, 'GET', 'me/calendarView'))).toEqual([400, 'ErrorInvalidParameter']);
  });
});

describe('Teams', () => {
  const TEAM = '00000000-0000-4000-b000-0000000000a1';
  const notification = (activityType: string, templateParameters: object[] = []): object => ({
    topic: { source: 'text', value: 'Báo cáo', webUrl: 'https://teams.microsoft.com/l/entity/x' },
    activityType,
    previewText: { content: 'Còn 3 ngày' },
    templateParameters
  });
  const systemDefault = notification('systemDefault', [{ name: 'systemDefaultText', value: 'Sắp đến hạn nộp' }]);

  it('notifies a person and a team', async () => {
    const path = `users/${DRAFTER}/teamwork/sendActivityNotification`;
    expect((await graph(RECEIVER, 'POST', path, systemDefault)).status).toBe(204);
    const recipient = { '@odata.type': 'microsoft.graph.teamMembersNotificationRecipient', teamId: TEAM };
    expect(
      (await graph(RECEIVER, 'POST', `teams/${TEAM}/sendActivityNotification`, { ...systemDefault, recipient })).status
    ).toBe(204);
    const { value } = await controlValue<{ value: Json[] }>(server, 'teams-inbox');
    expect(value.at(-1)).toMatchObject({
      recipient: DRAFTER,
      text: 'Sắp đến hạn nộp',
      preview: 'Còn 3 ngày',
      activityType: 'systemDefault'
    });
    const all = value.slice(0, -1).map((one) => one['recipient']);
    expect(all).toContain(RECEIVER);
    expect(all).not.toContain(OUTSIDER);
  });

  it('refuses kinds that the manifest does not declare, and what lacks a part', async () => {
    const path = `users/${DRAFTER}/teamwork/sendActivityNotification`;
    const wrong = async (body: object): Promise<unknown> => codeOf(await graph(RECEIVER, 'POST', path, body));
    expect(await wrong(notification('khongKhaiBao'))).toEqual([400, 'BadRequest']);
    expect(await wrong(notification('systemDefault'))).toEqual([400, 'BadRequest']);
    expect(await wrong({ ...systemDefault, topic: { source: 'text', value: 'x' } })).toEqual([400, 'BadRequest']);
    const elsewhere = { source: 'text', value: 'x', webUrl: 'https://tenant.example/sites/x' };
    expect(await wrong({ ...systemDefault, topic: elsewhere })).toEqual([400, 'BadRequest']);
    expect(await wrong({ ...systemDefault, previewText: undefined })).toEqual([400, 'BadRequest']);
    const token = await tokenOf(RECEIVER, { scope: 'User.Read' });
    expect(codeOf(await graph(token, 'POST', path, systemDefault))).toEqual([403, 'Forbidden']);
    const other = `teams/00000000-0000-4000-b000-0000000000a2/sendActivityNotification`;
    expect(codeOf(await graph(RECEIVER, 'POST', other, systemDefault))).toEqual([404, 'NotFound']);
  });
});
