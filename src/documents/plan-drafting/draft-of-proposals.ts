/** Brings what was read from a plan and an outline into the draft of a plan, each value with the words it came from. */
import { planId, streamId } from '../../domain/code';
import type { StreamId } from '../../domain/code';
import type { Conference, Decision } from '../../domain/plan';
import { EMPTY_DRAFT } from '../../domain/plan-draft';
import type { DeadlineDraft, PlanDraft, Quote, ReadingNote, StreamDraft } from '../../domain/plan-draft';
import { fillFromUnits, unitCalled } from '../../domain/plan-draft-rules';
import { searchKey } from '../../domain/vietnamese-text';
import type { OutlineProposal, SectionProposal } from '../outline/proposal';
import { outlineOf } from '../outline/proposal';
import { slugOf } from '../outline/slug';
import type { DeadlineProposal, Found, PlanProposal, StreamProposal } from '../plan-reading/proposal';
import type { SourceWords } from '../reading/place';

const AROUND = 160;

/** The words with what stands around them, cut at spaces. */
function contextOf(text: string, words: string): string {
  const at = text.indexOf(words);
  if (at < 0) {
    return words;
  }
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + words.length + AROUND);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = to === text.length ? to : text.lastIndexOf(' ', to);
  return `${start > 0 ? '… ' : ''}${text.slice(Math.min(start, at), Math.max(end, at + words.length))}${
    end < text.length ? ' …' : ''
  }`;
}

const capitalised = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** A title for lists: the summary without what the decision is about. */
function shortTitle(summary: string): string {
  const about = summary.search(/\s+(?:của\s.+?\s)?về\s+(?:việc\s+)?(?:ban hành|tăng cường|công tác|một số|việc)/u);
  const short = about > 20 ? summary.slice(0, about) : summary;
  return capitalised(short.replace(/\s+của\s+[^,]*$/u, (tail) => (short.length - tail.length > 20 ? '' : tail)));
}

/** A code for the plan: the number of the decision that it reviews, else that of the plan itself. */
function codeOf({ decision, number, date }: PlanProposal): string {
  const [digits] = /\d+/u.exec(decision?.value.symbol ?? number?.value ?? '') ?? [];
  const year = date?.value.slice(0, 4);
  const code = [digits, digits === undefined ? year : undefined].filter((each) => each !== undefined).join('-');
  try {
    return planId(code);
  } catch {
    return '';
  }
}

/** "theo yêu cầu của Ban thường vụ cấp huyện" is who sets the day; the words before it only say what is set. */
function deadlineOf(read: DeadlineProposal | undefined): DeadlineDraft | undefined {
  switch (read?.kind) {
    case undefined:
    case 'recurring':
      return undefined;
    case 'dated':
      return { kind: 'fixed', deadline: read.deadline };
    case 'delegated':
      return { kind: 'delegated', phrase: read.phrase.replace(/^thời gian\s.*?(?=theo\s)/iu, ''), byParent: {} };
    case 'imprecise':
      return { kind: 'imprecise', phrase: read.phrase, proposal: read.proposal };
    case 'unread':
      return { kind: 'imprecise', phrase: read.phrase };
  }
}

const isGovernment = (issuer: string): boolean =>
  /^(?:uy ban nhan dan|ubnd|chinh phu|so |bo )/u.test(searchKey(issuer));

const isOutlineQuote = (name: string): boolean => name === 'outline' || /^(?:section|annex)\./u.test(name);

const onlyOf = (quotes: PlanDraft['quotes'], belongs: (name: string) => boolean): Record<string, Quote> =>
  Object.fromEntries(Object.entries(quotes).filter(([name]) => belongs(name)));

class Drafting {
  private readonly quotes: Record<string, Quote> = {};
  private readonly taken = new Set<string>();

  public constructor(
    private readonly plan: PlanProposal,
    private readonly base: PlanDraft
  ) {}

  private textAt(paragraph: number): string {
    return this.plan.paragraphs.find((each) => each.paragraph === paragraph)?.text ?? '';
  }

  private quote(name: string, found: Found<unknown> | undefined): void {
    if (found !== undefined) {
      const { source, confidence } = found;
      this.quotes[name] = {
        words: source.words,
        context: contextOf(this.textAt(source.paragraph), source.words),
        confidence,
        doubts: []
      };
    }
  }

  private streamOf(proposal: StreamProposal, index: number): StreamDraft {
    const { name, reporters, addressee, receivingOffice, deadline } = proposal;
    const id: StreamId = streamId(slugOf(name.replace(/^Cấp\s+/u, ''), `luong-${index + 1}`, this.taken));
    this.quote(`stream.${id}.unitKinds`, reporters);
    this.quote(`stream.${id}.addressee`, addressee);
    this.quote(`stream.${id}.receiving`, receivingOffice);
    this.quote(`stream.${id}.deadline`, deadline);
    const sentence = this.textAt(reporters.source.paragraph);
    // The plan's own report is addressed to the conference that it is written for.
    const conference = proposal.kind === 'final' ? this.plan.conference : undefined;
    const words = {
      reporters: reporters.value,
      addressee: addressee?.value ?? (conference === undefined ? '' : capitalised(conference.value.name)),
      office: receivingOffice?.value ?? (proposal.kind === 'final' ? (this.plan.consolidation?.value.lead ?? '') : '')
    };
    if (conference !== undefined) {
      this.quote(`stream.${id}.addressee`, conference);
      this.quote(`stream.${id}.receiving`, this.plan.consolidation);
    }
    return {
      id,
      name,
      unitKinds: [],
      addressee: { kind: 'named', name: '' },
      receiving: undefined,
      deadline: deadlineOf(deadline?.value),
      formatFamily: isGovernment(this.plan.issuer?.value ?? '') ? 'government' : 'party',
      documentType: 'BC',
      sourceWords: sentence === '' ? reporters.source.words : sentence,
      words
    };
  }

  private conference(): Conference | undefined {
    const read = this.plan.conference;
    if (read === undefined) {
      return undefined;
    }
    this.quote('conference', read);
    const { name, phrase, when, sites } = read.value;
    return {
      name: capitalised(name),
      phrase,
      ...(when?.kind === 'dated' ? { date: when.deadline.lastDay } : {}),
      sites
    };
  }

  private decision(): Decision | undefined {
    const read = this.plan.decision;
    if (read === undefined) {
      return undefined;
    }
    this.quote('decision', read);
    const { symbol, date, issuer, summary } = read.value;
    return issuer === undefined
      ? undefined
      : { symbol, ...(date === undefined ? {} : { date }), issuer, summary: summary ?? '' };
  }

  public make(): PlanDraft {
    const { plan, base } = this;
    const summary = plan.title?.value ?? '';
    this.quote('title', plan.title);
    this.quote('issuer', plan.issuer);
    this.quote('period', plan.period);
    const [follower] = plan.followers;
    this.quote('followingOffice', follower);
    const streams = plan.streams.map((stream, index) => this.streamOf(stream, index));
    return fillFromUnits({
      ...base,
      id: base.id || codeOf(plan),
      title: shortTitle(summary),
      reportSummary: summary,
      issuer: plan.issuer?.value ?? '',
      followingOffice: unitCalled(follower?.value ?? '', base.units)?.code ?? base.followingOffice,
      period: plan.period?.value.period ?? EMPTY_DRAFT.period,
      decision: this.decision(),
      conference: this.conference(),
      streams,
      quotes: { ...onlyOf(base.quotes, isOutlineQuote), ...this.quotes },
      notes: [
        ...base.notes.filter(({ file }) => file !== 'plan'),
        ...plan.problems.map(({ code, severity, about }): ReadingNote => ({ file: 'plan', code, severity, about }))
      ]
    });
  }
}

/** The draft with what the plan says; its outline and units stay. */
export function withPlanRead(draft: PlanDraft, plan: PlanProposal): PlanDraft {
  return new Drafting(plan, draft).make();
}

const quoteOf = (source: SourceWords, confidence: number, doubts: readonly string[] = []): Quote => ({
  words: source.words,
  context: source.words,
  confidence,
  doubts
});

function sectionQuotes(sections: readonly SectionProposal[]): readonly (readonly [string, Quote])[] {
  return sections.flatMap((each) => [
    [`section.${each.id}`, quoteOf(each.source, each.confidence, each.doubts)] as const,
    ...sectionQuotes(each.children)
  ]);
}

/** The draft with another outline; sections that were there before keep their ids. */
export function withOutlineRead(draft: PlanDraft, outline: OutlineProposal): PlanDraft {
  const own = [
    ...(outline.titleSource === undefined ? [] : [['outline', quoteOf(outline.titleSource, 0.9)] as const]),
    ...sectionQuotes(outline.sections),
    ...outline.annexes.map(({ id, source, confidence }) => [`annex.${id}`, quoteOf(source, confidence)] as const)
  ];
  return {
    ...draft,
    outline: outlineOf(outline),
    quotes: { ...onlyOf(draft.quotes, (name) => !isOutlineQuote(name)), ...Object.fromEntries(own) },
    notes: [
      ...draft.notes.filter(({ file }) => file !== 'outline'),
      ...outline.problems.map(({ code, severity, about }): ReadingNote => ({ file: 'outline', code, severity, about }))
    ]
  };
}
