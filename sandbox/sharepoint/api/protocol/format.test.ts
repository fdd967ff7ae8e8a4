import { describe, expect, it } from '@jest/globals';
import type { Answer, Entity } from './entity.ts';
import { accessDenied, listNotFound, siteNotFound, throttled } from './errors.ts';
import { type Format, negotiate, render, renderError, withServiceHeaders } from './format.ts';

const ROOT = 'https://127.0.0.1:4443/sites/tongket/_api/';
const LIST = "Web/Lists(guid'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeee0001')";

const author: Entity = {
  type: 'SP.Data.UserInfoItem',
  uri: `${ROOT}${LIST}/Items(1)/Author`,
  editLink: `${LIST}/Items(1)/Author`,
  id: 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeee0001',
  props: { Title: 'Quản trị' }
};
const item: Entity = {
  type: 'SP.Data.BaoCaoListItem',
  uri: `${ROOT}${LIST}/Items(1)`,
  editLink: `${LIST}/Items(1)`,
  etag: '"cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001,3"',
  id: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001',
  metadata: 'SP.ListData.BaoCaoListItems/@Element',
  props: { Id: 1, Title: 'Báo cáo', Tags: ['a', 'b'] },
  expanded: { Author: author, Users: { items: [author], metadata: 'SP.ApiData.Users' }, Nobody: null },
  deferred: ['File', 'Author']
};

async function json(answer: Answer, format: Format): Promise<unknown> {
  return JSON.parse(await render(answer, format, ROOT).text());
}

describe('the format of an answer', () => {
  it.each([
    ['application/json', 'minimal'],
    ['application/json;odata=minimalmetadata', 'minimal'],
    ['application/json; odata=nometadata', 'none'],
    ['application/json;odata=verbose', 'verbose'],
    ['Application/JSON;OData=Verbose', 'verbose'],
    ['text/html, application/json;odata=nometadata;q=0.9', 'none'],
    ['application/json;odata=verbose;q=0.1, application/json;odata=nometadata;q=0.5', 'none'],
    ['application/json;q=0', 'atom'],
    ['*/*', 'atom'],
    ['', 'atom'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'atom']
  ])('for Accept %s is %s', (accept, format) => {
    expect(negotiate(new Request(ROOT, { headers: { accept } }))).toBe(format);
  });

  it.each<[Format, string]>([
    ['minimal', 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8'],
    ['none', 'application/json;odata=nometadata;streaming=true;charset=utf-8'],
    ['verbose', 'application/json;odata=verbose;charset=utf-8'],
    ['atom', 'application/atom+xml;type=feed;charset=utf-8']
  ])('%s says so in its content type', (format, contentType) => {
    expect(render({ kind: 'entity', entity: item }, format, ROOT).headers.get('content-type')).toBe(contentType);
  });
});

describe('an object', () => {
  it('has its metadata first, then what was expanded, then its properties, in minimalmetadata', async () => {
    const text = await render({ kind: 'entity', entity: item }, 'minimal', ROOT).text();
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'odata.metadata',
      'odata.type',
      'odata.id',
      'odata.etag',
      'odata.editLink',
      'Author@odata.navigationLinkUrl',
      'Author',
      'Users@odata.navigationLinkUrl',
      'Users',
      'Nobody@odata.navigationLinkUrl',
      'Nobody',
      'Id',
      'Title',
      'Tags'
    ]);
    expect(JSON.parse(text)).toMatchObject({
      'odata.metadata': `${ROOT}$metadata#SP.ListData.BaoCaoListItems/@Element`,
      'odata.type': 'SP.Data.BaoCaoListItem',
      'odata.id': 'cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001',
      'odata.etag': '"cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001,3"',
      'odata.editLink': `${LIST}/Items(1)`,
      Author: { 'odata.type': 'SP.Data.UserInfoItem', Title: 'Quản trị' },
      Users: [{ Title: 'Quản trị' }],
      Nobody: null
    });
  });

  it('has its own address as its id where it has no other', async () => {
    const web: Entity = { type: 'SP.Web', uri: `${ROOT}Web`, editLink: 'Web', props: { Title: 'Tổng kết' } };
    expect(await json({ kind: 'entity', entity: web }, 'minimal')).toEqual({
      'odata.metadata': `${ROOT}$metadata#SP.ApiData.Webs/@Element`,
      'odata.type': 'SP.Web',
      'odata.id': `${ROOT}Web`,
      'odata.editLink': 'Web',
      Title: 'Tổng kết'
    });
  });

  it('is bare in nometadata', async () => {
    expect(await json({ kind: 'entity', entity: item }, 'none')).toEqual({
      Author: { Title: 'Quản trị' },
      Users: [{ Title: 'Quản trị' }],
      Nobody: null,
      Id: 1,
      Title: 'Báo cáo',
      Tags: ['a', 'b']
    });
  });

  it('names what was not expanded, and puts lists into results, in verbose', async () => {
    expect(await json({ kind: 'entity', entity: item }, 'verbose')).toMatchObject({
      d: {
        __metadata: {
          id: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001',
          uri: `${ROOT}${LIST}/Items(1)`,
          etag: '"cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001,3"',
          type: 'SP.Data.BaoCaoListItem'
        },
        File: { __deferred: { uri: `${ROOT}${LIST}/Items(1)/File` } },
        Author: { __metadata: { type: 'SP.Data.UserInfoItem' }, Title: 'Quản trị' },
        Users: { results: [{ Title: 'Quản trị' }] },
        Nobody: null,
        Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a', 'b'] }
      }
    });
  });

  it('is created with 201, its etag and its place', () => {
    const response = render(
      { kind: 'entity', entity: { ...item, uri: `${ROOT}web/GetFolder('Báo cáo')` }, created: true },
      'minimal',
      ROOT
    );
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"cccccccc-bbbb-4ccc-8ddd-eeeeeeee0001,3"');
    expect(response.headers.get('location')).toBe(`${ROOT}web/GetFolder('B%C3%A1o%20c%C3%A1o')`);
  });
});

describe('several objects', () => {
  const collection = { items: [author], metadata: 'SP.ListData.UserInfoItems', nextLink: `${ROOT}next` };

  it('stand in value, without metadata of the whole in each', async () => {
    expect(await json({ kind: 'collection', collection }, 'minimal')).toEqual({
      'odata.metadata': `${ROOT}$metadata#SP.ListData.UserInfoItems`,
      'odata.nextLink': `${ROOT}next`,
      value: [
        {
          'odata.type': 'SP.Data.UserInfoItem',
          'odata.id': 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeee0001',
          'odata.editLink': `${LIST}/Items(1)/Author`,
          Title: 'Quản trị'
        }
      ]
    });
    expect(await json({ kind: 'collection', collection }, 'none')).toEqual({
      'odata.nextLink': `${ROOT}next`,
      value: [{ Title: 'Quản trị' }]
    });
  });

  it('stand in results, with __next, in verbose', async () => {
    expect(await json({ kind: 'collection', collection }, 'verbose')).toMatchObject({
      d: { results: [{ Title: 'Quản trị' }], __next: `${ROOT}next` }
    });
  });
});

describe('values without an address', () => {
  const masks: Answer = {
    kind: 'complex',
    name: 'EffectiveBasePermissions',
    type: 'SP.BasePermissions',
    value: { High: '176', Low: '138612833' }
  };

  it.each<[string, Answer, Format, unknown]>([
    [
      'a text',
      { kind: 'scalar', name: 'Recycle', value: 'x' },
      'minimal',
      { 'odata.metadata': `${ROOT}$metadata#Edm.String`, value: 'x' }
    ],
    ['a text', { kind: 'scalar', name: 'Recycle', value: 'x' }, 'none', { value: 'x' }],
    ['a text', { kind: 'scalar', name: 'Recycle', value: 'x' }, 'verbose', { d: { Recycle: 'x' } }],
    [
      'a number',
      { kind: 'scalar', name: 'ItemCount', value: 3 },
      'minimal',
      { 'odata.metadata': `${ROOT}$metadata#Edm.Int32`, value: 3 }
    ],
    ['nothing', { kind: 'void' }, 'minimal', { 'odata.metadata': `${ROOT}$metadata#Edm.Null`, 'odata.null': true }],
    ['nothing', { kind: 'void' }, 'none', { 'odata.null': true }],
    ['nothing', { kind: 'void', name: 'Publish' }, 'verbose', { d: { Publish: null } }],
    [
      'a mask',
      masks,
      'minimal',
      { 'odata.metadata': `${ROOT}$metadata#SP.BasePermissions`, High: '176', Low: '138612833' }
    ],
    ['a mask', masks, 'none', { High: '176', Low: '138612833' }],
    [
      'a mask',
      masks,
      'verbose',
      { d: { EffectiveBasePermissions: { __metadata: { type: 'SP.BasePermissions' }, High: '176', Low: '138612833' } } }
    ],
    [
      'rows',
      { kind: 'complexList', name: 'Validate', type: 'SP.Row', values: [{ Id: 1 }] },
      'none',
      { value: [{ Id: 1 }] }
    ],
    [
      'rows',
      { kind: 'complexList', name: 'Validate', type: 'SP.Row', values: [{ Id: 1 }] },
      'verbose',
      { d: { Validate: { __metadata: { type: 'Collection(SP.Row)' }, results: [{ Id: 1 }] } } }
    ]
  ])('%s: %j in %s', async (_, answer, format, body) => {
    expect(await json(answer, format)).toEqual(body);
  });

  it('is 204 with the new etag after an update, and 200 without a body after a delete', async () => {
    const updated = render({ kind: 'noContent', etag: '"2"' }, 'minimal', ROOT);
    expect([updated.status, updated.headers.get('etag'), updated.body]).toEqual([204, '"2"', null]);
    const deleted = render({ kind: 'deleted' }, 'minimal', ROOT);
    expect([deleted.status, await deleted.text()]).toEqual([200, '']);
  });
});

describe('the bytes of a file', () => {
  it('carry their type, length and name', async () => {
    const answer: Answer = {
      kind: 'bytes',
      body: new Uint8Array([1, 2, 3]),
      contentType: 'application/octet-stream',
      length: 3,
      etag: '"{X},1"',
      fileName: "Báo cáo 'Q1'.docx"
    };
    const response = render(answer, 'minimal', ROOT);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/octet-stream',
      'content-length': '3',
      etag: '"{X},1"',
      'content-disposition': "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%27Q1%27.docx"
    });
  });
});

describe('a refusal', () => {
  const error = listNotFound("O'X", 'https://127.0.0.1:4443/sites/tongket');

  it('has the envelope of its format', async () => {
    const body = {
      code: '-1, System.ArgumentException',
      message: {
        lang: 'en-US',
        value: "List 'O'X' does not exist at site with URL 'https://127.0.0.1:4443/sites/tongket'."
      }
    };
    expect(renderError(error, 'minimal').status).toBe(404);
    expect(await renderError(error, 'minimal').json()).toEqual({ 'odata.error': body });
    expect(await renderError(error, 'none').json()).toEqual({ 'odata.error': body });
    expect(await renderError(error, 'verbose').json()).toEqual({ error: body });
  });

  it('is XML, with nothing left to break out of it, for who did not ask for JSON', async () => {
    const response = renderError(listNotFound('<a>&"\u0000', 'x'), 'atom');
    expect(response.headers.get('content-type')).toBe('application/xml;charset=utf-8');
    expect(await response.text()).toContain(`List '&#60;a&#62;&#38;&#34;' does not exist`);
  });

  it('is plain text with whole seconds to wait when it throttles', async () => {
    const response = renderError(throttled(429, 1.2), 'minimal');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2']);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await renderError(siteNotFound(), 'minimal').text()).toBe('404 FILE NOT FOUND');
  });
});

describe('Atom', () => {
  it('makes a caller who forgot the Accept header fail here as in the cloud', async () => {
    const response = render({ kind: 'collection', collection: { items: [item], metadata: 'x' } }, 'atom', ROOT);
    const text = await response.text();
    expect(text).toMatch(/^<\?xml /);
    expect(text).toContain('<d:Id m:type="Edm.Int32">1</d:Id><d:Title>Báo cáo</d:Title>');
    expect(() => JSON.parse(text) as unknown).toThrow();
  });
});

describe('the headers of the service', () => {
  it('go with every answer', () => {
    const response = withServiceHeaders(renderError(accessDenied(), 'minimal'), 'aaaa', 12.6);
    expect(response.status).toBe(403);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      sprequestguid: 'aaaa',
      spclientservicerequestduration: '13',
      'x-sharepointhealthscore': '0',
      'x-sp-serverstate': 'ReadOnly=0',
      'cache-control': 'private, max-age=0'
    });
  });
});
