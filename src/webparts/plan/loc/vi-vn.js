define([], function () {
  return {
    PropertyPaneDescription: 'Kế hoạch: Luồng báo cáo, thời hạn, đề cương và câu gốc của kế hoạch.',
    SiteGroupName: 'Trang dữ liệu',
    SiteUrlLabel: 'Địa chỉ trang SharePoint',
    SiteUrlDescription: 'Để trống thì dùng trang chứa phần này.',
    SiteUrlInvalid:
      'Ghi địa chỉ đầy đủ của một trang trong cùng tổ chức, ví dụ https://tenant.sharepoint.com/sites/tongket.',
    PlanGroupName: 'Kế hoạch',
    PlanLabel: 'Kế hoạch hiển thị',
    PlanNewest: 'Kế hoạch phát hành gần nhất',
    PlanLoading: 'Đang đọc các kế hoạch…',
    PlanUnreadable: 'Không đọc được danh sách kế hoạch của trang này.'
  };
});
