/// <reference types="office-js" />
/** Places in the open document, and changes of it that Word's Undo takes back, by WordApi 1.3; what needs more is asked for first. */
import type { Spot, TextChange, WordChange } from '../../documents/word-changes/word-change';
import { wordAbilities } from './abilities';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** Word shows line breaks and tabs of its own; texts are compared without regard to how white space is written. */
const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

/** Word's search takes so many letters and reads "^" as a code. */
const MAX_SEARCH = 255;

interface Difference {
  readonly before: string;
  readonly after: string;
  /** Which of the equal texts in the paragraph it is, from 0. */
  readonly occurrence: number;
}

/** The words that differ, grown to whole words so that there is something to look for. */
export function differenceOf({ before, after }: Pick<TextChange, 'before' | 'after'>): Difference | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before.charAt(before.length - 1 - end) === after.charAt(after.length - 1 - end)
  ) {
    end++;
  }
  while (start > 0 && !/\s/u.test(before.charAt(start - 1))) {
    start--;
  }
  while (end > 0 && !/\s/u.test(before.charAt(before.length - end))) {
    end--;
  }
  const old = before.slice(start, before.length - end);
  if (old.trim() === '' || old.length > MAX_SEARCH || /[\^\t\n]/u.test(old)) {
    return undefined;
  }
  return {
    before: old,
    after: after.slice(start, after.length - end),
    occurrence: before.slice(0, start).split(old).length - 1
  };
}

async function replaceText(changes: readonly TextChange[]): Promise<boolean> {
  return Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
    const places = changes.flatMap((change) => {
      const paragraph = paragraphs.items[change.paragraph];
      return paragraph === undefined || !sameText(paragraph.text, change.before) ? [] : [{ change, paragraph }];
    });
    if (places.length < changes.length) {
      return false;
    }
    const found = places.map(({ change, paragraph }) => {
      const difference = differenceOf(change);
      const hits = difference === undefined ? undefined : paragraph.search(difference.before, { matchCase: true });
      hits?.load('items');
      return { change, paragraph, difference, hits };
    });
    await context.sync();
    for (const { change, paragraph, difference, hits } of found) {
      const hit = hits?.items[difference?.occurrence ?? 0];
      if (hit !== undefined && difference !== undefined) {
        hit.insertText(difference.after, 'Replace');
      } else {
        paragraph.getRange('Content').insertText(change.after, 'Replace');
      }
    }
    await context.sync();
    return true;
  });
}

/** The heading of a new section, put beside its neighbour. @returns undefined when the neighbour is not there any more. */
async function newHeading(context: Word.RequestContext, spot: Spot, text: string): Promise<Word.Paragraph | undefined> {
  if (spot.kind === 'control') {
    const control = context.document.contentControls.getByTag(spot.tag).getFirstOrNullObject();
    control.load('id');
    await context.sync();
    return control.isNullObject ? undefined : control.insertParagraph(text, spot.where);
  }
  const { paragraphs } = context.document.body;
  paragraphs.load('items/text');
  await context.sync();
  const paragraph = paragraphs.items[spot.paragraph];
  return paragraph === undefined || !sameText(paragraph.text, spot.text)
    ? undefined
    : paragraph.insertParagraph(text, spot.where);
}

function nameControl(control: Word.ContentControl, tag: string, title: string): void {
  control.tag = tag;
  control.title = title.slice(0, 64); // Word refuses longer ones
  control.cannotDelete = true;
}

/** Word on the web reads a control's prompt and does not set it, as the typings say; no requirement set tells so. */
const isPromptRefused = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.debugInfo.errorLocation === 'ContentControl.placeholderText';

/** What comes before a refused member is done, what comes after it is not. */
async function insertSection(change: Extract<WordChange, { kind: 'insertSection' }>): Promise<boolean> {
  try {
    return await insertWithPrompt(change);
  } catch (error) {
    if (!isPromptRefused(error)) {
      throw error;
    }
    return Word.run(async (context) => {
      context.document.contentControls.getByTag(change.section).getFirst().select('Start');
      await context.sync();
      return true;
    });
  }
}

async function insertWithPrompt(change: Extract<WordChange, { kind: 'insertSection' }>): Promise<boolean> {
  return Word.run(async (context) => {
    const controls = context.document.contentControls;
    const there = controls.getByTag(change.section).getFirstOrNullObject();
    there.load('id');
    const like = controls.getByTag(change.like ?? change.section).getFirstOrNullObject();
    const looks = like.paragraphs.getFirstOrNullObject();
    looks.load('style');
    const heading = await newHeading(context, change.spot, change.heading);
    if (heading === undefined || !there.isNullObject) {
      return false;
    }
    // A new paragraph takes after its neighbour, be that a numbered heading or what ends a page.
    if (looks.isNullObject) {
      heading.styleBuiltIn = 'Normal';
    } else {
      heading.style = looks.style;
    }
    heading.detachFromList();
    // Where the heading is there already, what was put in is the section's own paragraph.
    const text = change.heading === '' ? heading : heading.insertParagraph('', 'After');
    if (text !== heading) {
      heading.font.bold = true;
    }
    text.font.bold = false;
    const control = text.insertContentControl();
    nameControl(control, change.section, change.title);
    control.placeholderText = change.prompt;
    control.select('Start');
    await context.sync();
    return true;
  });
}

async function tagSection(change: Extract<WordChange, { kind: 'tagSection' }>): Promise<boolean> {
  return Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
    const [first, last] = [paragraphs.items[change.first], paragraphs.items[change.last]];
    if (
      first === undefined ||
      last === undefined ||
      !sameText(first.text, change.firstText) ||
      !sameText(last.text, change.lastText)
    ) {
      return false;
    }
    const range =
      change.first === change.last ? first.getRange('Whole') : first.getRange('Whole').expandTo(last.getRange('Whole'));
    nameControl(range.insertContentControl(), change.section, change.title);
    await context.sync();
    return true;
  });
}

async function acceptRevisions(): Promise<boolean> {
  if (!wordAbilities().acceptRevisions) {
    return false;
  }
  return Word.run(async (context) => {
    context.document.body.getTrackedChanges().acceptAll();
    await context.sync();
    return true;
  });
}

async function removeComments(): Promise<boolean> {
  if (!wordAbilities().removeComments) {
    return false;
  }
  return Word.run(async (context) => {
    const comments = context.document.body.getComments();
    comments.load('items');
    await context.sync();
    comments.items.forEach((comment) => comment.delete());
    await context.sync();
    return true;
  });
}

function setFont(font: string): Promise<boolean> {
  return Word.run(async (context) => {
    context.document.body.font.name = font;
    await context.sync();
    return true;
  });
}

/** Selects a paragraph of the body. @returns false when there is none at this position. */
export function selectParagraph(position: number): Promise<boolean> {
  return Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items');
    await context.sync();
    const paragraph = paragraphs.items[position];
    paragraph?.select('Select');
    await context.sync();
    return paragraph !== undefined;
  });
}

/** @returns false when the document is no longer what the change was made for, or this Word cannot make it. */
export async function changeDocument(change: WordChange): Promise<boolean> {
  switch (change.kind) {
    case 'replaceText':
      return replaceText(change.changes);
    case 'insertSection':
      return insertSection(change);
    case 'tagSection':
      return tagSection(change);
    case 'acceptRevisions':
      return acceptRevisions();
    case 'removeComments':
      return removeComments();
    case 'setFont':
      return setFont(change.font);
  }
}
