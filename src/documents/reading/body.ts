/** Reads the paragraphs, tables and controls of a part, as they would be with every tracked change accepted. */
import { MC, W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { plainText } from '../words';
import { linesOf } from './blocks';
import type { Block, ControlBlock, TableBlock } from './blocks';
import { RunText, chosen, tagOf } from './run-text';

/** A boolean property: there, and not switched off. */
function isOn(properties: XmlElement | undefined, local: string): boolean {
  const property = properties === undefined ? undefined : childNamed(properties, W, local);
  return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, W, 'val') ?? '');
}

/** True when accepting the changes joins this paragraph to the next one. */
function markIsTakenAway(paragraph: XmlElement): boolean {
  const properties = childNamed(paragraph, W, 'pPr');
  const mark = properties === undefined ? undefined : childNamed(properties, W, 'rPr');
  return (
    mark !== undefined && (childNamed(mark, W, 'del') !== undefined || childNamed(mark, W, 'moveFrom') !== undefined)
  );
}

/** Reads blocks. `prompts` are the texts of the glossary's building blocks by their names. */
export class BodyReader {
  public constructor(private readonly prompts: ReadonlyMap<string, string>) {}

  public blocksOf(parent: XmlElement): readonly Block[] {
    const blocks: Block[] = [];
    let open: RunText | undefined;
    const close = (): void => {
      if (open !== undefined) {
        blocks.push(open.block());
        open = undefined;
      }
    };
    for (const child of this.flattened(parent)) {
      if (isNamed(child, W, 'p')) {
        open = open ?? new RunText(this);
        open.addContent(child);
        if (!markIsTakenAway(child)) {
          close();
        }
      } else {
        close();
        blocks.push(isNamed(child, W, 'tbl') ? this.table(child) : this.control(child));
      }
    }
    close();
    return blocks;
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

  private control(sdt: XmlElement): ControlBlock {
    const properties = childNamed(sdt, W, 'sdtPr');
    const content = childNamed(sdt, W, 'sdtContent');
    const blocks = content === undefined ? [] : this.blocksOf(content);
    const showsPrompt = this.showsPrompt(properties, linesOf(blocks).join(' '));
    return { kind: 'control', tag: tagOf(properties), showsPrompt, blocks };
  }

  private table(table: XmlElement): TableBlock {
    const rows = this.within(table, 'tr').filter((row) => !this.isDeleted(row, 'trPr', 'del'));
    return {
      kind: 'table',
      rows: rows.map((row) =>
        this.within(row, 'tc')
          .filter((cell) => !this.isDeleted(cell, 'tcPr', 'cellDel'))
          .map((cell) => this.blocksOf(cell))
      )
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
  const reader = new BodyReader(prompts);
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
