/** The list "Báo cáo phải nộp": one row per obligation, a folder per receiving office, which alone may write it. */
import '@pnp/sp/items';
import { obligationId, planId, streamId, unitCode } from '../domain/code';
import type { ObligationId, PlanId, UnitCode } from '../domain/code';
import type { Obligation } from '../domain/obligation';
import { StoreError, orHidden } from './failure';
import { addToFolder, typedDay } from './form-values';
import type { DateStyle } from './form-values';
import { all, equals, equalsAny } from './odata';
import { NOTHING_YET, readStateWords, stateWords } from './projection';
import type { Projection } from './projection';
import { rowsOf } from './row';
import type { Row } from './row';
import { OBLIGATIONS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';

/** An obligation with its row. */
export interface StoredObligation {
  readonly itemId: number;
  readonly etag: string;
  readonly obligation: Obligation;
  readonly projection: Projection;
}

const SELECTED = ['Id', 'Title', 'FileSystemObjectType', ...OBLIGATIONS.columns.map((column) => column.name)];

const FOLDER = 1;

function readProjection(row: Row): Projection {
  const state = readStateWords(row.requiredText('State'));
  if (state === undefined) {
    throw new StoreError('unexpected', `The tracking list knows no state "${row.text('State')}".`);
  }
  const total = row.optionalNumber('SectionsTotal');
  return {
    state,
    submittedOn: row.optionalInstant('SubmittedOn'),
    approvedOn: row.optionalInstant('ApprovedOn'),
    completeness: total === undefined ? undefined : { done: row.number('SectionsDone'), total },
    reportUrl: row.has('ReportUrl') ? row.text('ReportUrl') : undefined,
    meetingNote: row.text('MeetingNote'),
    lastEvent: row.optionalNumber('LastEvent') ?? 0
  };
}

function readObligation(row: Row): Obligation {
  const lastDay = row.optionalDay('DueOn');
  const phrase = row.text('DuePhrase');
  return {
    id: obligationId(row.text('ObligationId')),
    plan: planId(row.text('PlanId')),
    stream: streamId(row.text('StreamId')),
    unit: unitCode(row.text('UnitCode')),
    unitName: row.requiredText('Title'),
    parent: row.has('ParentCode') ? unitCode(row.text('ParentCode')) : undefined,
    parentName: row.text('ParentName'),
    addressee: row.text('Addressee'),
    receivingOffice: unitCode(row.text('ReceivingOffice')),
    receivingOfficeName: row.text('ReceivingOfficeName'),
    deadline: lastDay === undefined ? undefined : { phrase, lastDay },
    deadlinePhrase: phrase
  };
}

function readStored(row: Row): StoredObligation {
  return {
    itemId: row.number('Id'),
    etag: row.etag(),
    obligation: readObligation(row),
    projection: readProjection(row)
  };
}

/** What a MERGE of the row writes; null empties a column. */
function projectionColumns(projection: Projection): Readonly<Record<string, string | number | null>> {
  return {
    State: stateWords(projection.state),
    SubmittedOn: projection.submittedOn?.toISOString() ?? null,
    ApprovedOn: projection.approvedOn?.toISOString() ?? null,
    SectionsDone: projection.completeness?.done ?? null,
    SectionsTotal: projection.completeness?.total ?? null,
    ReportUrl: projection.reportUrl ?? null,
    MeetingNote: projection.meetingNote === '' ? null : projection.meetingNote,
    LastEvent: projection.lastEvent
  };
}

export class Obligations {
  public constructor(private readonly site: Site) {}

  private async read(filter: string): Promise<readonly StoredObligation[]> {
    const rows = rowsOf(
      await this.site
        .list(OBLIGATIONS.path)
        .items.select(...SELECTED)
        .filter(filter)
        .top(PAGE)()
    );
    return rows.filter((row) => row.number('FileSystemObjectType') !== FOLDER).map(readStored);
  }

  public async get(id: ObligationId): Promise<StoredObligation | undefined> {
    const [found] = await this.read(equals('ObligationId', id));
    return found;
  }

  /** The rows of a plan's units. */
  public async ofUnits(plan: PlanId, units: readonly UnitCode[]): Promise<readonly StoredObligation[]> {
    return units.length === 0 ? [] : this.read(all(equalsAny('UnitCode', units), equals('PlanId', plan)));
  }

  public async ofPlan(plan: PlanId): Promise<readonly StoredObligation[]> {
    return this.read(equals('PlanId', plan));
  }

  /**
   * The rows of every plan, for the first request of a page that does not know the plan yet; none on a site that was
   * never set up.
   */
  public async everything(): Promise<readonly StoredObligation[]> {
    return orHidden(this.read('Id gt 0'), []);
  }

  /** Adds the row of a new obligation to its receiving office's folder. @throws StoreError `conflict` when it is there. */
  public async add(obligation: Obligation, dates: DateStyle): Promise<void> {
    await addToFolder(this.site, OBLIGATIONS.path, obligation.receivingOffice, {
      Title: obligation.unitName,
      ObligationId: obligation.id,
      PlanId: obligation.plan,
      StreamId: obligation.stream,
      UnitCode: obligation.unit,
      ParentCode: obligation.parent,
      ParentName: obligation.parentName,
      Addressee: obligation.addressee,
      ReceivingOffice: obligation.receivingOffice,
      ReceivingOfficeName: obligation.receivingOfficeName,
      DuePhrase: obligation.deadlinePhrase,
      DueOn: obligation.deadline === undefined ? undefined : typedDay(obligation.deadline.lastDay, dates),
      State: stateWords(NOTHING_YET.state),
      LastEvent: String(NOTHING_YET.lastEvent)
    });
  }

  /** @param etag of the row that the projection was computed from: a newer one is not overwritten. */
  public async write(itemId: number, etag: string, projection: Projection): Promise<void> {
    await this.site.list(OBLIGATIONS.path).items.getById(itemId).update(projectionColumns(projection), etag);
  }
}
