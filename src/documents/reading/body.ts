/** Reads the paragraphs, tables and controls of a part, as they would be with every tracked change accepted. */
import { finish } from '../steps';
import type { Steps } from '../steps';
import { MC, W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { plainText } from '../words';
import { levelOfStyle } from '../numbering/definitions';
import type { Lists } from '../numbering/definitions';
import { ListCounter } from '../numbering/list-counter';
import type { ShownNumber } from '../numbering/list-counter';
import { linesOf } from './blocks';
import type { Block, CellLayout, ControlBlock, TableBlock } from './blocks';
import type { Look } from './look';
import type { Place } from './place';
import { RunText, chosen, namesOf } from './run-text';
import { StyleSheet, paragraphLookOf } from './styles';
import type { Style } from './styles';

/** A boolean property: there, and not switched off. */
function isOn(properties: XmlElement | undefined, local: string): boolean {
  const property = properties === undefined ? undefined : childNamed(properties, W, local);
  return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, W, 'val') ?? '');
}

const DEEPEST_OUTLINE_LEVEL = 8;
/** More columns of a grid than this are no table that somebody made. */
const MOST_COLUMNS = 200;

function columns(properties: XmlElement, local: string, least: number): number {
  const found = childNamed(properties, W, local);
  const count = Number((found === undefined ? undefined : attributeOf(found, W, 'val')) ?? least);
  return Number.isInteger(count) ? Math.min(Math.max(count, least), MOST_COLUMNS) : least;
}

/** True when accepting the changes joins this paragraph to the next one. */
function markIsTakenAway(paragraph: XmlElement): boolean {
  const properties = childNamed(paragraph, W, 'pPr');
  const mark = properties === undefined ? undefined : childNamed(properties, W, 'rPr');
  return (
    mark !== undefined && (childNamed(mark, W, 'del') !== undefined || childNamed(mark, W, 'moveFrom') !== undefined)
  );
}

/** What a reader needs besides the blocks themselves. All of it may be missing. */
export interface Surroundings {
  /** Texts of the glossary's building blocks by their names. */
  readonly prompts?: ReadonlyMap<string, string>;
  readonly styles?: StyleSheet;
  readonly lists?: Lists;
  /** Places of the body's paragraphs. */
  readonly places?: ReadonlyMap<XmlElement, Place>;
}

/** A paragraph that is being read: with a deleted mark the next one adds to it. */
interface OpenParagraph {
  readonly run: RunText;
  readonly first: XmlElement;
}

/** Reads blocks in the order of the document: automatic numbers count on from one call to the next. */
export class BodyReader {
  public readonly styles: StyleSheet;
  private readonly prompts: ReadonlyMap<string, string>;
  private readonly lists: Lists;
  private readonly counter: ListCounter;
  private readonly places: ReadonlyMap<XmlElement, Place>;

  public constructor({ prompts, styles, lists, places }: Surroundings = {}) {
    this.prompts = prompts ?? new Map();
    this.styles = styles ?? new StyleSheet(undefined);
    this.lists = lists ?? new Map();
    this.counter = new ListCounter(this.lists);
    this.places = places ?? new Map();
  }

  public blocksOf(parent: XmlElement): readonly Block[] {
    return finish(this.blockSteps(parent));
  }

  /** The same in steps of a paragraph or a table's row. */
  public *blockSteps(parent: XmlElement): Steps<readonly Block[]> {
    const blocks: Block[] = [];
    let open: OpenParagraph | undefined;
    let last: XmlElement | undefined;
    const close = (): void => {
      if (open !== undefined && last !== undefined) {
        // Joined paragraphs look like the last of them and begin where the first one did, unless nothing is left of it.
        blocks.push(open.run.block(this.lookOf(last), this.places.get(open.first)));
        open = undefined;
      }
    };
    for (const child of this.flattened(parent)) {
      if (isNamed(child, W, 'p')) {
        open =
          open === undefined || open.run.text === '' ? { run: open?.run ?? new RunText(this), first: child } : open;
        open.run.addParagraph(child, this.styleOf(child).run);
        last = child;
        if (!markIsTakenAway(child)) {
          close();
        }
      } else {
        close();
        blocks.push(yield* isNamed(child, W, 'tbl') ? this.table(child) : this.control(child));
      }
      yield;
    }
    close();
    return blocks;
  }

  private styleOf(paragraph: XmlElement): Style {
    const properties = childNamed(paragraph, W, 'pPr');
    const style = properties === undefined ? undefined : childNamed(properties, W, 'pStyle');
    return this.styles.paragraph(style === undefined ? undefined : attributeOf(style, W, 'val'));
  }

  private lookOf(paragraph: XmlElement): Look {
    const style = this.styleOf(paragraph);
    const own = paragraphLookOf(childNamed(paragraph, W, 'pPr'));
    const level = own.outlineLevel ?? style.paragraph.outlineLevel;
    const number = this.numberOf(style, own.list, own.level);
    return {
      style: style.name,
      ...(level === undefined || level > DEEPEST_OUTLINE_LEVEL ? {} : { outlineLevel: level }),
      isCentred: (own.alignment ?? style.paragraph.alignment) === 'center',
      isBold: false,
      boldLead: 0,
      isCapitals: false,
      isItalic: false,
      number: number?.text ?? '',
      isBullet: number?.isBullet ?? false
    };
  }

  private numberOf(style: Style, ownList: string | undefined, ownLevel: number | undefined): ShownNumber | undefined {
    const id = ownList ?? style.paragraph.list;
    const list = id === undefined ? undefined : this.lists.get(id);
    if (id === undefined || list === undefined) {
      return undefined;
    }
    const byStyle = ownList === undefined ? levelOfStyle(list, style.id) : undefined;
    return this.counter.next({ list: id, level: ownLevel ?? byStyle ?? style.paragraph.level ?? 0 });
  }

  /**
   * A prompt is a prompt while it says what the glossary says. Editors that do not know placeholders leave the flag
   * standing on text that somebody wrote: that text counts.
   */
  public showsPrompt(properties: XmlElement | undefined, text: string): boolean {
    if (properties === undefined || !isOn(properties, 'showingPlcHdr')) {
      return false;
    }
    const placeholder = childNamed(properties, W, 'placeholder');
    const name = placeholder === undefined ? undefined : childNamed(placeholder, W, 'docPart');
    const prompt = name === undefined ? undefined : this.prompts.get(attributeOf(name, W, 'val') ?? '');
    return prompt === undefined || plainText(text) === prompt;
  }

  /** Paragraphs, tables and controls of a parent; what only wraps them is left out. */
  private flattened(parent: XmlElement): readonly XmlElement[] {
    return childElements(parent).flatMap((child): readonly XmlElement[] => {
      if (child.namespace === W) {
        switch (child.local) {
          case 'p':
          case 'tbl':
          case 'sdt':
            return [child];
          case 'customXml':
          case 'ins':
          case 'moveTo':
            return this.flattened(child);
          default:
            return [];
        }
      }
      const choice = isNamed(child, MC, 'AlternateContent') ? chosen(child) : undefined;
      return choice === undefined ? [] : this.flattened(choice);
    });
  }

  private *control(sdt: XmlElement): Steps<ControlBlock> {
    const properties = childNamed(sdt, W, 'sdtPr');
    const content = childNamed(sdt, W, 'sdtContent');
    const blocks = content === undefined ? [] : yield* this.blockSteps(content);
    const showsPrompt = this.showsPrompt(properties, linesOf(blocks).join(' '));
    return { kind: 'control', ...namesOf(properties), isBlock: true, showsPrompt, blocks };
  }

  private *table(table: XmlElement): Steps<TableBlock> {
    const rows = this.within(table, 'tr').filter((row) => !this.isDeleted(row, 'trPr', 'del'));
    const cells = rows.map((row) => this.within(row, 'tc').filter((cell) => !this.isDeleted(cell, 'tcPr', 'cellDel')));
    const read: (readonly (readonly Block[])[])[] = [];
    for (const each of cells) {
      read.push(each.map((cell) => this.blocksOf(cell)));
      yield;
    }
    return {
      kind: 'table',
      rows: read,
      layout: cells.map((each, index) =>
        each.map((cell, at) => this.layoutOf(cell, at === 0 ? rows[index] : undefined))
      )
    };
  }

  /** @param row of the first cell, which may leave columns of the grid free before it. */
  private layoutOf(cell: XmlElement, row: XmlElement | undefined): CellLayout {
    const properties = childNamed(cell, W, 'tcPr');
    const rowProperties = row === undefined ? undefined : childNamed(row, W, 'trPr');
    const merge = properties === undefined ? undefined : childNamed(properties, W, 'vMerge');
    return {
      before: rowProperties === undefined ? 0 : columns(rowProperties, 'gridBefore', 0),
      span: properties === undefined ? 1 : columns(properties, 'gridSpan', 1),
      isContinued: merge !== undefined && attributeOf(merge, W, 'val') !== 'restart'
    };
  }

  private isDeleted(element: XmlElement, properties: string, mark: string): boolean {
    const found = childNamed(element, W, properties);
    return found !== undefined && childNamed(found, W, mark) !== undefined;
  }

  /** Rows of a table, or cells of a row, also those that stand in a control of their own. */
  private within(parent: XmlElement, local: string): readonly XmlElement[] {
    return childElements(parent).flatMap((child): readonly XmlElement[] => {
      if (isNamed(child, W, local)) {
        return [child];
      }
      if (isNamed(child, W, 'sdt') || isNamed(child, W, 'sdtContent') || isNamed(child, W, 'customXml')) {
        return this.within(child, local);
      }
      return [];
    });
  }
}

/** Texts of a glossary's building blocks by their names; each is what a control shows while it is empty. */
export function promptsOf(glossary: XmlElement | undefined): ReadonlyMap<string, string> {
  const prompts = new Map<string, string>();
  const list = glossary === undefined ? undefined : childNamed(glossary, W, 'docParts');
  const reader = new BodyReader({ prompts });
  for (const block of list === undefined ? [] : childElements(list)) {
    const properties = childNamed(block, W, 'docPartPr');
    const name = properties === undefined ? undefined : childNamed(properties, W, 'name');
    const body = childNamed(block, W, 'docPartBody');
    if (name !== undefined && body !== undefined) {
      prompts.set(attributeOf(name, W, 'val') ?? '', linesOf(reader.blocksOf(body)).join(' '));
    }
  }
  return prompts;
}
