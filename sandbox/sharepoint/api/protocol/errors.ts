/**
 * Every refusal of the service: one function per row of its error table, so that status, code and words stand in one place.
 * A comment names the evidence where it is weaker than a recorded answer. The model throws these and no other error.
 */
import { OPEN_QUESTIONS } from '../open-questions.ts';

const SP = 'Microsoft.SharePoint.SPException';
const CLIENT = 'Microsoft.SharePoint.Client';

/** What a refusal can carry besides its words. */
export interface ErrorDetails {
  readonly headers?: Readonly<Record<string, string>>;
  /** `text` where the service sends no JSON: throttling, site not found. */
  readonly body?: 'json' | 'text';
}

/** A refusal as the service words it. `code` is `"<hresult>, <.NET type>"`. */
export class SharePointError extends Error {
  override readonly name = 'SharePointError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: 'json' | 'text';

  constructor(status: number, code: string, message: string, details: ErrorDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = details.headers ?? {};
    this.body = details.body ?? 'json';
  }
}

// --- not there -------------------------------------------------------------------------------------------------------

/** `lists/getByTitle('X')` of a list that is not there, or that the caller may not see. */
export function listNotFound(title: string, webUrl: string): SharePointError {
  const words = `List '${title}' does not exist at site with URL '${webUrl}'.`;
  return new SharePointError(404, '-1, System.ArgumentException', words);
}

/** `items(7)` of an item that is not there, or that the caller may not see. */
export function itemNotFound(): SharePointError {
  const words = 'Item does not exist. It may have been deleted by another user.';
  return new SharePointError(404, '-2130575338, System.ArgumentException', words);
}

export function fileNotFound(serverRelativeUrl: string): SharePointError {
  return new SharePointError(404, `-2130575338, ${SP}`, `The file ${serverRelativeUrl} does not exist.`);
}

export function folderNotFound(): SharePointError {
  return new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}

/** An address of no site: no JSON. */
export function siteNotFound(): SharePointError {
  return new SharePointError(404, '', '404 FILE NOT FOUND', { body: 'text' });
}

/** A step of a path that the service, or so far this server, does not know. The caller logs it as a gap. */
export function resourceNotFound(segment: string): SharePointError {
  const words = `Cannot find resource for the request ${segment}.`;
  return new SharePointError(404, `-1, ${CLIENT}.ResourceNotFoundException`, words);
}

/** A path outside the web. */
export function urlOutsideWeb(): SharePointError {
  const words = 'Server relative urls must start with SPWeb.ServerRelativeUrl';
  return new SharePointError(400, '-2147024809, System.ArgumentException', words);
}

/** `getUserById(99)`: 500, as recorded. */
export function userNotFound(): SharePointError {
  return new SharePointError(500, `-2146232832, ${SP}`, 'User cannot be found.');
}

/** `ensureUser` of somebody the directory does not know. */
export function ensureUserNotFound(login: string): SharePointError {
  return new SharePointError(400, `-2146232832, ${SP}`, `The specified user ${login} could not be found.`);
}

/** Known from use, not recorded. */
export function groupNotFound(): SharePointError {
  return new SharePointError(404, `-2146232832, ${SP}`, 'Group cannot be found.');
}

/** Known from use, not recorded. */
export function roleDefinitionNotFound(name: string): SharePointError {
  return new SharePointError(404, `-2146232832, ${SP}`, `Can not find the role with name: ${name}.`);
}

/** `fields/getByInternalNameOrTitle('X')`. Known from use, not recorded. */
export function fieldNotFound(name: string): SharePointError {
  const words = `Column '${name}' does not exist. It may have been deleted by another user.`;
  return new SharePointError(400, '-2147024809, System.ArgumentException', words);
}

/** A view, a content type, a version ... by an id or a name that is not there. Known from use, not recorded. */
export function objectNotFound(what: string, id: string): SharePointError {
  return new SharePointError(
    404,
    '-2147024809, System.ArgumentException',
    `The specified ${what} '${id}' does not exist.`
  );
}

// --- not like that ---------------------------------------------------------------------------------------------------

/** An expression (path, `$filter`, `$orderby` ...) that cannot be read. Known from use. */
export function invalidExpression(expression: string): SharePointError {
  return invalidClientQuery(`The expression "${shortened(expression)}" is not valid.`);
}

/** Any other request that the client wrote wrongly. */
export function invalidClientQuery(message: string): SharePointError {
  return new SharePointError(400, `-1, ${CLIENT}.InvalidClientQueryException`, message);
}

/** A property in a body that the type does not have. Known from use. */
export function propertyNotFound(property: string, type: string): SharePointError {
  return invalidClientQuery(
    `The property '${property}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`
  );
}

/** A name in `$select` or `$orderby` that is no property. Known from use. */
export function fieldOrPropertyNotFound(name: string): SharePointError {
  return new SharePointError(400, `-1, ${SP}`, `The field or property '${name}' does not exist.`);
}

/** `$select=Author/Title` without `$expand=Author`. Known from use. */
export function notExpanded(path: string, navigation: string): SharePointError {
  return new SharePointError(
    400,
    `-1, ${SP}`,
    `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${navigation}.`
  );
}

/** A value of the wrong JSON type in a body. Known from use. */
export function wrongValue(property: string, expected: string): SharePointError {
  return invalidClientQuery(
    `An unexpected value was found for the property '${property}'. The expected type is '${expected}'.`
  );
}

/** A value outside its bounds. Known from use. */
export function invalidArgument(message: string): SharePointError {
  return new SharePointError(400, '-2147024809, System.ArgumentException', message);
}

/** A verb that the resource does not take. Known from use. */
export function methodNotAllowed(verb: string): SharePointError {
  return new SharePointError(
    405,
    `-1, ${CLIENT}.ClientServiceException`,
    `The HTTP method '${verb}' cannot be used to access the resource.`
  );
}

/** A body above the bound. */
export function bodyTooLarge(maxBytes: number): SharePointError {
  const words = `The request message is too big. The server does not allow messages larger than ${maxBytes} bytes.`;
  return new SharePointError(413, `-1, ${CLIENT}.InvalidClientQueryException`, words);
}

/** A list title that is taken: 500, as recorded. */
export function listTitleTaken(): SharePointError {
  return new SharePointError(
    500,
    `-2130575342, ${SP}`,
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'
  );
}

/** Known from use, not recorded. */
export function fieldNameTaken(name: string): SharePointError {
  return new SharePointError(500, `-2130575214, ${SP}`, `A duplicate field name "${name}" was found.`);
}

/** Known from use, not recorded. */
export function groupNameTaken(): SharePointError {
  return new SharePointError(500, `-2130575293, ${SP}`, 'The specified name is already in use.');
}

/** A file or folder name with `" * : < > ? / \ |` or spaces at an end. Known from use. */
export function invalidFileName(name: string): SharePointError {
  return new SharePointError(
    400,
    `-2130575245, ${SP}`,
    `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`
  );
}

/** A decoded path of more than 400 characters. Known from use. */
export function pathTooLong(): SharePointError {
  const words =
    'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less. Please type a shorter file or folder name.';
  return new SharePointError(400, `-2147024690, ${SP}`, words);
}

// --- not now ---------------------------------------------------------------------------------------------------------

/** `If-Match` that is no longer true (seen in a public issue thread). */
export function etagMismatch(requested: string, current: string): SharePointError {
  const words = `The request ETag value '${requested}' does not match the object's ETag value '${current}'.`;
  return new SharePointError(412, `-1, ${CLIENT}.ClientServiceException`, words);
}

/** Two saves at once (seen in public issue threads). */
export function saveConflict(): SharePointError {
  return new SharePointError(
    409,
    `-2130246326, ${SP}`,
    'Save Conflict\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.'
  );
}

/** A file of that name without `Overwrite=true`. The code is sure, the status is an open question. */
export function fileExists(name: string, modifiedBy: string, modifiedOn: string): SharePointError {
  return new SharePointError(
    OPEN_QUESTIONS.existingFileStatus,
    `-2130575257, ${SP}`,
    `A file with the name ${name} already exists. It was last modified by ${modifiedBy} on ${modifiedOn}.`
  );
}

/** A file that somebody else has checked out. The code is sure, the status is an open question. */
export function checkedOut(fileUrl: string, by: string): SharePointError {
  return new SharePointError(
    OPEN_QUESTIONS.checkedOutStatus,
    '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
    `The file "${fileUrl}" is checked out for editing by ${by}`
  );
}

/** A file that somebody else has open. */
export function fileLocked(fileUrl: string, by: string, use: 'exclusive' | 'shared' = 'exclusive'): SharePointError {
  return new SharePointError(
    423,
    '-2147018894, Microsoft.SharePoint.SPFileLockException',
    `The file ${fileUrl} is locked for ${use} use by ${by}.`
  );
}

/** A lock operation whose lock is another one (seen in a public issue thread). */
export function lockInvalid(fileUrl: string): SharePointError {
  return new SharePointError(
    423,
    '-2147023436, Microsoft.SharePoint.SPFileLockException',
    `The operation on file "${fileUrl}" cannot be completed because the specified lock arguments are not valid.`
  );
}

/** A value that an `EnforceUniqueValues` column already holds: 500. `fields` are shown names. */
export function duplicateValues(fields: readonly string[]): SharePointError {
  return new SharePointError(
    500,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${fields.join(', ')}].`
  );
}

/** A query over more than 5,000 rows that no index narrows: 500. */
export function listViewThreshold(): SharePointError {
  return new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.'
  );
}

/** More than 12 lookup columns (people count) in one query: 500. */
export function tooManyLookups(): SharePointError {
  return new SharePointError(
    500,
    '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'
  );
}

/** Too much, or too busy. Never JSON; `Retry-After` is whole seconds. */
export function throttled(status: 429 | 503, retryAfterSeconds: number): SharePointError {
  const words = status === 429 ? '429 TOO MANY REQUESTS' : '503 Server Too Busy';
  const headers = { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) };
  return new SharePointError(status, '', words, { body: 'text', headers });
}

// --- not you ---------------------------------------------------------------------------------------------------------

/** Nobody is signed in, or the token is bad or expired. */
export function unauthorized(): SharePointError {
  return new SharePointError(
    401,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. Sign in and try again.',
    {
      headers: { 'www-authenticate': 'Bearer' }
    }
  );
}

export function accessDenied(): SharePointError {
  return new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.'
  );
}

/** A write with a cookie but without a valid form digest. */
export function badDigest(): SharePointError {
  return new SharePointError(
    403,
    `-2130575251, ${SP}`,
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again."
  );
}

/** A fault of this server itself. The message tells nothing of the inside; the caller logs the cause. */
export function serverFault(): SharePointError {
  return new SharePointError(500, '-1, System.Exception', 'An unexpected error occurred.');
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}...`;
}
