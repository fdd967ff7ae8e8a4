/** Đơn vị: the units of the plan as a tree, from the site's register or from a file, with what each owes. */
import * as React from 'react';
import { findUnits } from '../../actions/find-units';
import type { FoundUnits } from '../../actions/find-units';
import { dayOf } from '../../domain/local-date';
import type { UnitCode } from '../../domain/code';
import type { PlanDraft } from '../../domain/plan-draft';
import { reportersOf } from '../../domain/plan-draft-check';
import { fillFromUnits, unitCalled } from '../../domain/plan-draft-rules';
import { UnitTree } from '../../domain/unit';
import type { Unit } from '../../domain/unit';
import { parseUnit } from '../../domain/unit-file';
import { unitsOfTable } from '../../domain/unit-table';
import { searchKey } from '../../domain/vietnamese-text';
import { useActing } from '../frame/acting-context';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { SearchField } from '../parts/search-field';
import { useAct } from '../reading/use-act';
import { themedStyles } from '../theme/themed-styles';
import { FileButton } from './file-button';
import { DayBox, useFieldStyles } from './fields';
import type { PartProps } from './part-props';

const useStyles = themedStyles((theme) => ({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '0 0 10px', padding: 0, listStyle: 'none' },
  tree: { maxHeight: 520, overflowY: 'auto', margin: 0, padding: 0, listStyle: 'none' },
  unit: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    padding: '4px 0',
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`
  },
  owes: { fontSize: 12, color: theme.semanticColors.bodySubtext, marginLeft: 'auto' }
}));

/** The draft with other units: what the plan's words name is looked for among them again. */
export function withUnits(draft: PlanDraft, units: readonly Unit[]): PlanDraft {
  const known = new Set<UnitCode>(units.map(({ code }) => code));
  const following = draft.followingOffice;
  const called = unitCalled(draft.quotes.followingOffice?.words ?? '', units)?.code;
  return fillFromUnits({
    ...draft,
    units,
    followingOffice: following !== undefined && known.has(following) ? following : (called ?? following)
  });
}

/** Units of a plan's, a register's or a table's file. @throws Error naming the place and the rule. */
export function unitsOfFile(name: string, text: string): readonly Unit[] {
  if (/\.csv$/iu.test(name)) {
    return unitsOfTable(text);
  }
  const json: unknown = JSON.parse(text);
  const list: unknown = Array.isArray(json) ? json : (json as { readonly units?: unknown } | null)?.units;
  if (!Array.isArray(list)) {
    throw new Error('units');
  }
  return new UnitTree(list.map((each, index) => parseUnit(each, `units[${index}]`))).units;
}

interface Placed {
  readonly unit: Unit;
  readonly depth: number;
}

function inTreeOrder(units: readonly Unit[]): readonly Placed[] {
  const tree = new UnitTree(units);
  const visit = (unit: Unit, depth: number): readonly Placed[] => [
    { unit, depth },
    ...tree.childrenOf(unit.code).flatMap((child) => visit(child, depth + 1))
  ];
  return units.filter(({ parent }) => parent === undefined).flatMap((unit) => visit(unit, 0));
}

export function UnitsPart({ draft, change, problemOf, say }: PartProps): React.ReactElement {
  const all = usePlanStrings();
  const words = all.units;
  const styles = useStyles();
  const fields = useFieldStyles();
  const acting = useActing();
  const { state, start } = useAct<FoundUnits>();
  const [search, setSearch] = React.useState('');
  const [wrong, setWrong] = React.useState<string>();
  const on = draft.unitsOn ?? dayOf(acting.now(), draft.timeZone);
  const take = async (): Promise<void> => {
    setWrong(undefined);
    const outcome = await start(() => findUnits(acting, on));
    if (outcome?.kind === 'done' && outcome.value.units.length > 0) {
      const { units, from } = outcome.value;
      change((each) => withUnits({ ...each, ...(from === 'register' ? { unitsOn: on } : {}) }, units));
      say(words.taken(units.length));
    }
  };
  const bring = async (file: File): Promise<void> => {
    try {
      const units = unitsOfFile(file.name, await file.text());
      setWrong(undefined);
      change((each) => withUnits(each, units));
      say(words.taken(units.length));
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  const placed = React.useMemo(() => inTreeOrder(draft.units), [draft.units]);
  const key = searchKey(search);
  const shown = placed.filter(({ unit }) => key === '' || searchKey(unit.name).includes(key));
  return (
    <>
      <Card title={words.source}>
        <div className={fields.row}>
          <div style={{ flex: '0 1 220px' }}>
            <DayBox
              label={words.on}
              value={draft.unitsOn}
              hint={words.onHint}
              onChange={(unitsOn) => change((each) => ({ ...each, unitsOn }), 'unitsOn')}
              single
            />
          </div>
        </div>
        <div className={fields.row}>
          <Button onClick={() => take()} disabled={state.kind === 'running'}>
            {state.kind === 'running' ? words.taking : words.fromSite}
          </Button>
          <FileButton label={words.fromFile} accept=".json,.csv" onFile={(file) => bring(file)} />
        </div>
        <p className={fields.hint}>{words.fileHint}</p>
        {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={() => take()} />}
        {state.kind === 'done' && state.value.from === 'nowhere' && <Notice tone="warn" explanation={words.nowhere} />}
        {wrong !== undefined && <Notice tone="bad" explanation={words.fileWrong} details={wrong} />}
      </Card>
      <Card title={words.title} hint={words.count(draft.units.length)}>
        {draft.units.length === 0 ? (
          <p className={fields.problem}>{problemOf('noUnits')}</p>
        ) : (
          <>
            <ul className={styles.counts} aria-label={words.perStream}>
              {draft.streams.map((stream) => (
                <li key={stream.id}>{words.inStream(stream.name, reportersOf(draft, stream).length)}</li>
              ))}
            </ul>
            <SearchField label={words.search} hint={words.search} value={search} onChange={setSearch} />
            <p className={fields.hint} role="status">
              {words.shown(shown.length, draft.units.length)}
            </p>
            <ul className={styles.tree} aria-label={words.title} tabIndex={0}>
              {shown.map(({ unit, depth }) => (
                <li key={unit.code} className={styles.unit} style={{ paddingLeft: key === '' ? depth * 20 : 0 }}>
                  <span>{unit.name}</span>
                  <span className={styles.owes}>
                    {draft.streams
                      .filter(({ unitKinds }) => unitKinds.includes(unit.kind))
                      .map(({ name }) => name)
                      .join(', ') || words.owesNothing}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
    </>
  );
}
