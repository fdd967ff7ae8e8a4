define([], function () {
  return {
    PropertyPaneDescription: 'Theo dõi báo cáo: Ai phải nộp, ai đã trình, ai đã thông qua, ai quá hạn.',
    SiteGroupName: 'Trang dữ liệu',
    SiteUrlLabel: 'Địa chỉ trang SharePoint',
    SiteUrlDescription: 'Để trống thì dùng trang chứa phần này.',
    SiteUrlInvalid:
      'Ghi địa chỉ đầy đủ của một trang trong cùng tổ chức, ví dụ https://tenant.sharepoint.com/sites/tongket.'
  };
});
