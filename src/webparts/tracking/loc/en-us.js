define([], function () {
  return {
    PropertyPaneDescription: 'Report tracking: Who owes, who has submitted, who is approved, who is late.',
    SiteGroupName: 'Site of the data',
    SiteUrlLabel: 'Address of the SharePoint site',
    SiteUrlDescription: 'Leave empty to use the site of this page.',
    SiteUrlInvalid:
      'Enter the full address of a site of the same organisation, for example https://tenant.sharepoint.com/sites/tongket.'
  };
});
