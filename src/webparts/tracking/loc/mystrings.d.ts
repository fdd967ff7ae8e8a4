declare interface ITrackingWebPartStrings {
  readonly PropertyPaneDescription: string;
  readonly SiteGroupName: string;
  readonly SiteUrlLabel: string;
  readonly SiteUrlDescription: string;
  readonly SiteUrlInvalid: string;
}

declare module 'TrackingWebPartStrings' {
  const strings: ITrackingWebPartStrings;
  export = strings;
}
