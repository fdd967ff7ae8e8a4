/** Which events add-ins listen to, and which content controls changed since they were last looked at. */
import type { RichEvent } from '../host/rich-events.ts';
import type { References } from '../host/references.ts';
import { descendants } from '../ooxml/dom.ts';
import { paragraphId } from '../ooxml/paragraph-ids.ts';
import { paragraphText } from '../ooxml/runs.ts';
import { controlId } from './content-control.ts';
import { ContentControl } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsBelow, textOf } from './reading.ts';

/** By target reference ('' is the document) and event name, as `_RegisterEvent` gives them. */
export class EventSubscriptions {
  readonly #names = new Set<string>();

  /** Called when something new is listened to, so that what changes from then on is known. */
  onAdd: () => void = () => undefined;

  add(target: string, name: string): void {
    this.onAdd();
    this.#names.add(`${name}|${target}`);
  }

  remove(target: string, name: string): void {
    this.#names.delete(`${name}|${target}`);
  }

  has(target: string, name: string): boolean {
    return this.#names.has(`${name}|${target}`);
  }

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }
}

type ControlEventName = 'DataChanged' | 'Deleted' | 'Entered' | 'Exited' | 'SelectionChanged';

export interface ControlEvents {
  /**
   * Compares the document with the last call and gives the events that are listened to. What a person types in a control is
   * told at once by Word on the web, and when the caret leaves the control by Word on the desktop.
   */
  changes(by: 'person' | 'add-in'): RichEvent[];
  /** The caret went from one set of controls (by id) to another, or moved inside. */
  moved(from: ReadonlySet<number>, to: ReadonlySet<number>): RichEvent[];
}

export function createControlEvents(
  document: OpenDocument,
  references: References,
  subscriptions: EventSubscriptions
): ControlEvents {
  let texts = snapshot(document);
  let paragraphs: ParagraphTexts | undefined;
  /** Controls around the caret, and those that were typed in since it came. */
  let inside: ReadonlySet<number> = new Set();
  const untold = new Set<number>();
  subscriptions.onAdd = () => {
    paragraphs ??= paragraphTexts(document);
  };
  const eventFor = (control: ContentControl, name: ControlEventName): RichEvent[] => {
    const target = references.idOf(control);
    const wireName = `ContentControl${name}`;
    return target !== undefined && subscriptions.has(target, wireName)
      ? [{ name: wireName, target, args: { ids: [controlId(control)], eventType: wireName, source: 'Local' } }]
      : [];
  };
  const held = (): ContentControl[] =>
    Array.from(references.objects()).filter((object) => object instanceof ContentControl);
  return {
    changes(by) {
      if (subscriptions.isEmpty) {
        texts = snapshot(document);
        paragraphs = undefined;
        return [];
      }
      const wantsParagraphs = PARAGRAPH_EVENTS.some((name) => subscriptions.has('', name));
      const paragraphsBefore = paragraphs;
      paragraphs = wantsParagraphs ? paragraphTexts(document) : undefined;
      const paragraphEvents =
        paragraphsBefore === undefined || paragraphs === undefined
          ? []
          : paragraphChanges(paragraphsBefore, paragraphs).filter(({ name }) => subscriptions.has('', name));
      const before = texts;
      texts = snapshot(document);
      const added = Array.from(texts.keys()).filter((id) => !before.has(id));
      const addedEvents: RichEvent[] =
        added.length > 0 && subscriptions.has('', 'ContentControlAdded')
          ? [
              {
                name: 'ContentControlAdded',
                target: '',
                args: { ids: added, eventType: 'ContentControlAdded', source: 'Local' }
              }
            ]
          : [];
      const changed = held().flatMap((control) => {
        const id = controlId(control);
        const was = before.get(id);
        const is = texts.get(id);
        if (was === undefined || was === is) {
          return [];
        }
        if (is === undefined) {
          return eventFor(control, 'Deleted');
        }
        if (by === 'person' && inside.has(id) && !document.profile.firesDataChangedWhileTyping) {
          untold.add(id);
          return [];
        }
        return eventFor(control, 'DataChanged');
      });
      return [...addedEvents, ...changed, ...paragraphEvents];
    },
    moved(from, to) {
      inside = to;
      const left = held().filter((control) => untold.has(controlId(control)) && !to.has(controlId(control)));
      left.forEach((control) => untold.delete(controlId(control)));
      const told = left.flatMap((control) => eventFor(control, 'DataChanged'));
      const moves = held().flatMap((control) => {
        const id = controlId(control);
        if (from.has(id) && to.has(id)) {
          return eventFor(control, 'SelectionChanged');
        }
        return from.has(id) ? eventFor(control, 'Exited') : to.has(id) ? eventFor(control, 'Entered') : [];
      });
      return [...told, ...moves];
    }
  };
}

const PARAGRAPH_EVENTS = ['ParagraphAdded', 'ParagraphChanged', 'ParagraphDeleted'] as const;

/** Texts of the paragraphs by `uniqueLocalId`. */
type ParagraphTexts = ReadonlyMap<string, string>;

const paragraphTexts = (document: OpenDocument): ParagraphTexts =>
  new Map(paragraphsBelow(document.root).map((one) => [paragraphId(one) ?? '', paragraphText(one)]));

/** Paragraphs that came, went or read differently, each kind as one event, as Word tells them. */
function paragraphChanges(before: ParagraphTexts, now: ParagraphTexts): RichEvent[] {
  const ids = {
    ParagraphAdded: Array.from(now.keys()).filter((id) => !before.has(id)),
    ParagraphChanged: Array.from(now.keys()).filter((id) => before.has(id) && before.get(id) !== now.get(id)),
    ParagraphDeleted: Array.from(before.keys()).filter((id) => !now.has(id))
  };
  return PARAGRAPH_EVENTS.filter((name) => ids[name].length > 0).map((name) => ({
    name,
    target: '',
    args: { uniqueLocalIds: ids[name], type: name, source: 'Local' }
  }));
}

function snapshot(document: OpenDocument): Map<number, string> {
  return new Map(
    descendants(document.root, 'sdt').map((element) => {
      const control = document.contentControl(element);
      return [controlId(control), textOf(document, control)];
    })
  );
}
