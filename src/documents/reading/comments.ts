/** Comments that people left in a document: apart from its text, each with where it is anchored. */
import { W, W14 } from '../xml/namespaces';
import { attributeOf, childElements, childNamed, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { linesOf, paragraphsIn } from './blocks';
import type { Block } from './blocks';
import type { BodyReader } from './body';
import type { Place } from './place';

const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

export interface CommentReading {
  /** As Word recorded the name; may be empty. */
  readonly author: string;
  readonly text: string;
  /** Where it begins in the body; undefined for one in a note or a text box. */
  readonly place?: Place;
  /** Somebody marked it as done. */
  readonly isResolved: boolean;
}

/** Ids of paragraphs whose comment is done, from the part that newer versions of Word add. */
function resolvedIn(extended: readonly XmlElement[]): ReadonlySet<string> {
  return new Set(
    extended
      .flatMap(childElements)
      .filter((each) => isNamed(each, W15, 'commentEx') && ['1', 'true'].includes(attributeOf(each, W15, 'done') ?? ''))
      .flatMap((each) => attributeOf(each, W15, 'paraId') ?? [])
  );
}

/** A comment is known by the last of its paragraphs ([MS-DOCX] 2.5.3). */
function paraIdOf(comment: XmlElement): string {
  const paragraphs = childElements(comment).filter((each) => isNamed(each, W, 'p'));
  const last = paragraphs[paragraphs.length - 1];
  return (last === undefined ? undefined : attributeOf(last, W14, 'paraId')) ?? '';
}

/**
 * Comments in the order of the comments part.
 * @param parts roots of the comments parts, @param extended of those that say which are done.
 */
export function commentsOf(
  parts: readonly XmlElement[],
  extended: readonly XmlElement[],
  reader: BodyReader,
  body: readonly Block[]
): readonly CommentReading[] {
  if (parts.length === 0) {
    return [];
  }
  const places = new Map<string, Place>();
  for (const { comments, place } of paragraphsIn(body)) {
    comments.forEach((id) => {
      if (place !== undefined && !places.has(id)) {
        places.set(id, place);
      }
    });
  }
  const resolved = resolvedIn(extended);
  return parts
    .flatMap(childElements)
    .filter((each) => isNamed(each, W, 'comment') && childNamed(each, W, 'p') !== undefined)
    .map((each) => {
      const place = places.get(attributeOf(each, W, 'id') ?? '');
      return {
        author: (attributeOf(each, W, 'author') ?? '').normalize('NFC'),
        text: linesOf(reader.blocksOf(each)).join('\n'),
        ...(place === undefined ? {} : { place }),
        isResolved: resolved.has(paraIdOf(each))
      };
    });
}
