define([], function () {
  return {
    PropertyPaneDescription: 'Plan: Report streams, deadlines, the outline and the words of the plan.',
    SiteGroupName: 'Site of the data',
    SiteUrlLabel: 'Address of the SharePoint site',
    SiteUrlDescription: 'Leave empty to use the site of this page.',
    SiteUrlInvalid:
      'Enter the full address of a site of the same organisation, for example https://tenant.sharepoint.com/sites/tongket.'
  };
});
