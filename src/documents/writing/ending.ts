/** The end of a document: the closing mark, who receives it, who signs it. */
import type { FormatPack } from '../format/format-pack';
import { signatureLines } from '../format/signing';
import type { Signing } from '../format/signing';
import type { XmlElement } from '../xml/tree';
import { inlineControl } from './controls';
import type { Control } from './controls';
import { layoutTable } from './layout-table';
import { textWidthOfPage } from './page';
import { paragraph, run } from './text';
import type { DocumentIds } from './text';

/** Their tags hold a colon, which no section id does. */
const POSITION: Control = { tag: 'signer:position', title: 'Chức vụ người ký', prompt: 'Chức vụ' };
const NAME: Control = { tag: 'signer:name', title: 'Họ và tên người ký', prompt: 'Họ và tên' };

/** Controls at the end of every document. */
export const SIGNER_CONTROLS: readonly Control[] = [POSITION, NAME];

export interface Ending {
  readonly signing: Signing;
  /** Without dashes and marks; the filed copy comes of itself. */
  readonly recipients: readonly string[];
  /** Stands at the end of the last line about the filed copy, e.g. "BDV". */
  readonly filedBy?: string;
}

/** "- Như trên,": lines end with the pack's mark, the last one with a full stop. */
export function recipientLines(pack: FormatPack, recipients: readonly string[], filedBy?: string): readonly string[] {
  const { lineEnd, lastEnd, filing } = pack.recipients.value;
  const filed = filedBy === undefined ? filing : `${filing}, ${filedBy}`;
  return [...recipients.map((each) => `- ${each}${lineEnd}`), `- ${filed}${lastEnd}`];
}

/** Share of the page that the recipients take. */
const LEFT = 0.46;

/** Recipients on the left, the signature on the right. */
export function ending(ids: DocumentIds, pack: FormatPack, { signing, recipients, filedBy }: Ending): XmlElement {
  const total = textWidthOfPage(pack, 'portrait');
  const left = Math.round(total * LEFT);
  const { authority, position, name } = signatureLines(pack.authority.value, signing);
  return layoutTable(
    [left, total - left],
    [
      [
        {
          content: [
            paragraph(ids, 'RecipientsLabel', run(pack.recipients.value.label)),
            ...recipientLines(pack, recipients, filedBy).map((each) => paragraph(ids, 'Recipient', run(each)))
          ]
        },
        {
          content: [
            ...(authority === undefined ? [] : [paragraph(ids, 'Authority', run(authority.toLocaleUpperCase('vi')))]),
            paragraph(ids, 'SignerPosition', inlineControl(ids, POSITION, position.toLocaleUpperCase('vi'))),
            paragraph(ids, 'SignerName', inlineControl(ids, NAME, name))
          ]
        }
      ]
    ]
  );
}
