/** Writes into a draft as a person does in Word: text into the content controls, saved over the file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/**
 * Gives the document with the content controls of the given tags filled.
 * @throws Error when the document has no content control of a tag.
 */
export function writeSections(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[DOCUMENT];
  if (part === undefined) {
    throw new Error('The file has no main document part.');
  }
  let xml = strFromU8(part);
  for (const [tag, text] of Object.entries(texts)) {
    const control = new RegExp(
      `(<w:sdt>(?:(?!</w:sdtPr>).)*<w:tag w:val="${tag}"/>.*?</w:sdtPr>.*?<w:sdtContent>).*?(</w:sdtContent>)`,
      's'
    );
    if (!control.test(xml)) {
      throw new Error(`The document has no content control ${tag}.`);
    }
    xml = xml.replace(control, (_all, before: string, after: string) => {
      return `${before.replace('<w:showingPlcHdr/>', '')}${paragraph(text)}${after}`;
    });
  }
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) });
}

/** Text of the given number of words. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `chữ${index + 1}`).join(' ');
}
