/** Parts beside the main one that come into being with their first use: numbering, notes, comments, settings, headers. */
import { DOCUMENT_PART, RELATIONSHIP, W } from './names.ts';
import type { OoxmlPackage } from './package.ts';
import { declareContentType, relate, relationships } from './relationships.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const note = (name: string, id: number, mark: string): string =>
  `<w:${name} w:type="${mark}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:${name}>`;
const notes = (root: string, name: string): string =>
  `<w:${root} xmlns:w="${W}">${note(name, -1, 'separator')}${note(name, 0, 'continuationSeparator')}</w:${root}>`;

const COMPANIONS = {
  numbering: `<w:numbering xmlns:w="${W}"/>`,
  settings: `<w:settings xmlns:w="${W}"/>`,
  comments: `<w:comments xmlns:w="${W}"/>`,
  footnotes: notes('footnotes', 'footnote'),
  endnotes: notes('endnotes', 'endnote'),
  styles: `<w:styles xmlns:w="${W}"/>`
} as const;

export type Companion = keyof typeof COMPANIONS;

/** The part that a relationship of a source leads to, e.g. `word/media/image1.png` for `media/image1.png`. */
export function partOf(source: string, target: string): string {
  if (target.startsWith('/')) {
    return target.slice(1);
  }
  const steps = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

/** The name of a companion part; undefined when the document has none. */
export function companionPart(file: OoxmlPackage, companion: Companion): string | undefined {
  const found = relationships(file, DOCUMENT_PART).find(({ type }) => type === `${RELATIONSHIP}/${companion}`);
  const part = found === undefined ? undefined : partOf(DOCUMENT_PART, found.target);
  return part !== undefined && file.has(part) ? part : undefined;
}

export function readCompanion(file: OoxmlPackage, companion: Companion): Document | undefined {
  const part = companionPart(file, companion);
  return part === undefined ? undefined : file.read(part);
}

/** The tree of a companion part, to change; made, related and declared when the document has none. */
export function editCompanion(file: OoxmlPackage, companion: Companion): Document {
  return file.edit(
    companionPart(file, companion) ?? addPart(file, companion, COMPANIONS[companion], `${companion}.xml`)
  );
}

/** Adds a part below `word/`. @returns its name. */
export function addPart(file: OoxmlPackage, kind: string, xml: string, target: string): string {
  const part = partOf(DOCUMENT_PART, target);
  file.put(part, xml);
  relate(file, DOCUMENT_PART, `${RELATIONSHIP}/${kind}`, target);
  declareContentType(file, part, `${WORD_TYPE}.${kind}+xml`);
  return part;
}
