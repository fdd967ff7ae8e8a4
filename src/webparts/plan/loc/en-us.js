define([], function () {
  return {
    PropertyPaneDescription: 'Plan: Report streams, deadlines, the outline and the words of the plan.',
    SiteGroupName: 'Site of the data',
    SiteUrlLabel: 'Address of the SharePoint site',
    SiteUrlDescription: 'Leave empty to use the site of this page.',
    SiteUrlInvalid:
      'Enter the full address of a site of the same organisation, for example https://tenant.sharepoint.com/sites/tongket.',
    PlanGroupName: 'Plan',
    PlanLabel: 'Plan to show',
    PlanNewest: 'The plan launched last',
    PlanLoading: 'Reading the plans…',
    PlanUnreadable: 'The plans of this site could not be read.'
  };
});
