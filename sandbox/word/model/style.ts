/** Styles of objects: which they have, and giving them one. */
import { RichError } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { wantText } from '../host/wire.ts';
import { properties, setValue } from '../ooxml/order.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { isolateRuns } from '../ooxml/runs.ts';
import { paragraphStyle } from '../ooxml/styles.ts';
import { anchorOf } from './insert-text.ts';
import type { Textual } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsOf, pieces, runsWithin } from './reading.ts';

const BUILT_IN =
  /^(Normal|Heading\d|Title|Subtitle|Quote|Strong|Emphasis|Caption|Header|Footer|ListParagraph|NoSpacing|TOC\d|Hyperlink|FootnoteText)$/i;

function namesOf(document: OpenDocument, object: Textual): Set<string> {
  return new Set(
    paragraphsOf(document, object).map((paragraph) => paragraphStyle(document.file, paragraph)?.name ?? 'Normal')
  );
}

function apply(document: OpenDocument, object: Textual, name: string): void {
  document.guard(anchorOf(object));
  const style = findOrMakeStyle(document.file, name);
  if (style?.type === 'character') {
    const runs =
      'span' in object
        ? pieces(document, object.span).flatMap(({ paragraph, start, end }) => isolateRuns(paragraph, start, end))
        : runsWithin(document, object);
    runs.forEach((run) => setValue(properties(run, 'rPr'), 'rStyle', style.isDefault ? undefined : style.id));
    document.changed();
    return;
  }
  if (style === undefined || style.type !== 'paragraph') {
    throw new RichError('InvalidArgument', `The document has no style "${name}" for text.`);
  }
  for (const paragraph of paragraphsOf(document, object)) {
    setValue(properties(paragraph, 'pPr'), 'pStyle', style.isDefault ? undefined : style.id);
  }
  document.changed();
}

/** `style` and `styleBuiltIn`: the name when all paragraphs agree, else an empty text or `Other`. */
export function styleScalars<T extends Textual>(document: OpenDocument): Readonly<Record<string, Scalar<T>>> {
  const one = (object: Textual): string | undefined => {
    const names = namesOf(document, object);
    return names.size === 1 ? Array.from(names)[0] : undefined;
  };
  return {
    Style: {
      get: (object) => one(object) ?? '',
      set: (object, value) => apply(document, object, wantText(value, 'style'))
    },
    StyleBuiltIn: {
      get: (object) => {
        const name = one(object)?.replace(/\s/g, '') ?? '';
        return BUILT_IN.test(name) ? name.replace(/^TOC/i, 'Toc') : 'Other';
      },
      set: (object, value) => apply(document, object, wantText(value, 'styleBuiltIn'))
    }
  };
}
