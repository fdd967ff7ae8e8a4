/** Phụ lục số liệu: tables that every report brings, their columns and how each rolls up. */
import * as React from 'react';
import { annexId, columnId } from '../../domain/code';
import type { Annex, AnnexColumn } from '../../domain/annex';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { ColumnFields } from './annex-column-fields';
import { numbered, rowsOfText } from './annex-rows';
import { CheckList, Choice, NeededBox, TextBox, useFieldStyles } from './fields';
import { useOutlineStyles } from './outline-styles';
import type { PartProps } from './part-props';
import { useKindName } from './use-kind-name';

function AnnexCard({ annex, draft, change, say }: PartProps & { readonly annex: Annex }): React.ReactElement {
  const { annexes: words, outline: outlineWords } = usePlanStrings();
  const styles = useFieldStyles();
  const [rowsText, setRowsText] = React.useState(
    annex.rows.kind === 'fixed' ? annex.rows.rows.map(({ title }) => title).join('\n') : ''
  );
  const put = (next: Partial<Annex>, what?: string): void =>
    change(
      (each) => ({
        ...each,
        outline: {
          ...each.outline,
          annexes: each.outline.annexes.map((other) => (other.id === annex.id ? { ...other, ...next } : other))
        }
      }),
      what
    );
  const nameOf = useKindName(draft.units);
  const kinds = [...new Set(draft.streams.flatMap(({ unitKinds }) => unitKinds))];
  return (
    <Card title={`${annex.mark} ${annex.title}`.trim()} hint={words.shape(annex.columns.length)}>
      <NeededBox
        label={words.title}
        value={annex.title}
        quote={draft.quotes[`annex.${annex.id}`]}
        onChange={(title) => put({ title }, `${annex.id}.title`)}
      />
      <div className={styles.row}>
        <TextBox label={words.mark} value={annex.mark} onChange={(mark) => put({ mark }, `${annex.id}.mark`)} single />
        <NeededBox
          label={words.rowTitle}
          value={annex.rowTitle}
          onChange={(rowTitle) => put({ rowTitle }, `${annex.id}.rowTitle`)}
          single
        />
        <Choice
          label={words.rows}
          value={annex.rows.kind}
          options={[
            ['fixed', words.fixedRows],
            ['open', words.openRows]
          ]}
          onChange={(kind) => put({ rows: kind === 'open' ? { kind } : { kind, rows: rowsOfText(rowsText, []) } })}
          single
        />
      </div>
      {annex.rows.kind === 'fixed' && (
        <TextBox
          label={words.rowTitles}
          hint={words.rowTitlesHint}
          rows={Math.min(10, annex.rows.rows.length + 1)}
          value={rowsText}
          onChange={(text) => {
            setRowsText(text);
            if (annex.rows.kind === 'fixed') {
              put({ rows: { kind: 'fixed', rows: rowsOfText(text, annex.rows.rows) } }, `${annex.id}.rows`);
            }
          }}
          single
        />
      )}
      <h4 className={styles.label}>{words.columns}</h4>
      {annex.columns.map((column) => (
        <ColumnFields key={column.id} annex={annex} column={column} set={(columns, what) => put({ columns }, what)} />
      ))}
      <div className={styles.row}>
        <Button
          onClick={() => {
            const ids = annex.columns.map(({ id }) => id as string);
            const column: AnnexColumn = {
              id: columnId(numbered('cot', ids)),
              title: words.newColumn,
              type: 'integer',
              rollUp: { kind: 'sum' }
            };
            put({ columns: [...annex.columns, column] });
          }}
        >
          {words.addColumn}
        </Button>
        <Button
          onClick={() => {
            change((each) => ({
              ...each,
              outline: { ...each.outline, annexes: each.outline.annexes.filter(({ id }) => id !== annex.id) }
            }));
            say(words.removed(annex.title));
          }}
        >
          {words.remove}
        </Button>
      </div>
      <label className={styles.check} style={{ marginTop: 8 }}>
        <input type="checkbox" checked={annex.hasTotal} onChange={({ target }) => put({ hasTotal: target.checked })} />
        <span>{words.hasTotal}</span>
      </label>
      {kinds.length > 0 && (
        <CheckList
          legend={outlineWords.askedOf}
          options={kinds.map((kind) => [kind, nameOf(kind)] as const)}
          chosen={annex.unitKinds}
          hint={outlineWords.askedOfHint}
          onChange={(unitKinds) => put({ unitKinds: unitKinds.length === kinds.length ? [] : unitKinds })}
        />
      )}
    </Card>
  );
}

export function AnnexesPart(props: PartProps): React.ReactElement {
  const { draft, change } = props;
  const { annexes: words } = usePlanStrings();
  const styles = useOutlineStyles();
  return (
    <>
      {draft.outline.annexes.length === 0 && <p className={styles.empty}>{words.none}</p>}
      {draft.outline.annexes.map((annex) => (
        <AnnexCard key={annex.id} annex={annex} {...props} />
      ))}
      <p>
        <Button
          onClick={() =>
            change((each) => {
              const ids = each.outline.annexes.map(({ id }) => id as string);
              const annex: Annex = {
                id: annexId(numbered('pl', ids)),
                mark: '',
                title: words.newTitle,
                rowTitle: words.newRowTitle,
                rows: { kind: 'open' },
                columns: [{ id: columnId('cot-1'), title: words.newColumn, type: 'integer', rollUp: { kind: 'sum' } }],
                hasTotal: true,
                unitKinds: []
              };
              return { ...each, outline: { ...each.outline, annexes: [...each.outline.annexes, annex] } };
            })
          }
        >
          {words.add}
        </Button>
      </p>
    </>
  );
}
