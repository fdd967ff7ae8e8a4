/** What files, folders, versions and the recycle bin answer. */
import type { Shape } from './shape';

/** SP.File, complete. */
export const FILE: Shape = {
  required: {
    CheckInComment: 'string',
    CheckOutType: 'integer',
    ContentTag: 'content-tag',
    CustomizedPageStatus: 'integer',
    ETag: 'etag',
    Exists: 'boolean',
    ExistsAllowThrowForPolicyFailures: 'boolean',
    ExistsWithException: 'boolean',
    IrmEnabled: 'boolean',
    Length: 'digits',
    Level: 'integer',
    LinkingUri: 'url|null',
    LinkingUrl: 'string',
    MajorVersion: 'integer',
    MinorVersion: 'integer',
    Name: 'string',
    ServerRelativeUrl: 'path',
    TimeCreated: 'utc',
    TimeLastModified: 'utc',
    Title: 'string|null',
    UIVersion: 'integer',
    UIVersionLabel: 'label',
    UniqueId: 'guid'
  },
  optional: {}
};

/** SP.FileVersion. */
export const FILE_VERSION: Shape = {
  required: {
    CheckInComment: 'string',
    Created: 'utc',
    ID: 'integer',
    IsCurrentVersion: 'boolean',
    Length: 'digits',
    Size: 'integer',
    Url: 'string',
    VersionLabel: 'label'
  },
  optional: {}
};

/** SP.Folder, complete. */
export const FOLDER: Shape = {
  required: {
    Exists: 'boolean',
    ExistsWithException: 'boolean',
    IsWOPIEnabled: 'boolean',
    ItemCount: 'integer',
    Name: 'string',
    ProgID: 'string|null',
    ServerRelativeUrl: 'path',
    TimeCreated: 'utc',
    TimeLastModified: 'utc',
    UniqueId: 'guid',
    WelcomePage: 'string'
  },
  optional: {
    ExistsAllowThrowForPolicyFailures: 'boolean'
  }
};

/** SP.RecycleBinItem. */
export const RECYCLED: Shape = {
  required: {
    AuthorEmail: 'string',
    AuthorName: 'string',
    DeletedByEmail: 'string',
    DeletedByName: 'string',
    DeletedDate: 'utc',
    DeletedDateLocalFormatted: 'site-date',
    DirName: 'string',
    DirNamePath: '{DecodedUrl:string}',
    Id: 'guid',
    ItemState: 'integer',
    ItemType: 'integer',
    LeafName: 'string',
    LeafNamePath: '{DecodedUrl:string}',
    Size: 'digits',
    Title: 'string'
  },
  optional: {}
};
