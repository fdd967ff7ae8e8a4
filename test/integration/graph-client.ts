/** Microsoft Graph of a local Microsoft 365, asked by people and by apps. */
import { LocalMicrosoft365 } from '../local-microsoft-365';
import type { Answer } from '../local-microsoft-365';
import { askControl } from './control-client';

export const GRAPH = 'https://graph.microsoft.com';
const at = (name: string): string => `${name}@tongket.example`;
export const ADMIN = at('quantri');
export const DRAFTER = at('soan.hamchinh');
export const RECEIVER = at('danvan.hamthuanbac');
export const OUTSIDER = at('nguoingoai');

export type Json = Readonly<Record<string, unknown>>;
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly json: Json;
}

export const codeOf = ({ status, json }: GraphAnswer): readonly [number, unknown] => [
  status,
  (json['error'] as { code?: string } | undefined)?.code
];
export const valueOf = ({ json }: GraphAnswer): readonly Json[] => json['value'] as readonly Json[];

export class GraphClient {
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly server: LocalMicrosoft365,
    /** `sites/<id>` of the one site. */
    public site: string
  ) {}

  /** Starts a server whose clock stands. */
  static async start(): Promise<GraphClient> {
    const server = await LocalMicrosoft365.start();
    await askControl(server, 'clock/freeze');
    const client = new GraphClient(server, '');
    const found = await client.graph(ADMIN, 'GET', 'sites/127.0.0.1:/sites/tongket:?$select=id');
    client.site = `sites/${String(found.json['id'])}`;
    return client;
  }

  tokenFrom(upn: string, request: object): Promise<Answer> {
    const { server } = this;
    return server.cookieOf(upn).then((cookie) =>
      server.ask('/_sandbox/token', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ audience: GRAPH, ...request })
      })
    );
  }

  async tokenOf(upn: string, request: object = {}): Promise<string> {
    const key = JSON.stringify([upn, request]);
    const known = this.tokens.get(key);
    if (known !== undefined) return known;
    const token = (JSON.parse((await this.tokenFrom(upn, request)).text) as { access_token: string }).access_token;
    this.tokens.set(key, token);
    return token;
  }

  /** After the clock was moved. */
  forgetTokens(): void {
    this.tokens.clear();
  }

  /** @param who a person with all permissions of the app, or a token. */
  async graph(
    who: string,
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {}
  ): Promise<GraphAnswer> {
    const token = who.includes('@') ? await this.tokenOf(who) : who;
    const answer = await this.server.ask(path.startsWith('http') ? path : `/v1.0/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const isJson = String(answer.headers['content-type']).includes('json') && answer.text !== '';
    return { status: answer.status, headers: answer.headers, json: isJson ? (JSON.parse(answer.text) as Json) : {} };
  }

  /** SharePoint's own REST, beside it. */
  async rest(upn: string, method: string, path: string, body?: object): Promise<Answer> {
    return this.server.ask(`/sites/tongket/_api/${path}`, {
      method,
      headers: {
        accept: 'application/json;odata=nometadata',
        'content-type': 'application/json',
        authorization: `Bearer ${await this.server.tokenOf(upn)}`
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
  }
}
