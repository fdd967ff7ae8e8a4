/** The words of reminders and urging letters: one wording for the letter and for the notice that goes with it. */
import { daysBetween, officialDate, shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { standingWords } from './report-standing';
import type { AwaitedReport, UrgingLetterInput } from './urging';

/** Letters to more units than this name them in a list of their own. */
export const MOST_NAMED = 5;

export type Audience = 'one' | 'few' | 'many';

export function audienceOf({ reports }: Pick<UrgingLetterInput, 'reports'>): Audience {
  return reports.length === 1 ? 'one' : reports.length <= MOST_NAMED ? 'few' : 'many';
}

/** Days since the deadline; negative while it lies ahead, undefined without a date. */
export function daysLate({ deadline }: Pick<AwaitedReport, 'deadline'>, today: LocalDate): number | undefined {
  return deadline === undefined ? undefined : daysBetween(deadline.lastDay, today);
}

/** What the letter is about, after "V/v". */
export function subjectOf({ urging, reportSummary }: UrgingLetterInput): string {
  return urging.level === 'reminder'
    ? `nhắc thời hạn gửi báo cáo ${reportSummary}`
    : `đôn đốc gửi báo cáo ${reportSummary} (lần ${urging.level})`;
}

/** "trước ngày 25/10/2023 (hạn cuối là ngày 24 tháng 10 năm 2023)". */
export function deadlineWords({ deadline, deadlinePhrase }: AwaitedReport): string {
  return deadline === undefined ? deadlinePhrase : `${deadlinePhrase} (hạn cuối là ${officialDate(deadline.lastDay)})`;
}

/** The deadline as all share it; undefined when it differs. */
function commonDeadline(reports: readonly AwaitedReport[]): string | undefined {
  const [first, ...others] = reports.map(deadlineWords);
  return others.every((each) => each === first) ? first : undefined;
}

const WHERE: Readonly<Record<Exclude<Audience, 'one'>, string>> = { few: 'dưới đây', many: 'trong danh sách kèm theo' };

const theUnits = (audience: Audience): string => (audience === 'one' ? 'đơn vị' : 'các đơn vị');

function dutyWords(input: UrgingLetterInput, audience: Audience): string {
  const { planReference, reportSummary, destination, reports } = input;
  const deadline =
    commonDeadline(reports) ??
    (audience === 'many' ? 'theo thời hạn nêu trong danh sách kèm theo' : 'theo thời hạn nêu trong bảng dưới đây');
  return `Thực hiện ${planReference}, ${theUnits(audience)} gửi báo cáo ${reportSummary} về ${destination} ${deadline}.`;
}

/** "của Huyện ủy X" or "của 3 đơn vị có tên dưới đây". */
function whose({ reports }: UrgingLetterInput, audience: Audience): string {
  const [only] = reports;
  return audience === 'one' ? (only?.unitName ?? '') : `${reports.length} đơn vị có tên ${WHERE[audience]}`;
}

/** What has arrived so far, before the table of those that have not. */
function stateWords(input: UrgingLetterInput, audience: Audience): string {
  const { issuer, urging, today } = input;
  const until = `Đến ${officialDate(today)}`;
  switch (urging.level) {
    case 'reminder':
      return `${until}, ${issuer.name} chưa nhận được báo cáo của ${whose(input, audience)}; thời hạn gửi báo cáo sắp đến.`;
    case 1:
      return `${until}, đã quá thời hạn nêu trên, ${issuer.name} chưa nhận được báo cáo của ${whose(input, audience)}.`;
    case 2: {
      const before =
        urging.previous === undefined
          ? `${issuer.name} đã đôn đốc lần 1`
          : `${issuer.name} đã có ${urging.previous} đôn đốc lần 1`;
      return `${before}. Tuy nhiên, đến ${officialDate(today)}, ${issuer.name} vẫn chưa nhận được báo cáo của ${whose(input, audience)}.`;
    }
  }
}

/** What is asked of the units, after the table. */
function requestWords(input: UrgingLetterInput, audience: Audience): readonly string[] {
  const { issuer, urging, destination } = input;
  const units = audience === 'one' ? 'đơn vị' : 'các đơn vị có tên nêu trên';
  switch (urging.level) {
    case 'reminder':
      return [
        `Để việc tổng hợp bảo đảm tiến độ, ${issuer.name} đề nghị ${units} khẩn trương hoàn thiện dự thảo, thông qua tập thể ` +
          `lãnh đạo và gửi báo cáo về ${destination} đúng thời hạn.`
      ];
    case 1:
      return [
        `Để việc tổng hợp bảo đảm tiến độ, ${issuer.name} đề nghị ${units} khẩn trương hoàn thành, gửi báo cáo về ${destination} ` +
          `chậm nhất ${officialDate(urging.newDeadline)}.`
      ];
    case 2:
      return [
        `${issuer.name} đôn đốc lần 2 và đề nghị người đứng đầu ${theUnits(audience)} trực tiếp chỉ đạo hoàn thành, gửi báo cáo về ` +
          `${destination} chậm nhất ${officialDate(urging.newDeadline)}, đồng thời nêu rõ lý do chậm gửi.`,
        ...(urging.escalatesTo === undefined
          ? []
          : [
              `Quá thời hạn trên, ${issuer.name} sẽ tổng hợp danh sách các đơn vị không gửi báo cáo, báo cáo ${urging.escalatesTo} ` +
                'xem xét, chỉ đạo.'
            ])
      ];
  }
}

/** "Tình trạng theo dõi: đang dự thảo, chậm 3 ngày.": what the table says where there is one. */
function standingOfOne(report: AwaitedReport, today: LocalDate): string {
  const late = daysLate(report, today);
  const days =
    late === undefined
      ? ''
      : late > 0
        ? `, chậm ${late} ngày`
        : late === 0
          ? ', hôm nay là ngày cuối'
          : `, còn ${-late} ngày`;
  return `Tình trạng theo dõi: ${standingWords(report.standing).toLocaleLowerCase('vi')}${days}.`;
}

export interface UrgingWords {
  /** Paragraphs before the table of state. */
  readonly before: readonly string[];
  /** Paragraphs after it; the last one ends without a mark, the closing mark follows. */
  readonly after: readonly string[];
}

export function urgingWords(input: UrgingLetterInput): UrgingWords {
  const audience = audienceOf(input);
  const { contact, issuer, urging, reports, today } = input;
  const [only] = reports;
  return {
    before: [
      dutyWords(input, audience),
      stateWords(input, audience),
      ...(audience === 'one' && only !== undefined ? [standingOfOne(only, today)] : [])
    ],
    after: [
      ...requestWords(input, audience),
      ...(urging.level === 'reminder'
        ? []
        : [
            `Trường hợp đã gửi báo cáo trước khi nhận được văn bản này, đề nghị đơn vị thông tin lại cho ${issuer.name} để đối chiếu.`
          ]),
      ...(contact === undefined
        ? []
        : [`Quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${contact} để được hướng dẫn.`])
    ]
  };
}

/** The deadline of a row: the last day, or the plan's words while there is none. */
export const deadlineCell = ({ deadline, deadlinePhrase }: AwaitedReport): string =>
  deadline === undefined ? deadlinePhrase : shortDate(deadline.lastDay);
