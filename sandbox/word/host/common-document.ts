/** Common API methods of one open document: RichApi batches, settings, file bytes, selection, custom XML parts. */
import type { CustomXmlPart } from '../ooxml/custom-xml.ts';
import { addCustomXml, customXmlNamespace, customXmlParts, removeCustomXml } from '../ooxml/custom-xml.ts';
import { readSettings, writeSettings } from '../ooxml/web-extension.ts';
import { insertText } from '../model/insert-text.ts';
import { insertHtml, toHtml } from '../model/html.ts';
import { getOoxml, insertOoxml } from '../model/ooxml-exchange.ts';
import type { OpenDocument } from '../model/open-document.ts';
import { paragraphsBelow, textOf } from '../model/reading.ts';
import type { Range } from '../model/objects.ts';
import type { CommonArguments, CommonMethod, CommonMethods } from './common-api.ts';
import { OFFICE_ERROR, fail, succeed } from './common-api.ts';
import { RichError } from './rich-error.ts';
import type { WireRecord } from './wire.ts';
import { isRecord } from './wire.ts';

export interface CommonDocument {
  readonly document: OpenDocument;
  readonly documentUrl: () => string;
  /** Runs a RichApi batch, with the editor in step before and after. */
  readonly runBatch: (body: unknown) => Promise<WireRecord>;
  /** Brings the document up to what the person typed; call before reading. */
  readonly pull: () => Promise<void>;
  /** Shows what changed; call after writing. */
  readonly push: () => Promise<void>;
  /** Whether another copy has changed the settings since. */
  readonly settingsAreStale: () => boolean;
}

const TEXT_FILE = 0;
const COMPRESSED_FILE = 1;
/** Documented: no more than two documents in memory. */
const MOST_FILES = 2;

export function commonMethods(target: CommonDocument): CommonMethods {
  return new Map<number, CommonMethod>([
    [93, (args) => richApi(target, args)],
    ...settingsMethods(target),
    ...fileMethods(target),
    ...selectionMethods(target),
    ...xmlMethods(target),
    [86, () => succeed({ 0: { 1: target.documentUrl() } })]
  ]);
}

async function richApi({ runBatch }: CommonDocument, args: CommonArguments): Promise<WireRecord> {
  const data = args['ArrayData'];
  const body: unknown = Array.isArray(data) ? data[4] : undefined;
  const answer = await runBatch(typeof body === 'string' ? JSON.parse(body) : body);
  return succeed({ Data: [200, [], JSON.stringify(answer)] });
}

function settingsMethods({
  document,
  push,
  settingsAreStale
}: CommonDocument): readonly (readonly [number, CommonMethod])[] {
  const current = (): WireRecord => ({ Properties: { Settings: Object.entries(readSettings(document.file)) } });
  return [
    [75, () => succeed(current())],
    [
      76,
      async (args) => {
        if (document.readOnly || document.denied) {
          return fail(OFFICE_ERROR.documentReadOnly);
        }
        const method = args['DdaSettingsMethod'];
        if (settingsAreStale() && isRecord(method) && method['OverwriteIfStale'] === false) {
          return fail(OFFICE_ERROR.settingsAreStale);
        }
        const pairs: unknown = isRecord(method) ? method['Properties'] : undefined;
        const settings: Record<string, string> = {};
        for (const pair of Array.isArray(pairs) ? pairs : []) {
          if (Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string') {
            settings[pair[0]] = pair[1];
          }
        }
        writeSettings(document.file, settings);
        document.changedBeside();
        await push();
        return succeed();
      }
    ]
  ];
}

function fileMethods({ document, pull }: CommonDocument): readonly (readonly [number, CommonMethod])[] {
  const open = new Map<number, { readonly bytes: Uint8Array; readonly slice: number }>();
  let last = 0;
  return [
    [
      77,
      async (args) => {
        // Whoever does not close what he has read gets nothing more.
        if (open.size >= MOST_FILES) {
          return fail(OFFICE_ERROR.tooManyFilesOpen);
        }
        await pull();
        const type = args['0'];
        const bytes =
          type === COMPRESSED_FILE
            ? document.file.toBytes()
            : type === TEXT_FILE
              ? new TextEncoder().encode(textOf(document, document.body()))
              : undefined;
        if (bytes === undefined) {
          return fail(OFFICE_ERROR.fileTypeNotSupported);
        }
        const slice = typeof args['1'] === 'number' && args['1'] > 0 ? args['1'] : 4 * 1024 * 1024;
        open.set(++last, { bytes, slice });
        return succeed({ 0: last, 1: bytes.length });
      }
    ],
    [
      80,
      (args) => {
        const file = open.get(Number(args['2']));
        if (file === undefined) {
          return fail(OFFICE_ERROR.invalidHandle);
        }
        const from = Number(args['3']) * file.slice;
        const part = file.bytes.subarray(from, from + file.slice);
        return succeed({ 0: Array.from(part), 1: part.length });
      }
    ],
    [
      81,
      (args) => {
        open.delete(Number(args['2']));
        return succeed();
      }
    ]
  ];
}

/** What a selection is read as, by `Office.CoercionType`. */
const READERS: Readonly<Record<string, (document: OpenDocument, range: Range) => string>> = {
  text: textOf,
  html: toHtml,
  ooxml: getOoxml
};

function selectionMethods({ document, pull, push }: CommonDocument): readonly (readonly [number, CommonMethod])[] {
  const selected = (): Range | undefined => {
    const first = paragraphsBelow(document.root)[0];
    const span = document.surface.selection();
    if (span !== undefined) {
      return document.range(span);
    }
    return first === undefined
      ? undefined
      : document.range({ start: { paragraph: first, offset: 0 }, end: { paragraph: first, offset: 0 } });
  };
  const coercion = (value: unknown): unknown => (isRecord(value) ? value['CoerceType'] : undefined);
  return [
    [
      64,
      async (args) => {
        await pull();
        const range = selected();
        const read = READERS[String(coercion(args['DdaGetBindingData']))];
        return range === undefined || read === undefined
          ? fail(OFFICE_ERROR.coercionTypeNotSupported)
          : succeed({ Data: read(document, range) });
      }
    ],
    [
      65,
      async (args) => {
        await pull();
        const what = args['DdaSetBindingData'];
        const data = isRecord(what) ? what['Data'] : undefined;
        const range = selected();
        const type = coercion(what) ?? 'text';
        if (typeof data !== 'string' || range === undefined || !['text', 'ooxml', 'html'].includes(String(type))) {
          return fail(OFFICE_ERROR.coercionTypeNotSupported);
        }
        try {
          if (type === 'text') {
            insertText(document, range, data.normalize('NFC'), 'Replace');
          } else if (type === 'html') {
            insertHtml(document, range, data, 'Replace');
          } else {
            insertOoxml(document, range, data, 'After');
          }
        } catch (error) {
          if (error instanceof RichError) {
            return fail(error.code === 'AccessDenied' ? OFFICE_ERROR.documentReadOnly : OFFICE_ERROR.invalidParameter);
          }
          throw error;
        }
        await push();
        return succeed();
      }
    ]
  ];
}

function xmlMethods({ document, push }: CommonDocument): readonly (readonly [number, CommonMethod])[] {
  const describe = ({ id }: CustomXmlPart): WireRecord => ({ id, DataPartBuiltIn: false });
  const byId = (id: unknown): CustomXmlPart | undefined =>
    customXmlParts(document.file).find((part) => typeof id === 'string' && part.id.toLowerCase() === id.toLowerCase());
  return [
    [
      128,
      async (args) => {
        if (document.readOnly || document.denied) {
          return fail(OFFICE_ERROR.documentReadOnly);
        }
        try {
          const made = addCustomXml(document.file, String(args['xml']));
          document.changedBeside();
          await push();
          return succeed({ DataPartProperties: describe(made) });
        } catch {
          return fail(OFFICE_ERROR.invalidXml);
        }
      }
    ],
    [
      129,
      (args) => {
        const part = byId(args['id']);
        return part === undefined
          ? fail(OFFICE_ERROR.customXmlNodeNotFound)
          : succeed({ DataPartProperties: describe(part) });
      }
    ],
    [
      130,
      (args) =>
        succeed({
          DataPartList: customXmlParts(document.file)
            .filter((part) => customXmlNamespace(document.file, part) === args['namespace'])
            .map(describe)
        })
    ],
    [
      131,
      (args) => {
        const part = byId(args['id']);
        return part === undefined
          ? fail(OFFICE_ERROR.customXmlNodeNotFound)
          : succeed({ Data: document.file.text(part.part) });
      }
    ],
    [
      133,
      async (args) => {
        const part = byId(args['id']);
        if (part === undefined || document.readOnly || document.denied) {
          return fail(part === undefined ? OFFICE_ERROR.customXmlNodeNotFound : OFFICE_ERROR.documentReadOnly);
        }
        removeCustomXml(document.file, part);
        document.changedBeside();
        await push();
        return succeed();
      }
    ]
  ];
}
