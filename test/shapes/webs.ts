/** What a web, its site and its settings answer. */
import type { Shape } from './shape';

/** SP.Web, complete. */
export const WEB: Shape = {
  required: {
    AllowRssFeeds: 'boolean',
    AlternateCssUrl: 'string',
    AppInstanceId: 'guid',
    ClassicWelcomePage: 'null',
    Configuration: 'integer',
    Created: 'string',
    CurrentChangeToken: '{StringValue:token}',
    CustomMasterUrl: 'path',
    Description: 'string',
    DesignPackageId: 'guid',
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: 'boolean',
    EnableMinimalDownload: 'boolean',
    FooterEmphasis: 'integer',
    FooterEnabled: 'boolean',
    FooterLayout: 'integer',
    HeaderEmphasis: 'integer',
    HeaderLayout: 'integer',
    HideTitleInHeader: 'boolean',
    HorizontalQuickLaunch: 'boolean',
    Id: 'guid',
    IsHomepageModernized: 'boolean',
    IsMultilingual: 'boolean',
    IsRevertHomepageLinkHidden: 'boolean',
    Language: 'integer',
    LastItemModifiedDate: 'utc',
    LastItemUserModifiedDate: 'utc',
    LogoAlignment: 'integer',
    MasterUrl: 'path',
    MegaMenuEnabled: 'boolean',
    NavAudienceTargetingEnabled: 'boolean',
    NoCrawl: 'boolean',
    ObjectCacheEnabled: 'boolean',
    OverwriteTranslationsOnChange: 'boolean',
    ResourcePath: '{DecodedUrl:string}',
    QuickLaunchEnabled: 'boolean',
    RecycleBinEnabled: 'boolean',
    SearchScope: 'integer',
    ServerRelativeUrl: 'path',
    SiteLogoUrl: 'string',
    SyndicationEnabled: 'boolean',
    TenantAdminMembersCanShare: 'integer',
    Title: 'string',
    TreeViewEnabled: 'boolean',
    UIVersion: 'integer',
    UIVersionConfigurationEnabled: 'boolean',
    Url: 'url',
    WebTemplate: 'string',
    WelcomePage: 'string'
  },
  optional: {
    IsEduClass: 'boolean',
    IsEduClassProvisionChecked: 'boolean',
    IsEduClassProvisionPending: 'boolean'
  }
};

/** SP.Site, as far as clients name it. */
export const SITE: Shape = {
  required: {
    GroupId: 'guid',
    Id: 'guid'
  },
  optional: {}
};

/** SP.RegionalSettings. */
export const REGIONAL_SETTINGS: Shape = {
  required: {
    AdjustHijriDays: 'integer',
    AlternateCalendarType: 'integer',
    AM: 'string',
    CalendarType: 'integer',
    Collation: 'integer',
    CollationLCID: 'integer',
    DateFormat: 'integer',
    DateSeparator: 'string',
    DecimalSeparator: 'string',
    DigitGrouping: 'string',
    FirstDayOfWeek: 'integer',
    FirstWeekOfYear: 'integer',
    IsEastAsia: 'boolean',
    IsRightToLeft: 'boolean',
    IsUIRightToLeft: 'boolean',
    ListSeparator: 'string',
    LocaleId: 'integer',
    NegativeSign: 'string',
    NegNumberMode: 'integer',
    PM: 'string',
    PositiveSign: 'string',
    ShowWeeks: 'boolean',
    ThousandSeparator: 'string',
    Time24: 'boolean',
    TimeMarkerPosition: 'integer',
    TimeSeparator: 'string',
    WorkDayEndHour: 'integer',
    WorkDays: 'integer',
    WorkDayStartHour: 'integer'
  },
  optional: {}
};

/** SP.TimeZone. */
export const TIME_ZONE: Shape = {
  required: {
    Description: 'string',
    Id: 'integer',
    Information: '{Bias:integer,DaylightBias:integer,StandardBias:integer}'
  },
  optional: {}
};

/** SP.Feature. */
export const FEATURE: Shape = {
  required: {
    DefinitionId: 'guid'
  },
  optional: {}
};
