/** Provisioning, launching and assigning over HTTP, and what the server then lets whom do. */
import { assignRoles } from '../../src/actions/assign-roles';
import { checkSite, repairSite } from '../../src/actions/check-site';
import { LAUNCH_STEPS, launchPlan } from '../../src/actions/launch-plan';
import type { Launched } from '../../src/actions/launch-plan';
import { openMyWork } from '../../src/actions/open-my-work';
import { openPlan } from '../../src/actions/open-plan';
import { openTracking } from '../../src/actions/open-tracking';
import { previewLaunch } from '../../src/actions/preview-launch';
import { provisionSite } from '../../src/actions/provision-site';
import { obligationId } from '../../src/domain/code';
import { obligationsOf } from '../../src/domain/obligation';
import { LISTS } from '../../src/store/schema';
import '@pnp/sp/fields';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/views';
import { Item } from '@pnp/sp/items';
import type { IList } from '@pnp/sp/lists';
import type { Drift } from '../../src/actions/check-site';
import { PEOPLE, PLAN, ROLES, actingWith, openSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { counting } from './actions-wire';
import type { WireRequest } from './actions-wire';

jest.setTimeout(180_000);

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const NOTHING: Launched = { units: 0, groups: 0, folders: 0, separated: 0, granted: 0, obligations: 0, owed: 208 };

describe('an empty site', () => {
  it('has no plan, and says so without failing', async () => {
    const acting = site.acting(PEOPLE.administrator);
    expect(await openPlan(acting)).toBeUndefined();
    expect(await openMyWork(acting)).toMatchObject({ plan: undefined, items: [] });
    expect(await openTracking(acting)).toMatchObject({ plan: undefined, rows: [], counts: { owed: 0 } });
  });

  it('is refused to somebody outside', async () => {
    await expect(openTracking(site.acting(PEOPLE.outsider))).rejects.toThrow('403');
    expect(await provisionSite(site.acting(PEOPLE.outsider))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'accessDenied' }
    });
  });

  it('cannot take a plan before it is provisioned', async () => {
    expect(await launchPlan(site.acting(PEOPLE.administrator), PLAN)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'notFound' }
    });
  });
});

describe('provisioning', () => {
  it('makes the lists with their columns, the levels and the members group', async () => {
    const made = valueOf(await provisionSite(site.acting(PEOPLE.administrator)));
    const named = (what: string): readonly string[] =>
      made.filter((each) => each.what === what).map(({ name }) => name);
    expect(named('list')).toEqual(LISTS.map(({ path }) => path));
    expect(named('column')).toHaveLength(LISTS.flatMap(({ columns }) => columns).length);
    expect(named('view')).toHaveLength(LISTS.flatMap(({ views }) => views).length);
    expect(named('level')).toHaveLength(4);
    expect(named('group')).toEqual(['TongKet.Members', 'TongKet.Administrators']);
  });

  it('run again makes nothing', async () => {
    expect(valueOf(await provisionSite(site.acting(PEOPLE.administrator)))).toEqual([]);
  });

  it('leaves internal names ASCII under Vietnamese titles', async () => {
    const fields = await site
      .sp(PEOPLE.administrator)
      .web.getList('/sites/tongket/Lists/Obligations')
      .fields.filter("InternalName eq 'ReceivingOfficeName'")
      .select('Title', 'InternalName', 'Indexed')();
    expect(fields).toMatchObject([{ Title: 'Đầu mối tiếp nhận', InternalName: 'ReceivingOfficeName' }]);
  });

  it('makes drafts of reports visible to approvers and the author only', async () => {
    const list = await site
      .sp(PEOPLE.administrator)
      .web.getList('/sites/tongket/Reports')
      .select('Title', 'EnableModeration', 'EnableMinorVersions', 'DraftVersionVisibility', 'NoCrawl')();
    expect(list).toMatchObject({
      Title: 'Báo cáo',
      EnableModeration: true,
      EnableMinorVersions: true,
      DraftVersionVisibility: 2,
      NoCrawl: true
    });
  });
});

describe('launching', () => {
  it('is shown before: what would be made, and what stands against it', async () => {
    const administrator = site.acting(PEOPLE.administrator);
    const preview = valueOf(await previewLaunch(administrator, PLAN));
    expect(preview).toMatchObject({
      rows: { total: 208, there: 0 },
      units: { total: PLAN.units.length, there: 0 },
      folders: { there: 0 }
    });
    expect(preview.obligations).toEqual(obligationsOf(PLAN));
    expect(preview.scopes).toHaveLength(preview.folders.total);
    const withoutDate = String(obligationsOf(PLAN).filter(({ deadline }) => deadline === undefined).length);
    expect(preview.problems).toEqual([{ code: 'withoutDate', severity: 'warns', detail: withoutDate }]);
    const uncovered = { ...PLAN, streams: PLAN.streams.map((stream) => ({ ...stream, receiving: NOBODY })) };
    expect(valueOf(await previewLaunch(administrator, uncovered)).problems).toMatchObject([
      { code: 'rulesDoNotCover', severity: 'blocks' }
    ]);
  });

  it('makes everything in at most 40 requests, a row for every report that is owed', async () => {
    const log: WireRequest[] = [];
    const steps = new Set<string>();
    const acting = actingWith(site, counting(site.sp(PEOPLE.administrator), log));
    const launched = valueOf(await launchPlan(acting, PLAN, (step) => steps.add(step)));
    expect(launched).toMatchObject({ obligations: 208, owed: 208, units: PLAN.units.length });
    expect(log.length).toBeLessThanOrEqual(40);
    expect(Math.max(...log.map(({ parts }) => parts))).toBeLessThanOrEqual(100);
    const view = await openPlan(site.acting(PEOPLE.administrator));
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect([...(view?.obligations ?? [])].sort(byId)).toEqual([...obligationsOf(PLAN)].sort(byId));
    expect(view?.plan.outline).toEqual(PLAN.outline);
    const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);
    expect([...(view?.plan.units ?? [])].sort(byCode)).toEqual([...PLAN.units].sort(byCode));
    expect([...steps]).toEqual(LAUNCH_STEPS);
  });

  it('run once more makes nothing, in few requests', async () => {
    const log: WireRequest[] = [];
    const acting = actingWith(site, counting(site.sp(PEOPLE.administrator), log));
    expect(valueOf(await launchPlan(acting, PLAN))).toEqual(NOTHING);
    expect(log.length).toBeLessThanOrEqual(20);
    expect(valueOf(await previewLaunch(acting, PLAN))).toMatchObject({
      rows: { total: 208, there: 208 },
      groups: { total: 11, there: 11 }
    });
  });

  it('with rules that do not cover a unit leaves nothing behind', async () => {
    const uncovered = { ...PLAN, streams: PLAN.streams.map((stream) => ({ ...stream, receiving: NOBODY })) };
    expect(await launchPlan(site.acting(PEOPLE.administrator), uncovered)).toMatchObject({ kind: 'failed' });
  });
});

const NOBODY = { kind: 'parentOffice' as const, byParent: {} };

describe('assigning', () => {
  it('puts everybody into the groups of their units, once or twice', async () => {
    for (let round = 0; round < 2; round += 1) {
      const results = valueOf(await assignRoles(site.acting(PEOPLE.administrator), ROLES));
      expect(results.map(({ kind }) => kind)).toEqual(ROLES.map(() => 'done'));
    }
  });

  it('says which line failed and why, and does the others', async () => {
    const [good] = ROLES;
    if (good === undefined) {
      throw new Error('The seed assigns no roles.');
    }
    const results = valueOf(
      await assignRoles(site.acting(PEOPLE.administrator), [
        { ...good, role: 'receiver' },
        { ...good, upn: 'nobody@tongket.example' },
        good
      ])
    );
    expect(results.map(({ kind }) => kind)).toEqual(['noSuchGroup', 'failed', 'done']);
  });

  it('is refused to everybody but owners', async () => {
    const results = await assignRoles(site.acting(PEOPLE.drafter), ROLES.slice(0, 1));
    expect(results.kind === 'done' ? results.value[0]?.kind : results.kind).toBe('failed');
  });
});

describe('the server, whatever a screen shows', () => {
  const own = '/sites/tongket/Drafts/DU-23098';
  const other = '/sites/tongket/Drafts/HU-597';
  const bytes = new Blob(['x']);

  it('lets a drafter add to the own unit’s drafts and delete nothing', async () => {
    const { web } = site.sp(PEOPLE.drafter);
    await web.getFolderByServerRelativePath(own).files.addUsingPath('a.docx', bytes);
    await expect(web.getFileByServerRelativePath(`${own}/a.docx`).recycle()).rejects.toThrow('403');
    await expect(web.getFileByServerRelativePath(`${own}/a.docx`).delete()).rejects.toThrow('403');
    await site.sp(PEOPLE.administrator).web.getFileByServerRelativePath(`${own}/a.docx`).delete();
  });

  it.each(['drafter', 'approver', 'receiver', 'follower', 'outsider'] as const)(
    'shows the drafts of a unit that is not theirs not to the %s',
    async (who) => {
      const { web } = site.sp(PEOPLE[who]);
      await expect(web.getFolderByServerRelativePath(other).files()).rejects.toThrow(/\[40[34]\]/);
      await expect(web.getFolderByServerRelativePath(other).files.addUsingPath('b.docx', bytes)).rejects.toThrow(
        /\[40[34]\]/
      );
    }
  );

  it('shows the tracking list to everybody who takes part, and to nobody else', async () => {
    for (const who of ['drafter', 'approver', 'receiver', 'follower'] as const) {
      const rows = await site.acting(PEOPLE[who]).store.obligations.ofBlock('217.1');
      expect(rows).toHaveLength(208);
    }
    await expect(site.acting(PEOPLE.outsider).store.obligations.ofBlock('217.1')).rejects.toThrow(/\[40[34]\]/);
  });

  it('lets only the receiving office write a tracking row', async () => {
    const id = obligationId('217.co-so.DU-23098');
    const row = await site.acting(PEOPLE.receiver).store.obligations.get(id);
    if (row === undefined) {
      throw new Error('The row is not there.');
    }
    const change = { ...row.projection, meetingNote: 'thử' };
    for (const who of ['drafter', 'approver', 'follower'] as const) {
      await expect(
        site.acting(PEOPLE[who]).store.obligations.write(row.itemId, row.etag, change, PLAN.timeZone)
      ).rejects.toThrow('403');
    }
    await site.acting(PEOPLE.receiver).store.obligations.write(row.itemId, row.etag, change, PLAN.timeZone);
    await expect(
      site.acting(PEOPLE.receiver).store.obligations.write(row.itemId, row.etag, row.projection, PLAN.timeZone)
    ).rejects.toThrow('412');
    const changed = await site.acting(PEOPLE.receiver).store.obligations.get(id);
    await site
      .acting(PEOPLE.receiver)
      .store.obligations.write(row.itemId, changed?.etag ?? '', row.projection, PLAN.timeZone);
  });

  it('lets nobody but owners change lists, groups or permissions', async () => {
    for (const who of ['drafter', 'approver', 'receiver', 'follower'] as const) {
      const { web } = site.sp(PEOPLE[who]);
      await expect(web.getList('/sites/tongket/Reports').update({ EnableModeration: false })).rejects.toThrow('403');
      await expect(web.siteGroups.getByName('TongKet.DU-23098.approver').users.add(PEOPLE[who])).rejects.toThrow('403');
      await expect(web.getList('/sites/tongket/Lists/Plans').items.add({ Title: 'x' })).rejects.toThrow('403');
    }
  });
});

describe('the check of the site', () => {
  const check = async (): Promise<readonly Drift[]> =>
    valueOf(await checkSite(site.acting(PEOPLE.administrator))).drifts;

  it('finds nothing on a site as it was made, in few requests', async () => {
    const log: WireRequest[] = [];
    const acting = actingWith(site, counting(site.sp(PEOPLE.administrator), log));
    const { drifts, folders } = valueOf(await checkSite(acting));
    expect(drifts).toEqual([]);
    expect(folders).toBe(865);
    expect(log.length).toBeLessThanOrEqual(30);
  });

  it('tells what an owner changed, and repairs only what matters', async () => {
    const { web } = site.sp(PEOPLE.administrator);
    const list = (path: string): IList => web.getList(`/sites/tongket/${path}`);
    await list('Reports').update({ Title: 'Báo cáo của tỉnh', DraftVersionVisibility: 0 });
    await list('Lists/Obligations').fields.getByInternalNameOrTitle('State').update({ Indexed: false });
    await list('Reports').fields.getByInternalNameOrTitle('MeetingOutcome').delete();
    const folder = Item(web.getFolderByServerRelativePath('/sites/tongket/Drafts/DU-23098'), 'ListItemAllFields');
    await folder.resetRoleInheritance();
    const other = Item(web.getFolderByServerRelativePath('/sites/tongket/Lists/Events/HU-597'), 'ListItemAllFields');
    const drafters = (await web.siteGroups.getByName('TongKet.DU-23098.drafter')()).Id;
    const reader = (await web.roleDefinitions.getByName('TongKet LogWriter')()).Id;
    await other.roleAssignments.add(drafters, reader);
    const found = await check();
    expect(found.map(({ code, what }) => `${code} ${what}`).sort()).toEqual([
      'columnMissing Reports: MeetingOutcome',
      'draftVisibility Reports',
      'folderInheritance Drafts/DU-23098',
      'grantExtra Lists/Events/HU-597',
      'indexMissing Lists/Obligations: State',
      'title Reports'
    ]);
    const repairs = valueOf(await repairSite(site.acting(PEOPLE.administrator), found));
    expect(repairs.map(({ result }) => result)).toEqual(['repaired', 'repaired', 'repaired', 'repaired', 'repaired']);
    // The folder began anew with its list's grants; now it gets its own.
    const again = await check();
    expect(again.map(({ code }) => code).sort()).toEqual(['grantMissing', 'grantMissing', 'title']);
    valueOf(await repairSite(site.acting(PEOPLE.administrator), again));
    expect((await check()).map(({ code }) => code)).toEqual(['title']);
  });

  it('leaves what an owner changed through another provisioning', async () => {
    const { web } = site.sp(PEOPLE.administrator);
    await web.getList('/sites/tongket/Lists/Obligations').views.getByTitle('Đang trễ').update({ Title: 'Trễ hạn' });
    expect(valueOf(await provisionSite(site.acting(PEOPLE.administrator)))).toEqual([]);
    expect(await web.getList('/sites/tongket/Reports').select('Title')()).toMatchObject({ Title: 'Báo cáo của tỉnh' });
    const titles = (await web.getList('/sites/tongket/Lists/Obligations').views.select('Title')()).map(
      ({ Title }) => Title
    );
    expect(titles).toContain('Trễ hạn');
    expect(titles).not.toContain('Đang trễ');
  });

  it('is refused to everybody but owners', async () => {
    expect(await checkSite(site.acting(PEOPLE.follower))).toMatchObject({ kind: 'failed' });
  });
});
