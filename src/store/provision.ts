/**
 * Makes the product's lists, columns, views, levels and groups on a site. Run again, it adds what lacks and changes
 * nothing that is there: a title, a view or a description that an owner changed stays as they want it.
 */
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/views';
import '@pnp/sp/content-types';
import type { SPFI } from '@pnp/sp';
import type { IViews } from '@pnp/sp/views';
import { runParts } from './batching';
import type { Part } from './batching';
import { isNotFound } from './failure';
import { ADMINISTRATORS_GROUP, MEMBERS_GROUP } from './names';
import { People } from './people';
import { Permissions, allDone } from './permissions';
import type { Grant, LevelIds } from './permissions';
import { rowsOf } from './row';
import { LISTS, columnXml } from './schema';
import type { Column, ListSchema } from './schema';
import type { Site } from './site';
import { viewQuery, viewXml } from './views';
import type { ViewSchema } from './views';

/** One thing that provisioning made, e.g. { what: 'list', name: 'Lists/Plans' }. */
export interface Made {
  readonly what: 'level' | 'group' | 'list' | 'column' | 'view' | 'contentType' | 'permissions';
  readonly name: string;
}

const TEMPLATE = { list: 100, library: 101 } as const;

/** `AddFieldOptions`: take the internal name as given. */
const INTERNAL_NAME_AS_GIVEN = 8;

/** Draft versions are for approvers and the author only; setting content approval by API leaves it at "readers". */
export const DRAFTS_FOR_APPROVERS = 2;

/** The product's groups of the whole site, with what they are for. */
const SITE_GROUPS = [
  { name: MEMBERS_GROUP, description: 'Những người tham gia tổng kết.' },
  { name: ADMINISTRATORS_GROUP, description: 'Quản trị: phân công vai trò, nhập báo cáo cũ, thay thế đơn vị.' }
] as const;

/** Ids of the groups of the whole site. */
export interface SiteGroups {
  readonly owners: number;
  readonly members: number;
  readonly administrators: number;
}

/** Who may do what at the level of a whole list. */
export function listGrants({ access }: ListSchema, groups: SiteGroups, levels: LevelIds): readonly Grant[] {
  const owners = { principal: groups.owners, level: levels.FullControl };
  const members = { principal: groups.members, level: levels.Reader };
  switch (access) {
    case 'owners':
      return [owners];
    case 'members':
      return [owners, members];
    case 'administrators':
      return [owners, members, { principal: groups.administrators, level: levels.Receiver }];
  }
}

export class Provision {
  private readonly people: People;
  private readonly permissions: Permissions;

  public constructor(private readonly site: Site) {
    this.people = new People(site);
    this.permissions = new Permissions(site);
  }

  /** @param onMade called for each thing as soon as it is there. */
  public async run(onMade: (made: Made) => void): Promise<void> {
    for (const name of await this.permissions.addLevels()) {
      onMade({ what: 'level', name });
    }
    const levels = await this.permissions.levelIds();
    const groups = await this.groups(onMade);
    await this.permissions.grantOnWeb({ principal: groups.members, level: levels.Reader });
    const me = await this.people.me();
    const remover = me.isSiteAdmin ? { principal: me.id, fullControl: levels.FullControl } : undefined;
    for (const schema of LISTS) {
      await this.list(schema, onMade);
      if (await this.permissions.separateList(schema.path, listGrants(schema, groups, levels), remover)) {
        onMade({ what: 'permissions', name: schema.path });
      }
    }
  }

  private async groups(onMade: (made: Made) => void): Promise<SiteGroups> {
    const there = new Map((await this.people.groups()).map(({ id, name }) => [name, id]));
    const ids: number[] = [];
    for (const { name, description } of SITE_GROUPS) {
      const id = there.get(name) ?? (await this.people.addGroup(name, description)).id;
      if (!there.has(name)) {
        onMade({ what: 'group', name });
      }
      ids.push(id);
    }
    const [members = 0, administrators = 0] = ids;
    return { owners: await this.permissions.ownersGroup(), members, administrators };
  }

  private async exists(schema: ListSchema): Promise<boolean> {
    try {
      await this.site.list(schema.path).select('Id')();
      return true;
    } catch (error) {
      if (isNotFound(error)) {
        return false;
      }
      throw error;
    }
  }

  private async list(schema: ListSchema, onMade: (made: Made) => void): Promise<void> {
    if (!(await this.exists(schema))) {
      // SharePoint makes the path from the first title, so that one is English and the Vietnamese one comes after.
      await this.site.sp.web.lists.add(schema.englishTitle, schema.description, TEMPLATE[schema.kind], false, {
        OnQuickLaunch: false
      });
      onMade({ what: 'list', name: schema.path });
    }
    await this.settings(schema);
    await this.columns(schema, onMade);
    await this.contentType(schema, onMade);
    await this.views(schema, onMade);
  }

  /** A list still under its English title is one whose making was not finished. */
  private async settings(schema: ListSchema): Promise<void> {
    const list = this.site.list(schema.path);
    const { Title: title } = await list.select('Title')();
    if (title !== schema.englishTitle) {
      return;
    }
    await list.update({
      NoCrawl: schema.noCrawl,
      EnableFolderCreation: true,
      EnableVersioning: true,
      ...(schema.contentApproval === true
        ? { EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: DRAFTS_FOR_APPROVERS }
        : {}),
      Title: schema.title
    });
  }

  private async columns(schema: ListSchema, onMade: (made: Made) => void): Promise<void> {
    const fields = rowsOf(await this.site.list(schema.path).fields.select('InternalName')());
    const there = new Set(fields.map((field) => field.requiredText('InternalName')));
    const lacking = schema.columns.filter((column) => !there.has(column.name));
    const parts = lacking.map((column) => this.columnPart(schema, column));
    allDone(`Adding columns to ${schema.path}`, await runParts(this.site.sp, parts));
    for (const column of lacking) {
      onMade({ what: 'column', name: `${schema.path}: ${column.name}` });
    }
  }

  private columnPart(schema: ListSchema, column: Column): Part<unknown> {
    return (sp) =>
      sp.web
        .getList(this.site.serverRelative(schema.path))
        .fields.createFieldAsXml({ SchemaXml: columnXml(column), Options: INTERNAL_NAME_AS_GIVEN });
  }

  /** The site has the content type where the package's feature is active; without it files keep the library's own. */
  private async contentType({ path, contentType }: ListSchema, onMade: (made: Made) => void): Promise<void> {
    if (contentType === undefined) {
      return;
    }
    const list = this.site.list(path);
    const onSite = rowsOf(await this.site.sp.web.contentTypes.select('StringId')());
    const onList = rowsOf(await list.contentTypes.select('StringId')());
    const lacks = !onList.some((type) => type.text('StringId').startsWith(contentType.id));
    if (lacks && onSite.some((type) => type.text('StringId') === contentType.id)) {
      await list.update({ ContentTypesEnabled: true });
      await list.contentTypes.addAvailableContentType(contentType.id);
      onMade({ what: 'contentType', name: `${path}: ${contentType.name}` });
    }
  }

  private async views(schema: ListSchema, onMade: (made: Made) => void): Promise<void> {
    const there = await this.viewsThere(schema);
    const lacking = schema.views.filter((view) => !there.has(view.name));
    // A view still under its English name is one whose making was not finished.
    const unfinished = schema.views.filter((view) => (there.get(view.name) ?? view.name) === view.name);
    const views = (sp: SPFI): IViews => sp.web.getList(this.site.serverRelative(schema.path)).views;
    const what = `Adding views to ${schema.path}`;
    const run = async (parts: readonly Part<unknown>[]): Promise<unknown> =>
      allDone(what, await runParts(this.site.sp, parts));
    await run(lacking.map((view) => (sp) => views(sp).add(view.name, false, { ViewQuery: viewQuery(view) })));
    await run(unfinished.map((view) => (sp) => views(sp).getByTitle(view.name).setViewXml(viewXml(view))));
    await run(unfinished.map((view) => (sp) => views(sp).getByTitle(view.name).update(viewSettings(view))));
    lacking.forEach((view) => onMade({ what: 'view', name: `${schema.path}: ${view.title}` }));
  }

  /** Titles of the list's views by the name in their address. */
  private async viewsThere(schema: ListSchema): Promise<ReadonlyMap<string, string>> {
    const rows = rowsOf(await this.site.list(schema.path).views.select('Title', 'ServerRelativeUrl')());
    return new Map(rows.map((row) => [viewName(row.text('ServerRelativeUrl')), row.text('Title')]));
  }
}

function viewSettings({ title, isDefault }: ViewSchema): Readonly<Record<string, string | boolean>> {
  return { Title: title, ...(isDefault === true ? { DefaultView: true } : {}) };
}

/** `Late` of `/sites/tongket/Lists/Obligations/Late.aspx`. */
export function viewName(serverRelativeUrl: string): string {
  return /([^/]+)\.aspx$/i.exec(serverRelativeUrl)?.[1] ?? '';
}
