/**
 * The permission levels that every new site has, with the masks that SharePoint Online answers for them.
 */
import { asRoleId, type RoleId } from '../store/ids.ts';
import { maskOf, type Mask } from './mask.ts';

/** One built-in permission level. */
export interface BuiltInLevel {
  readonly id: RoleId;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  /** SP.RoleType. */
  readonly kind: number;
  readonly hidden: boolean;
  readonly mask: Mask;
}

/** Granted by the server on the way up to whatever a person may reach; never granted by hand. */
export const LIMITED_ACCESS_ID = asRoleId(1073741825);
export const FULL_CONTROL_ID = asRoleId(1073741829);
export const EDIT_ID = asRoleId(1073741830);
export const READ_ID = asRoleId(1073741826);

/** First id of levels that a site defines for itself. */
export const FIRST_CUSTOM_ROLE_ID = 1073741924;

export const BUILT_IN_LEVELS: readonly BuiltInLevel[] = [
  {
    id: FULL_CONTROL_ID,
    name: 'Full Control',
    description: 'Has full control.',
    order: 1,
    kind: 5,
    hidden: false,
    mask: maskOf(2147483647, 4294967295)
  },
  {
    id: asRoleId(1073741828),
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    order: 32,
    kind: 4,
    hidden: false,
    mask: maskOf(432, 1012866047)
  },
  {
    id: EDIT_ID,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    order: 48,
    kind: 6,
    hidden: false,
    mask: maskOf(432, 1011030767)
  },
  {
    id: asRoleId(1073741827),
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    order: 64,
    kind: 3,
    hidden: false,
    mask: maskOf(432, 1011028719)
  },
  {
    id: READ_ID,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    order: 128,
    kind: 2,
    hidden: false,
    mask: maskOf(176, 138612833)
  },
  {
    id: LIMITED_ACCESS_ID,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    order: 160,
    kind: 1,
    hidden: true,
    mask: maskOf(48, 134287360)
  }
];
