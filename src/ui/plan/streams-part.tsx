/** Luồng báo cáo: who owes, to whom, through which office. */
import * as React from 'react';
import { streamId } from '../../domain/code';
import type { UnitCode } from '../../domain/code';
import type { AddresseeRule, ReceivingRule } from '../../domain/plan';
import { EMPTY_WORDS, changeStream } from '../../domain/plan-draft';
import type { StreamDraft } from '../../domain/plan-draft';
import { parentsOf, reportersOf } from '../../domain/plan-draft-check';
import { addressByParent, kindName, receiveByParent } from '../../domain/plan-draft-rules';
import { compareNames } from '../../domain/vietnamese-text';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Pill } from '../parts/pill';
import { CheckList, Choice, Field, TextBox, useFieldStyles } from './fields';
import { ParentTable } from './parent-table';
import { streamProblem } from './part-props';
import type { PartProps } from './part-props';
import { QuoteView } from './quote-view';
import { UnitChoice } from './unit-choice';

interface StreamProps extends PartProps {
  readonly stream: StreamDraft;
}

function WhoOwes({ draft, change, problems, stream }: StreamProps): React.ReactElement {
  const all = usePlanStrings();
  const words = all.streams;
  const styles = useFieldStyles();
  const kinds = React.useMemo(
    () =>
      [...new Set(draft.units.map(({ kind }) => kind))]
        .map((kind): readonly [string, string] => [
          kind,
          words.kind(kindName(kind, draft.units), draft.units.filter((unit) => unit.kind === kind).length)
        ])
        .sort((a, b) => compareNames(a[1], b[1])),
    [draft.units, words]
  );
  const problem = streamProblem(problems, stream.id, all, 'noReporters');
  return (
    <div className={styles.field}>
      <div>
        {kinds.length === 0 ? (
          <p className={styles.hint}>{all.general.unitsFirst}</p>
        ) : (
          <CheckList
            legend={words.whoOwes}
            options={kinds}
            chosen={stream.unitKinds}
            onChange={(unitKinds) => change((each) => changeStream(each, stream.id, { unitKinds }))}
          />
        )}
        {problem !== undefined && <p className={styles.problem}>{problem}</p>}
      </div>
      <QuoteView quote={draft.quotes[`stream.${stream.id}.unitKinds`]} />
    </div>
  );
}

function Addressee({ draft, change, problems, stream }: StreamProps): React.ReactElement {
  const all = usePlanStrings();
  const words = all.streams;
  const styles = useFieldStyles();
  const { addressee } = stream;
  const quote = draft.quotes[`stream.${stream.id}.addressee`];
  const problem = streamProblem(problems, stream.id, all, 'noAddressee');
  const set = (next: AddresseeRule, what?: string): void =>
    change((each) => changeStream(each, stream.id, { addressee: next }), what);
  const parents = parentsOf(draft, stream);
  return (
    <>
      <Choice
        label={words.addressee}
        value={addressee.kind}
        quote={quote}
        problem={addressee.kind === 'parentCommittee' ? problem : undefined}
        options={[
          ['named', words.oneAddressee],
          ['parentCommittee', words.eachParent]
        ]}
        onChange={(kind) =>
          set(kind === 'named' ? { kind, name: stream.words.addressee } : addressByParent(parents, words.committee))
        }
      />
      {addressee.kind === 'named' ? (
        <TextBox
          label={words.addresseeName}
          value={addressee.name}
          problem={problem}
          onChange={(name) => set({ kind: 'named', name }, `${stream.id}.addressee`)}
          single
        />
      ) : (
        <ParentTable
          label={words.addresseeOf(parents.length)}
          parents={parents}
          cell={({ code, name }) => (
            <input
              aria-label={`${words.addressee}: ${name}`}
              className={styles.control}
              value={addressee.byParent[code] ?? ''}
              onChange={({ target }) =>
                set(
                  { ...addressee, byParent: { ...addressee.byParent, [code]: target.value.normalize('NFC') } },
                  `${stream.id}.addressee.${code}`
                )
              }
            />
          )}
        />
      )}
    </>
  );
}

function Receiving({ draft, change, problems, stream }: StreamProps): React.ReactElement {
  const all = usePlanStrings();
  const words = all.streams;
  const { receiving } = stream;
  const problem = streamProblem(problems, stream.id, all, 'noReceiving', 'officeUnknown');
  const set = (next: ReceivingRule): void => change((each) => changeStream(each, stream.id, { receiving: next }));
  const parents = parentsOf(draft, stream);
  const kinds = [...new Set(draft.units.map(({ kind }) => kind))].map((kind): readonly [string, string] => [
    kind,
    kindName(kind, draft.units)
  ]);
  const followingKind = draft.units.find(({ code }) => code === draft.followingOffice)?.kind ?? '';
  return (
    <>
      <Choice
        label={words.receiving}
        value={receiving?.kind ?? ''}
        quote={draft.quotes[`stream.${stream.id}.receiving`]}
        problem={problem}
        options={[
          ['office', words.oneOffice],
          ['parentOffice', words.officeOfParent]
        ]}
        onChange={(kind) => {
          const [first] = draft.units;
          if (kind === 'parentOffice') {
            set(receiveByParent(parents, draft.units, followingKind));
          } else if (first !== undefined) {
            set({ kind, office: draft.followingOffice ?? first.code });
          }
        }}
      />
      {receiving?.kind === 'office' && (
        <Field label={words.office} single>
          {(ids) => (
            <UnitChoice
              {...ids}
              units={draft.units}
              value={receiving.office}
              onChange={(office) => set({ kind: 'office', office })}
            />
          )}
        </Field>
      )}
      {receiving?.kind === 'parentOffice' && (
        <>
          <Choice
            label={words.officeKind}
            hint={words.officeKindHint}
            value=""
            options={kinds}
            onChange={(kind) => set(receiveByParent(parents, draft.units, kind))}
            single
          />
          <ParentTable
            label={words.officesOf(parents.length)}
            parents={parents}
            cell={({ code, name }) => (
              <UnitChoice
                aria-label={`${words.office}: ${name}`}
                units={draft.units.filter((unit) => unit.parent === code)}
                value={receiving.byParent[code]}
                onChange={(office: UnitCode) =>
                  set({ ...receiving, byParent: { ...receiving.byParent, [code]: office } })
                }
              />
            )}
          />
        </>
      )}
    </>
  );
}

/** An id that no stream has. */
function freshId(draft: PartProps['draft']): StreamDraft['id'] {
  const taken = new Set<string>(draft.streams.map(({ id }) => id));
  let n = draft.streams.length + 1;
  while (taken.has(`luong-${n}`)) {
    n += 1;
  }
  return streamId(`luong-${n}`);
}

export function StreamsPart(props: PartProps): React.ReactElement {
  const { draft, change, problems, say } = props;
  const all = usePlanStrings();
  const words = all.streams;
  const styles = useFieldStyles();
  return (
    <>
      {draft.streams.map((stream) => {
        const owed = reportersOf(draft, stream).length;
        return (
          <Card key={stream.id} title={stream.name === '' ? words.unnamed : stream.name} hint={words.owed(owed)}>
            <TextBox
              label={words.name}
              value={stream.name}
              problem={streamProblem(problems, stream.id, all, 'noStreamName')}
              onChange={(name) => change((each) => changeStream(each, stream.id, { name }), `${stream.id}.name`)}
              single
            />
            <WhoOwes {...props} stream={stream} />
            <Addressee {...props} stream={stream} />
            <Receiving {...props} stream={stream} />
            {stream.sourceWords !== '' && (
              <details>
                <summary className={styles.summary}>{words.sentence}</summary>
                <p className={styles.hint} lang="vi">
                  {stream.sourceWords}
                </p>
              </details>
            )}
            <Button
              look="quiet"
              aria-label={words.removeNamed(stream.name)}
              onClick={() => {
                change((each) => ({ ...each, streams: each.streams.filter(({ id }) => id !== stream.id) }));
                say(words.removed(stream.name));
              }}
            >
              {words.remove}
            </Button>
          </Card>
        );
      })}
      {draft.streams.length === 0 && <Pill tone="warn">{all.problems.noStreams('')}</Pill>}
      <p>
        <Button
          onClick={() =>
            change((each) => ({
              ...each,
              streams: [
                ...each.streams,
                {
                  id: freshId(each),
                  name: '',
                  unitKinds: [],
                  addressee: { kind: 'named', name: '' },
                  receiving: undefined,
                  deadline: undefined,
                  formatFamily: 'party',
                  documentType: 'BC',
                  sourceWords: '',
                  words: EMPTY_WORDS
                }
              ]
            }))
          }
        >
          {words.add}
        </Button>
      </p>
    </>
  );
}
