/**
 * Refusals that belong to single resources and are not in the service's common error table.
 */
import { SharePointError } from '../protocol/errors.ts';

const SP = 'Microsoft.SharePoint.SPException';
/** E_FAIL of .NET: what SharePoint sends for refusals that have no number of their own. */
const GENERIC = -2146232832;

/** A refusal in words only. Known from use. */
export function refused(message: string): SharePointError {
  return new SharePointError(400, `${GENERIC}, ${SP}`, message);
}

/** A text of more characters than the column takes. Known from use. */
export function invalidText(): SharePointError {
  return new SharePointError(
    500,
    `-2130575155, ${SP}`,
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.'
  );
}

/** A person or lookup id that leads nowhere. Known from use. */
export function noSuchUserValue(): SharePointError {
  return new SharePointError(400, `-2130575276, ${SP}`, 'The user does not exist or is not unique.');
}

/** A column that cannot be compared. The text names the type as the service does. Known from use. */
export function notFilterable(name: string, type: string): SharePointError {
  return new SharePointError(
    400,
    `-1, ${SP}`,
    `The field '${name}' of type '${type}' cannot be used in the query filter expression.`
  );
}

/** `publish` where there are no minor versions. */
export function noMinorVersions(): SharePointError {
  return refused('You can only publish, unpublish documents in a minor version enabled list.');
}

/** `approve` or `deny` where nothing waits for it. */
export function notPending(): SharePointError {
  return refused('The file is not pending: only a document that was submitted for approval can be approved or denied.');
}

/** A column that cannot be unique or indexed as asked. */
export function notIndexable(title: string): SharePointError {
  return refused(`The field "${title}" cannot be indexed.`);
}

/** EnforceUniqueValues on a column that is not indexed, or whose values are not unique. */
export function cannotBeUnique(title: string): SharePointError {
  return refused(`The field "${title}" cannot enforce unique values: it is not indexed, or it holds duplicate values.`);
}

/** A chunk of an upload that nobody began, or that does not continue where the last one ended. */
export function uploadMismatch(): SharePointError {
  return refused('The upload session was not found, or the offset does not match the bytes received so far.');
}

/** A value that a validation formula does not let through (seen in public issue threads): 500. */
export function dataValidationFailed(message: string): SharePointError {
  return new SharePointError(500, '-2130575162, Microsoft.SharePoint.SPListDataValidationException', message);
}

/** A required column without a value, where MERGE asks for it. Known from use. */
export function missingRequired(title: string): SharePointError {
  return refused(`The field "${title}" is required: you can't leave this blank.`);
}

/** The twenty-first index of a list. Known from use. */
export function tooManyIndexes(): SharePointError {
  return refused('The maximum number of indices for this list has been reached: a list can have 20 indexed columns.');
}

/** A change in a library that asks for check-out, or a check-in of what is not checked out. Words from issue threads. */
export function notCheckedOut(fileUrl: string): SharePointError {
  return new SharePointError(
    423,
    '-2130575305, Microsoft.SharePoint.SPFileCheckOutException',
    `The file "${fileUrl}" is not checked out.  You must first check out this document before making changes.`
  );
}

/** `publish`, `approve` and the like of a file that is checked out, by its holder. */
export function checkInFirst(): SharePointError {
  return refused('The file is checked out. Check it in before its publishing or approval status is changed.');
}

/** `undoCheckout` of a file that was never checked in. */
export function neverCheckedIn(): SharePointError {
  return refused('You cannot discard check-out because there is no checked in version of the document.');
}

/** `unpublish` of a draft that waits for nothing. */
export function nothingToUnpublish(): SharePointError {
  return refused('The file is not published and does not wait for approval.');
}

/** One more minor version than the service keeps below a major one. */
export function tooManyMinorVersions(): SharePointError {
  return refused('The document has 511 minor versions. Publish it as a major version before it is changed again.');
}

/** Deleting the version that is in use. */
export function versionInUse(): SharePointError {
  return refused('You cannot delete the current version or the published version of a document.');
}

/** A copy or move to a place that is none, or into itself. */
export function badDestination(): SharePointError {
  return refused('The destination of the copy or move is not valid.');
}

/** A restore from the recycle bin to where something of that name stands again. */
export function restoreCollision(name: string): SharePointError {
  return new SharePointError(
    400,
    `-2130575257, ${SP}`,
    `An item with the name "${name}" already exists at the original location. To restore it, rename the existing item and try again.`
  );
}

/** Attachments of a list that takes none. */
export function attachmentsDisabled(): SharePointError {
  return refused('Attachments are not enabled for this list.');
}

/** An attachment's name that is taken. The code is sure. */
export function attachmentExists(): SharePointError {
  return new SharePointError(
    400,
    `-2130575257, ${SP}`,
    'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name, close this dialog and choose another name.'
  );
}
