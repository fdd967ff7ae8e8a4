/** Kiểm tra: what was found, what blocks first; a click goes there, and what can be mended here is mended here. */
import * as React from 'react';
import type { Finding } from '../../documents/check';
import type { Fix } from '../../documents/fixing/fix';
import { sectionsInOrder } from '../../domain/outline';
import type { Outline } from '../../domain/outline';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { usePaneStrings } from '../loc/use-pane-strings';
import type { DocumentInWord } from '../outline/document-in-word';
import { Button } from '../parts/button';
import { Dot } from '../parts/dot';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { findingWords } from '../words/finding-words';
import type { NameOfSection } from '../words/finding-words';
import { refusalWords } from '../words/refusal-words';
import { sectionName } from '../words/section-words';
import { fixesTogether, wayOf } from './fixes-of-findings';
import type { Checks } from './use-checks';
import { useFocusAfterMending } from './use-focus-after-mending';

const useStyles = themedStyles((theme) => ({
  body: { padding: '10px 12px', display: 'grid', gap: 10 },
  title: { fontSize: 14, fontWeight: 600, margin: '6px 0 0' },
  list: { listStyle: 'none', margin: '0 -12px', padding: 0 },
  item: { padding: '6px 12px', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  place: [
    focusRing(theme),
    {
      display: 'flex',
      gap: 8,
      width: '100%',
      alignItems: 'baseline',
      font: 'inherit',
      textAlign: 'left',
      overflowWrap: 'anywhere',
      color: theme.semanticColors.bodyText,
      background: 'none',
      border: 0,
      padding: 0,
      cursor: 'pointer',
      selectors: {
        ':hover': { textDecoration: 'underline' },
        ':disabled': { cursor: 'default', textDecoration: 'none' }
      }
    }
  ],
  words: { flex: 1, minWidth: 0 },
  act: { margin: '4px 0 0 16px' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 }
}));

/** Names sections as the outline does. */
function namesOf(outline: Outline): NameOfSection {
  const names = new Map(sectionsInOrder(outline).map(({ section }) => [section.id, sectionName(section)]));
  return (id) => names.get(id) ?? id;
}

type Told = { readonly kind: 'fixed'; readonly count: number } | { readonly kind: 'moved' | 'notFound' };

interface ItemProps {
  readonly finding: Finding;
  readonly word: DocumentInWord;
  readonly nameOf: NameOfSection;
  readonly mending: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onMend: (fixes: readonly Fix[]) => void;
}

function Item({ finding, word, nameOf, mending, onGo, onMend }: ItemProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { checks } = usePaneStrings();
  const { fix, place, section, annex } = finding;
  const said = findingWords(finding, nameOf, strings);
  const way = fix === undefined ? undefined : wayOf(fix.kind, word.abilities);
  const canGo =
    place !== undefined || (section !== undefined && finding.code !== 'sectionMissing') || annex !== undefined;
  return (
    <li className={styles.item} data-finding={finding.code}>
      <button
        type="button"
        className={styles.place}
        disabled={!canGo}
        title={canGo ? checks.goTo(said) : undefined}
        onClick={() => onGo(finding)}
      >
        <Dot tone={finding.severity === 'blocks' ? 'bad' : 'warn'} />
        <span className={styles.words}>{said}</span>
      </button>
      {fix !== undefined && way === 'here' && !word.readOnly && (
        <div className={styles.act}>
          <Button look="quiet" busy={mending} aria-label={`${checks.fix}: ${said}`} onClick={() => onMend([fix])}>
            {checks.fix}
          </Button>
        </div>
      )}
      {way !== undefined && way !== 'here' && (
        <p className={`${styles.act} ${styles.hint}`}>{way === 'newerWord' ? checks.newerWord : checks.onSavedCopy}</p>
      )}
    </li>
  );
}

export interface ChecksViewProps {
  readonly word: DocumentInWord;
  readonly outline: Outline;
  readonly timeZone: string;
  readonly checks: Checks;
}

export function ChecksView({ word, outline, timeZone, checks: run }: ChecksViewProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { checks } = usePaneStrings();
  const { checked, busy, failure, refusal, checkNow, mend } = run;
  const [mending, setMending] = React.useState(false);
  const [told, setTold] = React.useState<Told>();
  const nameOf = React.useMemo(() => namesOf(outline), [outline]);
  const { list, remember } = useFocusAfterMending(checked);

  const go = ({ place, section, annex }: Finding): void => {
    const target = annex ?? section;
    const going =
      place !== undefined ? word.goToParagraph(place.paragraph) : target === undefined ? undefined : word.goTo(target);
    going?.then(
      (found) => setTold(found ? undefined : { kind: 'notFound' }),
      () => setTold({ kind: 'notFound' })
    );
  };
  const mendThese = (fixes: readonly Fix[]): void => {
    setMending(true);
    remember();
    mend(fixes)
      .then(
        (count) => setTold(count > 0 ? { kind: 'fixed', count } : { kind: 'moved' }),
        () => setTold({ kind: 'moved' })
      )
      .then(() => setMending(false))
      .catch(() => undefined);
  };
  const groups = checked === undefined ? [] : groupsOf(checked.findings);
  const together = checked === undefined ? [] : fixesTogether(checked.findings, word.abilities);
  return (
    <div ref={list} className={styles.body}>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={checkNow} />}
      {refusal !== undefined && (
        <Notice tone="bad" explanation={{ what: refusalWords(refusal, strings), advice: '' }} />
      )}
      {told?.kind === 'fixed' && <Notice tone="ok" explanation={{ what: checks.fixed(told.count), advice: '' }} />}
      {told !== undefined && told.kind !== 'fixed' && (
        <Notice tone="warn" explanation={{ what: checks[told.kind], advice: '' }} />
      )}
      {checked === undefined && failure === undefined && refusal === undefined && <Loading label={checks.checking} />}
      {checked?.findings.length === 0 && <Notice tone="ok" explanation={{ what: checks.none, advice: '' }} />}
      {groups.map(({ severity, findings }) => (
        <section key={severity} aria-label={checks[severity](findings.length)}>
          <h3 className={styles.title}>{checks[severity](findings.length)}</h3>
          <ul className={styles.list}>
            {findings.map((finding, index) => (
              <Item
                key={`${finding.code} ${index}`}
                finding={finding}
                word={word}
                nameOf={nameOf}
                mending={mending || busy}
                onGo={go}
                onMend={mendThese}
              />
            ))}
          </ul>
        </section>
      ))}
      {together.length > 1 && !word.readOnly && (
        <Button look="primary" wide busy={mending || busy} onClick={() => mendThese(together)}>
          {mending ? checks.fixing : checks.fixAll(together.length)}
        </Button>
      )}
      <Button wide onClick={checkNow} busy={busy}>
        {checks.checkNow}
      </Button>
      <p className={styles.hint} role="status">
        {busy ? checks.checking : checked === undefined ? '' : checks.checkedAt(dateAndTime(checked.at, timeZone))}
      </p>
    </div>
  );
}

interface Group {
  readonly severity: Finding['severity'];
  readonly findings: readonly Finding[];
}

/** What blocks, then what warns; a group without findings is left out. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const severities: readonly Finding['severity'][] = ['blocks', 'warns'];
  return severities
    .map((severity) => ({ severity, findings: findings.filter((each) => each.severity === severity) }))
    .filter((group) => group.findings.length > 0);
}
