/** The outline as a tree: a heading folds what stands below it, a section shows how far it has come. */
import * as React from 'react';
import type { Outline, Section } from '../../domain/outline';
import type { OpenReason } from '../../domain/state';
import { useStrings } from '../loc/language';
import { usePaneStrings } from '../loc/use-pane-strings';
import { Button } from '../parts/button';
import { Dot } from '../parts/dot';
import { listRow } from '../theme/list-row';
import { focusRing, READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import { sectionName, sectionTone, sectionWords } from '../words/section-words';
import type { Mending } from '../../documents/word-changes/word-change';
import type { SectionProgress } from './section-progress';
import { useTreeKeys } from './use-tree-keys';
import type { TreeRow } from './use-tree-keys';

export const useTreeStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  heading: [
    focusRing(theme),
    {
      display: 'flex',
      gap: 6,
      alignItems: 'baseline',
      padding: '8px 12px 2px',
      fontSize: 12,
      fontWeight: 600,
      color: theme.semanticColors.bodySubtext,
      cursor: 'pointer',
      selectors: {
        ':hover': { color: theme.semanticColors.bodyText },
        ':focus-visible': { outlineOffset: '-2px' }
      }
    }
  ],
  fold: { width: 10, flex: 'none', textAlign: 'center' },
  row: listRow(theme),
  line: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '6px 12px' },
  button: [
    ...listRow(theme),
    {
      display: 'flex',
      gap: 8,
      width: '100%',
      alignItems: 'baseline',
      font: 'inherit',
      textAlign: 'left',
      background: 'none',
      border: 0,
      padding: '6px 12px'
    }
  ],
  words: { flex: 1, minWidth: 0 },
  acts: { padding: '0 12px 6px 28px', display: 'grid', gap: 4, justifyItems: 'start' },
  returned: { display: 'block', fontSize: 12, color: theme.semanticColors.link, overflowWrap: 'anywhere' },
  answered: { display: 'block', fontSize: 12, color: theme.semanticColors.bodySubtext, overflowWrap: 'anywhere' },
  hint: { display: 'block', fontSize: 12, color: theme.semanticColors.bodySubtext },
  count: { fontSize: 12, color: theme.semanticColors.bodySubtext, whiteSpace: 'nowrap' },
  aloud: READ_ALOUD_ONLY
}));

interface NodeActs {
  readonly busy: boolean;
  readonly onGo: (section: Section) => void;
  readonly onMend: (mending: Mending) => void;
}

export interface SectionTreeProps extends NodeActs {
  readonly outline: Outline;
  readonly progress: readonly SectionProgress[];
  /** The section with the cursor. */
  readonly at: Section['id'] | undefined;
  readonly returned: readonly OpenReason[];
  /** When the submission went in that answers what was returned; undefined while it is to be answered. */
  readonly answeredOn: string | undefined;
  /** What would put a missing section into the document. */
  readonly offerOf: (section: Section) => Mending | undefined;
}

/** What can be done about a section that has no control of its own. */
function Offer({
  offer,
  busy,
  onMend
}: Pick<NodeActs, 'busy' | 'onMend'> & { readonly offer: Mending }): React.ReactElement {
  const styles = useTreeStyles();
  const { sectionActs } = useStrings();
  const isTag = offer.kind === 'tagSection';
  return (
    <div className={styles.acts}>
      {isTag && <span className={styles.hint}>{sectionActs.foundByHeading}</span>}
      <Button
        busy={busy}
        onClick={(event) => {
          event.stopPropagation(); // the row around it goes to its place
          onMend(offer);
        }}
      >
        {busy ? sectionActs.inserting : isTag ? sectionActs.tag : sectionActs.insert}
      </Button>
    </div>
  );
}

interface NodeProps extends Omit<NodeActs, 'onGo'> {
  readonly part: SectionProgress & { readonly state: NonNullable<SectionProgress['state']> };
  readonly current: boolean;
  readonly returned: readonly OpenReason[];
  readonly answeredOn: string | undefined;
  readonly offer: Mending | undefined;
}

/** What stands in the row of a section. */
function Node({ part, current, returned, answeredOn, offer, busy, onMend }: NodeProps): React.ReactElement {
  const styles = useTreeStyles();
  const { outline, sectionActs } = useStrings();
  const { returns } = usePaneStrings();
  const { section, state, words: count } = part;
  const said = sectionWords(section, state, count, outline);
  const isOpen = returned.length > 0 && answeredOn === undefined;
  return (
    <>
      <div className={styles.line}>
        <Dot tone={isOpen ? 'wait' : sectionTone(state)} />
        <span className={styles.words}>
          {sectionName(section)}
          <span className={styles.aloud}> ({outline.states[state]})</span>
          {state !== 'done' && <span className={styles.hint}>{said.text}</span>}
          {returned.map(({ words, from }) => (
            <span key={`${from} ${words}`} className={isOpen ? styles.returned : styles.answered}>
              {answeredOn === undefined ? sectionActs.returned(words, from) : returns.answered(words, answeredOn)}
            </span>
          ))}
          {current && section.guidance !== '' && <span className={styles.hint}>{section.guidance}</span>}
        </span>
        {state === 'done' && <span className={styles.count}>{said.text}</span>}
      </div>
      {state === 'missing' && offer !== undefined && <Offer offer={offer} busy={busy} onMend={onMend} />}
    </>
  );
}

/** The rows that are shown, from top to bottom. */
function rowsOf(
  sections: readonly Section[],
  folded: ReadonlySet<Section['id']>,
  level = 1
): readonly TreeRow<Section['id']>[] {
  return sections.flatMap(({ id, kind, children }) => [
    { key: id, level, folded: kind === 'prose' || children.length === 0 ? undefined : folded.has(id) },
    ...(folded.has(id) ? [] : rowsOf(children, folded, level + 1))
  ]);
}

export function SectionTree({
  outline,
  progress,
  at,
  returned,
  answeredOn,
  offerOf,
  onGo,
  ...acts
}: SectionTreeProps): React.ReactElement {
  const styles = useTreeStyles();
  const { outline: words } = useStrings();
  const [folded, setFolded] = React.useState<ReadonlySet<Section['id']>>(new Set());
  const parts = React.useMemo(() => new Map(progress.map((part) => [part.section.id, part])), [progress]);
  const rows = React.useMemo(() => rowsOf(outline.sections, folded), [outline, folded]);
  const fold = (id: Section['id']): void =>
    setFolded((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const press = (id: Section['id']): void => {
    const part = parts.get(id);
    if (part?.state === undefined) {
      fold(id);
    } else {
      onGo(part.section);
    }
  };
  const keys = useTreeKeys(rows, at, fold, press);
  const level = (sections: readonly Section[], depth: number): React.ReactElement => (
    <ol
      className={styles.list}
      role={depth === 1 ? 'tree' : 'group'}
      aria-label={depth === 1 ? words.listLabel : undefined}
    >
      {sections.map((section) => {
        const { id, kind, children } = section;
        const part = parts.get(id);
        const state = part?.state;
        const isFolded = folded.has(id);
        const row = {
          role: 'treeitem',
          'aria-level': depth,
          'aria-expanded': kind === 'prose' || children.length === 0 ? undefined : !isFolded,
          onClick: () => press(id),
          ...keys.row(id)
        };
        return (
          <li key={id} role="none">
            {part === undefined || state === undefined ? (
              <div className={styles.heading} {...row}>
                <span className={styles.fold} aria-hidden>
                  {isFolded ? '▸' : '▾'}
                </span>
                {sectionName(section)}
              </div>
            ) : (
              <div className={styles.row} {...row} aria-current={id === at} data-section={id} data-state={state}>
                <Node
                  part={{ ...part, state }}
                  current={id === at}
                  returned={returned.filter((reason) => reason.section === id)}
                  answeredOn={answeredOn}
                  offer={state === 'missing' ? offerOf(section) : undefined}
                  {...acts}
                />
              </div>
            )}
            {children.length > 0 && !isFolded && level(children, depth + 1)}
          </li>
        );
      })}
    </ol>
  );
  return level(outline.sections, 1);
}
