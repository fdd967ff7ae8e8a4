/** The outline as a tree: a heading folds what stands below it, a section shows how far it has come. */
import * as React from 'react';
import type { Outline, Section } from '../../domain/outline';
import type { OpenReason } from '../../domain/state';
import { useStrings } from '../loc/language';
import { Button } from '../parts/button';
import { Dot } from '../parts/dot';
import { focusRing, READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import { chosenBackground } from '../theme/tones';
import { sectionName, sectionTone, sectionWords } from '../words/section-words';
import type { Mending } from '../../documents/word-changes/word-change';
import type { SectionProgress } from './section-progress';

export const useTreeStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  heading: [
    focusRing(theme),
    {
      display: 'flex',
      gap: 6,
      width: '100%',
      alignItems: 'baseline',
      textAlign: 'left',
      font: 'inherit',
      padding: '8px 12px 2px',
      fontSize: 12,
      fontWeight: 600,
      color: theme.semanticColors.bodySubtext,
      background: 'none',
      border: 0,
      cursor: 'pointer',
      selectors: {
        ':hover': { color: theme.semanticColors.bodyText },
        ':focus-visible': { outlineOffset: '-2px' }
      }
    }
  ],
  fold: { width: 10, flex: 'none', textAlign: 'center' },
  node: [
    focusRing(theme),
    {
      display: 'flex',
      gap: 8,
      width: '100%',
      alignItems: 'baseline',
      font: 'inherit',
      textAlign: 'left',
      color: theme.semanticColors.bodyText,
      background: 'none',
      border: 0,
      padding: '6px 12px',
      cursor: 'pointer',
      selectors: {
        ':hover': { background: theme.semanticColors.bodyBackgroundHovered },
        '&[aria-current="true"]': {
          background: chosenBackground(theme),
          boxShadow: `inset 3px 0 0 ${theme.palette.themePrimary}`
        },
        ':focus-visible': { outlineOffset: '-2px' }
      }
    }
  ],
  words: { flex: 1, minWidth: 0 },
  acts: { padding: '0 12px 6px 28px', display: 'grid', gap: 4, justifyItems: 'start' },
  returned: { display: 'block', fontSize: 12, color: theme.semanticColors.link, overflowWrap: 'anywhere' },
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
      <Button disabled={busy} onClick={() => onMend(offer)}>
        {busy ? sectionActs.inserting : isTag ? sectionActs.tag : sectionActs.insert}
      </Button>
    </div>
  );
}

interface NodeProps extends NodeActs {
  readonly part: SectionProgress & { readonly state: NonNullable<SectionProgress['state']> };
  readonly current: boolean;
  readonly returned: readonly OpenReason[];
  readonly offer: Mending | undefined;
}

function Node({ part, current, returned, offer, busy, onGo, onMend }: NodeProps): React.ReactElement {
  const styles = useTreeStyles();
  const { outline, sectionActs } = useStrings();
  const { section, state, words: count } = part;
  const said = sectionWords(section, state, count, outline);
  return (
    <>
      <button
        type="button"
        className={styles.node}
        aria-current={current}
        data-section={section.id}
        data-state={state}
        onClick={() => onGo(section)}
      >
        <Dot tone={returned.length > 0 ? 'wait' : sectionTone(state)} />
        <span className={styles.words}>
          {sectionName(section)}
          <span className={styles.aloud}> ({outline.states[state]})</span>
          {state !== 'done' && <span className={styles.hint}>{said.text}</span>}
          {returned.map(({ words, from }) => (
            <span key={`${from} ${words}`} className={styles.returned}>
              {sectionActs.returned(words, from)}
            </span>
          ))}
          {current && section.guidance !== '' && <span className={styles.hint}>{section.guidance}</span>}
        </span>
        {state === 'done' && <span className={styles.count}>{said.text}</span>}
      </button>
      {state === 'missing' && offer !== undefined && <Offer offer={offer} busy={busy} onMend={onMend} />}
    </>
  );
}

export function SectionTree({
  outline,
  progress,
  at,
  returned,
  offerOf,
  ...acts
}: SectionTreeProps): React.ReactElement {
  const styles = useTreeStyles();
  const { outline: words } = useStrings();
  const [folded, setFolded] = React.useState<ReadonlySet<Section['id']>>(new Set());
  const parts = React.useMemo(() => new Map(progress.map((part) => [part.section.id, part])), [progress]);
  const fold = (id: Section['id']): void =>
    setFolded((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const level = (sections: readonly Section[], label?: string): React.ReactElement => (
    <ol className={styles.list} aria-label={label}>
      {sections.map((section) => {
        const part = parts.get(section.id);
        const state = part?.state;
        const isFolded = folded.has(section.id);
        return (
          <li key={section.id}>
            {part === undefined || state === undefined ? (
              <button
                type="button"
                className={styles.heading}
                aria-expanded={!isFolded}
                onClick={() => fold(section.id)}
              >
                <span className={styles.fold} aria-hidden>
                  {isFolded ? '▸' : '▾'}
                </span>
                {sectionName(section)}
              </button>
            ) : (
              <Node
                part={{ ...part, state }}
                current={section.id === at}
                returned={returned.filter((reason) => reason.section === section.id)}
                offer={state === 'missing' ? offerOf(section) : undefined}
                {...acts}
              />
            )}
            {section.children.length > 0 && !isFolded && level(section.children)}
          </li>
        );
      })}
    </ol>
  );
  return level(outline.sections, words.listLabel);
}
