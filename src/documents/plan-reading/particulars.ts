/** Title, issuer, the decision that a plan reviews, and the stretch of time that its reports are about. */
import type { LocalDate } from '../../domain/local-date';
import { dayFrom } from '../../domain/local-date';
import type { DataPeriod } from '../../domain/plan';
import { readDate } from '../reading/annex-cells';
import { isBody } from './bodies';
import { found } from './plan-text';
import type { PlanParagraph } from './plan-text';
import type { DecisionProposal, Found, PeriodProposal } from './proposal';

const KIND = /^kế hoạch$/iu;
const KIND_AND_TITLE = /^kế hoạch\s+(\S.*)$/iu;
const RULE = /^[-–—_*=.\s]*$/u;

/** The line or lines below "KẾ HOẠCH". */
export function readPlanTitle(all: readonly PlanParagraph[]): Found<string> | undefined {
  const at = all.findIndex(({ text }) => KIND.test(text));
  if (at >= 0) {
    const below = all.slice(at + 1).filter(({ text }) => !RULE.test(text));
    const [first, second] = below;
    if (first === undefined) {
      return undefined;
    }
    // A summary over two paragraphs goes on in small letters and has no full stop.
    const goesOn = second !== undefined && /^\p{Ll}/u.test(second.text) && !/[.:;]$/u.test(first.text);
    return found(goesOn ? `${first.text} ${second.text}` : first.text, first, first.text, 0.95);
  }
  const inOne = all
    .slice(0, 30)
    .find(({ text }) => KIND_AND_TITLE.test(text) && text.length < 400 && !/số\s+\d/iu.test(text.slice(0, 20)));
  const title = inOne === undefined ? undefined : KIND_AND_TITLE.exec(inOne.text)?.[1];
  return inOne === undefined || title === undefined ? undefined : found(title, inOne, title, 0.8);
}

/** "...; Ban Thường vụ Tỉnh ủy ban hành kế hoạch tổng kết". */
const ISSUES = /(?:^|[;,.]\s+)([^;,.]+?)\s+(?:ban hành|xây dựng)\s+kế hoạch/iu;

export function readIssuer(
  all: readonly PlanParagraph[],
  bodies: readonly { text: string }[]
): Found<string> | undefined {
  for (const of of all.slice(0, 25)) {
    const issuer = ISSUES.exec(of.text)?.[1];
    if (issuer !== undefined && isBody(issuer)) {
      return found(issuer, of, issuer, 0.9);
    }
  }
  const last = bodies[bodies.length - 1]?.text;
  const of = last === undefined ? undefined : all.find(({ text }) => text.includes(last));
  return last === undefined || of === undefined ? undefined : found(last, of, last, 0.7);
}

const DOCUMENT =
  /(Quyết định|Nghị quyết|Chỉ thị|Kết luận|Quy định|Nghị định|Thông tư|Quy chế|Đề án|Chương trình|Hướng dẫn|Thông báo)\s+(?:số\s+)?(\d+(?:[-/][\p{L}\d]+)+)/u;
const DATED = /^\s*,?\s*(?:ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))/iu;
const ISSUER =
  /\s+của\s+((?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành|Ban Thường vụ|Thủ tướng|Chính phủ|Quốc hội|Ủy ban|Uỷ ban|UBND|Hội đồng|Bộ|Tỉnh ủy|Trung ương)[^,;.]*?)(?=\s+về\s|[,;.]|$)/u;
const SUMMARY = /\s+về\s+(?:việc\s+)?([^;(]+?)(?=\s*\(|[;.]|$)/u;

function decisionIn(text: string): DecisionProposal | undefined {
  const match = DOCUMENT.exec(text);
  if (match === null) {
    return undefined;
  }
  const [name, , symbol = ''] = match;
  const rest = text.slice(match.index + name.length);
  const day = DATED.exec(rest)?.[1];
  const date = day === undefined ? undefined : readDate(day);
  const issuer = ISSUER.exec(rest.slice(0, 250))?.[1];
  const summary = SUMMARY.exec(rest)?.[1];
  return {
    name,
    symbol,
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer: issuer.trim() }),
    ...(summary === undefined ? {} : { summary: summary.trim() })
  };
}

/** The document that the title names, with what the text says about it first. */
export function readDecision(
  all: readonly PlanParagraph[],
  title: Found<string> | undefined
): Found<DecisionProposal> | undefined {
  const named = title === undefined ? undefined : decisionIn(title.value);
  if (named === undefined || title === undefined) {
    return undefined;
  }
  for (const of of all) {
    const at = of.text.indexOf(named.name);
    const told = at < 0 ? undefined : decisionIn(of.text.slice(at));
    if (told?.date !== undefined) {
      return found({ ...named, ...told }, of, of.text.slice(at, at + named.name.length + 60).trim(), 0.95);
    }
  }
  const of = all.find(({ text }) => text.includes(named.name));
  return of === undefined ? undefined : found(named, of, named.name, 0.8);
}

const ABOUT_PERIOD =
  /mốc thời gian|thời gian (?:tổng kết|sơ kết|đánh giá|chốt|lấy|báo cáo số liệu)|thời kỳ (?:tổng kết|báo cáo)|kỳ báo cáo|số liệu[^.;]{0,60}(?:tính|lấy|chốt)|thời điểm (?:lấy|chốt|tổng kết)|(?:phạm vi|giai đoạn) (?:thời gian|tổng kết|đánh giá)/iu;
const FROM =
  /(?<!\p{L})từ\s+(khi\s+[^.;]+?|(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|(?:tháng\s+\d{1,2}[/.-]|năm\s+)\d{4})\s*(?:,\s*)?(?:đến|tới|-)\s+((?:hết\s+)?(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:hết\s+)?ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|(?:hết\s+)?(?:tháng\s+\d{1,2}[/.-]|năm\s+)\d{4}|thời điểm báo cáo|thời điểm tổng kết|nay)/iu;

function dayIn(text: string, isEnd: boolean): LocalDate | undefined {
  const plain = text.replace(/^(?:hết|ngày)\s+/giu, '').replace(/^ngày\s+/iu, '');
  const day = readDate(plain);
  if (day !== undefined) {
    return day;
  }
  const month = /^tháng\s+(\d{1,2})[/.-](\d{4})$/iu.exec(plain);
  const year = /^năm\s+(\d{4})$/iu.exec(plain)?.[1];
  if (month !== null && !isEnd && Number(month[1]) <= 12) {
    return dayFrom(Number(month[2]), Number(month[1]), 1);
  }
  if (month !== null && isEnd && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    const next = new Date(Date.UTC(Number(month[2]), Number(month[1]), 0));
    return dayFrom(Number(month[2]), Number(month[1]), next.getUTCDate());
  }
  return year === undefined ? undefined : dayFrom(Number(year), isEnd ? 12 : 1, isEnd ? 31 : 1);
}

function periodIn(from: string, to: string, decision: DecisionProposal | undefined): DataPeriod | undefined {
  // "Từ khi ... ban hành Quyết định số 217-QĐ/TW": the day of that document, when the plan says it.
  const isDecision = /^khi\s/iu.test(from) && decision !== undefined && from.includes(decision.symbol);
  const first = isDecision ? decision.date : dayIn(from, false);
  const last = /thời điểm|nay/iu.test(to) ? 'reportDate' : dayIn(to, true);
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

export function readPeriod(
  all: readonly PlanParagraph[],
  decision: DecisionProposal | undefined
): Found<PeriodProposal> | undefined {
  for (const of of all) {
    const isAbout = ABOUT_PERIOD.test(of.text) || of.above.some((heading) => ABOUT_PERIOD.test(heading));
    const match = isAbout ? FROM.exec(of.text) : null;
    if (match !== null) {
      const [phrase, from = '', to = ''] = match;
      const period = periodIn(from, to, decision);
      return found(
        { phrase, ...(period === undefined ? {} : { period }) },
        of,
        phrase,
        period === undefined ? 0.6 : 0.9
      );
    }
  }
  return undefined;
}
