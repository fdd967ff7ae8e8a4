import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphAccess } from './graph';
import { Notification } from './notification';
import type { TeamsNotice } from './notification';

interface Part {
  readonly id: string;
  readonly url: string;
  readonly body: {
    readonly activityType: string;
    readonly chainId: number;
    readonly templateParameters: readonly { readonly name: string; readonly value: string }[];
  };
}

/** A Graph that answers each notice by its kind and its recipient. */
function graphOf(status: (part: Part) => number): { readonly access: GraphAccess; readonly sent: Part[] } {
  const sent: Part[] = [];
  return {
    sent,
    access: {
      endpoint: 'https://graph.example',
      token: async () => 'token',
      async fetch(_url, init) {
        const { requests } = JSON.parse(String(init.body)) as { requests: Part[] };
        sent.push(...requests);
        return new Response(
          JSON.stringify({ responses: requests.map((part) => ({ id: part.id, status: status(part) })) })
        );
      }
    }
  };
}

const noticeTo = (to: string): TeamsNotice => ({
  to,
  activity: { type: 'reportUrged', parameters: { report: 'báo cáo tổng kết' } },
  text: 'Đôn đốc gửi báo cáo',
  preview: 'Trước ngày 25/10',
  address: 'https://teams.example/l',
  about: 'k'
});
const kinds = (sent: readonly Part[]): readonly string[] =>
  sent.map(({ url, body }) => `${url.split('/')[2] ?? ''} ${body.activityType}`);

describe('a notice in Teams', () => {
  it('goes out as the declared kind, with what fills its template', async () => {
    const { access, sent } = graphOf(() => 204);
    expect((await new Notification(access, 1).teams([noticeTo('a')])).map(({ kind }) => kind)).toEqual(['done']);
    expect(kinds(sent)).toEqual(['a reportUrged']);
    expect(sent[0]?.body.templateParameters).toEqual([{ name: 'report', value: 'báo cáo tổng kết' }]);
  });

  it('goes out as plain text, in the same chain, to those whose app does not know the kind, and only to them', async () => {
    const { access, sent } = graphOf(({ url, body }) =>
      url.includes('/old/') && body.activityType !== 'systemDefault' ? 400 : 204
    );
    const results = await new Notification(access, 1).teams(['new', 'old'].map(noticeTo));
    expect(results.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(kinds(sent)).toEqual(['new reportUrged', 'old reportUrged', 'old systemDefault']);
    expect(sent[2]?.body.templateParameters).toEqual([{ name: 'systemDefaultText', value: 'Đôn đốc gửi báo cáo' }]);
    expect(sent[2]?.body.chainId).toBe(sent[1]?.body.chainId);
  });

  it('stays refused when plain text is refused too', async () => {
    const { access, sent } = graphOf(() => 400);
    expect((await new Notification(access, 1).teams([noticeTo('a')])).map(({ kind }) => kind)).toEqual(['failed']);
    expect(kinds(sent)).toEqual(['a reportUrged', 'a systemDefault']);
  });

  it.each([403, 404, 500])('is not sent a second way when Graph answers %s', async (status) => {
    const { access, sent } = graphOf(() => status);
    const [result] = await new Notification(access, 1).teams([noticeTo('a')]);
    expect(result?.kind).toBe(status === 500 ? 'unsure' : 'failed');
    expect(sent).toHaveLength(1);
  });

  it.each(['manifest.json', 'en.json'])('has every kind in %s, with no other parameter than it fills', (file) => {
    const text = readFileSync(join(__dirname, '../../teams', file), 'utf8');
    const kindsOfTeams: readonly TeamsNotice['activity']['type'][] = [
      'reportDue',
      'reportUrged',
      'reportReturned',
      'reportWaiting'
    ];
    if (file === 'manifest.json') {
      kindsOfTeams.forEach((kind) => expect(text).toContain(`"type": "${kind}"`));
    }
    const templates = [...text.matchAll(/templateText": "([^"]*)"/g)].map(([, template]) => template ?? '');
    expect(templates).toHaveLength(kindsOfTeams.length);
    const filled = templates.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(new Set(filled)).toEqual(new Set(['actor', 'report']));
  });
});
