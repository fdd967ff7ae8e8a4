/**
 * What only a real tenant can answer. Each is a flag with the default that hurts the client most: strict for errors,
 * lenient for what a forger might try, so that the product never looks safer here than it is.
 */
export const OPEN_QUESTIONS = {
  /** A folder made under content approval waits for approval like everything else, whoever made it. */
  newFoldersArePending: true,
  /** What an approver adds waits for approval too. */
  approversItemsArePending: true,
  /** Editors may rewrite Author, Editor, Created and Modified through validateUpdateListItem. */
  editorsMayForgeSystemColumns: true,
  /** `approve()` and `deny()` take a file only while it is pending. */
  approveOnlyPending: true,
  /** MERGE and POST do not ask for required columns; forms do. */
  mergeEnforcesRequired: false
} as const;
