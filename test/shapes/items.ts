/** What items, their versions and their forms answer. */
import type { Shape } from './shape';

/** An item of a list. */
export const LIST_ITEM: Shape = {
  required: {
    FileSystemObjectType: 'integer',
    Id: 'integer',
    ServerRedirectedEmbedUri: 'null',
    ServerRedirectedEmbedUrl: 'string',
    ID: 'integer',
    ContentTypeId: 'type-id',
    Title: 'string',
    Modified: 'utc',
    Created: 'utc',
    AuthorId: 'integer',
    EditorId: 'integer',
    OData__UIVersionString: 'label',
    Attachments: 'boolean',
    GUID: 'guid',
    OData__ColorTag: 'null',
    ComplianceAssetId: 'null'
  },
  optional: {}
};

/** The item of a file or a folder. */
export const LIBRARY_ITEM: Shape = {
  required: {
    FileSystemObjectType: 'integer',
    Id: 'integer',
    ServerRedirectedEmbedUri: 'url|null',
    ServerRedirectedEmbedUrl: 'string',
    ContentTypeId: 'type-id',
    ComplianceAssetId: 'null',
    Title: 'string|null',
    ID: 'integer',
    Created: 'string',
    AuthorId: 'integer',
    Modified: 'string',
    EditorId: 'integer',
    OData__CopySource: 'null',
    CheckoutUserId: 'null',
    OData__UIVersionString: 'label',
    GUID: 'guid'
  },
  optional: {
    SharedWithUsersId: 'null',
    SharedWithDetails: 'null',
    MediaServiceKeyPoints: 'null',
    OData__ColorTag: 'null',
    MediaServiceImageTags: 'array<{Label:string,TermGuid:string,WssId:integer}>'
  }
};

/** SP.ListItemVersion in a list of versions. */
export const ITEM_VERSION: Shape = {
  required: {
    Created: 'local',
    IsCurrentVersion: 'boolean',
    VersionId: 'integer',
    VersionLabel: 'label',
    ID: 'integer',
    ContentTypeId: '{StringValue:string}',
    Author: '{LookupId:integer,LookupValue:string,Email:string}',
    Modified: 'utc',
    Editor: '{LookupId:integer,LookupValue:string,Email:string}',
    OData__x005f_UIVersionString: 'label',
    GUID: 'guid',
    ComplianceAssetId: 'null',
    Title: 'string|null',
    OData__x005f_ModerationStatus: 'integer',
    OData__x005f_Level: 'integer',
    UniqueId: 'guid',
    FSObjType: 'digits',
    ScopeId: 'braced-guid',
    FileRef: 'path',
    MetaInfo: 'string',
    owshiddenversion: 'integer'
  },
  optional: {
    OData__x005f_CopySource: 'null',
    CheckoutUser: 'null',
    Attachments: 'boolean',
    Created_x005f_x0020_x005f_Date: 'utc',
    ProgId: 'string',
    FileLeafRef: 'string',
    HTML_x005f_x0020_x005f_File_x005f_x0020_x005f_Type: 'null',
    Last_x005f_x0020_x005f_Modified: 'utc'
  }
};

/** FieldValuesAsText. */
export const TEXT_VALUES: Shape = {
  required: {
    ID: 'digits',
    MetaInfo: 'string',
    OData__x005f_ModerationStatus: 'string',
    OData__x005f_Level: 'digits',
    UniqueId: 'guid',
    owshiddenversion: 'digits',
    FSObjType: 'digits',
    Created: 'site-date',
    Modified: 'site-date',
    ScopeId: 'braced-guid',
    FileRef: 'path'
  },
  optional: {
    Title: 'string'
  }
};

/** A row of validateUpdateListItem. */
export const FORM_RESULT: Shape = {
  required: {
    ErrorCode: 'integer',
    ErrorMessage: 'string|null',
    FieldName: 'string',
    FieldValue: 'string|null',
    HasException: 'boolean',
    ItemId: 'integer'
  },
  optional: {}
};

/** SP.Attachment. */
export const ATTACHMENT: Shape = {
  required: {
    FileName: 'string',
    FileNameAsPath: '{DecodedUrl:string}',
    ServerRelativePath: '{DecodedUrl:string}',
    ServerRelativeUrl: 'path'
  },
  optional: {}
};
