/** Relationships and content types: what has to be written beside a part so that it belongs to the package. */
import type { OoxmlPackage } from './package.ts';
import { CONTENT_TYPES, CONTENT_TYPES_PART, PACKAGE_RELATIONSHIPS } from './names.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** It leads out of the file. */
  readonly isExternal: boolean;
}

/** The relationships part of a part; of the package itself for `''`. */
export function relationshipsPart(source: string): string {
  const cut = source.lastIndexOf('/') + 1;
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
}

export function relationships(file: OoxmlPackage, source: string): Relationship[] {
  const tree = file.read(relationshipsPart(source));
  if (tree === undefined) {
    return [];
  }
  return readRelationships(tree);
}

/** The relationships below an element or in a whole part. */
export function readRelationships(root: Document | Element): Relationship[] {
  return Array.from(root.getElementsByTagNameNS(PACKAGE_RELATIONSHIPS, 'Relationship')).map((element) => ({
    id: element.getAttribute('Id') ?? '',
    type: element.getAttribute('Type') ?? '',
    target: element.getAttribute('Target') ?? '',
    isExternal: element.getAttribute('TargetMode') === 'External'
  }));
}

/** Adds a relationship unless the same one is there. @param mode `External` for an address. @returns its id. */
export function relate(
  file: OoxmlPackage,
  source: string,
  type: string,
  target: string,
  mode: 'Internal' | 'External' = 'Internal'
): string {
  const known = relationships(file, source);
  const same = known.find((one) => one.type === type && one.target === target);
  if (same !== undefined) {
    return same.id;
  }
  const part = relationshipsPart(source);
  if (!file.has(part)) {
    file.put(part, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
  }
  let number = known.length + 1;
  while (known.some(({ id }) => id === `rId${number}`)) {
    number++;
  }
  const tree = file.edit(part);
  const element = tree.createElementNS(PACKAGE_RELATIONSHIPS, 'Relationship');
  element.setAttribute('Id', `rId${number}`);
  element.setAttribute('Type', type);
  element.setAttribute('Target', target);
  if (mode === 'External') {
    element.setAttribute('TargetMode', mode);
  }
  tree.documentElement.append(element);
  return `rId${number}`;
}

/** Removes the relationships of a source whose target it is. */
export function unrelate(file: OoxmlPackage, source: string, target: string): void {
  const part = relationshipsPart(source);
  if (file.has(part)) {
    for (const element of Array.from(file.edit(part).getElementsByTagNameNS(PACKAGE_RELATIONSHIPS, 'Relationship'))) {
      if (element.getAttribute('Target') === target) {
        element.remove();
      }
    }
  }
}

/** Names the content type of a part (without it Word calls the file damaged). */
export function declareContentType(file: OoxmlPackage, part: string, contentType: string): void {
  const tree = file.edit(CONTENT_TYPES_PART);
  const name = `/${part}`;
  const overrides = Array.from(tree.getElementsByTagNameNS(CONTENT_TYPES, 'Override'));
  if (!overrides.some((element) => element.getAttribute('PartName') === name)) {
    const element = tree.createElementNS(CONTENT_TYPES, 'Override');
    element.setAttribute('PartName', name);
    element.setAttribute('ContentType', contentType);
    tree.documentElement.append(element);
  }
}

export function undeclareContentType(file: OoxmlPackage, part: string): void {
  for (const element of Array.from(file.edit(CONTENT_TYPES_PART).getElementsByTagNameNS(CONTENT_TYPES, 'Override'))) {
    if (element.getAttribute('PartName') === `/${part}`) {
      element.remove();
    }
  }
}
