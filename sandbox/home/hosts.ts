/** The three hosts on the home page, and what to click first in each. */
import { pagePath, SITE_PAGES } from '../sharepoint/page/site-pages.ts';

export interface HostLink {
  readonly href: string;
  readonly text: string;
  readonly hint: string;
}

export interface Host {
  readonly id: 'word' | 'sharepoint' | 'teams';
  readonly name: string;
  readonly mark: string;
  readonly purpose: string;
  readonly purposeInEnglish: string;
  readonly links: readonly HostLink[];
}

const PAGE_HINTS: Readonly<Record<string, string>> = {
  TheoDoi: 'ai đã nộp, ai quá hạn',
  PheDuyet: 'báo cáo chờ duyệt, tiếp nhận',
  KeHoach: 'kế hoạch, luồng, đơn vị'
};

export const HOSTS: readonly Host[] = [
  {
    id: 'word',
    name: 'Word',
    mark: 'W',
    purpose: 'Soạn báo cáo theo đề cương, kiểm tra và trình.',
    purposeInEnglish: 'Draft a report against the outline, check it, submit it.',
    links: [{ href: '/_word/', text: 'Mở Word', hint: 'rồi chọn báo cáo phải nộp trong ngăn Tổng Kết bên phải' }]
  },
  {
    id: 'sharepoint',
    name: 'SharePoint',
    mark: 'S',
    purpose: 'Theo dõi, duyệt báo cáo và đặt kế hoạch trên trang của site.',
    purposeInEnglish: 'Track, approve and plan on the pages of the site.',
    links: SITE_PAGES.map((page) => ({
      href: pagePath(page),
      text: page.title.vi,
      hint: PAGE_HINTS[page.name] ?? ''
    }))
  },
  {
    id: 'teams',
    name: 'Teams',
    mark: 'T',
    purpose: 'Cùng trang theo dõi, trong ứng dụng cá nhân và trong tab của kênh.',
    purposeInEnglish: 'The same tracking page, as a personal app and as a channel tab.',
    links: [
      {
        href: '/_teams/?view=personal',
        text: 'Ứng dụng cá nhân',
        hint: 'đổi giao diện sáng, tối, tương phản ở thanh trên'
      },
      { href: '/_teams/?view=tab', text: 'Tab trong kênh', hint: 'có "Cài đặt tab" mở thuộc tính web part' }
    ]
  }
];
