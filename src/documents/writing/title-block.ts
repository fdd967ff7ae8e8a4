/** The name of a document's type and what it is about. */
import type { FormatPack } from '../format/format-pack';
import type { XmlElement } from '../xml/tree';
import { ruleLine } from './letterhead';
import { textWidth } from './measures';
import { textWidthOfPage } from './page';
import { paragraph, run } from './text';
import type { DocumentIds } from './text';

export interface TitleWords {
  /** "Báo cáo": capitals are the style's. */
  readonly typeName: string;
  /** Begins in lower case, e.g. "tổng kết 10 năm thực hiện ...". */
  readonly summary: string;
}

/** Below the summary the government draws a line of a third to a half of its line. */
const PART = 0.4;

export function titleBlock(
  ids: DocumentIds,
  pack: FormatPack,
  { typeName, summary }: TitleWords
): readonly XmlElement[] {
  const { value: form } = pack.components.summary;
  const available = textWidthOfPage(pack, 'portrait');
  const line = Math.min(available, textWidth(summary, form.size.used, form.isBold ? 'bold' : 'regular'));
  return [
    paragraph(ids, 'Title', run(typeName)),
    paragraph(ids, 'Subtitle', run(summary)),
    ...(form.rule === 'none' ? [] : [ruleLine(ids, available, line * (form.rule === 'whole' ? 1 : PART))])
  ];
}
