/** Số liệu, as a chunk of its own: an annex's form, its totals, and the figures quoted in the prose. */
import * as React from 'react';
import type { Annex, AnnexColumn } from '../../domain/annex';
import { searchKey } from '../../domain/vietnamese-text';
import { failureOf } from '../../actions/outcome';
import type { Failure } from '../../actions/outcome';
import { usePaneStrings } from '../loc/use-pane-strings';
import type { DocumentInWord } from '../outline/document-in-word';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { focusRing, themedStyles } from '../theme/themed-styles';
import {
  cellWords,
  emptyForm,
  formOf,
  isComputed,
  problemCount,
  tableTexts,
  textOfCell,
  totalsOf,
  withRow,
  withText,
  writingOf
} from './annex-form';
import type { AnnexForm } from './annex-form';
import { CellField } from './cell-field';
import { TOTAL_ROW, quoteTag } from './quoted-figures';
import { quotedText } from './quoted-text';

const useStyles = themedStyles((theme) => ({
  body: { padding: '10px 12px', display: 'grid', gap: 10 },
  choice: [
    focusRing(theme),
    {
      font: 'inherit',
      width: '100%',
      padding: '5px 8px',
      color: theme.semanticColors.inputText,
      background: theme.semanticColors.inputBackground,
      border: `1px solid ${theme.semanticColors.inputBorder}`,
      borderRadius: 4
    }
  ],
  label: { display: 'grid', gap: 4, fontWeight: 600 },
  row: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 4,
    padding: '6px 10px 10px',
    margin: 0,
    minWidth: 0
  },
  title: { fontWeight: 600, padding: '0 4px' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

type Table = AnnexForm | 'changedShape';

async function readTables(word: DocumentInWord, annexes: readonly Annex[]): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const annex of annexes) {
    const values = await word.readTable(annex.id);
    tables.push(values === undefined ? emptyForm(annex) : (formOf(annex, values) ?? 'changedShape'));
  }
  return tables;
}

const formsOf = (tables: readonly Table[]): readonly AnnexForm[] =>
  tables.filter((each): each is AnnexForm => each !== 'changedShape');

/** The row and column that were looked at last. */
interface Chosen {
  readonly row: number | 'total';
  readonly column: AnnexColumn;
}

interface FormViewProps {
  readonly form: AnnexForm;
  readonly readOnly: boolean;
  readonly onForm: (form: AnnexForm) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

function FormView({ form, readOnly, onForm, onChoose }: FormViewProps): React.ReactElement {
  const styles = useStyles();
  const { annexForm } = usePaneStrings();
  const { annex, rows } = form;
  const totals = totalsOf(form);
  return (
    <>
      {rows.map((row, index) => {
        const name = row.title === '' ? `${annexForm.rowName} ${index + 1}` : row.title;
        return (
          <fieldset key={row.id ?? index} className={styles.row}>
            <legend className={styles.title}>{name}</legend>
            {annex.rows.kind === 'open' && (
              <CellField
                label={annexForm.rowName}
                name={`${annexForm.rowName} ${index + 1}`}
                text={row.title}
                readOnly={readOnly}
                onText={(text) => onForm(withText(form, index, undefined, text))}
              />
            )}
            {annex.columns.map((column) => (
              <CellField
                key={column.id}
                label={column.title}
                name={annexForm.cell(name, column.title)}
                column={column}
                text={isComputed(column) ? textOfCell(form, index, column) : (row.texts.get(column.id) ?? '')}
                readOnly={readOnly || isComputed(column)}
                onText={(text) => onForm(withText(form, index, column.id, text))}
                onFocus={() => onChoose({ row: index, column })}
              />
            ))}
          </fieldset>
        );
      })}
      {annex.rows.kind === 'open' && !readOnly && (
        <Button onClick={() => onForm(withRow(form))}>{annexForm.addRow}</Button>
      )}
      {annex.hasTotal && (
        <section className={styles.row} aria-label={annexForm.total}>
          <p className={styles.title}>
            {annexForm.total} <span className={styles.hint}>({annexForm.computed})</span>
          </p>
          {annex.columns.map((column) => (
            <CellField
              key={column.id}
              label={column.title}
              name={annexForm.cell(annexForm.total, column.title)}
              column={column}
              text={cellWords(totals.get(column.id), column)}
              readOnly
              onText={() => undefined}
              onFocus={() => onChoose({ row: 'total', column })}
            />
          ))}
        </section>
      )}
    </>
  );
}

export interface AnnexViewProps {
  readonly word: DocumentInWord;
  readonly annexes: readonly Annex[];
  /** Another tab may be in front; what is typed here stays. */
  readonly isShown?: boolean;
}

export function AnnexView({ word, annexes, isShown = true }: AnnexViewProps): React.ReactElement {
  const styles = useStyles();
  const { annexForm } = usePaneStrings();
  const [tables, setTables] = React.useState<readonly Table[]>();
  const [at, setAt] = React.useState(0);
  const [chosen, setChosen] = React.useState<Chosen>();
  const [told, setTold] = React.useState<readonly string[]>([]);
  const [failure, setFailure] = React.useState<Failure>();

  const doing = React.useCallback((work: () => Promise<void>): void => {
    setFailure(undefined);
    work().catch((error: unknown) => setFailure(failureOf(error)));
  }, []);
  /** The tables as the document has them: one that is another by now has been typed into. */
  const asRead = React.useRef<readonly Table[]>();
  const isTyped = (index: number): boolean => tables?.[index] !== asRead.current?.[index];
  const hasTyped = React.useRef(false);
  hasTyped.current = tables?.some((_table, index) => isTyped(index)) ?? false;
  const take = React.useCallback((now: readonly Table[]): void => {
    asRead.current = now;
    setTables(now);
  }, []);
  const read = React.useCallback((): void => {
    doing(async () => take(await readTables(word, annexes)));
  }, [annexes, doing, take, word]);
  React.useEffect(() => {
    // The table may have been filled in Word meanwhile; what was typed here and not written yet is never read over.
    if (isShown && !hasTyped.current) {
      read();
    }
  }, [isShown, read]);

  const annex = annexes[at];
  if (annex === undefined) {
    return <Notice tone="idle" explanation={annexForm.none} />;
  }
  if (tables === undefined) {
    return failure === undefined ? <Loading /> : <FailureNotice failure={failure} onRetry={read} />;
  }
  const table = tables[at];
  const form = table === 'changedShape' ? undefined : table;
  const wrong = form === undefined ? 0 : problemCount(form);
  const updateQuoted = async (
    from: readonly Table[]
  ): Promise<{ readonly all: number; readonly words: readonly string[] }> => {
    const forms = formsOf(from);
    const before = await word.updateFigures((tag) => quotedText(forms, tag));
    const now = before.map(({ tag, text }) => ({ text, now: quotedText(forms, tag) }));
    const lost = now.filter((each) => each.now === undefined).length;
    const changed = now.filter((each) => each.now !== undefined && each.now !== '' && each.now !== each.text.trim());
    return {
      all: before.length,
      words: [annexForm.updated(changed.length, before.length), ...(lost > 0 ? [annexForm.lost(lost)] : [])]
    };
  };
  const write = (): void =>
    doing(async () => {
      if (form === undefined) {
        return;
      }
      const writing = writingOf(form);
      if (form.written === undefined) {
        await word.insertTable(annex.id, `${annex.mark} ${annex.title}`.trim(), tableTexts(form));
      } else if (!(await word.writeTable(annex.id, writing))) {
        setTold([annexForm.missing.what]);
        return;
      }
      const rows = writing.added?.rows.length ?? 0;
      const now = await readTables(word, annexes);
      take(now);
      const written = annexForm.written(writing.cells.length + rows * (annex.columns.length + 1));
      // The prose follows its table at once; a document that quotes nothing is not told so each time.
      const quoted = await updateQuoted(now);
      setTold([written, ...(quoted.all === 0 ? [] : quoted.words)]);
    });
  const update = (): void => doing(async () => setTold((await updateQuoted(await readTables(word, annexes))).words));
  const quoted = form === undefined || chosen === undefined ? undefined : quoteOf(form, chosen);
  return (
    <div className={styles.body}>
      <label className={styles.label}>
        {annexForm.choose}
        <select
          className={styles.choice}
          value={at}
          onChange={(event) => {
            setAt(Number(event.target.value));
            setChosen(undefined);
            setTold([]);
          }}
        >
          {annexes.map(({ id, mark, title }, index) => (
            <option key={id} value={index}>
              {mark === '' ? title : `${mark}: ${title}`}
            </option>
          ))}
        </select>
      </label>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={read} />}
      {table === 'changedShape' && <Notice tone="warn" explanation={annexForm.changedShape} />}
      {form !== undefined && form.written === undefined && <Notice tone="idle" explanation={annexForm.missing} />}
      <div className={styles.acts}>
        {form?.written === undefined && form !== undefined ? undefined : (
          <Button
            onClick={() =>
              doing(async () => {
                await word.goTo(annex.id);
              })
            }
          >
            {annexForm.goTo}
          </Button>
        )}
        <Button onClick={read}>{annexForm.read}</Button>
      </div>
      {form !== undefined && (
        <>
          <FormView
            form={form}
            readOnly={word.readOnly}
            onForm={(next) => setTables(tables.map((each, index) => (index === at ? next : each)))}
            onChoose={setChosen}
          />
          {isTyped(at) && (
            <p className={styles.hint} role="status">
              {annexForm.notWritten}
            </p>
          )}
          {wrong > 0 && <Notice tone="warn" explanation={{ what: annexForm.fillRight(wrong), advice: '' }} />}
          {!word.readOnly && (
            <Button look="primary" wide disabled={wrong > 0} onClick={write}>
              {form.written === undefined ? annexForm.insert : annexForm.write}
            </Button>
          )}
        </>
      )}
      {!word.readOnly && (
        <>
          <p className={styles.hint}>{annexForm.quoteHint}</p>
          <div className={styles.acts}>
            <Button
              disabled={quoted === undefined}
              onClick={() => quoted !== undefined && doing(() => word.quoteFigure(quoted.tag, quoted.text))}
            >
              {annexForm.quote}
              {quoted === undefined ? '' : `: ${quoted.text}`}
            </Button>
            <Button onClick={update}>{annexForm.update}</Button>
          </div>
        </>
      )}
      {told.length > 0 && <Notice tone="ok" explanation={{ what: told[0] ?? '', advice: told.slice(1).join(' ') }} />}
    </div>
  );
}

function quoteOf(
  form: AnnexForm,
  { row, column }: Chosen
): { readonly tag: string; readonly text: string } | undefined {
  const of = row === 'total' ? undefined : form.rows[row];
  const text =
    row === 'total'
      ? cellWords(totalsOf(form).get(column.id), column)
      : of === undefined
        ? ''
        : textOfCell(form, row, column);
  const tag = quoteTag({
    annex: form.annex.id,
    row: of === undefined ? TOTAL_ROW : (of.id ?? searchKey(of.title)),
    column: column.id
  });
  return text === '' || tag === undefined ? undefined : { tag, text };
}
