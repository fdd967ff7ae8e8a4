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
