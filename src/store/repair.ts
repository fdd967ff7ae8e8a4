/** Puts right what the product's promises rest on, on an owner's demand. */
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import { DRAFTS_FOR_APPROVERS } from './provision';
import type { Drift } from './drift';
import { LEVELS } from './levels';
import { LISTS } from './schema';
import type { Site } from './site';

/** `Lists/Obligations: PlanId` apart. */
function columnOf(what: string): readonly [path: string, name: string] {
  const [path = '', name = ''] = what.split(': ');
  return [path, name];
}

/**
 * Repairs a setting of a level, a list or a column. What lacks altogether is made by provisioning and by the launch,
 * and scopes are repaired with their folders.
 * @returns false for a drift that is none of these.
 */
export async function repairSetting(site: Site, { code, what }: Drift): Promise<boolean> {
  switch (code) {
    case 'levelMask': {
      const level = LEVELS.find(({ siteName }) => siteName === what);
      if (level === undefined) {
        return false;
      }
      const { High, Low } = level;
      await site.sp.web.roleDefinitions.getByName(what).update({ BasePermissions: { High, Low } });
      return true;
    }
    case 'contentApproval':
    case 'minorVersions':
    case 'draftVisibility': {
      const approval = LISTS.find(({ path }) => path === what)?.contentApproval === true;
      await site
        .list(what)
        .update(
          approval
            ? { EnableModeration: true, EnableMinorVersions: true, DraftVersionVisibility: DRAFTS_FOR_APPROVERS }
            : { EnableModeration: false }
        );
      return true;
    }
    case 'versioning':
      await site.list(what).update({ EnableVersioning: true });
      return true;
    case 'indexMissing':
    case 'uniqueMissing': {
      const [path, name] = columnOf(what);
      const field = site.list(path).fields.getByInternalNameOrTitle(name);
      await field.update(code === 'indexMissing' ? { Indexed: true } : { Indexed: true, EnforceUniqueValues: true });
      return true;
    }
    case 'levelMissing':
    case 'listMissing':
    case 'columnMissing':
    case 'columnType':
    case 'listInheritance':
    case 'listGrantMissing':
    case 'listGrantExtra':
    case 'folderMissing':
    case 'folderInheritance':
    case 'grantMissing':
    case 'grantExtra':
    case 'roleWithoutMembership':
    case 'membershipAfterRole':
    case 'viewMissing':
    case 'title':
    case 'description':
      return false;
  }
}
