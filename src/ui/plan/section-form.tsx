/** What the chosen section asks for: title, guidance, whether required, of whom, how long at least. */
import * as React from 'react';
import type { Section } from '../../domain/outline';
import type { SectionChange } from '../../domain/outline-edit';
import type { Quote } from '../../domain/plan-draft';
import type { Unit } from '../../domain/unit';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { CheckList, Choice, NeededBox, TextBox, useFieldStyles } from './fields';
import { QuoteView } from './quote-view';
import { useKindName } from './use-kind-name';

export interface SectionFormProps {
  readonly section: Section;
  readonly units: readonly Unit[];
  /** Kinds that owe a report in any stream. */
  readonly kinds: readonly string[];
  readonly quote: Quote | undefined;
  readonly doubts: readonly string[];
  readonly onChange: (change: SectionChange, what: string) => void;
  readonly onMerge: () => void;
  readonly onSplit: (line: number) => void;
}

/** A whole number of words, 0 or more, from what was typed. */
const wordsOf = (typed: string): number => Math.min(99_999, Math.max(0, Number(typed.replace(/\D/gu, '')) || 0));

export function SectionForm(props: SectionFormProps): React.ReactElement {
  const { section, units, kinds, quote, doubts, onChange, onMerge, onSplit } = props;
  const nameOf = useKindName(units);
  const { outline: words } = usePlanStrings();
  const styles = useFieldStyles();
  const lines = section.guidance.split('\n').map((line, index) => [line.trim(), index] as const);
  return (
    <>
      <TextBox
        label={words.mark}
        hint={words.markHint}
        value={section.mark}
        onChange={(mark) => onChange({ mark }, 'mark')}
        single
      />
      <NeededBox
        label={words.title}
        rows={2}
        value={section.title}
        onChange={(title) => onChange({ title }, 'title')}
        single
      />
      <Choice
        label={words.kind}
        value={section.kind}
        options={[
          ['prose', words.prose],
          ['heading', words.heading]
        ]}
        hint={words.kindHint}
        onChange={(kind) => onChange({ kind }, 'kind')}
        single
      />
      <TextBox
        label={words.guidance}
        hint={words.guidanceHint}
        rows={4}
        value={section.guidance}
        onChange={(guidance) => onChange({ guidance }, 'guidance')}
        single
      />
      {section.kind === 'prose' && (
        <>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={section.required}
              onChange={({ target }) => onChange({ required: target.checked }, 'required')}
            />
            <span>{words.required}</span>
          </label>
          <TextBox
            label={words.minimumWords}
            value={section.minimumWords === 0 ? '' : String(section.minimumWords)}
            hint={words.minimumHint}
            onChange={(typed) => onChange({ minimumWords: wordsOf(typed) }, 'minimumWords')}
            single
          />
        </>
      )}
      {kinds.length > 0 && (
        <CheckList
          legend={words.askedOf}
          hint={words.askedOfHint}
          options={kinds.map((kind) => [kind, nameOf(kind)] as const)}
          chosen={section.unitKinds}
          onChange={(unitKinds) =>
            // All of them and none of them both mean that everybody is asked.
            onChange({ unitKinds: unitKinds.length === kinds.length ? [] : unitKinds }, 'unitKinds')
          }
        />
      )}
      <div className={styles.row} style={{ margin: '12px 0' }}>
        <Button onClick={onMerge}>{words.merge}</Button>
      </div>
      {lines.some(([line]) => line !== '') && (
        <details>
          <summary className={styles.summary}>{words.split}</summary>
          {lines.map(([line, index]) =>
            line === '' ? null : (
              <p key={index}>
                <button type="button" className={styles.link} onClick={() => onSplit(index)}>
                  {words.splitLine(line)}
                </button>
              </p>
            )
          )}
        </details>
      )}
      {doubts.length > 0 && <p className={styles.hint}>{doubts.join(' ')}</p>}
      {quote !== undefined && <QuoteView quote={quote} />}
    </>
  );
}
