/** Đề cương: the tree of sections, moved by dragging or by the keyboard, and what each section asks for. */
import * as React from 'react';
import { sectionId } from '../../domain/code';
import type { SectionId } from '../../domain/code';
import type { Outline, Section } from '../../domain/outline';
import {
  addSection,
  editSection,
  findSection,
  mergeIntoAbove,
  moveSection,
  placeOf,
  removeSection,
  splitGuidance,
  stepSection
} from '../../domain/outline-edit';
import type { SectionStep } from '../../domain/outline-edit';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { TextBox } from './fields';
import { rowsOf, treeMove } from './outline-rows';
import { OutlineTreeRow } from './outline-tree-row';
import { useOutlineStyles } from './outline-styles';
import type { PartProps } from './part-props';
import { SectionForm } from './section-form';
import { dropPlace } from './use-section-drag';
import type { DropOn } from './use-section-drag';

const SURE = 0.7;
const STEPS: Readonly<Record<string, SectionStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out'
};

/** Never given to another section, in this outline or in one that came before it. */
function freshSectionId(): SectionId {
  const random = new Uint32Array(2);
  crypto.getRandomValues(random);
  return sectionId(`m-${[...random].map((each) => each.toString(36)).join('')}`);
}

const blank = (title: string): Section => ({
  id: freshSectionId(),
  mark: '',
  title,
  guidance: '',
  required: true,
  minimumWords: 0,
  kind: 'prose',
  unitKinds: [],
  children: []
});

export function OutlinePart({ draft, change, problemOf, say }: PartProps): React.ReactElement {
  const { outline, quotes, units, streams } = draft;
  const all = usePlanStrings();
  const words = all.outline;
  const styles = useOutlineStyles();
  const [folded, setFolded] = React.useState<ReadonlySet<SectionId>>(new Set());
  const [wanted, setChosen] = React.useState<SectionId>();
  const rows = rowsOf(outline, folded);
  const chosen = rows.some(({ section }) => section.id === wanted) ? wanted : rows[0]?.section.id;
  const section = chosen === undefined ? undefined : findSection(outline, chosen);
  const elements = React.useRef(new Map<SectionId, HTMLElement>());
  const rowRef = React.useCallback((id: SectionId, element: HTMLElement | null): void => {
    if (element === null) {
      elements.current.delete(id);
    } else {
      elements.current.set(id, element);
    }
  }, []);
  const [focusOn, setFocusOn] = React.useState<SectionId>();
  React.useEffect(() => {
    if (focusOn !== undefined) {
      elements.current.get(focusOn)?.focus();
      setFocusOn(undefined);
    }
  }, [focusOn]);

  const choose = (id: SectionId): void => {
    setChosen(id);
    setFocusOn(id);
  };
  const fold = (id: SectionId): void =>
    setFolded((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const act = (make: (outline: Outline) => Outline, what?: string): void =>
    change((each) => {
      const next = make(each.outline);
      return next === each.outline ? each : { ...each, outline: next };
    }, what);
  const nameOf = (id: SectionId | undefined): string =>
    (id === undefined ? undefined : findSection(outline, id)?.title) ?? words.top;
  const tellMove = (id: SectionId, next: Outline): void => {
    const place = placeOf(next, id);
    say(
      next === outline || place === undefined
        ? words.notMoved
        : words.moved(nameOf(id), nameOf(place.parent), place.index + 1)
    );
  };
  const move = (id: SectionId, make: (outline: Outline) => Outline): void => {
    const next = make(outline);
    act(make);
    tellMove(id, next);
    const parent = placeOf(next, id)?.parent;
    setFolded((before) => new Set([...before].filter((each) => each !== parent)));
    choose(id);
  };
  const remove = (id: SectionId): void => {
    const at = rows.findIndex((row) => row.section.id === id);
    const level = rows[at]?.level ?? 1;
    const next = rows.slice(at + 1).find((row) => row.level <= level) ?? rows[at - 1];
    act((each) => removeSection(each, id));
    say(words.removed(nameOf(id)));
    if (next !== undefined) {
      choose(next.section.id);
    }
  };
  const add = (inside: boolean): void => {
    const made = blank(words.newTitle);
    const at = chosen === undefined ? undefined : placeOf(outline, chosen);
    const place =
      inside && section !== undefined
        ? { parent: section.id, index: section.children.length }
        : at === undefined
          ? { parent: undefined, index: outline.sections.length }
          : { parent: at.parent, index: at.index + 1 };
    act((each) => addSection(each, place, made));
    say(words.added);
    choose(made.id);
  };
  const onKey = (event: React.KeyboardEvent, id: SectionId): void => {
    const step = STEPS[event.key];
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      move(id, (each) => stepSection(each, id, step));
      return;
    }
    if (event.key === 'Delete') {
      event.preventDefault();
      remove(id);
      return;
    }
    const go = treeMove(rows, folded, id, event.key);
    if (go === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    if (go.kind === 'go') {
      choose(go.to);
    } else {
      fold(go.id);
    }
  };
  const onDrop = (dragged: SectionId, target: SectionId, on: DropOn): void => {
    const to = dropPlace(outline, target, on);
    if (to !== undefined) {
      move(dragged, (each) => moveSection(each, dragged, to));
    }
  };
  const kinds = [...new Set(streams.flatMap(({ unitKinds }) => unitKinds))];
  const quote = section === undefined ? undefined : quotes[`section.${section.id}`];
  return (
    <>
      <Card>
        <TextBox
          label={words.outlineTitle}
          value={outline.title}
          quote={quotes.outline}
          problem={problemOf('noOutlineTitle')}
          onChange={(title) => act((each) => ({ ...each, title }), 'outlineTitle')}
        />
      </Card>
      <div className={styles.columns}>
        <Card title={words.sections} hint={words.keys}>
          <div className={styles.bar}>
            <Button onClick={() => add(false)}>{words.add}</Button>
            <Button onClick={() => add(true)} disabled={section === undefined}>
              {words.addInside}
            </Button>
            <Button onClick={() => chosen !== undefined && remove(chosen)} disabled={section === undefined}>
              {words.remove}
            </Button>
            {(['up', 'down', 'out', 'in'] as const).map((step) => (
              <Button
                key={step}
                disabled={chosen === undefined || stepSection(outline, chosen, step) === outline}
                onClick={() => chosen !== undefined && move(chosen, (each) => stepSection(each, chosen, step))}
              >
                {words.steps[step]}
              </Button>
            ))}
          </div>
          {rows.length === 0 ? (
            <p className={styles.empty}>{all.problems.noSections('')}</p>
          ) : (
            <div role="tree" aria-label={words.sections} className={styles.tree}>
              {rows.map((row) => (
                <OutlineTreeRow
                  key={row.section.id}
                  row={row}
                  isChosen={row.section.id === chosen}
                  isFolded={folded.has(row.section.id)}
                  isUnsure={(quotes[`section.${row.section.id}`]?.confidence ?? 1) < SURE}
                  onChoose={choose}
                  onFold={fold}
                  onKey={onKey}
                  onDrop={onDrop}
                  rowRef={rowRef}
                />
              ))}
            </div>
          )}
        </Card>
        {section !== undefined && (
          <Card title={words.chosen}>
            <SectionForm
              key={section.id}
              section={section}
              units={units}
              kinds={kinds}
              quote={quote}
              doubts={(quote?.doubts ?? []).flatMap((doubt) => words.doubts[doubt] ?? [])}
              onChange={(next, what) =>
                change(
                  (each) => ({
                    ...each,
                    outline: editSection(each.outline, section.id, next),
                    // Somebody who corrected a section by hand has no doubts left about it.
                    quotes: sureOf(each.quotes, `section.${section.id}`)
                  }),
                  `${section.id}.${what}`
                )
              }
              onMerge={() => {
                const above = rows[rows.findIndex((row) => row.section.id === section.id) - 1];
                act((each) => mergeIntoAbove(each, section.id));
                if (above !== undefined) {
                  say(words.merged(section.title, above.section.title));
                  choose(above.section.id);
                }
              }}
              onSplit={(line) => {
                const id = freshSectionId();
                act((each) => splitGuidance(each, section.id, line, id));
                say(words.added);
                choose(id);
              }}
            />
          </Card>
        )}
      </div>
    </>
  );
}

function sureOf(quotes: PartProps['draft']['quotes'], name: string): PartProps['draft']['quotes'] {
  const quote = quotes[name];
  return quote === undefined || quote.confidence === 1
    ? quotes
    : { ...quotes, [name]: { ...quote, confidence: 1, doubts: [] } };
}
