/// <reference types="office-js" />
/**
 * The real `word-web-16.00.js` over the local Word's model, without a browser: the batches go through the bridge that
 * office.js has for hosts that are not in a parent window.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMemberGate } from '../../sandbox/word/host/member-gate.ts';
import { PROFILES, highestRequirements } from '../../sandbox/word/host/profiles.ts';
import type { Profile } from '../../sandbox/word/host/profiles.ts';
import { RichApi } from '../../sandbox/word/host/rich-api.ts';
import { isRecord } from '../../sandbox/word/host/wire.ts';
import { createUnimplementedLog } from '../../sandbox/word/host/unimplemented.ts';
import type { UnimplementedLog } from '../../sandbox/word/host/unimplemented.ts';
import { EventSubscriptions } from '../../sandbox/word/model/events.ts';
import { OpenDocument } from '../../sandbox/word/model/open-document.ts';
import type { Span } from '../../sandbox/word/model/objects.ts';
import { createWordModel } from '../../sandbox/word/model/word-model.ts';
import { OoxmlPackage } from '../../sandbox/word/ooxml/package.ts';
import type { ApiMetadata } from '../../sandbox/word/pane/api-metadata.ts';
import type { OfficeExtensionRuntime } from '../../sandbox/word/pane/client/office-runtime.ts';
import { installEnums } from '../../sandbox/word/pane/client/enums.ts';
import { installPolyfill } from '../../sandbox/word/pane/client/polyfill.ts';
import { readWordApi, readWordEnums } from '../../sandbox/word/pane/read-typings.ts';

/** Only what the tests use of the add-in's side. */
export interface OfficeWindow {
  readonly Word: typeof Word;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: { init(bridge: Bridge): void } };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export interface OpenedInNode {
  readonly document: OpenDocument;
  readonly log: UnimplementedLog;
  /** What the model asked the surface to select. */
  readonly selected: Span[];
  readonly saves: () => number;
  /** Plays the editor: the person's bytes arrive before the next batch. */
  takeFromEditor(bytes: Uint8Array): void;
}

let api: RichApi | undefined;

/** Loads office.js's Word script once per test file. */
export function loadWord(): OfficeWindow {
  const script = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist/word-web-16.00.js');
  const evaluate: (code: string) => void = (code) => {
    const element = globalThis.document.createElement('script');
    element.textContent = code;
    globalThis.document.head.append(element);
  };
  Object.assign(globalThis, { OfficeExt: {} });
  evaluate(readFileSync(script, 'utf8'));
  const office = globalThis as unknown as OfficeWindow;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const request: unknown = JSON.parse(text);
      const message = isRecord(request) ? request['message'] : undefined;
      const body = isRecord(message) ? message['body'] : undefined;
      const batch: unknown = typeof body === 'string' ? JSON.parse(body) : body;
      void api?.execute(batch).then((answer) =>
        bridge.onMessageFromHost?.(
          JSON.stringify({
            id: isRecord(request) ? request['id'] : 0,
            type: 2,
            message: { statusCode: 200, headers: {}, body: answer }
          })
        )
      );
    }
  };
  office.OfficeExtension.HostBridge.init(bridge);
  return office;
}

const TYPINGS = path.resolve(__dirname, '../../node_modules/@types/office-js/index.d.ts');
let typings: ApiMetadata | undefined;

/** The Word API as the typings describe it; read once per test file. */
export function wordApi(): ApiMetadata {
  typings ??= readWordApi(TYPINGS, highestRequirements());
  return typings;
}

/** Adds the members that the npm build lacks, as the sandbox's script in the task pane does. */
export function addLaterMembers(office: OfficeWindow, profile: Profile = PROFILES.web): void {
  installPolyfill(
    office.Word as unknown as Record<string, unknown>,
    office.OfficeExtension as unknown as OfficeExtensionRuntime,
    wordApi(),
    profile.requirements
  );
  installEnums(office.Word as unknown as Record<string, unknown>, readWordEnums(TYPINGS));
}

export function openInNode(
  bytes: Uint8Array,
  options: {
    readonly readOnly?: boolean;
    readonly profile?: Partial<Profile>;
    /** Refuses what the profile's sets do not have. */
    readonly gated?: boolean;
  } = {}
): OpenedInNode {
  const selected: Span[] = [];
  let saves = 0;
  const profile = { ...PROFILES.web, ...options.profile };
  const document = new OpenDocument({
    file: OoxmlPackage.open(bytes),
    profile,
    author: 'Nguyễn Văn An',
    readOnly: options.readOnly ?? false,
    surface: { selection: () => selected.at(-1), select: (span) => selected.push(span) },
    save: async () => {
      saves++;
      document.saved = true;
      await Promise.resolve();
    }
  });
  const log = createUnimplementedLog();
  const model = createWordModel(document, new EventSubscriptions());
  const richApi =
    options.gated === true ? new RichApi(model, log, createMemberGate(wordApi(), profile)) : new RichApi(model, log);
  api = richApi;
  return {
    document,
    log,
    selected,
    saves: () => saves,
    takeFromEditor: (edited) => void document.takeFromEditor(edited, richApi.references.objects())
  };
}
