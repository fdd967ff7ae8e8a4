/** Foot- and endnotes, each with the place that refers to it: their text is no text of the section, but it is read. */
import type { SectionId } from '../../domain/code';
import type { XmlElement } from '../xml/tree';
import { linesOf, paragraphsIn } from './blocks';
import type { Block, NoteReference } from './blocks';
import type { BodyReader } from './body';
import type { Place } from './place';

export interface NoteReading {
  readonly kind: NoteReference['kind'];
  readonly text: string;
  /** Of the paragraph that refers to it; undefined within text boxes. */
  readonly place?: Place;
  readonly section?: SectionId;
}

/**
 * Notes in the order of their references; one that is referred to twice is given once.
 * @param notes elements by their id, @param sectionAt the section of a paragraph of the body.
 */
export function notesIn(
  body: readonly Block[],
  notes: Readonly<Record<NoteReference['kind'], ReadonlyMap<string, XmlElement>>>,
  reader: BodyReader,
  sectionAt: (paragraph: number) => SectionId | undefined
): readonly NoteReading[] {
  const seen = new Set<XmlElement>();
  return paragraphsIn(body).flatMap((paragraph) =>
    paragraph.notes.flatMap(({ kind, id }): readonly NoteReading[] => {
      const note = notes[kind].get(id);
      if (note === undefined || seen.has(note)) {
        return [];
      }
      seen.add(note);
      const { place } = paragraph;
      const section = place === undefined ? undefined : sectionAt(place.paragraph);
      return [
        {
          kind,
          text: linesOf(reader.blocksOf(note)).join('\n'),
          ...(place === undefined ? {} : { place }),
          ...(section === undefined ? {} : { section })
        }
      ];
    })
  );
}
