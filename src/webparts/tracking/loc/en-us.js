define([], function () {
  return {
    PropertyPaneDescription: 'Report tracking: Who owes, who has submitted, who is approved, who is late.',
    SiteGroupName: 'Site of the data',
    SiteUrlLabel: 'Address of the SharePoint site',
    SiteUrlDescription: 'Leave empty to use the site of this page.',
    SiteUrlInvalid:
      'Enter the full address of a site of the same organisation, for example https://tenant.sharepoint.com/sites/tongket.',
    PlanGroupName: 'Plan',
    PlanLabel: 'Plan to show',
    PlanNewest: 'The plan launched last',
    PlanLoading: 'Reading the plans…',
    PlanUnreadable: 'The plans of this site could not be read.',
    LookGroupName: 'Display',
    ViewLabel: 'View that opens first',
    ViewByParent: 'All, by parent',
    ViewByOffice: 'All, by receiving office',
    ViewByLevel: 'All, by level',
    ViewByState: 'All, by state',
    ViewPlain: 'All, without groups',
    ViewMissing: 'Overdue, not sent',
    ViewReturned: 'Returned for additions',
    ViewNotDue: 'Not due yet',
    ChartsLabel: 'Charts',
    ChartsOn: 'Shown',
    ChartsOff: 'Hidden',
    DensityLabel: 'Row spacing',
    DensityRoomy: 'Roomy',
    DensityCompact: 'Compact'
  };
});
