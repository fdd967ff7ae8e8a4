/**
 * The Common API (`Office.context.document`): calls come as dispatch ids, answers carry an Office error number.
 * The text of an error is office.js's own.
 */
import type { UnimplementedLog } from './unimplemented.ts';
import type { Wire, WireRecord } from './wire.ts';
import { isRecord } from './wire.ts';

/** Office error numbers that this Word gives. */
export const OFFICE_ERROR = {
  none: 0,
  coercionTypeNotSupported: 1000,
  invalidParameter: 1010,
  fileTypeNotSupported: 1009,
  settingsAreStale: 4002,
  documentReadOnly: 5010,
  invalidHandle: 5001,
  unsupported: 5000,
  tooManyFilesOpen: 11000,
  customXmlNodeNotFound: 6000,
  invalidXml: 6002
} as const;

export type CommonArguments = Readonly<Record<string, unknown>>;
export type CommonMethod = (args: CommonArguments) => WireRecord | Promise<WireRecord>;
/** Methods by dispatch id. */
export type CommonMethods = ReadonlyMap<number, CommonMethod>;

export const succeed = (fields: WireRecord = {}): WireRecord => ({ Version: 1, Error: OFFICE_ERROR.none, ...fields });
export const fail = (error: number): WireRecord => ({ Version: 1, Error: error });

export function dispatch(methods: CommonMethods, log: UnimplementedLog, data: unknown): Wire | Promise<Wire> {
  const args = isRecord(data) ? data : {};
  const header = args['DdaMethod'];
  const id = isRecord(header) && typeof header['DispatchId'] === 'number' ? header['DispatchId'] : -1;
  const method = methods.get(id);
  if (method === undefined) {
    log.missing(`Office.context.document (dispatch ${id})`);
    return fail(OFFICE_ERROR.unsupported);
  }
  return method(args);
}
