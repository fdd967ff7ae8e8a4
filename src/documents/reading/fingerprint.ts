/**
 * The fingerprint of what a report says: text, tables, notes and pictures in order, tracked changes as accepted. What
 * SharePoint and Word rewrite at every save (zip order, dates, ids, settings, properties, formatting) does not count.
 */
import { plainText } from '../words';
import type { Block, NoteReference, ParagraphBlock, TableBlock } from './blocks';
import { sha256 } from './sha256';

/** Looks up what a paragraph only refers to. */
export interface Referred {
  /** Hash of a picture's bytes. */
  picture(relationship: string): string;
  note(reference: NoteReference): readonly Block[];
}

/** Stands before each structure mark. XML text cannot hold it, so no text can pass for structure. */
const MARK = '\u0001';
const VERSION = 'tong-ket fingerprint 1';

class ContentWriter {
  public readonly out = [VERSION];
  private readonly seenNotes = new Set<string>();

  public constructor(private readonly referred: Referred) {}

  public write(blocks: readonly Block[]): void {
    for (const block of blocks) {
      switch (block.kind) {
        case 'paragraph':
          this.paragraph(block);
          break;
        case 'table':
          this.table(block);
          break;
        case 'control':
          if (!block.showsPrompt) {
            this.write(block.blocks);
          }
      }
    }
  }

  private mark(kind: string, text = ''): void {
    this.out.push(`${MARK}${kind}${text}`);
  }

  private paragraph({ text, pictures, notes, boxes }: ParagraphBlock): void {
    const line = plainText(text);
    if (line !== '') {
      this.mark('p', line);
    }
    pictures.forEach((id) => this.mark('i', this.referred.picture(id)));
    notes.forEach((reference) => this.note(reference));
    this.write(boxes);
  }

  /** A note is written where it is first referred to: a note that refers to itself must not go round for ever. */
  private note(reference: NoteReference): void {
    const key = `${reference.kind} ${reference.id}`;
    this.mark('n');
    if (!this.seenNotes.has(key)) {
      this.seenNotes.add(key);
      this.write(this.referred.note(reference));
      this.mark('/n');
    }
  }

  /** Rows without cells, and tables without rows, are what deleted ones leave behind until the deletion is accepted. */
  private table({ rows }: TableBlock): void {
    const written = rows.filter((cells) => cells.length > 0);
    if (written.length === 0) {
      return;
    }
    for (const cells of written) {
      this.mark('r');
      for (const cell of cells) {
        this.mark('c');
        this.write(cell);
      }
    }
    this.mark('/t');
  }
}

/** 64 hex digits. Empty paragraphs do not count; empty cells do. */
export function fingerprintOf(body: readonly Block[], referred: Referred): string {
  const writer = new ContentWriter(referred);
  writer.write(body);
  return sha256(new TextEncoder().encode(writer.out.join('')));
}
