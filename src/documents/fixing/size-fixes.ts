/** Fixes the size of the text: of paragraphs of prose, not of headings, tables or what is written small on purpose. */
import { linesOfBody } from '../checking/lines';
import { proseRuns } from '../checking/prose-runs';
import type { TextLooks } from '../checking/text-look';
import type { Span } from '../format/format-pack';
import { W } from '../xml/namespaces';
import { childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { isSizeWithin, runInSize } from './font-fixes';
import { replaced } from './form-fixes';

export function setBodySize(root: XmlElement, size: Span, looks: TextLooks): XmlElement {
  const body = childNamed(root, W, 'body');
  const changes = new Map<XmlElement, XmlElement>();
  for (const { run, look } of body === undefined ? [] : proseRuns(linesOfBody(body), looks)) {
    if (!isSizeWithin(look.size, size)) {
      changes.set(run, runInSize(run, Math.round(size.used * 2)));
    }
  }
  return changes.size === 0 ? root : replaced(root, changes);
}
