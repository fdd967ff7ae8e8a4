/// <reference types="office-js" />
/** The document that a sample of Microsoft's is run on, in Node, and what the Open XML SDK says of it afterwards. */
import { hasValidator, validatorErrors } from '../../src/documents/fixtures/sdk-validator';
import { addLaterMembers, loadWord, openInNode } from './word-in-node.ts';
import type { OpenedInNode } from './word-in-node.ts';
import { makeDocx, paragraph } from './word-samples.ts';

/** One pixel. */
export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const office = loadWord();
addLaterMembers(office);
export const { Word } = office;

const finished: (readonly [name: string, document: OpenedInNode])[] = [];
let opened: OpenedInNode;

/** Opens a document of two paragraphs, or of the body or the bytes that are given. */
export function start(
  content: string | Uint8Array = paragraph('Video provides a powerful way.') + paragraph('Themes and styles help.')
): OpenedInNode {
  opened = openInNode(typeof content === 'string' ? makeDocx(content) : content);
  finished.push([expect.getState().currentTestName ?? '', opened]);
  return opened;
}

/** Text of a part of the open document. */
export const xml = (part = 'word/document.xml'): string => opened.document.file.text(part);

/** The texts of the paragraphs of the body. */
export const lines = (): Promise<string[]> =>
  Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map((one) => one.text);
  });

/** What the validator finds in the documents of this file's tests that were changed. */
export async function faultsOfAll(): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, { document }] of hasValidator ? finished : []) {
    if (document.edition > 0) {
      const errors = await validatorErrors(document.file.toBytes());
      if (!Array.isArray(errors) || errors.length > 0) {
        faults.push(`${name}: ${JSON.stringify(errors)}`);
      }
    }
  }
  return faults;
}
