declare interface ITrackingWebPartStrings {
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
  readonly LookGroupName: string;
  readonly ViewLabel: string;
  readonly ViewByParent: string;
  readonly ViewByOffice: string;
  readonly ViewByLevel: string;
  readonly ViewByState: string;
  readonly ViewPlain: string;
  readonly ViewMissing: string;
  readonly ViewReturned: string;
  readonly ViewNotDue: string;
  readonly ChartsLabel: string;
  readonly ChartsOn: string;
  readonly ChartsOff: string;
  readonly DensityLabel: string;
  readonly DensityRoomy: string;
  readonly DensityCompact: string;
}

declare module 'TrackingWebPartStrings' {
  const strings: ITrackingWebPartStrings;
  export = strings;
}
