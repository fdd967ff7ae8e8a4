/** What entries of the change log answer. */
import type { Shape } from './shape';

/** SP.ChangeItem. */
export const CHANGE_ITEM: Shape = {
  required: {
    ChangeToken: '{StringValue:token}',
    ChangeType: 'integer',
    SiteId: 'guid',
    Time: 'string',
    Editor: 'string',
    EditorEmailHint: 'string|null',
    ItemId: 'integer',
    ListId: 'guid',
    ServerRelativeUrl: 'string',
    SharedByUser: 'null',
    SharedWithUsers: 'null',
    UniqueId: 'guid',
    WebId: 'guid'
  },
  optional: {}
};

/** SP.ChangeList. */
export const CHANGE_LIST: Shape = {
  required: {
    ChangeToken: '{StringValue:token}',
    ChangeType: 'integer',
    SiteId: 'guid',
    Time: 'utc',
    BaseTemplate: 'integer',
    Editor: 'string',
    Hidden: 'boolean',
    ListId: 'guid',
    Title: 'string',
    WebId: 'guid'
  },
  optional: {}
};

/** SP.ChangeWeb. */
export const CHANGE_WEB: Shape = {
  required: {
    ChangeToken: '{StringValue:token}',
    ChangeType: 'integer',
    SiteId: 'guid',
    Time: 'utc',
    WebId: 'guid'
  },
  optional: {}
};

/** SP.ChangeFolder. */
export const CHANGE_FOLDER: Shape = {
  required: {
    ChangeToken: '{StringValue:token}',
    ChangeType: 'integer',
    SiteId: 'guid',
    Time: 'utc',
    UniqueId: 'guid',
    WebId: 'guid'
  },
  optional: {}
};

/** SP.ChangeView. */
export const CHANGE_VIEW: Shape = {
  required: {
    ChangeToken: '{StringValue:token}',
    ChangeType: 'integer',
    SiteId: 'guid',
    Time: 'string',
    ViewId: 'guid',
    ListId: 'guid',
    WebId: 'guid'
  },
  optional: {}
};

/** SP.ChangeFile. */
export const CHANGE_FILE: Shape = {
  required: {
    ChangeToken: '{StringValue:token}',
    ChangeType: 'integer',
    SiteId: 'guid',
    Time: 'utc',
    UniqueId: 'guid',
    WebId: 'guid'
  },
  optional: {}
};
