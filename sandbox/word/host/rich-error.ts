/** Errors that the add-in sees as `OfficeExtension.Error`, by the codes of the Word API. */

export type RichErrorCode =
  | 'AccessDenied'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'ItemNotFound'
  | 'NotAllowed'
  | 'NotImplemented'
  | 'SearchStringInvalidOrTooLong';

const STATUS: Readonly<Record<RichErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  ItemNotFound: 404,
  NotAllowed: 403,
  NotImplemented: 501,
  SearchStringInvalidOrTooLong: 400
};

export class RichError extends Error {
  readonly code: RichErrorCode;
  readonly status: number;

  constructor(code: RichErrorCode, message: string) {
    super(message);
    this.name = 'RichError';
    this.code = code;
    this.status = STATUS[code];
  }
}

export const itemNotFound = (what = 'The requested item does not exist.'): RichError =>
  new RichError('ItemNotFound', what);
