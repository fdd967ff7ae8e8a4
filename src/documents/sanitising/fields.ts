/**
 * Fields: what Word computes when a document is opened or printed. Some of them run programs (DDE), fetch files or pages
 * (INCLUDETEXT, INCLUDEPICTURE, LINK, DATABASE, IMPORT) or start macros, so only those that are known to be harmless stay;
 * of every other its last result stays as text.
 */
import { W } from '../xml/namespaces';
import { attributeOf, isElement, isNamed, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { isSafeTarget } from './targets';

/** Names as ECMA-376 part 1, 17.16.5 has them. */
const HARMLESS: ReadonlySet<string> = new Set(
  (
    'PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF SEQ TOC TC INDEX XE TOA TA STYLEREF HYPERLINK DATE TIME ' +
    'CREATEDATE SAVEDATE PRINTDATE EDITTIME AUTHOR TITLE SUBJECT KEYWORDS COMMENTS LASTSAVEDBY NUMCHARS NUMWORDS ' +
    'DOCPROPERTY REVNUM LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT EQ SYMBOL FORMTEXT FORMCHECKBOX FORMDROPDOWN CITATION ' +
    'BIBLIOGRAPHY ADVANCE ='
  ).split(' ')
);

/** The name of a field, upper case: the first word of its instruction. `=SUM(ABOVE)` is "=". */
export function fieldName(instruction: string): string {
  const [word = ''] = /^[^\s\\"]+/.exec(instruction.trim()) ?? [];
  return word.startsWith('=') ? '=' : word.toUpperCase();
}

/** Switches of HYPERLINK that take a text: place within the target, tip, frame. */
const WITH_TEXT: ReadonlySet<string> = new Set(['\\l', '\\o', '\\t']);

/** "\\* MERGEFORMAT" */
const isFormat = (word: string, before: string | undefined): boolean => word === '\\*' || before === '\\*';

/** A link to a place within the document has no target, only a switch; wherever a target stands, it must be a safe one. */
function isHarmlessLink(instruction: string): boolean {
  const [, ...words] = instruction.match(/"[^"]*"?|\S+/g) ?? [];
  return words.every((word, index) => {
    const isSwitch = /^\\[a-z]$/i.test(word);
    const isText = WITH_TEXT.has((words[index - 1] ?? '').toLowerCase());
    return isSwitch || isText || isSafeTarget(word.replace(/"/g, '')) || isFormat(word, words[index - 1]);
  });
}

export function isHarmless(instruction: string): boolean {
  const name = fieldName(instruction);
  return name === 'HYPERLINK' ? isHarmlessLink(instruction) : HARMLESS.has(name);
}

interface OpenField {
  instruction: string;
  isInstruction: boolean;
  /** Its marks and all of its instruction. */
  readonly parts: XmlElement[];
}

const TEXT: ReadonlySet<string> = new Set([
  't',
  'tab',
  'br',
  'cr',
  'sym',
  'drawing',
  'pict',
  'object',
  'noBreakHyphen'
]);

/** Reads the fields of a part in order; they nest, and one may run over paragraphs. */
class FieldReader {
  public readonly harmful: string[] = [];
  public readonly dropped = new Set<XmlElement>();
  private readonly open: OpenField[] = [];

  public read(parent: XmlElement): void {
    for (const child of parent.children) {
      if (!isElement(child)) {
        continue;
      }
      if (child.namespace !== W) {
        this.read(child);
      } else if (child.local === 'fldChar') {
        this.mark(child);
      } else if (child.local === 'instrText' || child.local === 'delInstrText') {
        this.instruction(child);
      } else {
        if (child.local === 'fldSimple') {
          this.simple(child);
        }
        if (TEXT.has(child.local)) {
          this.open.filter((field) => field.isInstruction).forEach((field) => field.parts.push(child));
        }
        this.read(child);
      }
    }
  }

  /** A field whose end is missing is dropped if its name is harmful: Word mends such fields when it opens the file. */
  public finish(): void {
    this.open.splice(0).forEach((field) => this.close(field));
  }

  private simple(field: XmlElement): void {
    const instruction = attributeOf(field, W, 'instr') ?? '';
    if (!isHarmless(instruction)) {
      this.harmful.push(fieldName(instruction));
      this.dropped.add(field);
    }
  }

  private instruction(element: XmlElement): void {
    const innermost = this.open[this.open.length - 1];
    if (innermost === undefined) {
      return;
    }
    innermost.instruction += textOf(element);
    this.open.forEach((field) => field.parts.push(element));
  }

  private mark(element: XmlElement): void {
    const type = attributeOf(element, W, 'fldCharType');
    if (type === 'begin') {
      this.open.filter((field) => field.isInstruction).forEach((field) => field.parts.push(element));
      this.open.push({ instruction: '', isInstruction: true, parts: [element] });
      return;
    }
    const innermost = this.open[this.open.length - 1];
    if (innermost === undefined) {
      return;
    }
    innermost.parts.push(element);
    this.open
      .slice(0, -1)
      .filter((field) => field.isInstruction)
      .forEach((field) => field.parts.push(element));
    if (type === 'separate') {
      innermost.isInstruction = false;
    } else if (type === 'end') {
      this.open.pop();
      this.close(innermost);
    }
  }

  private close({ instruction, parts }: OpenField): void {
    if (!isHarmless(instruction)) {
      this.harmful.push(fieldName(instruction));
      parts.forEach((part) => this.dropped.add(part));
    }
  }
}

export interface FlattenedFields {
  readonly root: XmlElement;
  /** Names of the fields that were flattened. */
  readonly fields: readonly string[];
}

/** Leaves of every field that is not harmless only its last result. */
export function flattenFields(root: XmlElement): FlattenedFields {
  const reader = new FieldReader();
  reader.read(root);
  reader.finish();
  if (reader.dropped.size === 0) {
    return { root, fields: [] };
  }
  return { root: without(root, reader.dropped), fields: reader.harmful };
}

/** Drops elements of the tree as it was read; simple fields leave their content. */
function without(root: XmlElement, dropped: ReadonlySet<XmlElement>): XmlElement {
  const children = root.children.flatMap((child) => {
    if (!isElement(child)) {
      return [child];
    }
    if (dropped.has(child) && !isNamed(child, W, 'fldSimple')) {
      return [];
    }
    const kept = without(child, dropped);
    if (dropped.has(child)) {
      return kept.children;
    }
    // A run that held nothing but a mark goes with it.
    return kept !== child && isNamed(child, W, 'r') && kept.children.every((each) => isNamed(each, W, 'rPr'))
      ? []
      : [kept];
  });
  const isSame = children.length === root.children.length && children.every((child, at) => child === root.children[at]);
  return isSame ? root : { ...root, children };
}
