/**
 * The table of roles and operations: what the server answers, cell by cell. `MATRIX_PRINT=1` prints the cells as they are
 * when the test runs. Where a cell is more than one would wish, a comment says why it is so.
 */

/** The product's six roles, then a site owner and somebody from outside. */
export const ROLES = [
  'drafter',
  'approver',
  'clerk',
  'receiver',
  'reader',
  'administrator',
  'owner',
  'outsider'
] as const;
export type RoleName = (typeof ROLES)[number];

/** What a refusal says, exactly. `ok` is any success. */
export const ANSWERS = {
  denied: [403, '-2147024891, System.UnauthorizedAccessException'],
  noFile: [404, '-2130575338, Microsoft.SharePoint.SPException'],
  noItem: [404, '-2130575338, System.ArgumentException'],
  noList: [404, '-1, System.ArgumentException'],
  noFolder: [404, '-2147024894, System.IO.FileNotFoundException']
} as const;
export type Cell = 'ok' | 'form' | keyof typeof ANSWERS;

export const MATRIX: Readonly<Record<string, readonly Cell[]>> = {
  'read the own unit’s draft': ['ok', 'ok', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'denied'],
  'read another unit’s draft': ['noFile', 'noFile', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'denied'],
  'upload into the own unit’s drafts': ['ok', 'ok', 'noFolder', 'noFolder', 'noFolder', 'denied', 'ok', 'denied'],
  'upload into another unit’s drafts': [
    'denied',
    'denied',
    'noFolder',
    'noFolder',
    'noFolder',
    'denied',
    'ok',
    'denied'
  ],
  'upload into the root of the drafts': [
    'denied',
    'denied',
    'noFolder',
    'noFolder',
    'noFolder',
    'denied',
    'ok',
    'denied'
  ],
  'overwrite a draft': ['ok', 'ok', 'noFolder', 'noFolder', 'noFolder', 'denied', 'ok', 'denied'],
  'delete a draft': ['denied', 'denied', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'denied'],
  'recycle a draft': ['denied', 'denied', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'denied'],
  'delete a version of a draft': ['denied', 'denied', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'denied'],
  'restore a version of a draft': ['ok', 'ok', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'denied'],
  'submit into the own unit’s reports': ['ok', 'ok', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'submit into another unit’s reports': ['denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'read an unapproved report of the own unit': ['ok', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'read an unapproved report of another unit': ['noFile', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'read an approved report of the own unit': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied'],
  'read an approved report of another unit': ['noFile', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'ok', 'denied'],
  'hand a report in (publish)': ['ok', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'approve a report of the own unit': ['denied', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'deny a report of the own unit': ['denied', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'approve a report of another unit': ['noFile', 'noFile', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'approve by writing the status (MERGE)': ['denied', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'approve by writing the status (form)': ['denied', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'write columns of an unapproved report': ['ok', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  // No column security: whoever may edit a report may write any of its columns, which makes a draft above what is approved.
  'write columns of an approved report': ['ok', 'ok', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  // The approved form stays for readers; the new bytes are a draft above it.
  'overwrite an approved report': ['ok', 'ok', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  // An open question (editorsMayForgeSystemColumns), answered as it would hurt most.
  'write the author of a report by form': ['ok', 'ok', 'noFile', 'noFile', 'noFile', 'ok', 'ok', 'denied'],
  'delete an approved report': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'delete a version of a report': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  // Whoever may edit may unpublish: a drafter can take what is approved away from its readers.
  'take an approved report back (unpublish)': ['ok', 'ok', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'add an event of the own unit': ['ok', 'ok', 'ok', 'ok', 'denied', 'ok', 'ok', 'denied'],
  'add an event of another unit': ['denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'add an event outside all units': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  // The same open question: the author that the server recorded is not proof while it stands like this.
  'add an event in another’s name': ['ok', 'ok', 'ok', 'ok', 'denied', 'ok', 'ok', 'denied'],
  'read an event of the own unit': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied'],
  'read an event of another unit': ['noItem', 'noItem', 'noItem', 'noItem', 'ok', 'ok', 'ok', 'denied'],
  'edit an event': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'edit an event by form': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'delete an event': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'read a row of the tracking list': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied'],
  'write a row of the own unit’s office': ['denied', 'denied', 'denied', 'ok', 'denied', 'ok', 'ok', 'denied'],
  'write a row of another office': ['denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'delete a row of the tracking list': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'take a number of the own unit’s register': ['noList', 'denied', 'ok', 'denied', 'noList', 'denied', 'ok', 'denied'],
  'take a number of another unit’s register': [
    'noList',
    'denied',
    'denied',
    'denied',
    'noList',
    'denied',
    'ok',
    'denied'
  ],
  'read a number of the own unit': ['noList', 'ok', 'ok', 'noItem', 'noList', 'ok', 'ok', 'denied'],
  'change a number that was taken': ['noList', 'denied', 'denied', 'noItem', 'noList', 'denied', 'ok', 'denied'],
  'read a plan': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied'],
  'add a plan': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'change a plan': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'read a unit': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied'],
  'change a unit': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'write the register of units': ['denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'read who holds which role': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied'],
  'write who holds which role': ['denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'ok', 'denied'],
  'become an approver (join the group)': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'rename the group of approvers': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'make a group': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'add a permission level': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'switch content approval of the reports off': [
    'denied',
    'denied',
    'denied',
    'denied',
    'denied',
    'denied',
    'ok',
    'denied'
  ],
  'add a column to the reports': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'break the inheritance of a report': ['denied', 'denied', 'noFile', 'noFile', 'noFile', 'denied', 'ok', 'denied'],
  'grant a role on a unit’s reports': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'read who may do what on a unit’s reports': [
    'denied',
    'denied',
    'denied',
    'denied',
    'denied',
    'denied',
    'ok',
    'denied'
  ],
  'delete the library of reports': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'make a list': ['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'ok', 'denied'],
  'upload a document beside the product’s lists': [
    'denied',
    'denied',
    'denied',
    'denied',
    'denied',
    'denied',
    'ok',
    'denied'
  ],
  'open the site': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'denied']
};
