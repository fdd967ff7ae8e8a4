/** Mails and Teams activity notices through Microsoft Graph, in the name of the person who sends them. */
import { Graph } from './graph';
import type { GraphAccess, GraphRequest, GraphResult } from './graph';

export type { GraphAccess, GraphResult } from './graph';

/** One mail. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
  readonly link?: { readonly words: string; readonly address: string };
  readonly attachment?: { readonly name: string; readonly bytes: Uint8Array };
}

/**
 * A kind of notice that the manifest of the Teams app declares (`teams/manifest.json`), with what fills its template.
 * Teams puts in the sender's name itself.
 */
export interface TeamsActivity {
  readonly type: 'reportDue' | 'reportUrged' | 'reportReturned' | 'reportWaiting';
  readonly parameters: { readonly report: string };
}

/** One entry of a person's Teams activity feed. */
export interface TeamsNotice {
  /** User principal name. */
  readonly to: string;
  readonly activity: TeamsActivity;
  /** What is said instead to people whose Teams app is older and does not know the kind. */
  readonly text: string;
  readonly preview: string;
  /** What it opens. */
  readonly address: string;
  /** Names what it is about: a notice of the same name takes the place of the one before, so a repetition doubles nothing. */
  readonly about: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function htmlOf({ paragraphs, link }: Mail): string {
  const lines = paragraphs.map((each) => `<p>${escaped(each)}</p>`);
  const last = link === undefined ? [] : [`<p><a href="${escaped(link.address)}">${escaped(link.words)}</a></p>`];
  return [...lines, ...last].join('');
}

/** `btoa` takes one byte a character, and a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

function mailRequest(mail: Mail): GraphRequest {
  const { to, subject, attachment } = mail;
  return {
    method: 'POST',
    url: '/me/sendMail',
    body: {
      message: {
        subject,
        body: { contentType: 'HTML', content: htmlOf(mail) },
        toRecipients: to.map((address) => ({ emailAddress: { address } })),
        ...(attachment === undefined
          ? {}
          : {
              attachments: [
                {
                  '@odata.type': '#microsoft.graph.fileAttachment',
                  name: attachment.name,
                  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
                  contentBytes: base64(attachment.bytes)
                }
              ]
            })
      },
      saveToSentItems: true
    }
  };
}

/** A number of 52 bits for a text (FNV-1a in two halves): Graph's `chainId` is a number. */
export function chainIdOf(about: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const sign of about) {
    const code = sign.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ (code + high), 0x85ebca6b) >>> 0;
  }
  return (high % 0x100000) * 0x100000000 + low;
}

/** Teams shows so much of a preview. */
const MAX_PREVIEW = 150;

/**
 * Graph refuses a kind that the app installed for the recipient does not declare, and has done nothing then. Its pages name
 * neither code nor words for that refusal, so any 400 counts: what was refused for another reason is refused once more.
 * Where the recipient has no app at all Graph answers 403, and plain text would not get there either.
 */
const isRefused = (result: GraphResult): boolean => result.kind === 'failed' && result.status === 400;

/** `systemDefault` is the one kind of notice that no manifest has to declare. */
function noticeRequest(
  { to, text, preview, address, about, activity }: TeamsNotice,
  kind: 'declared' | 'systemDefault'
): GraphRequest {
  const parameters = Object.entries(kind === 'declared' ? activity.parameters : { systemDefaultText: text });
  return {
    method: 'POST',
    url: `/users/${encodeURIComponent(to)}/teamwork/sendActivityNotification`,
    body: {
      topic: { source: 'text', value: text, webUrl: address },
      activityType: kind === 'declared' ? activity.type : kind,
      chainId: chainIdOf(`${about}|${to}`),
      previewText: { content: preview.slice(0, MAX_PREVIEW) },
      templateParameters: parameters.map(([name, value]) => ({ name, value }))
    }
  };
}

export class Notification {
  private readonly graph: Graph;

  /** @param waitMs before throttled requests are tried again when Graph does not say; longer each round. */
  public constructor(access: GraphAccess, waitMs?: number) {
    this.graph = new Graph(access, waitMs);
  }

  /**
   * A mail cannot be taken back, and Graph does not notice that it gets the same one twice: what is `unsure` must not be
   * sent again unasked.
   * @param onBatch called with the results of each batch and the places of its mails, before the next one is sent.
   */
  public async mail(
    mails: readonly Mail[],
    onBatch?: (places: readonly number[], results: readonly GraphResult[]) => Promise<void> | void
  ): Promise<readonly GraphResult[]> {
    return this.graph.send(mails.map(mailRequest), onBatch);
  }

  /** May be repeated. Who has an older version of the Teams app gets the notice as plain text. */
  public async teams(notices: readonly TeamsNotice[]): Promise<readonly GraphResult[]> {
    const results = [...(await this.graph.send(notices.map((notice) => noticeRequest(notice, 'declared'))))];
    const again = notices.flatMap((notice, place) => {
      const result = results[place];
      return result !== undefined && isRefused(result) ? [{ notice, place }] : [];
    });
    const second = await this.graph.send(again.map(({ notice }) => noticeRequest(notice, 'systemDefault')));
    again.forEach(({ place }, index) => {
      const result = second[index];
      if (result !== undefined) {
        results[place] = result;
      }
    });
    return results;
  }
}
