/**
 * How SharePoint refuses CAML. Known from use: it says little, and 500 for what the client wrote wrongly.
 */
import { SharePointError } from '../protocol/errors.ts';

const SP = 'Microsoft.SharePoint.SPException';

/** XML that is not well formed, an element where none may stand, a value of another kind than its column. */
export function invalidCaml(): SharePointError {
  return new SharePointError(500, `-2147467259, ${SP}`, 'Cannot complete this action.\n\nPlease try again.');
}

/** A column that the list does not have. The words are the service's, however little they say. */
export function unknownCamlField(): SharePointError {
  return new SharePointError(
    500,
    `-2130575340, ${SP}`,
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.'
  );
}
