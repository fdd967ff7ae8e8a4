/**
 * How a site differs from what the product made of it: an owner may change titles and views as they like, but not what
 * the product's promises rest on. Data only; words are the screens' business.
 */
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import { isNotFound } from './failure';
import { LEVELS } from './levels';
import { DRAFTS_FOR_APPROVERS, viewName } from './provision';
import { rowOf, rowsOf } from './row';
import { LISTS } from './schema';
import type { Column, ListSchema } from './schema';
import type { Site } from './site';

/** What is not as it should be. `title`, `description` and `view` are an owner's right and only told. */
export type DriftCode =
  | 'levelMissing'
  | 'levelMask'
  | 'listMissing'
  | 'columnMissing'
  | 'columnType'
  | 'indexMissing'
  | 'uniqueMissing'
  | 'contentApproval'
  | 'minorVersions'
  | 'draftVisibility'
  | 'versioning'
  | 'listInheritance'
  | 'listGrantMissing'
  | 'listGrantExtra'
  | 'folderMissing'
  | 'folderInheritance'
  | 'grantMissing'
  | 'grantExtra'
  | 'roleWithoutMembership'
  | 'membershipAfterRole'
  | 'viewMissing'
  | 'title'
  | 'description';

export interface Drift {
  readonly code: DriftCode;
  /** What it is about, e.g. `Reports`, `Lists/Events/DU-23098`, `Lists/Obligations: PlanId`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  /** Whether a repair puts it right; what an owner may want otherwise is left alone. */
  readonly repairable: boolean;
}

const NOTED: ReadonlySet<DriftCode> = new Set<DriftCode>([
  'columnType',
  'roleWithoutMembership',
  'membershipAfterRole',
  'title',
  'description'
]);

export function drift(code: DriftCode, what: string, expected: unknown, actual: unknown): Drift {
  return { code, what, expected: String(expected), actual: String(actual), repairable: !NOTED.has(code) };
}

const FIELD_TYPES: Readonly<Record<Column['type'], string>> = {
  Text: 'Text',
  Note: 'Note',
  Number: 'Number',
  Date: 'DateTime',
  DateTime: 'DateTime'
};

const SETTINGS = [
  'Title',
  'Description',
  'EnableModeration',
  'EnableMinorVersions',
  'EnableVersioning',
  'DraftVersionVisibility',
  'HasUniqueRoleAssignments'
];

type Difference = readonly [code: DriftCode, what: string, expected: unknown, actual: unknown];

const differing = (differences: readonly Difference[]): readonly Drift[] =>
  differences.filter(([, , expected, actual]) => expected !== actual).map((each) => drift(...each));

/** The permission levels, by one question. */
export async function levelDrift(site: Site): Promise<readonly Drift[]> {
  const rows = rowsOf(await site.sp.web.roleDefinitions.select('Name', 'BasePermissions')());
  const masks = new Map(
    rows.map((row) => {
      const mask = row.object('BasePermissions');
      return [row.text('Name'), `${mask.number('High')}/${mask.number('Low')}`];
    })
  );
  return LEVELS.flatMap(({ siteName, High, Low }) => {
    const mask = masks.get(siteName);
    return mask === undefined
      ? [drift('levelMissing', siteName, siteName, '')]
      : differing([['levelMask', siteName, `${High}/${Low}`, mask]]);
  });
}

async function settingsDrift(site: Site, schema: ListSchema): Promise<readonly Drift[]> {
  const { path } = schema;
  const row = rowOf(await site.list(path).select(...SETTINGS)());
  const approval = schema.contentApproval === true;
  return differing([
    ['title', path, schema.title, row.text('Title')],
    ['description', path, schema.description, row.text('Description')],
    ['contentApproval', path, approval, row.flag('EnableModeration')],
    ['versioning', path, true, row.flag('EnableVersioning')],
    ['listInheritance', path, true, row.flag('HasUniqueRoleAssignments')],
    ...(approval
      ? ([
          ['minorVersions', path, true, row.flag('EnableMinorVersions')],
          ['draftVisibility', path, DRAFTS_FOR_APPROVERS, row.number('DraftVersionVisibility')]
        ] as const)
      : [])
  ]);
}

async function columnDrift(site: Site, { path, columns }: ListSchema): Promise<readonly Drift[]> {
  const rows = rowsOf(
    await site.list(path).fields.select('InternalName', 'TypeAsString', 'Indexed', 'EnforceUniqueValues')()
  );
  const there = new Map(rows.map((row) => [row.text('InternalName'), row]));
  return columns.flatMap((column): readonly Drift[] => {
    const what = `${path}: ${column.name}`;
    const row = there.get(column.name);
    if (row === undefined) {
      return [drift('columnMissing', what, FIELD_TYPES[column.type], '')];
    }
    return differing([
      ['columnType', what, FIELD_TYPES[column.type], row.text('TypeAsString')],
      // An index that an owner added beside ours harms nobody.
      ...(column.indexed === true ? ([['indexMissing', what, true, row.flag('Indexed')]] as const) : []),
      ...(column.unique === true ? ([['uniqueMissing', what, true, row.flag('EnforceUniqueValues')]] as const) : [])
    ]);
  });
}

async function viewDrift(site: Site, { path, views }: ListSchema): Promise<readonly Drift[]> {
  const rows = rowsOf(await site.list(path).views.select('ServerRelativeUrl')());
  const there = new Set(rows.map((row) => viewName(row.text('ServerRelativeUrl'))));
  return views
    .filter(({ name }) => !there.has(name))
    .map(({ name, title }) => drift('viewMissing', `${path}: ${name}`, title, ''));
}

/** One list, by three questions that start together, so that they may be parts of one batch. */
export async function listDrift(site: Site, schema: ListSchema): Promise<readonly Drift[]> {
  try {
    return (
      await Promise.all([settingsDrift(site, schema), columnDrift(site, schema), viewDrift(site, schema)])
    ).flat();
  } catch (error) {
    if (isNotFound(error)) {
      return [drift('listMissing', schema.path, schema.title, '')];
    }
    throw error;
  }
}

/** All lists. */
export async function listsDrift(site: Site): Promise<readonly Drift[]> {
  return (await Promise.all(LISTS.map((schema) => listDrift(site, schema)))).flat();
}
