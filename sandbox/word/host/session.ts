/**
 * One add-in in one open document: answers what office.js asks, keeps the editor in step with the document, and fires the
 * events that the add-in listens to. Calls are answered one after the other, as Word does.
 */
import type { ControlEvents } from '../model/events.ts';
import type { OpenDocument } from '../model/open-document.ts';
import type { Faults } from './faults.ts';
import { readSettings } from '../ooxml/web-extension.ts';
import type { Activation } from './activation.ts';
import { appContext } from './activation.ts';
import { dispatch } from './common-api.ts';
import { commonMethods } from './common-document.ts';
import type { KeyExit } from './key-exits.ts';
import { CTRL_F6_IN, keyExitOf } from './key-exits.ts';
import type { RichApi } from './rich-api.ts';
import type { RichEvent } from './rich-events.ts';
import { eventMessage } from './rich-events.ts';
import type { UnimplementedLog } from './unimplemented.ts';
import type { Wire, WireRecord } from './wire.ts';
import type { Channel } from './xdm.ts';
import { openChannel } from './xdm.ts';

/** Carries changes between the document and what the person sees. */
export interface EditorLink {
  /** Takes what the person typed into the document. */
  pull(): Promise<void>;
  /** Shows the person what add-ins wrote. */
  push(): Promise<void>;
}

export interface SessionOptions {
  readonly document: OpenDocument;
  readonly richApi: RichApi;
  readonly events: ControlEvents;
  readonly editor: EditorLink;
  readonly log: UnimplementedLog;
  /** Switched on now. */
  readonly faults: () => Faults;
  readonly frame: HTMLIFrameElement;
  readonly addInOrigin: string;
  readonly activation: Omit<Activation, 'settings'>;
  readonly documentUrl: () => string;
  /** Runs work after all that was asked before, so that two never meet in one document. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called when an add-in changed the document, so that it is saved later. */
  readonly written: () => void;
  /** The keyboard wants out of the add-in's frame. */
  readonly left: (exit: KeyExit) => void;
}

export interface Session {
  /** The person typed: tells the add-in which controls changed. */
  contentChanged(): Promise<void>;
  selectionChanged(from: ReadonlySet<number>, to: ReadonlySet<number>): void;
  /** The keyboard comes into the add-in's frame. */
  enter(): void;
  close(): void;
}

const ACTIVATE = 'ContextActivationManager_getAppContextAsync';
const NOTIFY = 'ContextActivationManager_notifyHost';
const EXECUTE = 'executeMethod';

export function openSession(options: SessionOptions): Session {
  const { document, richApi, events, editor, log, inTurn } = options;
  const fire = (channel: Channel, list: readonly RichEvent[]): void => {
    if (list.length > 0) {
      channel.fire('richApiMessage', eventMessage(list));
    }
  };
  const runBatch = async (body: unknown): Promise<WireRecord> => {
    await editor.pull();
    const edition = document.edition;
    const answer = await richApi.execute(body);
    document.keepRanges(richApi.references.objects());
    if (document.edition !== edition && !document.saved) {
      options.written();
    }
    await editor.push();
    // The add-in hears of changes after the answer that made them.
    setTimeout(() => fire(channel, events.changes('add-in')));
    return answer;
  };
  const methods = commonMethods({
    document,
    documentUrl: options.documentUrl,
    runBatch,
    pull: () => editor.pull(),
    settingsAreStale: () => options.faults().staleSettings,
    push: async () => {
      options.written();
      await editor.push();
    }
  });
  const invoke = async (action: string, data: unknown): Promise<Wire> => {
    switch (action) {
      case ACTIVATE:
        return appContext({
          ...options.activation,
          documentUrl: options.documentUrl(),
          settings: readSettings(document.file)
        });
      case NOTIFY: {
        const exit = keyExitOf(data);
        if (exit !== undefined) {
          options.left(exit);
        }
        return null;
      }
      case EXECUTE:
        return inTurn(async () => {
          const { latency, accessDenied } = options.faults();
          if (latency > 0) {
            await new Promise((resolve) => setTimeout(resolve, latency));
          }
          document.denied = accessDenied;
          return dispatch(methods, log, data);
        });
      default:
        throw log.missing(`host action ${action}`);
    }
  };
  const channel = openChannel({
    frame: options.frame,
    addInOrigin: options.addInOrigin,
    conversation: options.activation.conversation,
    invoke
  });
  return {
    contentChanged: () =>
      inTurn(async () => {
        await editor.pull();
        fire(channel, events.changes('person'));
      }),
    selectionChanged(from, to) {
      channel.fire('documentSelectionChanged', {});
      fire(channel, events.moved(from, to));
    },
    enter() {
      options.frame.focus();
      channel.notify(CTRL_F6_IN);
    },
    close: () => channel.close()
  };
}
