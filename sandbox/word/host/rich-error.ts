/** Errors that the add-in sees as `OfficeExtension.Error`, by the codes of the Word API. */

export type RichErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'ItemNotFound'
  | 'NotAllowed'
  | 'NotImplemented'
  | 'SearchStringInvalidOrTooLong';

const STATUS: Readonly<Record<RichErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
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

/** A member above the sets of this Word. The text is the one that office.js has for it. */
export const apiNotFound = (type: string, member: string, [set, version]: readonly [string, string]): RichError =>
  new RichError(
    'ApiNotFound',
    `The API you are trying to use could not be found. It may be available in a newer version of Word. (${type}.${member} needs ${set} ${version}.)`
  );
