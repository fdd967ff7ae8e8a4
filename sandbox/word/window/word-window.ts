/** One Word window: opens its document, keeps it saved, and runs the add-in in its task pane. */
import type { Autosave, SaveState } from '../autosave.ts';
import { createAutosave } from '../autosave.ts';
import type { EditorSurface } from '../editor/editor-surface.tsx';
import { mountEditor } from '../editor/editor-surface.tsx';
import { frameName } from '../host/activation.ts';
import type { Faults } from '../host/faults.ts';
import type { KeyExit } from '../host/key-exits.ts';
import { readFaults } from '../host/faults.ts';
import type { MemberGate } from '../host/member-gate.ts';
import { createMemberGate } from '../host/member-gate.ts';
import type { Profile } from '../host/profiles.ts';
import { RichApi } from '../host/rich-api.ts';
import { RichError } from '../host/rich-error.ts';
import type { Session } from '../host/session.ts';
import { openSession } from '../host/session.ts';
import { createUnimplementedLog } from '../host/unimplemented.ts';
import type { LibraryFile } from '../library.ts';
import { LibraryError, openLibrary } from '../library.ts';
import { createFileLock } from '../file-lock.ts';
import { createFileSaving } from '../file-saving.ts';
import { createControlEvents, EventSubscriptions } from '../model/events.ts';
import { OpenDocument } from '../model/open-document.ts';
import { createWordModel } from '../model/word-model.ts';
import { blankDocument } from '../ooxml/blank-document.ts';
import { OoxmlPackage } from '../ooxml/package.ts';
import type { WindowConfig } from '../window-config.ts';
import type { AddIn } from './add-in.ts';
import { loadAddIn } from './add-in.ts';
import type { ApiMetadata } from '../pane/api-metadata.ts';
import { answerAppAuth } from './app-auth-host.ts';
import { chosenLook, localeOf } from './look.ts';
import { chosenProfile } from './played-word.ts';
import type { Store } from './store.ts';
import { createStore } from './store.ts';
import { TEXTS, explainTrouble } from './texts.ts';

/** Set by the build. */
declare const WORD_API_METADATA: ApiMetadata;

export interface WindowState {
  readonly phase:
    { readonly kind: 'opening' } | { readonly kind: 'open' } | { readonly kind: 'refused'; readonly why: string };
  readonly file: LibraryFile | undefined;
  readonly readOnly: boolean;
  /** It is read-only because somebody else holds the file. */
  readonly lockedOut: boolean;
  readonly save: SaveState;
  readonly addIn: AddIn | undefined;
  readonly isPaneOpen: boolean;
  readonly asksForPlace: boolean;
  readonly unimplemented: readonly (readonly [member: string, count: number])[];
  /** Which Word is played; another one is taken when the window opens again. */
  readonly profile: Profile;
  readonly faults: Faults;
}

export interface WordWindow {
  readonly state: Store<WindowState>;
  /** Puts the editor into the page once the document is there. */
  start(editor: HTMLElement): Promise<void>;
  /** Puts the add-in's frame into the task pane. @param left hears when the keyboard wants out of it. @returns what takes it away. */
  openPane(holder: HTMLElement, left: (exit: KeyExit) => void): () => void;
  /** Brings the keyboard into the task pane; false when none is open. */
  enterPane(): boolean;
  saveNow(): void;
  /** Answers the question for a place of a new document; undefined is "not now". */
  choosePlace(place: { readonly folder: string; readonly name: string } | undefined): Promise<string | undefined>;
  libraries(): ReturnType<ReturnType<typeof openLibrary>['libraries']>;
  editor(): EditorSurface | undefined;
}

const explain = (error: unknown): string =>
  error instanceof LibraryError
    ? explainTrouble(error.trouble, error.message)
    : error instanceof Error
      ? error.message
      : String(error);

/** Changes that take the whole text to write are told together once the person pauses; others with the next turn. */
const TELL_AFTER_MS = 400;

export function createWordWindow(config: WindowConfig): WordWindow {
  const library = openLibrary(config.sitePath);
  const lock = createFileLock({ library });
  const saving = createFileSaving(library);
  addEventListener('pagehide', () => lock.release());
  addEventListener('pageshow', ({ persisted }) => {
    const { file, readOnly } = state.get();
    if (persisted && file !== undefined && !readOnly) {
      void lock.hold(file.id).catch(() => undefined);
    }
  });
  const state = createStore<WindowState>({
    phase: { kind: 'opening' },
    file: undefined,
    readOnly: false,
    lockedOut: false,
    save: { kind: 'saved' },
    addIn: undefined,
    isPaneOpen: true,
    asksForPlace: false,
    unimplemented: [],
    profile: chosenProfile(),
    faults: readFaults(new URLSearchParams(location.search))
  });
  const gate: MemberGate = createMemberGate(WORD_API_METADATA, state.get().profile);
  const log = createUnimplementedLog((member) => {
    state.set({ unimplemented: log.counts() });
    void fetch('/_word/unimplemented', { method: 'POST', body: JSON.stringify([member]) }).catch(() => undefined);
  });
  let document: OpenDocument | undefined;
  let editor: EditorSurface | undefined;
  let session: Session | undefined;
  let held: () => Iterable<never> | ReturnType<RichApi['references']['objects']> = () => [];
  let placed: ((isPlaced: boolean) => void) | undefined;

  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work, work);
    queue = run.catch(() => undefined);
    return run;
  };
  const pull = async (): Promise<void> => editor?.pull(held());

  const autosave: Autosave = createAutosave({
    isPlaced: () => state.get().file !== undefined && !state.get().readOnly,
    explain,
    changedState: () => state.set({ save: autosave.state() }),
    prepare: () => inTurn(pull),
    async save() {
      const file = state.get().file;
      if (state.get().faults.offline) {
        throw new LibraryError('offline', '');
      }
      if (file !== undefined && document !== undefined) {
        const edition = document.edition;
        const etag = await saving.save(file, document.file.toBytes(), lock.id());
        state.set({ file: { ...file, etag } });
        document.saved = document.edition === edition;
      }
    }
  });

  /** A new document is asked for its place first, as Word does. */
  const ensurePlace = async (): Promise<boolean> => {
    if (state.get().file !== undefined) {
      return true;
    }
    state.set({ asksForPlace: true });
    return new Promise((resolve) => {
      placed = resolve;
    });
  };
  const saveForAddIn = async (): Promise<void> => {
    if (state.get().readOnly) {
      throw new RichError('AccessDenied', 'The document is read-only.');
    }
    if (!(await ensurePlace())) {
      throw new RichError('GeneralException', TEXTS.closed);
    }
    try {
      // Changes of the batch that saves are told only when it has ended.
      if (document?.saved === false) {
        autosave.changed();
      }
      await autosave.now(true);
    } catch (error) {
      throw new RichError('GeneralException', TEXTS.failed(explain(error)));
    }
  };

  const load = async (): Promise<{ readonly bytes: Uint8Array; readonly file: LibraryFile | undefined }> =>
    config.document.kind === 'blank' ? { bytes: blankDocument(), file: undefined } : library.open(config.document.id);

  /** The lock comes before the bytes, so that nobody changes them in between. @returns whether somebody else has it. */
  const isLockedOut = async (): Promise<boolean> => {
    if (config.document.kind === 'blank' || config.document.forReading) {
      return false;
    }
    try {
      await lock.hold(config.document.id);
      return false;
    } catch (error) {
      // Whoever may not edit, or finds no file, learns so from the opening.
      return error instanceof LibraryError && error.trouble === 'locked';
    }
  };

  let tell: ReturnType<typeof setTimeout> | undefined;
  const edited = (isSmall: boolean): void => {
    autosave.changed();
    if (document !== undefined) {
      document.saved = false;
    }
    clearTimeout(tell);
    if (isSmall) {
      // Before the editor lays out its pages anew, which takes longer than this.
      queueMicrotask(() => void session?.contentChanged());
    } else {
      tell = setTimeout(() => void session?.contentChanged(), TELL_AFTER_MS);
    }
  };

  return {
    state,
    editor: () => editor,
    libraries: () => library.libraries(),
    async start(element) {
      const addIn = loadAddIn(config.paneOrigin).catch(() => undefined);
      try {
        const lockedOut = await isLockedOut();
        const { bytes, file } = await load();
        const forReading = config.document.kind === 'file' && config.document.forReading;
        const readOnly = forReading || lockedOut || file?.canEdit === false || state.get().faults.readOnly;
        const opened = new OpenDocument({
          file: openPackage(bytes),
          profile: state.get().profile,
          author: config.person.displayName,
          readOnly,
          surface: { selection: () => editor?.selection(), select: (span) => editor?.select(span) },
          save: saveForAddIn
        });
        document = opened;
        saving.opened(bytes);
        state.set({ file, readOnly, lockedOut, addIn: await addIn });
        editor = await mountEditor({
          element,
          document: () => opened,
          bytes: opened.file.toBytes(true),
          readOnly,
          author: config.person.displayName,
          look: chosenLook(),
          events: { edited, selectionMoved: (from, to) => session?.selectionChanged(from, to) }
        });
        state.set({ phase: { kind: 'open' } });
      } catch (error) {
        state.set({ phase: { kind: 'refused', why: explain(error) } });
      }
    },
    enterPane() {
      session?.enter();
      return session !== undefined;
    },
    openPane(holder, left) {
      const { addIn, readOnly } = state.get();
      if (addIn === undefined || document === undefined) {
        return () => undefined;
      }
      const opened = document;
      const subscriptions = new EventSubscriptions();
      const richApi = new RichApi(createWordModel(opened, subscriptions), log, gate);
      held = () => richApi.references.objects();
      const frame = holder.ownerDocument.createElement('iframe');
      const origin = new URL(addIn.paneUrl).origin;
      const documentUrl = (): string => {
        const url = state.get().file?.serverRelativeUrl;
        return url === undefined ? '' : location.origin + url.split('/').map(encodeURIComponent).join('/');
      };
      const activation = {
        profile: state.get().profile,
        conversation: crypto.randomUUID(),
        instance: crypto.randomUUID(),
        documentUrl: documentUrl(),
        readOnly,
        locale: localeOf(chosenLook()),
        theme: chosenLook().theme
      };
      session = openSession({
        document: opened,
        richApi,
        events: createControlEvents(opened, richApi.references, subscriptions),
        editor: { pull, push: async () => editor?.push() },
        log,
        faults: () => state.get().faults,
        frame,
        addInOrigin: origin,
        activation,
        documentUrl,
        inTurn,
        written: () => autosave.changed(),
        left
      });
      const stopAuth = answerAppAuth(frame, origin, config.person);
      // The name must stand before the frame is in the page: office.js reads it as it starts.
      frame.name = frameName({ ...activation, settings: {} }, location.origin);
      frame.title = addIn.name;
      frame.allow = 'clipboard-read; clipboard-write';
      frame.src = addIn.paneUrl;
      holder.replaceChildren(frame);
      return () => {
        session?.close();
        session = undefined;
        held = () => [];
        stopAuth();
        frame.remove();
      };
    },
    saveNow() {
      void ensurePlace()
        .then((isPlaced) => (isPlaced ? autosave.now() : undefined))
        .catch(() => undefined);
    },
    async choosePlace(place) {
      const done = (isPlaced: boolean): void => {
        state.set({ asksForPlace: false });
        placed?.(isPlaced);
        placed = undefined;
      };
      if (place === undefined || document === undefined) {
        done(false);
        return undefined;
      }
      try {
        const name = place.name.toLowerCase().endsWith('.docx') ? place.name : `${place.name}.docx`;
        // An add-in that waits for its save holds the turn; what the person typed came in with its batch.
        if (placed === undefined) {
          await inTurn(pull);
        }
        const whole = document.file.toBytes();
        const file = await library.create(place.folder, name, whole);
        saving.opened(whole);
        document.saved = true;
        state.set({ file, save: { kind: 'saved' } });
        await lock.hold(file.id).catch(() => undefined);
        history.replaceState(
          null,
          '',
          `${config.sitePath}/_layouts/15/Doc.aspx?sourcedoc=%7B${file.id}%7D&action=edit`
        );
        done(true);
        return undefined;
      } catch (error) {
        return explain(error);
      }
    }
  };
}

function openPackage(bytes: Uint8Array): OoxmlPackage {
  try {
    return OoxmlPackage.open(bytes);
  } catch {
    throw new Error(TEXTS.brokenFile);
  }
}
