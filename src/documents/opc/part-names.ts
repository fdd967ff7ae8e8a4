/** Names of parts that every package has (ECMA-376 part 2). */

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Where the relationships of a part stand; the package itself has the empty name. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}
