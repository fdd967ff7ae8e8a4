/** A document to read: letterhead, headings, paragraphs, lists and tables, put up some at a time so that the page stays free. */
import * as React from 'react';
import type { PreviewBlock, PreviewParagraph, PreviewTable } from '../../documents/preview/preview';
import { useRowStrings } from '../loc/use-row-strings';
import { themedStyles } from '../theme/themed-styles';

const useStyles = themedStyles((theme) => ({
  paper: {
    background: theme.isInverted ? theme.palette.neutralLighter : theme.palette.white,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 4,
    padding: '24px 28px',
    fontFamily: '"Times New Roman", Times, serif',
    fontSize: 16,
    lineHeight: 24,
    overflowX: 'auto'
  },
  paragraph: { margin: '0 0 8px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  heading: { margin: '14px 0 6px', fontSize: 16, lineHeight: 24, fontWeight: 700, overflowWrap: 'anywhere' },
  centred: { textAlign: 'center' },
  table: { borderCollapse: 'collapse', width: '100%', margin: '8px 0 12px', fontSize: 14, lineHeight: 20 },
  cell: {
    border: `1px solid ${theme.palette.neutralTertiary}`,
    padding: '3px 6px',
    verticalAlign: 'top',
    selectors: { p: { margin: 0 } }
  },
  layoutCell: { padding: '0 6px 6px', verticalAlign: 'top', selectors: { p: { margin: 0 } } },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext, margin: '8px 0' }
}));

type Styles = ReturnType<typeof useStyles>;

/** Paragraphs and tables that are put up in one go. */
const PIECE = 60;

function Paragraph({
  block,
  styles
}: {
  readonly block: PreviewParagraph;
  readonly styles: Styles;
}): React.ReactElement {
  const { preview } = useRowStrings();
  const { heading, text, boldLead, isItalic, isCentred, number, pictures } = block;
  const lead = text.slice(0, boldLead);
  const rest = text.slice(boldLead);
  const content = (
    <>
      {number !== '' && `${number} `}
      {lead !== '' && (heading === undefined ? <b>{lead}</b> : lead)}
      {isItalic ? <i>{rest}</i> : rest}
      {pictures > 0 && <span className={styles.hint}> [{preview.picture}]</span>}
    </>
  );
  const centred = isCentred ? ` ${styles.centred}` : '';
  return heading === undefined ? (
    <p className={styles.paragraph + centred}>{content}</p>
  ) : (
    // The panel's own title is a heading of the second level.
    <div role="heading" aria-level={Math.min(heading + 2, 6)} className={styles.heading + centred}>
      {content}
    </div>
  );
}

function Table({ block, styles }: { readonly block: PreviewTable; readonly styles: Styles }): React.ReactElement {
  return (
    <table className={styles.table} role={block.isLayout ? 'presentation' : undefined}>
      <tbody>
        {block.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td
                key={column}
                className={block.isLayout ? styles.layoutCell : styles.cell}
                colSpan={cell.columns}
                rowSpan={cell.rows}
              >
                <Blocks blocks={cell.blocks} styles={styles} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Blocks({
  blocks,
  styles
}: {
  readonly blocks: readonly PreviewBlock[];
  readonly styles: Styles;
}): React.ReactElement {
  return (
    <>
      {blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          <Paragraph key={index} block={block} styles={styles} />
        ) : (
          <Table key={index} block={block} styles={styles} />
        )
      )}
    </>
  );
}

/** A piece stays as it is while those behind it are added. */
const Piece = React.memo(Blocks);

export interface PreviewDocumentProps {
  readonly blocks: readonly PreviewBlock[];
  readonly label: string;
}

export function PreviewDocument({ blocks, label }: PreviewDocumentProps): React.ReactElement {
  const styles = useStyles();
  const { preview: words } = useRowStrings();
  const pieces = React.useMemo(
    () =>
      Array.from({ length: Math.ceil(blocks.length / PIECE) }, (_, index) =>
        blocks.slice(index * PIECE, (index + 1) * PIECE)
      ),
    [blocks]
  );
  const [shown, setShown] = React.useState(1);
  React.useEffect(() => {
    if (shown >= pieces.length) {
      return undefined;
    }
    // A turn of the page between two pieces, so that it scrolls and answers meanwhile.
    const timer = setTimeout(() => setShown(shown + 1), 0);
    return () => clearTimeout(timer);
  }, [shown, pieces.length]);
  if (blocks.length === 0) {
    return <p>{words.empty}</p>;
  }
  return (
    <>
      <p className={styles.hint}>{words.note}</p>
      <div className={styles.paper} role="document" aria-label={label} lang="vi" tabIndex={0}>
        {pieces.slice(0, shown).map((piece, index) => (
          <Piece key={index} blocks={piece} styles={styles} />
        ))}
      </div>
      {shown < pieces.length && (
        <p className={styles.hint}>{words.more(Math.min(shown * PIECE, blocks.length), blocks.length)}</p>
      )}
    </>
  );
}
