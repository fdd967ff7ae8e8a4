/// <reference types="office-js" />
/** The document open in Word, through members that every Word since WordApi 1.3 has (LTSC 2021 has no more). */
import type { AnnexId, SectionId } from '../../domain/code';
import type { ControlText, DocumentInWord, DocumentReading } from '../../ui/outline/document-in-word';
import { wordAbilities } from './abilities';

const loadBytes = (): Promise<typeof import('./document-bytes')> =>
  import(/* webpackChunkName: 'document-bytes' */ './document-bytes');
/** What changes the document comes when it is first asked for. */
const loadChanges = (): Promise<typeof import('./document-changes')> =>
  import(/* webpackChunkName: 'document-changes' */ './document-changes');
const loadTables = (): Promise<typeof import('./annex-tables')> =>
  import(/* webpackChunkName: 'annex-tables' */ './annex-tables');

/** The address as it is now: a document may be saved to a library while the pane is open. */
function currentAddress(): Promise<string> {
  const { document } = Office.context;
  return new Promise((resolve) => {
    try {
      document.getFilePropertiesAsync((result) =>
        resolve(result.status === Office.AsyncResultStatus.Succeeded ? (result.value.url ?? '') : (document.url ?? ''))
      );
    } catch {
      resolve(document.url ?? '');
    }
  });
}

/**
 * All controls and the one around the selection, in one round trip. `Word.run` would take two: it keeps every object that was touched
 * alive and asks once more to let them go. Nothing is kept here, so there is nothing to let go.
 */
async function readControls(): Promise<DocumentReading> {
  const context = new Word.RequestContext();
  const controls = context.document.contentControls;
  controls.load('items/tag,items/text,items/placeholderText');
  const around = context.document.getSelection().parentContentControlOrNullObject;
  around.load('tag');
  await context.sync();
  const byTag = new Map<string, ControlText>();
  for (const { tag, text, placeholderText } of controls.items) {
    if (tag !== '' && !byTag.has(tag)) {
      byTag.set(tag, { text, placeholder: placeholderText ?? '' });
    }
  }
  return { controls: byTag, at: around.isNullObject ? undefined : around.tag };
}

/** What is typed next replaces the prompt of an empty section, and never the text of a written one. */
function selectNow(section: SectionId | AnnexId): Promise<boolean> {
  return Word.run(async (context) => {
    const control = context.document.contentControls.getByTag(section).getFirstOrNullObject();
    control.load('text,placeholderText');
    await context.sync();
    if (control.isNullObject) {
      return false;
    }
    const isPrompt = control.text.trim() === '' || control.text.trim() === control.placeholderText.trim();
    control.select(isPrompt ? 'Select' : 'Start');
    await context.sync();
    return true;
  });
}

/** Somebody may be typing between the question and the answer; what was found is looked up once more then. */
const selectControl = (section: SectionId | AnnexId): Promise<boolean> =>
  selectNow(section).catch(() => selectNow(section));

function saveDocument(): Promise<void> {
  return Word.run(async (context) => {
    context.document.save();
    await context.sync();
  });
}

function listenToSelection(listener: () => void): () => void {
  const { document } = Office.context;
  const type = Office.EventType.DocumentSelectionChanged;
  // A handler of our own each time: Office takes a handler away by its identity.
  const handler = (): void => listener();
  document.addHandlerAsync(type, handler);
  return () => document.removeHandlerAsync(type, { handler });
}

/** Needs WordApi 1.6; a Word without it, or one that refuses, is asked now and then instead. */
function listenToText(listener: () => void): () => void {
  if (!wordAbilities().tellsText) {
    return () => undefined;
  }
  let isWanted = true;
  let stop: () => void = () => undefined;
  Word.run(async (context) => {
    const registered = context.document.onParagraphChanged.add(async () => {
      if (isWanted) {
        listener();
      }
    });
    await context.sync();
    stop = () => {
      registered.remove();
      registered.context.sync().catch(() => undefined); // the pane is going away
    };
    if (!isWanted) {
      stop();
    }
  }).catch(() => undefined); // the poll does without
  return () => {
    isWanted = false;
    stop();
  };
}

/** @param where the pane runs inside Word; call after `startOffice`. */
export function openWordDocument(): DocumentInWord {
  return {
    readOnly: Office.context.document.mode === Office.DocumentMode.ReadOnly,
    abilities: wordAbilities(),
    address: currentAddress,
    read: readControls,
    bytes: async () => (await loadBytes()).documentBytes(),
    goTo: selectControl,
    goToParagraph: async (paragraph) => (await loadChanges()).selectParagraph(paragraph),
    change: async (change) => (await loadChanges()).changeDocument(change),
    readTable: async (annex) => (await loadTables()).readTable(annex),
    writeTable: async (annex, writing) => (await loadTables()).writeTable(annex, writing),
    insertTable: async (annex, title, rows) => (await loadTables()).insertTable(annex, title, rows),
    quoteFigure: async (tag, text) => (await loadTables()).quoteFigure(tag, text),
    updateFigures: async (textOf) => (await loadTables()).updateFigures(textOf),
    save: saveDocument,
    onSelection: listenToSelection,
    onText: listenToText
  };
}
