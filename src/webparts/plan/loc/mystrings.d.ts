declare interface IPlanWebPartStrings {
  readonly PropertyPaneDescription: string;
  readonly SiteGroupName: string;
  readonly SiteUrlLabel: string;
  readonly SiteUrlDescription: string;
  readonly SiteUrlInvalid: string;
  readonly PlanGroupName: string;
  readonly PlanLabel: string;
  readonly PlanNewest: string;
  readonly PlanLoading: string;
  readonly PlanUnreadable: string;
}

declare module 'PlanWebPartStrings' {
  const strings: IPlanWebPartStrings;
  export = strings;
}
