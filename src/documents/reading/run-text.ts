/** What the content of a paragraph says: text, pictures, notes, text boxes and controls, tracked changes as accepted. */
import { A, M, MC, R, V, W } from '../xml/namespaces';
import { attributeOf, childNamed, isElement, isNamed, textOf } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';
import type { Block, ControlBlock, NoteReference } from './blocks';

/** What turns elements with paragraphs of their own into blocks: text boxes and controls need it. */
export interface BlockReading {
  blocksOf(parent: XmlElement): readonly Block[];
  /** Whether a control shows its prompt, given the text in it. */
  showsPrompt(properties: XmlElement | undefined, text: string): boolean;
}

/** Elements that only wrap runs. `del` and `moveFrom` are not among them: accepting takes their content away. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'r',
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

/** The tag of a control, empty when it has none. */
export function tagOf(properties: XmlElement | undefined): string {
  const tag = properties === undefined ? undefined : childNamed(properties, W, 'tag');
  return tag === undefined ? '' : (attributeOf(tag, W, 'val') ?? '').normalize('NFC');
}

/** Collects what one paragraph says. */
export class RunText {
  public text = '';
  public readonly pictures: string[] = [];
  public readonly notes: NoteReference[] = [];
  public readonly boxes: Block[] = [];
  public readonly controls: ControlBlock[] = [];

  public constructor(private readonly reading: BlockReading) {}

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
        this.text += textOf(node);
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
      case 't':
        this.text += textOf(node);
        return;
      case 'tab':
      case 'ptab':
        this.text += '\t';
        return;
      case 'br':
      case 'cr':
        this.text += '\n';
        return;
      case 'noBreakHyphen':
        this.text += '-';
        return;
      case 'sym':
        this.addSymbol(node);
        return;
      case 'footnoteReference':
        return this.addNote('footnote', node);
      case 'endnoteReference':
        return this.addNote('endnote', node);
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

  private addSymbol(node: XmlElement): void {
    const code = parseInt(attributeOf(node, W, 'char') ?? '', 16);
    this.text += code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
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
    const inner = new RunText(this.reading);
    inner.addContent(content);
    const showsPrompt = this.reading.showsPrompt(properties, inner.text);
    this.controls.push({
      kind: 'control',
      tag: tagOf(properties),
      showsPrompt,
      blocks: [inner.block()]
    });
    if (!showsPrompt) {
      this.text += inner.text;
      inner.pictures.forEach((each) => this.pictures.push(each));
      inner.notes.forEach((each) => this.notes.push(each));
      this.addBoxes(inner.boxes);
    }
  }

  /** The paragraph that was collected. */
  public block(): Extract<Block, { kind: 'paragraph' }> {
    const { pictures, notes, boxes, controls } = this;
    return { kind: 'paragraph', text: this.text.normalize('NFC'), pictures, notes, boxes, controls };
  }
}

function plainParagraph(text: string): Block {
  return { kind: 'paragraph', text: text.normalize('NFC'), pictures: [], notes: [], boxes: [], controls: [] };
}
