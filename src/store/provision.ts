/** Makes the product's lists, columns, levels and members group on a site. Run again, it adds only what lacks. */
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import { runParts } from './batching';
import type { Part } from './batching';
import { isNotFound } from './failure';
import { MEMBERS_GROUP } from './names';
import { People } from './people';
import { Permissions, allDone } from './permissions';
import { rowsOf } from './row';
import { LISTS, columnXml } from './schema';
import type { Column, ListSchema } from './schema';
import type { Site } from './site';

/** One thing that provisioning made, e.g. { what: 'list', name: 'Lists/Plans' }. */
export interface Made {
  readonly what: 'level' | 'group' | 'list' | 'column' | 'permissions';
  readonly name: string;
}

const TEMPLATE = { list: 100, library: 101 } as const;

/** `AddFieldOptions`: take the internal name as given (8), show in the default view (16). */
const INTERNAL_NAME_AS_GIVEN = 8;
const IN_DEFAULT_VIEW = 16;

/** Draft versions are for approvers and the author only; setting content approval by API leaves it at "readers". */
const DRAFTS_FOR_APPROVERS = 2;

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
    const members = await this.membersGroup(onMade);
    const levels = await this.permissions.levelIds();
    await this.permissions.grantOnWeb({ principal: members, level: levels.Reader });
    const me = await this.people.me();
    const owners = await this.permissions.ownersGroup();
    for (const schema of LISTS) {
      await this.list(schema, onMade);
      const grants = [
        { principal: owners, level: levels.FullControl },
        ...(schema.access === 'members' ? [{ principal: members, level: levels.Reader }] : [])
      ];
      const remover = me.isSiteAdmin ? { principal: me.id, fullControl: levels.FullControl } : undefined;
      if (await this.permissions.separateList(schema.path, grants, remover)) {
        onMade({ what: 'permissions', name: schema.path });
      }
    }
  }

  private async membersGroup(onMade: (made: Made) => void): Promise<number> {
    const there = (await this.people.groups()).find((group) => group.name === MEMBERS_GROUP);
    if (there !== undefined) {
      return there.id;
    }
    const made = await this.people.addGroup(MEMBERS_GROUP, 'Những người tham gia tổng kết.');
    onMade({ what: 'group', name: made.name });
    return made.id;
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
    await this.site.list(schema.path).update({
      Title: schema.title,
      NoCrawl: schema.noCrawl,
      EnableFolderCreation: true,
      EnableVersioning: true,
      ...(schema.contentApproval === true
        ? { EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: DRAFTS_FOR_APPROVERS }
        : {})
    });
    await this.columns(schema, onMade);
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
    const options = INTERNAL_NAME_AS_GIVEN + (column.shown === true ? IN_DEFAULT_VIEW : 0);
    return (sp) =>
      sp.web
        .getList(this.site.serverRelative(schema.path))
        .fields.createFieldAsXml({ SchemaXml: columnXml(column), Options: options });
  }
}
