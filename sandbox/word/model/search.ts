/** `search`: finds text inside paragraphs, with or without wildcards. */
import { RichError } from '../host/rich-error.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantFlag } from '../host/wire.ts';
import { paragraphText } from '../ooxml/runs.ts';
import type { Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { pieces, spanOf } from './reading.ts';
import { searchPattern } from './search-pattern.ts';

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

/** Options by the bits that the npm build sends for `document.search`. */
const FLAGS: readonly (readonly [bit: number, name: OptionName])[] = [
  [1, 'MatchCase'],
  [2, 'MatchWholeWord'],
  [4, 'MatchWildcards'],
  [8, 'MatchPrefix'],
  [16, 'MatchSuffix'],
  [32, 'IgnorePunct'],
  [64, 'IgnoreSpace']
];

export function optionsOfFlags(flags: number): SearchOptions {
  const options = new SearchOptions();
  FLAGS.filter(([bit]) => (flags & bit) !== 0).forEach(([, name]) => options.values.set(name, true));
  return options;
}

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
  let pattern: RegExp;
  try {
    pattern = searchPattern(text, {
      matchCase: on('MatchCase'),
      wildcards: on('MatchWildcards'),
      ignorePunctuation: on('IgnorePunct'),
      ignoreSpace: on('IgnoreSpace')
    });
  } catch {
    throw new RichError('SearchStringInvalidOrTooLong', 'The wildcards are not well-formed.');
  }
  const span = spanOf(object);
  const found = (span === undefined ? [] : pieces(document, span)).flatMap(({ paragraph, start, end }) => {
    const own = paragraphText(paragraph);
    return Array.from(own.slice(0, end).matchAll(pattern))
      .map(({ 0: hit, index }) => ({ from: index, to: index + hit.length }))
      .filter(({ from, to }) => {
        const startsWord = !isLetter(own[from - 1]);
        const endsWord = !isLetter(own[to]);
        return (
          from >= start &&
          to > from &&
          (startsWord || !(on('MatchWholeWord') || on('MatchPrefix'))) &&
          (endsWord || !(on('MatchWholeWord') || on('MatchSuffix')))
        );
      })
      .map(({ from, to }) => document.range({ start: { paragraph, offset: from }, end: { paragraph, offset: to } }));
  });
  return new Collection('RangeCollection', () => found);
}
