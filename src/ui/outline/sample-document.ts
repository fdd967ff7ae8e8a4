/** A document in Word for tests of the screens: empty, and answering everything; each test says what differs. */
import type { DocumentInWord } from './document-in-word';

export function sampleDocument(changes: Partial<DocumentInWord> = {}): DocumentInWord {
  return {
    readOnly: false,
    abilities: { acceptRevisions: true, removeComments: true, tellsText: true },
    address: async () => '',
    read: async () => ({ controls: new Map(), at: undefined }),
    bytes: async () => new Uint8Array(),
    goTo: async () => true,
    goToParagraph: async () => true,
    change: async () => true,
    readTable: async () => undefined,
    writeTable: async () => true,
    insertTable: async () => undefined,
    quoteFigure: async () => undefined,
    updateFigures: async () => [],
    save: async () => undefined,
    onSelection: () => () => undefined,
    onText: () => () => undefined,
    ...changes
  };
}
