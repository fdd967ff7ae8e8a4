/** Thời hạn: each stream's phrase, what it means as a last day, and the days that parents set for theirs. */
import * as React from 'react';
import { deadlineOf } from '../../domain/deadline';
import type { Deadline } from '../../domain/deadline';
import type { LocalDate } from '../../domain/local-date';
import { shortDate } from '../../domain/local-date';
import { changeStream } from '../../domain/plan-draft';
import type { DeadlineDraft, StreamDraft } from '../../domain/plan-draft';
import { parentsOf } from '../../domain/plan-draft-check';
import { readDeadlinePhrase } from '../../domain/read-deadline';
import type { DeadlineReading } from '../../domain/read-deadline';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Card } from '../parts/card';
import { Choice, DayBox, TextBox, useFieldStyles } from './fields';
import { ParentTable } from './parent-table';
import { streamProblem } from './part-props';
import type { PartProps } from './part-props';

/** What a phrase says, as far as anything: the year for days without one is that of the other days of the plan. */
export function phraseReading(phrase: string, year: number | undefined): DeadlineReading | undefined {
  try {
    return readDeadlinePhrase(phrase, year);
  } catch {
    return undefined;
  }
}

/** The year that the plan's other days name. */
function yearOf(streams: readonly StreamDraft[]): number | undefined {
  const days = streams.flatMap(({ deadline }) =>
    deadline?.kind === 'fixed' && deadline.deadline.lastDay !== undefined ? [deadline.deadline.lastDay] : []
  );
  return days.length === 0 ? undefined : Number([...days].sort()[days.length - 1]?.slice(0, 4));
}

function phraseOf(deadline: DeadlineDraft | undefined): string {
  switch (deadline?.kind) {
    case undefined:
      return '';
    case 'fixed':
      return deadline.deadline.phrase;
    case 'delegated':
    case 'imprecise':
      return deadline.phrase;
  }
}

/** The rule of another kind with the same words. */
function asKind(kind: DeadlineDraft['kind'], phrase: string, year: number | undefined): DeadlineDraft {
  const reading = phraseReading(phrase, year);
  switch (kind) {
    case 'fixed':
      return { kind, deadline: reading?.kind === 'dated' ? reading.deadline : { phrase } };
    case 'delegated':
      return { kind, phrase, byParent: {} };
    case 'imprecise':
      return reading?.kind === 'imprecise' ? reading : { kind, phrase };
  }
}

/** A phrase with the day that it means; a typed day words itself. */
function DatedPhrase({
  id,
  deadline,
  year,
  problem,
  quote,
  onChange
}: {
  readonly id: string;
  readonly deadline: Partial<Deadline> & { readonly phrase: string };
  readonly year: number | undefined;
  readonly problem: string | undefined;
  readonly quote: Parameters<typeof TextBox>[0]['quote'];
  readonly onChange: (deadline: { readonly phrase: string; readonly lastDay?: LocalDate }, what: string) => void;
}): React.ReactElement {
  const { deadlines: words } = usePlanStrings();
  const reading = phraseReading(deadline.phrase, year);
  const means = reading?.kind === 'dated' ? reading.deadline : undefined;
  const differs = means !== undefined && deadline.lastDay !== undefined && means.lastDay !== deadline.lastDay;
  return (
    <>
      <TextBox
        label={words.phrase}
        value={deadline.phrase}
        quote={quote}
        problem={problem}
        hint={
          means === undefined
            ? words.phraseHint
            : means.time === undefined
              ? words.means(shortDate(means.lastDay))
              : words.meansBefore(means.time, shortDate(means.lastDay))
        }
        onChange={(phrase) => {
          const read = phraseReading(phrase, year);
          // A phrase that names no day leaves the day that was set by hand.
          const day = deadline.lastDay === undefined ? {} : { lastDay: deadline.lastDay };
          onChange(read?.kind === 'dated' ? { ...read.deadline, phrase } : { phrase, ...day }, `${id}.phrase`);
        }}
      />
      <DayBox
        label={words.lastDay}
        value={deadline.lastDay}
        problem={differs ? words.differs(shortDate(means.lastDay)) : undefined}
        hint={words.lastDayHint}
        onChange={(lastDay) =>
          onChange(
            lastDay === undefined
              ? { phrase: deadline.phrase }
              : means?.lastDay === lastDay
                ? { ...means, phrase: deadline.phrase }
                : deadline.phrase.trim() === ''
                  ? deadlineOf(lastDay, 'before')
                  : { phrase: deadline.phrase, lastDay },
            `${id}.day`
          )
        }
        single
      />
    </>
  );
}

function DelegatedDays({
  draft,
  change,
  stream,
  deadline
}: PartProps & {
  readonly stream: StreamDraft;
  readonly deadline: Extract<DeadlineDraft, { readonly kind: 'delegated' }>;
}): React.ReactElement {
  const { deadlines: words } = usePlanStrings();
  const parents = parentsOf(draft, stream);
  const dated = parents.filter(({ code }) => deadline.byParent[code] !== undefined).length;
  const set = (code: string, lastDay: LocalDate | undefined): void =>
    change((each) => {
      const others = Object.entries(deadline.byParent).filter(([parent]) => parent !== code);
      const byParent: Readonly<Record<string, Deadline>> = Object.fromEntries(
        lastDay === undefined ? others : [...others, [code, deadlineOf(lastDay, 'before')]]
      );
      return changeStream(each, stream.id, { deadline: { ...deadline, byParent } });
    }, `${stream.id}.${code}.day`);
  return (
    <ParentTable
      label={words.parentDays(dated, parents.length)}
      parents={parents}
      cell={({ code, name }) => (
        <DayBox
          label={words.dayOf(name)}
          value={deadline.byParent[code]?.lastDay}
          hint={words.notYet}
          onChange={(lastDay) => set(code, lastDay)}
          single
        />
      )}
    />
  );
}

export function DeadlinesPart(props: PartProps): React.ReactElement {
  const { draft, change, problems } = props;
  const all = usePlanStrings();
  const words = all.deadlines;
  const styles = useFieldStyles();
  const year = yearOf(draft.streams);
  return (
    <>
      {draft.streams.length === 0 && <p className={styles.hint}>{all.problems.noStreams('')}</p>}
      {draft.streams.map((stream) => {
        const { deadline } = stream;
        const quote = draft.quotes[`stream.${stream.id}.deadline`];
        const problem = streamProblem(problems, stream.id, all, 'noDeadline', 'noLastDay', 'noDeadlinePhrase');
        const set = (next: DeadlineDraft, what?: string): void =>
          change((each) => changeStream(each, stream.id, { deadline: next }), what);
        return (
          <Card key={stream.id} title={stream.name === '' ? all.streams.unnamed : stream.name}>
            <Choice
              label={words.kind}
              value={deadline?.kind ?? ''}
              quote={quote}
              problem={deadline === undefined ? problem : undefined}
              options={[
                ['fixed', words.fixed],
                ['delegated', words.delegated],
                ['imprecise', words.imprecise]
              ]}
              onChange={(kind) => set(asKind(kind, phraseOf(deadline), year))}
            />
            {deadline?.kind === 'fixed' && (
              <DatedPhrase
                id={stream.id}
                deadline={deadline.deadline}
                year={year}
                quote={quote}
                problem={problem}
                onChange={(next, what) => set({ kind: 'fixed', deadline: next }, what)}
              />
            )}
            {(deadline?.kind === 'delegated' || deadline?.kind === 'imprecise') && (
              <TextBox
                label={words.phrase}
                value={deadline.phrase}
                quote={quote}
                problem={problem}
                hint={
                  deadline.kind === 'imprecise' && deadline.proposal !== undefined
                    ? words.proposes(shortDate(deadline.proposal.lastDay))
                    : words.openHint
                }
                onChange={(phrase) =>
                  set(
                    deadline.kind === 'delegated' ? { ...deadline, phrase } : asKind('imprecise', phrase, year),
                    `${stream.id}.phrase`
                  )
                }
              />
            )}
            {deadline?.kind === 'delegated' && <DelegatedDays {...props} stream={stream} deadline={deadline} />}
          </Card>
        );
      })}
    </>
  );
}
