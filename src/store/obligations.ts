/** The list "Báo cáo phải nộp": one row per obligation, a folder per receiving office, which alone may write it. */
import '@pnp/sp/items';
import type { ObligationId, PlanId, UnitCode } from '../domain/code';
import type { Obligation } from '../domain/obligation';
import { ErrorCode, errorCodeOf, orHidden } from './failure';
import { addToFolder, typedDay } from './form-values';
import type { DateStyle } from './form-values';
import { projectionColumns, readAllStored } from './obligation-row';
import type { StoredObligation } from './obligation-row';
import { all, equals, equalsAny } from './odata';
import { nothingYet, onTimeWords, stateWords } from './projection';
import type { Projection } from './projection';
import { rowsOf } from './row';
import type { Row } from './row';
import { OBLIGATIONS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';

export type { StoredObligation } from './obligation-row';

const SELECTED = ['Id', 'Title', 'FileSystemObjectType', ...OBLIGATIONS.columns.map((column) => column.name)];

const FOLDER = 1;

/**
 * Rows of one plan are read block by block: the block is an indexed column that holds at most this many rows (a few
 * more where units were added), so that no question comes near the list view threshold.
 */
export const BLOCK_ROWS = 1000;

/** The block of a plan's nth obligation, from 0. */
export function blockName(plan: PlanId, nth: number): string {
  return `${plan}.${Math.floor(nth / BLOCK_ROWS) + 1}`;
}

/** The blocks of a plan that owes so many. */
export function blocksOf(plan: PlanId, owed: number): readonly string[] {
  // One more than is full, for units that came in while somebody counted.
  return Array.from({ length: Math.floor(owed / BLOCK_ROWS) + 1 }, (_, index) => `${plan}.${index + 1}`);
}

function storedIn(rows: readonly Row[]): Promise<readonly StoredObligation[]> {
  return readAllStored(rows.filter((row) => row.number('FileSystemObjectType') !== FOLDER));
}

/** Where and when a row is added. */
export interface NewRow {
  readonly block: string;
  /** Newest item of the event list: what came before is none of this obligation's. */
  readonly lastEvent: number;
  /** How the site writes dates. */
  readonly dates: DateStyle;
}

export class Obligations {
  public constructor(private readonly site: Site) {}

  private async read(filter: string): Promise<readonly StoredObligation[]> {
    const asked: Promise<unknown> = this.site
      .list(OBLIGATIONS.path)
      .items.select(...SELECTED)
      .filter(filter)
      .top(PAGE)();
    return storedIn(rowsOf(await asked));
  }

  public async get(id: ObligationId): Promise<StoredObligation | undefined> {
    const [found] = await this.read(equals('ObligationId', id));
    return found;
  }

  public async getMany(ids: readonly ObligationId[]): Promise<readonly StoredObligation[]> {
    return ids.length === 0 ? [] : this.read(equalsAny('ObligationId', ids));
  }

  /** The rows of a plan's units. */
  public async ofUnits(plan: PlanId, units: readonly UnitCode[]): Promise<readonly StoredObligation[]> {
    return units.length === 0 ? [] : this.read(all(equalsAny('UnitCode', units), equals('PlanId', plan)));
  }

  /** The rows that an office receives. */
  public async ofOffices(plan: PlanId, offices: readonly UnitCode[]): Promise<readonly StoredObligation[]> {
    return offices.length === 0 ? [] : this.read(all(equalsAny('ReceivingOffice', offices), equals('PlanId', plan)));
  }

  /** One block of a plan's rows. */
  public async ofBlock(block: string): Promise<readonly StoredObligation[]> {
    return this.read(equals('Block', block));
  }

  /** Ids of the obligations that have a row in the block. */
  public async idsInBlock(block: string): Promise<readonly string[]> {
    const asked: Promise<unknown> = this.site
      .list(OBLIGATIONS.path)
      .items.select('Id', 'ObligationId')
      .filter(equals('Block', block))
      .top(PAGE)();
    return rowsOf(await asked).map((row) => row.text('ObligationId'));
  }

  /**
   * The newest rows of the list, for the first request of a page that does not know the plan yet; none on a site that
   * was never set up. Without a filter it holds for any number of rows.
   */
  public async newest(count: number): Promise<readonly StoredObligation[]> {
    const asked: Promise<unknown> = this.site
      .list(OBLIGATIONS.path)
      .items.select(...SELECTED)
      .orderBy('Id', false)
      .top(count)();
    return storedIn(rowsOf(await orHidden(asked, [])));
  }

  /** Adds the row of a new obligation to its receiving office's folder; one that is there stays as it is. */
  public async add(obligation: Obligation, { block, lastEvent, dates }: NewRow): Promise<void> {
    const { deadline } = obligation;
    const projection = nothingYet(deadline, lastEvent);
    const lastDay = deadline === undefined ? undefined : typedDay(deadline.lastDay, dates);
    try {
      await addToFolder(this.site, OBLIGATIONS.path, obligation.receivingOffice, {
        Title: obligation.unitName,
        ObligationId: obligation.id,
        PlanId: obligation.plan,
        Block: block,
        StreamId: obligation.stream,
        UnitCode: obligation.unit,
        UnitKind: obligation.unitKind,
        UnitLevel: obligation.unitLevel === '' ? undefined : obligation.unitLevel,
        ParentCode: obligation.parent,
        ParentName: obligation.parentName,
        Addressee: obligation.addressee,
        ReceivingOffice: obligation.receivingOffice,
        ReceivingOfficeName: obligation.receivingOfficeName,
        DuePhrase: obligation.deadlinePhrase,
        DueOn: lastDay,
        DueTime: deadline?.time,
        InForceOn: lastDay,
        State: stateWords(projection.state),
        OnTime: onTimeWords(projection, 'UTC').words,
        Round: '0',
        LastEvent: String(lastEvent),
        ComputedFrom: projection.computedFrom
      });
    } catch (error) {
      if (errorCodeOf(error) !== ErrorCode.duplicateValue) {
        throw error;
      }
    }
  }

  /**
   * @param etag of the row that the projection was computed from: a newer one is not overwritten.
   * @param timeZone of the plan.
   */
  public async write(itemId: number, etag: string, projection: Projection, timeZone: string): Promise<void> {
    await this.site.list(OBLIGATIONS.path).items.getById(itemId).update(projectionColumns(projection, timeZone), etag);
  }
}
