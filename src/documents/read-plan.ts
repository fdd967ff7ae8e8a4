/**
 * Reads a plan (kế hoạch) and proposes what it asks: streams with their deadlines, the office that follows, the
 * conference. Nothing is invented: each value carries the words that it was read from, and what the plan does not say is
 * left out and named among the problems.
 */
import type { Block } from './reading/blocks';
import { openDocument } from './reading/document';
import { readLetterhead } from './reading/letterhead';
import type { LetterheadReading } from './reading/letterhead';
import { blocksOfText } from './reading/plain-text';
import { readConference, readConsolidation, readFollowers } from './plan-reading/duties';
import { readEnding } from './plan-reading/ending';
import { readDecision, readIssuer, readPeriod, readPlanTitle } from './plan-reading/particulars';
import { found, planParagraphs } from './plan-reading/plan-text';
import type { PlanParagraph } from './plan-reading/plan-text';
import type {
  ConferenceProposal,
  ConsolidationProposal,
  DeadlineProposal,
  Found,
  PlanProblem,
  PlanProposal,
  StreamProposal
} from './plan-reading/proposal';
import { readStreams } from './plan-reading/streams';

export type {
  ConferenceProposal,
  ConsolidationProposal,
  DeadlineProposal,
  DecisionProposal,
  Found,
  PeriodProposal,
  PlanProblem,
  PlanProposal,
  SignatoryProposal,
  StreamProposal
} from './plan-reading/proposal';

/** The year for dates without one: that of the plan's own date, else the year that its text names most often after it. */
function yearOf(letterhead: LetterheadReading, all: readonly PlanParagraph[]): number | undefined {
  const { date } = letterhead.dateLine ?? {};
  if (date !== undefined) {
    return Number(date.slice(0, 4));
  }
  const years = all.flatMap(({ text }) =>
    Array.from(text.matchAll(/(?:\d{1,2}\/\d{1,2}\/|tháng\s+\d{1,2}\/|năm\s+)((?:19|20)\d\d)/giu), (match) =>
      Number(match[1])
    )
  );
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The plan's own report: who drafts it, and the conference that it is for. */
function finalStream(
  consolidation: Found<ConsolidationProposal> | undefined,
  conference: Found<ConferenceProposal> | undefined
): readonly StreamProposal[] {
  const report = consolidation?.value.report;
  if (consolidation === undefined || report === undefined) {
    return [];
  }
  const when = conference?.value.when;
  const deadline: Found<DeadlineProposal> | undefined =
    consolidation.value.deadline ??
    (conference === undefined || when === undefined
      ? undefined
      : {
          value: when,
          source: { paragraph: conference.source.paragraph, words: conference.value.phrase },
          confidence: 0.5
        });
  return [
    {
      name: `Báo cáo của ${report}`,
      reporters: { value: [report], source: consolidation.source, confidence: 0.7 },
      ...(deadline === undefined ? {} : { deadline }),
      kind: 'final'
    }
  ];
}

function streamProblems(stream: StreamProposal): readonly PlanProblem[] {
  const { name, deadline, addressee, reporters, kind } = stream;
  const problem = (
    code: PlanProblem['code'],
    severity: PlanProblem['severity'],
    source = reporters.source
  ): PlanProblem => ({
    code,
    severity,
    source,
    about: name
  });
  return [
    ...(deadline === undefined ? [problem('streamWithoutDeadline', 'error')] : []),
    ...(deadline?.value.kind === 'unread' ? [problem('deadlineUnread', 'error', deadline.source)] : []),
    ...(deadline?.value.kind === 'recurring' ? [problem('recurringDeadline', 'error', deadline.source)] : []),
    ...(addressee === undefined && kind !== 'final' ? [problem('streamWithoutAddressee', 'warning')] : []),
    ...(reporters.confidence < 0.75 && kind === 'own' ? [problem('reportersUnclear', 'warning')] : [])
  ];
}

function read(blocks: readonly Block[]): PlanProposal {
  const all = planParagraphs(blocks);
  const letterhead = readLetterhead(blocks);
  const year = yearOf(letterhead, all);
  const ending = readEnding(all);
  const text = all.slice(0, ending.start);
  const title = readPlanTitle(text);
  const decision = readDecision(text, title);
  const period = readPeriod(text, decision?.value);
  const issuer = readIssuer(
    text,
    letterhead.bodies.map((body) => ({ text: body }))
  );
  const conference = readConference(text, year);
  const consolidation = readConsolidation(text, year);
  const followers = readFollowers(text);
  const asked = readStreams(text, year);
  const streams = [...asked.streams, ...finalStream(consolidation, conference)];
  const { numberLine, dateLine } = letterhead;
  const lineOf = (words: string): PlanParagraph | undefined => all.find((each) => each.text.includes(words));
  const numbered = numberLine?.number === undefined ? undefined : lineOf(numberLine.text);
  const dated = dateLine?.date === undefined ? undefined : lineOf(dateLine.text);
  const problem = (code: PlanProblem['code'], severity: PlanProblem['severity']): PlanProblem => ({
    code,
    severity,
    about: ''
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(numbered === undefined || numberLine === undefined
      ? {}
      : { number: found(numberLine.text, numbered, numberLine.text, 0.95) }),
    ...(dated === undefined || dateLine?.date === undefined
      ? {}
      : { date: found(dateLine.date, dated, dateLine.text, 0.95) }),
    ...(decision === undefined ? {} : { decision }),
    ...(period === undefined ? {} : { period }),
    streams,
    ...(conference === undefined ? {} : { conference }),
    followers,
    ...(consolidation === undefined ? {} : { consolidation }),
    recipients: ending.recipients,
    ...(ending.signatory === undefined ? {} : { signatory: ending.signatory }),
    problems: [
      ...(title === undefined ? [problem('noTitle', 'error')] : []),
      ...(streams.length === 0 ? [problem('noStreams', 'error')] : []),
      ...(followers.length === 0 ? [problem('noFollowingOffice', 'warning')] : []),
      ...(period === undefined ? [problem('noPeriod', 'warning')] : []),
      ...asked.unclear.map((source): PlanProblem => ({
        code: 'reportersUnclear',
        severity: 'warning',
        source,
        about: source.words
      })),
      ...streams.flatMap(streamProblems)
    ],
    paragraphs: all.map(({ paragraph, text: words }) => ({ paragraph, text: words }))
  };
}

/**
 * Reads a plan from a Word document.
 * @throws DocumentError when the bytes are not a Word document that can be read safely.
 */
export function readPlan(bytes: Uint8Array): PlanProposal {
  return read(openDocument(bytes).blocks);
}

/** Reads a plan from plain text, a paragraph a line; `paragraph` of a source is then the line, from 0. */
export function readPlanText(text: string): PlanProposal {
  return read(blocksOfText(text));
}
