/** How far a report has come that has not arrived, in the words of letters. */

export type ReportStanding =
  'notStarted' | 'drafting' | 'awaitingApproval' | 'approvedNotSent' | 'returned' | 'sentLate';

const WORDS: Readonly<Record<ReportStanding, string>> = {
  notStarted: 'Chưa có dự thảo',
  drafting: 'Đang dự thảo',
  awaitingApproval: 'Đang chờ thông qua',
  approvedNotSent: 'Đã thông qua, chưa gửi',
  returned: 'Được yêu cầu bổ sung, chưa gửi lại',
  sentLate: 'Đã gửi, chậm thời hạn'
};

export const standingWords = (standing: ReportStanding): string => WORDS[standing];
