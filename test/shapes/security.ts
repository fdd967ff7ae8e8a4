/** What people, groups and permission levels answer. */
import type { Shape } from './shape';

/** SP.User. */
export const USER: Shape = {
  required: {
    Id: 'integer',
    IsHiddenInUI: 'boolean',
    LoginName: 'string',
    Title: 'string',
    PrincipalType: 'integer',
    Email: 'string',
    Expiration: 'string',
    IsEmailAuthenticationGuestUser: 'boolean',
    IsShareByEmailGuestUser: 'boolean',
    IsSiteAdmin: 'boolean',
    UserId: '{NameId:string,NameIdIssuer:string}|null',
    UserPrincipalName: 'string|null'
  },
  optional: {}
};

/** SP.Group. */
export const GROUP: Shape = {
  required: {
    Id: 'integer',
    IsHiddenInUI: 'boolean',
    LoginName: 'string',
    Title: 'string',
    PrincipalType: 'integer',
    AllowMembersEditMembership: 'boolean',
    AllowRequestToJoinLeave: 'boolean',
    AutoAcceptRequestToJoinLeave: 'boolean',
    Description: 'null',
    OnlyAllowMembersViewMembership: 'boolean',
    OwnerTitle: 'string',
    RequestToJoinLeaveEmailSetting: 'string|null'
  },
  optional: {}
};

/** SP.RoleDefinition. */
export const ROLE_DEFINITION: Shape = {
  required: {
    BasePermissions: '{High:string,Low:string}',
    Description: 'string|null',
    Hidden: 'boolean',
    Id: 'integer',
    Name: 'string',
    Order: 'integer',
    RoleTypeKind: 'integer'
  },
  optional: {}
};

/** SP.RoleAssignment. */
export const ROLE_ASSIGNMENT: Shape = {
  required: {
    PrincipalId: 'integer'
  },
  optional: {}
};

/** SP.BasePermissions. */
export const BASE_PERMISSIONS: Shape = {
  required: {
    High: 'digits',
    Low: 'digits'
  },
  optional: {}
};
