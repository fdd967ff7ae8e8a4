/** How far a report has come that has not arrived, in the words of letters. */

/** `notSubmitted`: whether there is a draft is not for the one who writes to see. */
export type ReportStanding =
  'notSubmitted' | 'notStarted' | 'drafting' | 'awaitingApproval' | 'approvedNotSent' | 'returned' | 'sentLate';

const WORDS: Readonly<Record<ReportStanding, string>> = {
  notSubmitted: 'Chưa trình thông qua',
  notStarted: 'Chưa có dự thảo',
  drafting: 'Đang dự thảo',
  awaitingApproval: 'Đang chờ thông qua',
  approvedNotSent: 'Đã thông qua, chưa gửi',
  returned: 'Được yêu cầu bổ sung, chưa gửi lại',
  sentLate: 'Đã gửi, chậm thời hạn'
};

export const standingWords = (standing: ReportStanding): string => WORDS[standing];
