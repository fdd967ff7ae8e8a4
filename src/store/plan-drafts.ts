/** The list "Kế hoạch đang lập": the draft of a plan as text, one row each, written only over what was read. */
import '@pnp/sp/items';
import { orHidden, StoreError } from './failure';
import { equals } from './odata';
import { PART_COLUMNS, PART_LENGTH, PLAN_DRAFTS } from './plan-draft-schema';
import { rowOf, rowsOf } from './row';
import type { Row } from './row';
import type { Site } from './site';

/** A draft on the site without its content. */
export interface PlanDraftHead {
  readonly itemId: number;
  /** Names one state of the row: a write that names an earlier one is refused with `conflict`. */
  readonly etag: string;
  readonly title: string;
  readonly modified: Date;
  /** Who saved it last, by the name that the server shows. */
  readonly by: string;
}

export interface StoredPlanDraft extends PlanDraftHead {
  readonly text: string;
}

const HEAD = ['Id', 'Title', 'Modified', 'Editor/Title'];
const PARTS = PART_COLUMNS.map(({ name }) => name);
/** More are not worked on at once. */
const SHOWN = 50;
/** A title of SharePoint's holds so much. */
const TITLE = 255;

function readHead(row: Row): PlanDraftHead {
  return {
    itemId: row.number('Id'),
    etag: row.etag(),
    title: row.text('Title'),
    modified: row.instant('Modified'),
    by: row.has('Editor') ? row.object('Editor').text('Title') : ''
  };
}

function readStored(row: Row): StoredPlanDraft {
  return { ...readHead(row), text: PARTS.map((name) => row.text(name)).join('') };
}

/** Whitespace at a column's end may be trimmed, and half a character is none. */
function mayCut(text: string, at: number): boolean {
  return !/\s/.test(text.charAt(at - 1) + text.charAt(at)) && !/[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** The text in parts that a column holds, each beginning and ending with a whole character that nobody trims. */
export function partsOf(text: string, length: number = PART_LENGTH): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + length, text.length);
    while (end < text.length && end > start + 1 && !mayCut(text, end)) {
      end -= 1;
    }
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** The text over the columns. @throws StoreError `unexpected` when it is longer than they hold. */
function columnsOf(title: string, text: string): Readonly<Record<string, string | null>> {
  const parts = partsOf(text);
  if (parts.length > PARTS.length) {
    throw new StoreError('unexpected', `The draft has ${text.length} characters, more than the site keeps of one.`);
  }
  return Object.fromEntries([
    ['Title', title.slice(0, TITLE)],
    ...PARTS.map((name, index) => [name, parts[index] ?? null] as const)
  ]);
}

export class PlanDrafts {
  public constructor(private readonly site: Site) {}

  private async query(columns: readonly string[], filter: string | undefined): Promise<readonly Row[]> {
    const asked = this.site
      .list(PLAN_DRAFTS.path)
      .items.select(...columns)
      .expand('Editor')
      .orderBy('Id', false)
      .top(SHOWN);
    return rowsOf(await orHidden(filter === undefined ? asked() : asked.filter(filter)(), []));
  }

  /** The drafts of the site, the newest first; none for people to whom the server shows none. */
  public async heads(): Promise<readonly PlanDraftHead[]> {
    return (await this.query(HEAD, undefined)).map(readHead);
  }

  /** One draft with its text; undefined when it is there no more. */
  public async get(itemId: number): Promise<StoredPlanDraft | undefined> {
    const [row] = await this.query([...HEAD, ...PARTS], `Id eq ${itemId}`);
    return row === undefined ? undefined : readStored(row);
  }

  /** The draft of a key, which whoever made it chose: a retry meets the first try. */
  public async ofKey(key: string): Promise<StoredPlanDraft | undefined> {
    const [row] = await this.query([...HEAD, ...PARTS], equals('DraftKey', key));
    return row === undefined ? undefined : readStored(row);
  }

  /** Puts a new draft on the site. @throws with `duplicateValue` when one of the key is there. */
  public async add(key: string, title: string, text: string): Promise<void> {
    await this.site.list(PLAN_DRAFTS.path).items.add({ DraftKey: key, ...columnsOf(title, text) });
  }

  /**
   * Writes the draft over the state that was read.
   * @returns the new state's etag. @throws with failure `conflict` when somebody saved since, `notFound` when it is gone.
   */
  public async write(itemId: number, etag: string, title: string, text: string): Promise<string> {
    const done: unknown = await this.site
      .list(PLAN_DRAFTS.path)
      .items.getById(itemId)
      .update(columnsOf(title, text), etag);
    return rowOf(done).requiredText('etag');
  }

  /** Into the recycle bin, from which an owner can bring it back. */
  public async recycle(itemId: number): Promise<void> {
    await this.site.list(PLAN_DRAFTS.path).items.getById(itemId).recycle();
  }
}
