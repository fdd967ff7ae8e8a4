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
      return `${before.replace('<w:showingPlcHdr/>', '')}${text.split('\n').map(paragraph).join('')}${after}`;
    });
  }
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) });
}

/** Text of the given number of words. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `chữ${index + 1}`).join(' ');
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A document as somebody types it without the add-in: bold headings, text below, no control and no custom XML. */
export function plainDocument(parts: readonly { readonly heading: string; readonly text: string }[]): Uint8Array {
  const bold = (text: string): string => paragraph(text).replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>');
  const body = parts.map(({ heading, text }) => `${bold(heading)}${paragraph(text)}`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELATIONSHIPS),
    [DOCUMENT]: strToU8(xml)
  });
}
