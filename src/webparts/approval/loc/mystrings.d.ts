declare interface IApprovalWebPartStrings {
  readonly PropertyPaneDescription: string;
  readonly SiteGroupName: string;
  readonly SiteUrlLabel: string;
  readonly SiteUrlDescription: string;
  readonly SiteUrlInvalid: string;
}

declare module 'ApprovalWebPartStrings' {
  const strings: IApprovalWebPartStrings;
  export = strings;
}
