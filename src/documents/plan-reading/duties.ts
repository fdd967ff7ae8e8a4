/** Who follows and urges, who consolidates, and the conference that a plan ends with. */
import { bodiesIn, isBody, subjectOf } from './bodies';
import { deadlinesIn, readPhrase } from './deadlines';
import { found, sentencesOf } from './plan-text';
import type { PlanParagraph, Sentence } from './plan-text';
import type { ConferenceProposal, ConsolidationProposal, Found } from './proposal';

/** The body that a sentence asks, or the label or heading that it stands under. */
function actorOf({ of, text }: Sentence): string | undefined {
  const label = /^([^:.;()]{2,120}):\s+/u.exec(of.body)?.[1];
  const own = subjectOf(label === undefined || !text.startsWith(label) ? text : text.slice(label.length + 1));
  return own ?? (label !== undefined && isBody(label) ? label : undefined);
}

/** Bodies that a heading above names, with its paragraph. */
function above(
  of: PlanParagraph,
  all: readonly PlanParagraph[]
): { body: string; paragraph: PlanParagraph } | undefined {
  for (const heading of of.above) {
    const paragraph = all.find((each) => each.body === heading && each.paragraph < of.paragraph);
    const body = heading.replace(/[:.;\s]+$/u, '');
    if (paragraph !== undefined && isBody(body) && body.length < 200) {
      return { body, paragraph };
    }
  }
  return undefined;
}

export function readFollowers(all: readonly PlanParagraph[]): readonly Found<string>[] {
  return all.flatMap((of) =>
    sentencesOf(of)
      .filter(({ text }) => /(?<!\p{L})đôn đốc(?!\p{L})/iu.test(text))
      .flatMap((sentence): readonly Found<string>[] => {
        const actor = actorOf(sentence);
        if (actor !== undefined) {
          return bodiesIn(actor).map((body) => found(body, of, body, 0.9));
        }
        const heading = above(of, all);
        return heading === undefined
          ? []
          : bodiesIn(heading.body).map((body) => found(body, heading.paragraph, body, 0.7));
      })
  );
}

const WITH =
  /phối hợp\s+(?:với\s+)?([^.;]+?)\s+(?=tham mưu|tổng hợp|xây dựng|chuẩn bị|giúp|theo dõi|tổ chức|hoàn thành)/iu;
const DRAFTS =
  /(?:tham mưu|tổng hợp|xây dựng)[^.;]{0,60}?báo cáo(?:\s+(?:tổng kết|sơ kết|chung|kết quả))?(?:\s+của\s+([^.;,()]+?)(?=\s+(?:trước|trình|chậm|để)(?!\p{L})|[.;,()]|$))?/iu;

/** "Ban Dân vận chủ trì, phối hợp với Văn phòng tham mưu báo cáo tổng kết của Ban Thường vụ". */
export function readConsolidation(
  all: readonly PlanParagraph[],
  year: number | undefined
): Found<ConsolidationProposal> | undefined {
  const proposals = all.flatMap((of) =>
    sentencesOf(of).flatMap((sentence): readonly Found<ConsolidationProposal>[] => {
      const { text } = sentence;
      const drafts = DRAFTS.exec(text);
      const leads = /chủ trì|đầu mối|tham mưu|giúp|báo cáo chung/iu.test(text) || /^giao\s/iu.test(text);
      if (drafts === null || !leads) {
        return [];
      }
      const own = actorOf(sentence);
      const heading = own === undefined ? above(of, all) : undefined;
      const lead = own ?? heading?.body;
      if (lead === undefined || bodiesIn(lead).length > 2) {
        return [];
      }
      const partners = WITH.exec(text)?.[1];
      const report = drafts[1]?.trim();
      const at = text.search(/hội nghị/iu);
      const limit = deadlinesIn(text, year).find(({ start }) => at < 0 || start < at);
      const value: ConsolidationProposal = {
        lead,
        with: partners === undefined ? [] : bodiesIn(partners.replace(/,\s*$/u, '')),
        ...(report === undefined || !isBody(report) || !report.includes(' ') ? {} : { report }),
        ...(limit === undefined ? {} : { deadline: found(limit.deadline, of, limit.words, 0.9) })
      };
      return [found(value, of, text, partners === undefined ? 0.75 : 0.9)];
    })
  );
  return proposals.sort((a, b) => b.confidence - a.confidence)[0];
}

const CONFERENCE =
  /hội nghị[^.;()]*?(?=\s+(?:để|được|tổ chức|vào|trong|trước|dự kiến|cuối|đầu|giữa|khoảng|chậm|bằng|theo hình thức)(?!\p{L})|[.;,()]|$)/iu;
const SITES = /(?:trực tuyến|điểm cầu)[^()]*?((?:điểm cầu|(?:tại\s+)?\d+)[^().;]*)/iu;
/** "điểm cầu cấp tỉnh và 10 huyện, thị xã, thành phố". */
const SITE = /\s+(?:và|với|,)\s+(?=\d)|,\s*(?=\d)/u;

function sitesIn(text: string): { readonly sites: readonly string[]; readonly count: number | undefined } {
  const matched = SITES.exec(text)?.[1]?.trim();
  if (matched === undefined) {
    return { sites: [], count: undefined };
  }
  const sites = matched.split(SITE).map((each) => each.trim());
  const counts = sites.map((each) => Number(/^(?:tại\s+)?(\d+)/u.exec(each)?.[1] ?? 1));
  return { sites, count: counts.reduce((sum, each) => sum + each, 0) };
}

/** The conference that has a time of its own; conferences that units hold before they report have none. */
export function readConference(
  all: readonly PlanParagraph[],
  year: number | undefined
): Found<ConferenceProposal> | undefined {
  for (const of of all) {
    for (const { text } of sentencesOf(of)) {
      const at = text.search(/hội nghị/iu);
      const limit = at < 0 ? undefined : deadlinesIn(text.slice(at), year)[0];
      const between = limit === undefined || at < 0 ? '' : text.slice(at, at + limit.start);
      if (limit !== undefined && limit.deadline.kind !== 'delegated' && !/gửi|nộp/iu.test(between)) {
        const named = CONFERENCE.exec(text)?.[0].trim() ?? 'hội nghị';
        const when = readPhrase(limit.words, year);
        const { sites, count } = sitesIn(text);
        const value: ConferenceProposal = {
          name: named,
          phrase: limit.words,
          ...(when === undefined ? {} : { when }),
          sites,
          ...(count === undefined ? {} : { siteCount: count })
        };
        return found(value, of, text.slice(at), 0.9);
      }
    }
  }
  return undefined;
}
