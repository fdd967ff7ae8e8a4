/** The end of a report: who receives it and who signs for the collective. */
import type { Obligation } from '../../domain/obligation';
import type { Unit } from '../../domain/unit';
import type { XmlElement } from '../xml/tree';
import { inlineControl } from './controls';
import type { Control } from './controls';
import { plainTable } from './letterhead';
import { paragraph, run } from './text';
import type { DraftIds } from './text';

/** Their tags hold a colon, which no section id does. */
const POSITION: Control = { tag: 'signer:position', title: 'Chức vụ người ký', prompt: 'Chức vụ' };
const NAME: Control = { tag: 'signer:name', title: 'Họ và tên người ký', prompt: 'Họ và tên' };

/** Controls at the end of every draft. */
export const SIGNER_CONTROLS: readonly Control[] = [POSITION, NAME];

/** Lines end with a comma, the last one with a full stop. */
function recipients({ addressee, receivingOfficeName }: Obligation): readonly string[] {
  const named = [`${addressee} (báo cáo)`, `${receivingOfficeName} (tổng hợp)`, 'Lưu'];
  return named.map((each, index) => `- ${each}${index < named.length - 1 ? ',' : '.'}`);
}

/** The closing mark "./.", then recipients on the left and the signature on the right. */
export function ending(ids: DraftIds, obligation: Obligation, unit: Unit): readonly XmlElement[] {
  return [
    paragraph(ids, 'BodyText', run('./.')),
    paragraph(ids, 'Normal'),
    plainTable(
      [4251, 5103],
      [
        [
          {
            content: [
              paragraph(ids, 'RecipientsLabel', run('Nơi nhận:')),
              ...recipients(obligation).map((each) => paragraph(ids, 'Recipient', run(each)))
            ]
          },
          {
            content: [
              paragraph(ids, 'Authority', run(`T/M ${unit.letterhead.issuer}`)),
              paragraph(ids, 'SignerPosition', inlineControl(ids, POSITION)),
              paragraph(ids, 'SignerName', inlineControl(ids, NAME))
            ]
          }
        ]
      ]
    )
  ];
}
