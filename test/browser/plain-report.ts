/** A plain .docx as a unit without the add-in would write it: headings of the outline, text below them, nothing else. */
import { Document, Packer, Paragraph } from 'docx';
import { outlineAskedOf } from '../../src/domain/outline';
import type { Outline, Section } from '../../src/domain/outline';

const heading = ({ mark, title }: Section): string => (mark === '' ? title : `${mark} ${title}`);

function paragraphs(section: Section, text: string): readonly Paragraph[] {
  return [
    new Paragraph({ text: heading(section) }),
    ...(section.kind === 'prose' ? [new Paragraph({ text })] : []),
    ...section.children.flatMap((child) => paragraphs(child, text))
  ];
}

/** @param unitKind decides which sections are asked. @param text goes into each section. */
export function plainReport(outline: Outline, unitKind: string, text: string): Promise<Buffer> {
  const children = outlineAskedOf(outline, unitKind).sections.flatMap((section) => paragraphs(section, text));
  return Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
}
