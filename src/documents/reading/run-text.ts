/** What the content of a paragraph says: text, pictures, notes, text boxes and controls, tracked changes as accepted. */
import { A, M, MC, R, V, W } from '../xml/namespaces';
import { DocumentError } from '../document-error';
import { MAX_PARAGRAPH } from '../opc/limits';
import { attributeOf, childNamed, isElement, isNamed, textOf } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';
import type { Block, ControlBlock, NoteReference, ParagraphBlock } from './blocks';
import { LookCollector, PLAIN_LOOK, lookOfRun } from './look';
import type { Look } from './look';
import type { Place } from './place';
import type { RunLook, StyleSheet } from './styles';

/** What turns elements with paragraphs of their own into blocks: text boxes and controls need it. */
export interface BlockReading {
  blocksOf(parent: XmlElement): readonly Block[];
  /** Whether a control shows its prompt, given the text in it. */
  showsPrompt(properties: XmlElement | undefined, text: string): boolean;
  readonly styles: StyleSheet;
}

/** Elements that only wrap runs. `del` and `moveFrom` are not among them: accepting takes their content away. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'fldSimple',
  'bdo',
  'dir',
  'ruby',
  'rubyBase'
]);

/** Word takes the first choice that it understands; it understands those that it writes. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return childNamed(alternatives, MC, 'Choice') ?? childNamed(alternatives, MC, 'Fallback');
}

function named(properties: XmlElement | undefined, local: string): string {
  const found = properties === undefined ? undefined : childNamed(properties, W, local);
  return found === undefined ? '' : (attributeOf(found, W, 'val') ?? '').normalize('NFC');
}

/** Tag and title of a control, each empty when it has none. */
export const namesOf = (properties: XmlElement | undefined): Pick<ControlBlock, 'tag' | 'title'> => ({
  tag: named(properties, 'tag'),
  title: named(properties, 'alias')
});

/** Collects what one paragraph says. */
export class RunText {
  public text = '';
  public readonly pictures: string[] = [];
  public readonly notes: NoteReference[] = [];
  public readonly boxes: Block[] = [];
  public readonly controls: ControlBlock[] = [];
  public readonly comments: string[] = [];
  private readonly collected = new LookCollector();
  private runLook: RunLook;

  public constructor(
    private readonly reading: BlockReading,
    private paragraphLook: RunLook = {}
  ) {
    this.runLook = paragraphLook;
  }

  /** Adds a paragraph, or one that a deleted mark joins to the one before it. */
  public addParagraph(paragraph: XmlElement, look: RunLook): void {
    this.paragraphLook = look;
    this.runLook = look;
    this.addContent(paragraph);
  }

  public addContent(parent: XmlElement): void {
    for (const child of parent.children) {
      this.add(child);
    }
  }

  private add(node: XmlNode): void {
    if (!isElement(node)) {
      return;
    }
    if (node.namespace === W) {
      this.addWord(node);
    } else if (node.namespace === M) {
      if (node.local === 't') {
        this.addText(textOf(node));
      } else {
        this.addContent(node);
      }
    } else if (isNamed(node, MC, 'AlternateContent')) {
      const choice = chosen(node);
      if (choice !== undefined) {
        this.addContent(choice);
      }
    }
  }

  private addWord(node: XmlElement): void {
    switch (node.local) {
      case 'r':
        this.runLook = lookOfRun(childNamed(node, W, 'rPr'), this.paragraphLook, this.reading.styles);
        this.addContent(node);
        this.runLook = this.paragraphLook;
        return;
      case 't':
        this.addText(textOf(node));
        return;
      case 'tab':
      case 'ptab':
        this.addText('\t');
        return;
      case 'br':
      case 'cr':
        this.addText('\n');
        return;
      case 'noBreakHyphen':
        this.addText('-');
        return;
      case 'sym':
        this.addSymbol(node);
        return;
      case 'footnoteReference':
        return this.addNote('footnote', node);
      case 'endnoteReference':
        return this.addNote('endnote', node);
      case 'commentRangeStart':
      case 'commentReference':
        return this.addComment(node);
      case 'drawing':
      case 'pict':
      case 'object':
        return this.addDrawing(node);
      case 'sdt':
        return this.addControl(node);
      default:
        if (WRAPPERS.has(node.local)) {
          this.addContent(node);
        }
    }
  }

  private addText(text: string): void {
    this.text += text;
    this.collected.add(text, this.runLook);
  }

  private addSymbol(node: XmlElement): void {
    const code = parseInt(attributeOf(node, W, 'char') ?? '', 16);
    this.addText(code > 0 && code <= 0xffff ? String.fromCharCode(code) : '');
  }

  private addComment(node: XmlElement): void {
    const id = attributeOf(node, W, 'id');
    if (id !== undefined && !this.comments.includes(id)) {
      this.comments.push(id);
    }
  }

  private addNote(kind: NoteReference['kind'], node: XmlElement): void {
    const id = attributeOf(node, W, 'id');
    if (id !== undefined) {
      this.notes.push({ kind, id });
    }
  }

  /** Pictures, text boxes and word art, however deep they are grouped. */
  private addDrawing(node: XmlElement): void {
    for (const child of node.children) {
      if (!isElement(child)) {
        continue;
      }
      if (isNamed(child, W, 'txbxContent')) {
        this.addBoxes(this.reading.blocksOf(child));
        continue;
      }
      if (isNamed(child, MC, 'AlternateContent')) {
        const choice = chosen(child);
        if (choice !== undefined) {
          this.addDrawing(choice);
        }
        continue;
      }
      this.addPicture(child);
      this.addWordArt(child);
      this.addDrawing(child);
    }
  }

  /** One by one: a call with as many arguments as a document has paragraphs would overflow the stack. */
  private addBoxes(blocks: readonly Block[]): void {
    blocks.forEach((each) => this.boxes.push(each));
  }

  private addPicture(node: XmlElement): void {
    const id = isNamed(node, A, 'blip')
      ? attributeOf(node, R, 'embed')
      : isNamed(node, V, 'imagedata')
        ? attributeOf(node, R, 'id')
        : undefined;
    if (id !== undefined) {
      this.pictures.push(id);
    }
  }

  /** Watermarks of older Word versions keep their words in an attribute. */
  private addWordArt(node: XmlElement): void {
    const words = isNamed(node, V, 'textpath') ? attributeOf(node, '', 'string') : undefined;
    if (words !== undefined) {
      this.boxes.push(plainParagraph(words));
    }
  }

  private addControl(node: XmlElement): void {
    const content = childNamed(node, W, 'sdtContent');
    if (content === undefined) {
      return;
    }
    const properties = childNamed(node, W, 'sdtPr');
    const inner = new RunText(this.reading, this.paragraphLook);
    inner.addContent(content);
    const showsPrompt = this.reading.showsPrompt(properties, inner.text);
    this.controls.push({
      kind: 'control',
      ...namesOf(properties),
      isBlock: false,
      showsPrompt,
      blocks: [inner.block()]
    });
    inner.comments.forEach((each) => this.comments.push(each));
    if (!showsPrompt) {
      this.text += inner.text;
      this.collected.addAll(inner.collected);
      inner.pictures.forEach((each) => this.pictures.push(each));
      inner.notes.forEach((each) => this.notes.push(each));
      this.addBoxes(inner.boxes);
    }
  }

  /** The paragraph that was collected. */
  public block(look: Look = PLAIN_LOOK, place?: Place): ParagraphBlock {
    if (this.text.length > MAX_PARAGRAPH) {
      throw new DocumentError('tooLarge', `a paragraph of more than ${MAX_PARAGRAPH} characters`);
    }
    const { pictures, notes, boxes, controls, comments } = this;
    const text = this.text.normalize('NFC');
    return {
      kind: 'paragraph',
      text,
      pictures,
      notes,
      boxes,
      controls,
      comments,
      look: { ...look, ...this.collected.look() },
      ...(place === undefined ? {} : { place })
    };
  }
}

/** A paragraph that is nothing but text. */
export function plainParagraph(text: string, look: Look = PLAIN_LOOK, place?: Place): ParagraphBlock {
  return {
    kind: 'paragraph',
    text: text.normalize('NFC'),
    pictures: [],
    notes: [],
    boxes: [],
    controls: [],
    comments: [],
    look,
    ...(place === undefined ? {} : { place })
  };
}
