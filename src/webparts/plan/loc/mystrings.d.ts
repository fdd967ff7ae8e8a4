declare interface IPlanWebPartStrings {
  readonly PropertyPaneDescription: string;
  readonly SiteGroupName: string;
  readonly SiteUrlLabel: string;
  readonly SiteUrlDescription: string;
  readonly SiteUrlInvalid: string;
}

declare module 'PlanWebPartStrings' {
  const strings: IPlanWebPartStrings;
  export = strings;
}
