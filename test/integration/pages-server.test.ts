/** The HTTPS listener, its limits, the static files and the certificate. */
import { X509Certificate } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { connect } from 'node:tls';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plain } from '../../sandbox/server/answers';
import { readArguments } from '../../sandbox/server/arguments';
import { openCertificate } from '../../sandbox/server/certificate';
import { openListener } from '../../sandbox/server/listener';
import { createRequestLog } from '../../sandbox/server/request-log';
import { serveFile } from '../../sandbox/server/static-files';
import { makeProbePackage } from '../browser/probe-package';
import { openPagesSite, READER } from './pages-site';
import type { PagesSite } from './pages-site';

const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-server-'));
const MAX_BODY = 100_000;
const files = path.join(folder, 'files');
let site: PagesSite;
let lastBody = '';
let aborted: Promise<boolean>;

beforeAll(async () => {
  mkdirSync(path.join(files, 'sub'), { recursive: true });
  writeFileSync(path.join(files, 'page.html'), '<p>trang</p>');
  writeFileSync(path.join(files, 'pane-3f2a9c01.js'), 'export {};');
  writeFileSync(path.join(files, 'sub', 'chữ.txt'), 'có dấu');
  writeFileSync(path.join(files, '.hidden'), 'no');
  writeFileSync(path.join(folder, 'outside.txt'), 'no');
  symlinkSync(path.join(folder, 'outside.txt'), path.join(files, 'link.txt'));
  let whenAborted: (value: boolean) => void = () => undefined;
  aborted = new Promise((resolve) => (whenAborted = resolve));
  site = await openPagesSite({
    package: makeProbePackage(),
    maxBodyBytes: MAX_BODY,
    rooms: [
      async ({ request, url }) =>
        url.pathname.startsWith('/files/')
          ? serveFile(request, files, url.pathname.slice('/files/'.length))
          : undefined,
      async ({ request, url }) => {
        if (url.pathname !== '/echo') {
          return undefined;
        }
        lastBody = await request.text();
        return plain(200, `${request.method} ${lastBody.length} ${request.headers.get('x-many') ?? ''}`);
      },
      async ({ request, url }) => {
        if (url.pathname !== '/endless') {
          return undefined;
        }
        request.signal.addEventListener('abort', () => whenAborted(true));
        return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65536)) }));
      },
      async ({ url }) => {
        if (url.pathname === '/fault') {
          throw new Error('made for the test');
        }
        return undefined;
      }
    ]
  });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('who is answered', () => {
  test('a name that resolves to this machine is refused with 421', async () => {
    const answer = await site.ask('/', { headers: { host: `rebound.example:${site.port}` } });
    expect(answer.status).toBe(421);
    expect(answer.text).not.toContain('Chọn người');
  });

  test('another port in the Host header is another origin', async () => {
    expect((await site.ask('/', { headers: { host: '127.0.0.1:1' } })).status).toBe(421);
  });

  test('TRACE would echo cookies and is refused', async () => {
    expect((await site.ask('/', { method: 'TRACE' })).status).toBe(405);
  });

  test('an absolute or odd request target is no way around the Host check', async () => {
    expect((await site.ask('https://elsewhere.example/', {})).status).toBe(400);
    expect((await site.ask('//elsewhere.example/', {})).status).toBe(404);
  });
});

describe('bodies', () => {
  test('arrive whole and in the caller’s own words', async () => {
    const answer = await site.ask('/echo', { method: 'POST', body: 'Đề cương', headers: { 'x-many': 'a, b' } });
    expect(answer.text).toBe('POST 8 a, b');
    expect(lastBody).toBe('Đề cương');
  });

  test('SharePoint’s own verbs get through', async () => {
    expect((await site.ask('/echo', { method: 'MERGE', body: 'x' })).text).toBe('MERGE 1 ');
  });

  test('one that declares more than is allowed is refused before it is read', async () => {
    lastBody = 'untouched';
    const answer = await site.ask('/echo', { method: 'POST', body: 'x'.repeat(MAX_BODY + 1) });
    expect(answer.status).toBe(413);
    expect(lastBody).toBe('untouched');
  });

  test('one that grows beyond what is allowed without having said so is broken off', async () => {
    const answer = await site.ask('/echo', {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
      body: 'x'.repeat(MAX_BODY * 2)
    });
    expect(answer.status).toBe(413);
  });

  test.each(['/echo', '/'])('a client that goes away while it sends (%s) does no harm', async (target) => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await new Promise<void>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: site.port, ca: site.certificate }, () => {
        socket.write(`POST ${target} HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nContent-Length: 1000\r\n\r\nhalf`);
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 50);
      });
    });
    expect((await site.ask('/echo', { method: 'POST', body: 'next' })).status).toBe(200);
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });
});

describe('failures', () => {
  test('a fault in a room is answered with 500 and without its words', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await site.ask('/fault');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('made for the test');
    expect(errors).toHaveBeenCalled();
    errors.mockRestore();
  });

  test('a client that goes away in the middle of an answer ends it, and the next is served', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: site.port, ca: site.certificate }, () => {
        socket.write(`GET /endless HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\n\r\n`);
        socket.once('data', () => {
          socket.destroy();
          resolve();
        });
      });
    });
    expect(await aborted).toBe(true);
    expect((await site.ask('/echo', { method: 'POST', body: '1' })).status).toBe(200);
  });

  test('a busy port is one sentence', async () => {
    const opening = openListener({
      origin: new URL(site.origin),
      certificate: await openCertificate(site.data, site.data),
      identify: () => undefined,
      log: createRequestLog({ now: () => new Date() }),
      rooms: Promise.resolve([])
    });
    await expect(opening).rejects.toThrow(new RegExp(`Cổng ${site.port} .* / Port ${site.port} is in use`));
  });
});

describe('static files', () => {
  test('are sent with their type, and nosniff on everything', async () => {
    const answer = await site.ask('/files/page.html');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect((await site.ask(`/files/sub/${encodeURIComponent('chữ.txt')}`)).text).toBe('có dấu');
  });

  test.each([
    '/files/../outside.txt',
    '/files/%2e%2e/outside.txt',
    '/files/..%2foutside.txt',
    '/files/sub/..%2f..%2foutside.txt',
    '/files/..%5coutside.txt',
    '/files/%00page.html',
    '/files/.hidden',
    '/files/link.txt',
    '/files/sub',
    '/files/',
    '/files/%zz'
  ])('%s is not found', async (rawPath) => {
    expect((await site.ask(rawPath)).status).toBe(404);
  });

  test('are revalidated by ETag, and kept for good when their name carries a hash', async () => {
    const first = await site.ask('/files/page.html');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await site.ask('/files/page.html', { headers: { 'if-none-match': String(first.headers.etag) } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await site.ask('/files/pane-3f2a9c01.js')).headers['cache-control']).toContain('immutable');
  });
});

describe('the request log', () => {
  test('says who asked for what and what they got', async () => {
    await site.ask('/sites/tongket/SitePages/TheoDoi.aspx', { as: READER });
    const { value } = JSON.parse((await site.ask('/_sandbox/requests')).text) as { value: Record<string, unknown>[] };
    expect(value[0]).toMatchObject({
      method: 'GET',
      target: '/sites/tongket/SitePages/TheoDoi.aspx',
      status: 200,
      person: READER,
      proof: 'cookie'
    });
  });
});

describe('the certificate', () => {
  test('is made once, covers 127.0.0.1 and localhost, and no longer than 825 days', async () => {
    const data = path.join(folder, 'own');
    const first = await openCertificate(data, folder);
    const parsed = new X509Certificate(first.cert);
    expect(parsed.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(parsed.checkHost('localhost')).toBe('localhost');
    expect(Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)).toBeLessThanOrEqual(825 * 24 * 3600 * 1000);
    expect(first.trusted).toBe(false);
    expect(first.how).toContain('office-addin-dev-certs');
    expect((await openCertificate(data, folder)).cert).toBe(first.cert);
    expect(statSync(path.join(data, 'certificate', '127.0.0.1.key')).mode & 0o077).toBe(0);
  });

  test('is the installed one when there is one', async () => {
    const home = path.join(folder, 'home');
    const installed = path.join(home, '.office-addin-dev-certs');
    const own = path.join(folder, 'other');
    await openCertificate(own, folder);
    mkdirSync(installed, { recursive: true });
    copyFileSync(path.join(own, 'certificate', '127.0.0.1.crt'), path.join(installed, 'localhost.crt'));
    copyFileSync(path.join(own, 'certificate', '127.0.0.1.key'), path.join(installed, 'localhost.key'));
    const found = await openCertificate(path.join(folder, 'unused'), home);
    expect(found.trusted).toBe(true);
    expect(found.file).toBe(path.join(installed, 'localhost.crt'));
    writeFileSync(path.join(installed, 'localhost.crt'), readFileSync(path.join(installed, 'localhost.key')));
    expect((await openCertificate(path.join(folder, 'unused'), home)).trusted).toBe(false);
  });
});

describe('arguments', () => {
  test('have the agreed ports when none are given', () => {
    expect(readArguments([], '/p')).toMatchObject({ port: 4443, panePort: 3443, data: path.resolve('/p/.data') });
  });

  test.each([
    ['--port', '0'],
    ['--port', 'x'],
    ['--unknown', '1'],
    ['--port', '3443'],
    ['--clock', 'soon']
  ])('%s %s is refused in words', (...args) => {
    expect(() => readArguments(args, '/p')).toThrow(/./);
  });
});
