/** What a list, its views and its content types answer. */
import type { Shape } from './shape';

/** SP.List, complete. */
export const LIST: Shape = {
  required: {
    AllowContentTypes: 'boolean',
    BaseTemplate: 'integer',
    BaseType: 'integer',
    ContentTypesEnabled: 'boolean',
    CrawlNonDefaultViews: 'boolean',
    Created: 'utc',
    CurrentChangeToken: '{StringValue:token}',
    DefaultContentApprovalWorkflowId: 'guid',
    DefaultItemOpenUseListSetting: 'boolean',
    Description: 'string',
    Direction: 'string',
    DisableCommenting: 'boolean',
    DisableGridEditing: 'boolean',
    DocumentTemplateUrl: 'path|null',
    DraftVersionVisibility: 'integer',
    EnableAttachments: 'boolean',
    EnableFolderCreation: 'boolean',
    EnableMinorVersions: 'boolean',
    EnableModeration: 'boolean',
    EnableRequestSignOff: 'boolean',
    EnableVersioning: 'boolean',
    EntityTypeName: 'string',
    ExemptFromBlockDownloadOfNonViewableFiles: 'boolean',
    FileSavePostProcessingEnabled: 'boolean',
    ForceCheckout: 'boolean',
    HasExternalDataSource: 'boolean',
    Hidden: 'boolean',
    Id: 'guid',
    ImagePath: '{DecodedUrl:string}',
    ImageUrl: 'path',
    DefaultSensitivityLabelForLibrary: 'string',
    SensitivityLabelToEncryptOnDownloadForLibrary: 'null',
    IrmEnabled: 'boolean',
    IrmExpire: 'boolean',
    IrmReject: 'boolean',
    IsApplicationList: 'boolean',
    IsCatalog: 'boolean',
    IsPrivate: 'boolean',
    ItemCount: 'integer',
    LastItemDeletedDate: 'utc',
    LastItemModifiedDate: 'utc',
    LastItemUserModifiedDate: 'utc',
    ListExperienceOptions: 'integer',
    ListItemEntityTypeFullName: 'string',
    MajorVersionLimit: 'integer',
    MajorWithMinorVersionsLimit: 'integer',
    MultipleDataList: 'boolean',
    NoCrawl: 'boolean',
    ParentWebPath: '{DecodedUrl:string}',
    ParentWebUrl: 'path',
    ParserDisabled: 'boolean',
    ServerTemplateCanCreateFolders: 'boolean',
    TemplateFeatureId: 'guid',
    Title: 'string'
  },
  optional: {}
};

/** SP.View, complete. */
export const VIEW: Shape = {
  required: {
    Aggregations: 'string|null',
    AggregationsStatus: 'string|null',
    AssociatedContentTypeId: 'null',
    BaseViewId: 'digits|null',
    CalendarViewStyles: 'null',
    ColumnWidth: 'null',
    ContentTypeId: '{StringValue:string}',
    CustomFormatter: 'null',
    CustomOrder: 'null',
    DefaultView: 'boolean',
    DefaultViewForContentType: 'boolean',
    EditorModified: 'boolean',
    Formats: 'null',
    GridLayout: 'null',
    Hidden: 'boolean',
    HtmlSchemaXml: 'string',
    Id: 'guid',
    ImageUrl: 'path|null',
    IncludeRootFolder: 'boolean',
    ViewJoins: 'null',
    JSLink: 'string|null',
    ListViewXml: 'string',
    Method: 'null',
    MobileDefaultView: 'boolean',
    MobileView: 'boolean',
    ModerationType: 'null',
    NewDocumentTemplates: 'null',
    OrderedView: 'boolean',
    Paged: 'boolean',
    PersonalView: 'boolean',
    ViewProjectedFields: 'null',
    ViewQuery: 'string',
    ReadOnlyView: 'boolean',
    RequiresClientIntegration: 'boolean',
    RowLimit: 'integer',
    Scope: 'integer',
    ServerRelativePath: '{DecodedUrl:string}',
    ServerRelativeUrl: 'path',
    StyleId: 'null',
    TabularView: 'boolean',
    Threaded: 'boolean',
    Title: 'string',
    Toolbar: 'string|null',
    ToolbarTemplateName: 'string|null',
    ViewType: 'string',
    ViewData: 'string|null',
    ViewType2: 'string|null',
    VisualizationInfo: 'null'
  },
  optional: {}
};

/** SP.ContentType, complete. */
export const CONTENT_TYPE: Shape = {
  required: {
    ClientFormCustomFormatter: 'string',
    Description: 'string',
    DisplayFormTemplateName: 'string',
    DisplayFormUrl: 'string',
    DocumentTemplate: 'string',
    DocumentTemplateUrl: 'string',
    EditFormTemplateName: 'string',
    EditFormUrl: 'string',
    Group: 'string',
    Hidden: 'boolean',
    Id: '{StringValue:string}',
    JSLink: 'string',
    MobileDisplayFormUrl: 'string',
    MobileEditFormUrl: 'string',
    MobileNewFormUrl: 'string',
    Name: 'string',
    NewFormTemplateName: 'string',
    NewFormUrl: 'string',
    ReadOnly: 'boolean',
    SchemaXml: 'string',
    Scope: 'path',
    Sealed: 'boolean',
    StringId: 'string'
  },
  optional: {
    DisplayFormClientSideComponentId: 'string|null',
    DisplayFormClientSideComponentProperties: 'string|null',
    DisplayFormTarget: 'integer',
    EditFormClientSideComponentId: 'string|null',
    EditFormClientSideComponentProperties: 'string|null',
    EditFormTarget: 'integer',
    NewFormClientSideComponentId: 'string|null',
    NewFormClientSideComponentProperties: 'string|null',
    NewFormTarget: 'integer'
  }
};

/** SP.FieldLink. */
export const FIELD_LINK: Shape = {
  required: {
    FieldInternalName: 'null',
    Hidden: 'boolean',
    Id: 'guid',
    Name: 'string',
    Required: 'boolean'
  },
  optional: {
    ShowInDisplayForm: 'boolean'
  }
};
