/** Numbers of annexes: "Phụ lục 2" for the Party, "Phụ lục II" for the government. */
import type { Annex } from '../../domain/annex';
import type { FormatPack } from '../format/format-pack';
import { lowerRoman } from '../numbering/number-format';

/** Marks in the annexes' order: the outline's own, else counted by the pack; a single annex needs no number. */
export function annexMarks(pack: FormatPack, annexes: readonly Annex[]): readonly string[] {
  const { word, numbering } = pack.annex.value;
  return annexes.map(({ mark }, index) => {
    if (mark !== '') {
      return mark;
    }
    const number = numbering === 'roman' ? lowerRoman(index + 1).toUpperCase() : String(index + 1);
    return annexes.length === 1 ? word : `${word} ${number}`;
  });
}
