/** What changed in the lists since a token: one small question instead of reading everything again. */
import '@pnp/sp/lists';
import { failureOf, orHidden } from './failure';
import { rowOf, rowsOf } from './row';
import { EVENTS, OBLIGATIONS } from './schema';
import type { Site } from './site';

/** The lists that the tracking page is made of. */
const WATCHED = { events: EVENTS.path, obligations: OBLIGATIONS.path } as const;

export type WatchedList = keyof typeof WATCHED;

const LISTS = Object.keys(WATCHED) as WatchedList[];

/** Where each list stood; a list that the person may not see has none. */
export type ChangeTokens = Readonly<Partial<Record<WatchedList, string>>>;

/** Items that were added, changed or removed, each once. */
export interface ListChanges {
  readonly items: Readonly<Record<WatchedList, readonly number[]>>;
  /** To ask from next time. */
  readonly tokens: ChangeTokens;
}

export class Changes {
  public constructor(private readonly site: Site) {}

  /** Where the lists stand now; two requests that start together, so that they may be parts of one batch. */
  public async tokens(): Promise<ChangeTokens> {
    const tokens = await Promise.all(
      LISTS.map(async (list): Promise<readonly [WatchedList, string][]> => {
        const asked: Promise<unknown> = this.site.list(WATCHED[list]).select('CurrentChangeToken')();
        const answer = await orHidden(asked, undefined);
        return answer === undefined
          ? []
          : [[list, rowOf(answer).object('CurrentChangeToken').requiredText('StringValue')]];
      })
    );
    return Object.fromEntries(tokens.flat());
  }

  /**
   * What changed since; one request for each list that has a token, all started together.
   * @returns undefined when a token is too old for the server's log: everything has to be read again.
   */
  public async since(tokens: ChangeTokens): Promise<ListChanges | undefined> {
    try {
      const read = await Promise.all(LISTS.map(async (list) => [list, await this.ofList(list, tokens[list])] as const));
      const items: Record<WatchedList, readonly number[]> = { events: [], obligations: [] };
      const next: Partial<Record<WatchedList, string>> = {};
      for (const [list, changes] of read) {
        items[list] = changes.items;
        next[list] = changes.token;
      }
      return { items, tokens: next };
    } catch (error) {
      if (failureOf(error).kind === 'unexpected') {
        return undefined;
      }
      throw error;
    }
  }

  private async ofList(
    list: WatchedList,
    token: string | undefined
  ): Promise<{ readonly items: readonly number[]; readonly token: string | undefined }> {
    if (token === undefined) {
      return { items: [], token };
    }
    const asked: Promise<unknown> = this.site.list(WATCHED[list]).getChanges({
      Item: true,
      Add: true,
      Update: true,
      DeleteObject: true,
      ChangeTokenStart: { StringValue: token }
    });
    const changes = rowsOf(await asked);
    const last = changes[changes.length - 1];
    return {
      items: [...new Set(changes.map((change) => change.number('ItemId')))],
      token: last === undefined ? token : last.object('ChangeToken').requiredText('StringValue')
    };
  }
}
