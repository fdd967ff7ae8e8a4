define([], function () {
  return {
    PropertyPaneDescription: 'Theo dõi báo cáo: Ai phải nộp, ai đã trình, ai đã thông qua, ai quá hạn.',
    SiteGroupName: 'Trang dữ liệu',
    SiteUrlLabel: 'Địa chỉ trang SharePoint',
    SiteUrlDescription: 'Để trống thì dùng trang chứa phần này.',
    SiteUrlInvalid:
      'Ghi địa chỉ đầy đủ của một trang trong cùng tổ chức, ví dụ https://tenant.sharepoint.com/sites/tongket.',
    PlanGroupName: 'Kế hoạch',
    PlanLabel: 'Kế hoạch hiển thị',
    PlanNewest: 'Kế hoạch phát hành gần nhất',
    PlanLoading: 'Đang đọc các kế hoạch…',
    PlanUnreadable: 'Không đọc được danh sách kế hoạch của trang này.',
    LookGroupName: 'Hiển thị',
    ViewLabel: 'Chế độ xem mở đầu',
    ViewByParent: 'Tất cả, nhóm theo cấp trên',
    ViewByOffice: 'Tất cả, nhóm theo nơi nhận',
    ViewByLevel: 'Tất cả, nhóm theo cấp',
    ViewByState: 'Tất cả, nhóm theo trạng thái',
    ViewPlain: 'Tất cả, không nhóm',
    ViewMissing: 'Quá hạn chưa gửi',
    ViewReturned: 'Trả lại bổ sung',
    ViewNotDue: 'Chưa đến hạn',
    ChartsLabel: 'Biểu đồ',
    ChartsOn: 'Có',
    ChartsOff: 'Không',
    DensityLabel: 'Độ giãn của dòng',
    DensityRoomy: 'Thoáng',
    DensityCompact: 'Sít'
  };
});
