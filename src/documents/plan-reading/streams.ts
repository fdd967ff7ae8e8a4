/** Who reports to whom, through whom, by when: one proposal for each body or group of bodies that a plan asks to report. */
import { nameKey } from '../../domain/vietnamese-text';
import type { SourceWords } from '../reading/place';
import { bodiesIn, isBody, subjectOf } from './bodies';
import { deadlinesIn } from './deadlines';
import type { FoundDeadline } from './deadlines';
import { found, sentencesOf, sourceIn } from './plan-text';
import type { PlanParagraph, Sentence } from './plan-text';
import type { Found, StreamProposal } from './proposal';

const REPORT = /báo cáo/iu;
const NAME_END =
  '(?=\\s*\\(|\\s+(?:trước|chậm nhất|muộn nhất|không quá|không muộn hơn|đến hết|để|bằng|theo đúng|kèm|và\\s+(?:gửi|đồng)|đồng thời|qua|thông qua|trong|vào|định kỳ|hằng|hàng|cuối)(?!\\p{L})|[.;:]|,\\s*(?:qua|trước|chậm|đồng|trong|gửi|bảo đảm|đảm bảo|để|hạn|thời)|$)';
/** "gửi báo cáo về ...", "gửi về ...", "báo cáo kết quả cho ...". */
// eslint-disable-next-line @rushstack/security/no-unsafe-regexp -- made of the constants above
const SENT_TO = new RegExp(`(?:gửi|nộp|báo cáo)[^.;()]{0,80}?\\s(?:về|cho|đến|tới|lên)\\s+([^()]+?)${NAME_END}`, 'iu');
/** "báo cáo Ủy ban nhân dân tỉnh": the addressee stands without a preposition. */
// eslint-disable-next-line @rushstack/security/no-unsafe-regexp -- made of the constants above
const REPORTED_TO = new RegExp(
  `(?:báo cáo|gửi|nộp|trình)\\s+((?:Ủy ban|Uỷ ban|UBND|Thủ tướng|Chính phủ|Bộ|Sở|Ban Thường vụ|Tỉnh ủy|Huyện ủy|Thường trực|Ban Chỉ đạo)[^()]*?)${NAME_END}`,
  'u'
);
const THROUGH =
  /\(\s*(?:qua|thông qua)\s+([^()]+?)\s*\)|(?:,|\s)\s*(?:qua|thông qua(?:\s+đầu mối)?)\s+((?:Ban|Sở|Văn phòng|Phòng|Bộ|Cục|Vụ|Chi cục|Trung tâm|Thường trực)\s[^.;,()]+?)(?=\s+(?:trước|chậm|muộn|để|tổng hợp|vào|trong)(?!\p{L})|[.;,()]|$)/u;
const COLLECTIVE = /thông qua tập thể(?:\s+[\p{L}\s]+?)?(?=\s+(?:và|trước|gửi|rồi|sau)(?!\p{L})|[,;.()]|$)/iu;
const CONSOLIDATES =
  /(?<!\p{L})tổng hợp(?:,\s*xây dựng|\s+và\s+xây dựng)?[^.;()]{0,30}báo cáo[^.;,()]{0,20}?(?=\s+(?:và|gửi|để|trước)(?!\p{L})|[.;,()]|$)|(?<!\p{L})tổng hợp,\s*xây dựng báo cáo/iu;
const OWN_CONFERENCE = /tổ chức\s+(hội nghị[^.;,()]*?)(?=\s+(?:và|vào|trước|trong|để)(?!\p{L})|[.;,()]|$)/iu;
const DIRECTED = /chỉ đạo\s+([^.;]+?)\s+báo cáo(?:\s+kết quả[^.;,()]*)?/iu;
/** "Cấp cơ sở: ..." names the level before the sentence. */
const LABEL = /^([^:.;()]{2,80}):\s+/u;

/** "Cấp huyện", "Đối với cấp cơ sở": what names a level rather than a job. */
const LEVEL = /^(?:đối với\s+|ở\s+)?(?:cấp|khối|tuyến)\s/iu;

function labelOf(text: string): string | undefined {
  return LABEL.exec(text)?.[1]?.trim();
}

interface Clause {
  readonly sentence: Sentence;
  readonly text: string;
}

/** Clauses between semicolons have a reporter of their own when they begin with one. */
function clausesOf(sentence: Sentence): readonly Clause[] {
  const label = sentence.isFirst ? LABEL.exec(sentence.text) : null;
  const text = label === null ? sentence.text : sentence.text.slice(label[0].length);
  const clauses: string[] = [];
  for (const piece of text.split(/(?<=;)\s+/u)) {
    const last = clauses[clauses.length - 1];
    if (last === undefined || subjectOf(piece) !== undefined) {
      clauses.push(piece);
    } else {
      clauses[clauses.length - 1] = `${last} ${piece}`;
    }
  }
  return clauses.map((each) => ({ sentence, text: each }));
}

/** A limit for a conference is none for a report. */
function ofReport(text: string, deadlines: readonly FoundDeadline[]): FoundDeadline | undefined {
  const own = deadlines.filter(({ start }) => {
    const before = text.slice(0, start).toLowerCase();
    return before.lastIndexOf('hội nghị') <= Math.max(before.lastIndexOf('báo cáo'), before.lastIndexOf('gửi'));
  });
  // "định kỳ hằng quý ... (trước ngày 10 của tháng cuối quý)": the second says more.
  const [first] = own;
  return first?.deadline.kind === 'recurring' ? (own.find(({ words }) => /\d/.test(words)) ?? first) : first;
}

interface Reporters {
  readonly reporters: Found<readonly string[]>;
  readonly label: string | undefined;
}

/** The body that a clause asks: its own subject, else the label before it, else the heading above. */
function reportersOf({ sentence, text }: Clause, earlier: string | undefined): Reporters | undefined {
  const { of } = sentence;
  const subject = subjectOf(text);
  const label = labelOf(of.body);
  const heading = of.above.find((each) => LEVEL.test(each) && each.length < 80);
  const level =
    label !== undefined && LEVEL.test(label)
      ? label
      : heading === undefined
        ? undefined
        : (labelOf(`${heading} `) ?? heading);
  if (subject !== undefined) {
    return { reporters: found(bodiesIn(subject), of, subject, 0.9), label: level };
  }
  if (label !== undefined && isBody(label)) {
    return { reporters: found(bodiesIn(label), of, label, 0.85), label: undefined };
  }
  if (earlier !== undefined && of.body.includes(earlier)) {
    return { reporters: found(bodiesIn(earlier), of, earlier, 0.75), label: level };
  }
  return undefined;
}

/** Bodies of the heading or of the item that introduces a list. */
function fromAbove(of: PlanParagraph, all: readonly PlanParagraph[]): Reporters | undefined {
  for (const above of of.above) {
    const paragraph = all.find((each) => each.body === above && each.paragraph < of.paragraph);
    const name = (labelOf(`${above} `) ?? above).replace(/[:.;\s]+$/u, '');
    const subject = isBody(name) ? name : subjectOf(above);
    if (paragraph !== undefined && subject !== undefined && paragraph.text.includes(subject)) {
      return { reporters: found(bodiesIn(subject), paragraph, subject, 0.7), label: undefined };
    }
  }
  return undefined;
}

function match(text: string, pattern: RegExp): string | undefined {
  const matched = pattern.exec(text);
  return matched?.slice(1).find((each) => each !== undefined) ?? matched?.[0];
}

function optional<T>(value: T | undefined, make: (value: T) => Partial<StreamProposal>): Partial<StreamProposal> {
  return value === undefined ? {} : make(value);
}

class StreamReader {
  public readonly streams: StreamProposal[] = [];
  /** Reports with a date for which no reporter could be read. */
  public readonly unclear: SourceWords[] = [];

  public constructor(
    private readonly all: readonly PlanParagraph[],
    private readonly year: number | undefined
  ) {}

  public paragraph(of: PlanParagraph): void {
    let earlier: string | undefined;
    for (const sentence of sentencesOf(of)) {
      for (const clause of clausesOf(sentence)) {
        this.clause(clause, earlier);
        earlier = subjectOf(clause.text) ?? earlier;
      }
    }
  }

  private clause(clause: Clause, earlier: string | undefined): void {
    const { text, sentence } = clause;
    const { of } = sentence;
    if (!REPORT.test(of.body) || !/báo cáo|gửi|nộp/iu.test(text) || isAboutPlan(text)) {
      return;
    }
    const deadline = ofReport(text, deadlinesIn(text, this.year));
    const addressee = (match(text, SENT_TO) ?? match(text, REPORTED_TO))?.trim();
    const isSent = addressee !== undefined && isBody(addressee);
    if (
      !isSent &&
      (deadline === undefined ||
        !/(?:gửi|nộp|hoàn thành|xây dựng|lập)[^.;]{0,40}báo cáo|báo cáo[^.;]{0,60}$|gửi/iu.test(text))
    ) {
      return;
    }
    const who = reportersOf(clause, earlier) ?? fromAbove(of, this.all);
    if (who === undefined) {
      this.unclear.push(sourceIn(of, text));
      return;
    }
    const directed = match(text, DIRECTED);
    const office = match(text, THROUGH)
      ?.replace(/\s+(?:để\s+)?tổng hợp.*$/u, '')
      .trim();
    const collective = COLLECTIVE.exec(text)?.[0].trim();
    const consolidates = CONSOLIDATES.exec(text)?.[0].trim();
    const conference = match(text, OWN_CONFERENCE)?.trim();
    const [first = ''] = who.reporters.value;
    this.add({
      name: who.label ?? first,
      reporters: who.reporters,
      ...(isSent ? { addressee: found(addressee, of, addressee, 0.9) } : {}),
      ...optional(office, (words) => ({ receivingOffice: found(words, of, words, 0.9) })),
      ...optional(deadline, ({ deadline: value, words }) => ({
        deadline: found(value, of, words, value.kind === 'unread' ? 0.3 : 0.95)
      })),
      ...optional(collective, (words) => ({ collectiveApproval: found(words, of, words, 0.95) })),
      ...optional(consolidates, (words) => ({ consolidates: found(words, of, words, 0.85) })),
      ...optional(conference, (words) => ({ ownConference: found(words, of, words, 0.8) })),
      kind: 'own'
    });
    if (directed !== undefined && isBody(directed)) {
      this.directed(of, directed, who.reporters);
    }
  }

  /** "chỉ đạo X báo cáo": X reports to the body that directs it, by a date that the plan leaves out. */
  private directed(of: PlanParagraph, list: string, director: Found<readonly string[]>): void {
    const reporters = bodiesIn(list);
    this.streams.push({
      name: reporters.join(', '),
      reporters: found(reporters, of, list, 0.75),
      addressee: { value: director.value.join(', '), source: director.source, confidence: 0.6 },
      kind: 'directed'
    });
  }

  /** The same bodies asked twice in one paragraph or list are asked once: what is said later adds to it. */
  private add(stream: StreamProposal): void {
    const index = this.streams.findIndex(
      (each) => each.kind === stream.kind && each.reporters.value.join() === stream.reporters.value.join()
    );
    const known = this.streams[index];
    const isOther =
      known?.deadline !== undefined &&
      stream.deadline !== undefined &&
      known.deadline.source.words !== stream.deadline.source.words;
    if (known === undefined || isOther) {
      this.streams.push(stream);
    } else {
      this.streams[index] = { ...stream, ...known };
    }
  }
}

/** "báo cáo ... để xem xét, giải quyết" about difficulties is no report of the plan; nor is what somebody drafts for another. */
function isAboutPlan(text: string): boolean {
  return (
    /(?:khó khăn|vướng mắc|phát sinh)[^.;]*(?:báo cáo|phản ánh|kịp thời)/iu.test(text) &&
    !/(?:gửi|nộp)\s+báo cáo/iu.test(text)
  );
}

/** A body that the plan asks itself is not asked once more through another. */
function withoutRepeats(streams: readonly StreamProposal[]): readonly StreamProposal[] {
  const own = new Set(
    streams
      .filter(({ kind }) => kind === 'own')
      .flatMap(({ reporters }) => reporters.value.map((each) => nameKey(each)))
  );
  return streams.flatMap((stream): readonly StreamProposal[] => {
    if (stream.kind !== 'directed') {
      return [stream];
    }
    const left = stream.reporters.value.filter((each) => !own.has(nameKey(each)));
    return left.length === 0
      ? []
      : [{ ...stream, name: left.join(', '), reporters: { ...stream.reporters, value: left } }];
  });
}

export interface ReadStreams {
  readonly streams: readonly StreamProposal[];
  /** Words that ask for a report by a date, of bodies that could not be read. */
  readonly unclear: readonly SourceWords[];
}

/** @param year of the plan, for dates that name none. */
export function readStreams(paragraphs: readonly PlanParagraph[], year: number | undefined): ReadStreams {
  const reader = new StreamReader(paragraphs, year);
  paragraphs.forEach((each) => reader.paragraph(each));
  return { streams: withoutRepeats(reader.streams), unclear: reader.unclear };
}
