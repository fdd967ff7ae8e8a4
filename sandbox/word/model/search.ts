/** `search`: finds text inside paragraphs, as Word does without wildcards. */
import { RichError } from '../host/rich-error.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantFlag } from '../host/wire.ts';
import { paragraphText } from '../ooxml/runs.ts';
import type { Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { pieces, spanOf } from './reading.ts';

const OPTION_NAMES = [
  'IgnorePunct',
  'IgnoreSpace',
  'MatchCase',
  'MatchPrefix',
  'MatchSuffix',
  'MatchWholeWord',
  'MatchWildcards'
] as const;
type OptionName = (typeof OPTION_NAMES)[number];

/** Documented limit of the search string. */
const LONGEST = 255;

export class SearchOptions extends HostObject {
  readonly typeName = 'SearchOptions';
  readonly values = new Map<OptionName, boolean>();
}

export const describeSearchOptions = (): ReturnType<typeof describeType> =>
  describeType<SearchOptions>((object): object is SearchOptions => object instanceof SearchOptions, {
    withoutReference: true,
    scalars: Object.fromEntries(
      OPTION_NAMES.map((name) => [
        name,
        {
          get: (options: SearchOptions) => options.values.get(name) ?? false,
          set: (options: SearchOptions, value) => {
            options.values.set(name, wantFlag(value, name));
          }
        }
      ])
    )
  });

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/** @throws RichError for text that is empty or too long, or for options that this Word does not have. */
export function search(
  document: OpenDocument,
  object: Textual,
  text: string,
  options: HostObject | undefined
): Collection {
  if (text === '' || text.length > LONGEST) {
    throw new RichError('SearchStringInvalidOrTooLong', `The search text must have 1 to ${LONGEST} characters.`);
  }
  const on = (name: OptionName): boolean => options instanceof SearchOptions && (options.values.get(name) ?? false);
  for (const name of ['MatchWildcards', 'IgnorePunct', 'IgnoreSpace'] as const) {
    if (on(name)) {
      throw new RichError('NotImplemented', `The local Word does not have SearchOptions.${name}.`);
    }
  }
  const fold = (value: string): string => (on('MatchCase') ? value : foldCase(value));
  const needle = fold(text);
  const span = spanOf(object);
  const found = (span === undefined ? [] : pieces(document, span)).flatMap(({ paragraph, start, end }) => {
    const own = fold(paragraphText(paragraph));
    const hits: number[] = [];
    for (
      let at = own.indexOf(needle, start);
      at >= 0 && at + needle.length <= end;
      at = own.indexOf(needle, at + needle.length)
    ) {
      const startsWord = !isLetter(own[at - 1]);
      const endsWord = !isLetter(own[at + needle.length]);
      if (
        (startsWord || !(on('MatchWholeWord') || on('MatchPrefix'))) &&
        (endsWord || !(on('MatchWholeWord') || on('MatchSuffix')))
      ) {
        hits.push(at);
      }
    }
    return hits.map((at) =>
      document.range({ start: { paragraph, offset: at }, end: { paragraph, offset: at + needle.length } })
    );
  });
  return new Collection('RangeCollection', () => found);
}

/** Lower case, character by character, so that places stay the same. */
function foldCase(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const one = text.charAt(index);
    const lower = one.toLocaleLowerCase('vi');
    return lower.length === 1 ? lower : one;
  }).join('');
}
