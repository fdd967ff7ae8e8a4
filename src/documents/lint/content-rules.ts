/** Tables, deleted text and fields: content without which Word refuses a file or shows it wrongly. */
import { W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { LintFault, StoryGroup } from './fault';
import { found, isWord, valueOf, walk } from './walk';

/** Children of a kind, also those in controls and custom XML around rows and cells. */
function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((child): readonly XmlElement[] =>
    isWord(child, name)
      ? [child]
      : isWord(child, 'sdt', 'sdtContent', 'customXml', 'ins', 'del')
        ? within(child, name)
        : []
  );
}

function cellFaults(cell: XmlElement, part: string): readonly LintFault[] {
  const blocks = childElements(cell).filter((each) => isWord(each, 'p', 'tbl', 'sdt'));
  const last = blocks[blocks.length - 1];
  if (found(cell, 'p').length === 0) {
    return [{ code: 'cellWithoutParagraph', part, what: 'tc' }];
  }
  return last !== undefined && isWord(last, 'tbl') ? [{ code: 'cellEndsWithTable', part, what: 'tc' }] : [];
}

function spans(parent: XmlElement, properties: string, name: string, otherwise: number): number {
  const holder = childNamed(parent, W, properties);
  return Number((holder === undefined ? undefined : valueOf(holder, name)) ?? otherwise);
}

export function tableRules({ stories }: StoryGroup): readonly LintFault[] {
  return stories.flatMap(({ part, root }) =>
    found(root, 'tbl').flatMap((table) => {
      const grid = childNamed(table, W, 'tblGrid');
      const columns = grid === undefined ? 0 : childElements(grid).filter((each) => isWord(each, 'gridCol')).length;
      return within(table, 'tr').flatMap((row): readonly LintFault[] => {
        const cells = within(row, 'tc');
        const width =
          cells.reduce((sum, cell) => sum + spans(cell, 'tcPr', 'gridSpan', 1), 0) +
          spans(row, 'trPr', 'gridBefore', 0) +
          spans(row, 'trPr', 'gridAfter', 0);
        return [
          ...(cells.length === 0 ? [{ code: 'rowWithoutCell', part, what: 'tr' } as const] : []),
          ...(cells.length > 0 && width !== columns
            ? [{ code: 'gridMismatch', part, what: `${width} of ${columns}` } as const]
            : []),
          ...cells.flatMap((cell) => cellFaults(cell, part))
        ];
      });
    })
  );
}

export function deletionRules({ stories }: StoryGroup): readonly LintFault[] {
  return stories.flatMap(({ part, root }) => {
    const faults: LintFault[] = [];
    walk(root, (each, ancestors) => {
      if (!isWord(each, 't', 'delText')) {
        return;
      }
      // A text box within a deletion has text of its own.
      const nearest = ancestors.find((above) => isWord(above, 'del', 'moveFrom', 'txbxContent'));
      const isDeleted = nearest !== undefined && isWord(nearest, 'del');
      const isMoved = nearest !== undefined && isWord(nearest, 'moveFrom');
      if (!isMoved && isDeleted !== isWord(each, 'delText')) {
        faults.push({ code: 'deletedText', part, what: textOf(each) });
      }
    });
    return faults;
  });
}

/** Complex fields of one part: each begins, may separate once, and ends, one within the other. */
export function fieldRules({ stories }: StoryGroup): readonly LintFault[] {
  return stories.flatMap(({ part, root }): readonly LintFault[] => {
    const open: ('begun' | 'separated')[] = [];
    for (const each of found(root, 'fldChar')) {
      const type = attributeOf(each, W, 'fldCharType') ?? '';
      const state = open[open.length - 1];
      if (type === 'begin') {
        open.push('begun');
      } else if (state === undefined || (type === 'separate' && state === 'separated')) {
        return [{ code: 'fieldUnbalanced', part, what: type }];
      } else {
        open.pop();
        if (type === 'separate') {
          open.push('separated');
        }
      }
    }
    return open.length === 0 ? [] : [{ code: 'fieldUnbalanced', part, what: 'begin' }];
  });
}
