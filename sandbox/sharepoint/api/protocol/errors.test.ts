import { describe, expect, it } from '@jest/globals';
import * as errors from './errors.ts';

const SP = 'Microsoft.SharePoint.SPException';

describe('the refusals of the service', () => {
  it.each<[string, errors.SharePointError, number, string, RegExp]>([
    [
      'list',
      errors.listNotFound('X', 'u'),
      404,
      '-1, System.ArgumentException',
      /^List 'X' does not exist at site with URL 'u'\.$/
    ],
    ['item', errors.itemNotFound(), 404, '-2130575338, System.ArgumentException', /^Item does not exist\./],
    ['file', errors.fileNotFound('/sites/x/a'), 404, `-2130575338, ${SP}`, /^The file \/sites\/x\/a does not exist\.$/],
    ['folder', errors.folderNotFound(), 404, '-2147024894, System.IO.FileNotFoundException', /^File Not Found\.$/],
    [
      'segment',
      errors.resourceNotFound('x'),
      404,
      '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      /^Cannot find resource for the request x\.$/
    ],
    ['user', errors.userNotFound(), 500, `-2146232832, ${SP}`, /^User cannot be found\.$/],
    [
      'ensureUser',
      errors.ensureUserNotFound('a'),
      400,
      `-2146232832, ${SP}`,
      /^The specified user a could not be found\.$/
    ],
    [
      'outside the web',
      errors.urlOutsideWeb(),
      400,
      '-2147024809, System.ArgumentException',
      /SPWeb\.ServerRelativeUrl$/
    ],
    [
      'list title taken',
      errors.listTitleTaken(),
      500,
      `-2130575342, ${SP}`,
      /already exists in this Web site\. {2}Please/
    ],
    [
      'property',
      errors.propertyNotFound('X', 'T'),
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      /^The property 'X' does not exist on type 'T'\./
    ],
    [
      'etag',
      errors.etagMismatch('"8"', '"9"'),
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      /^The request ETag value '"8"'/
    ],
    ['conflict', errors.saveConflict(), 409, `-2130246326, ${SP}`, /^Save Conflict\n\n/],
    [
      'file exists',
      errors.fileExists('a', 'b', 'c'),
      400,
      `-2130575257, ${SP}`,
      /^A file with the name a already exists\./
    ],
    [
      'checked out',
      errors.checkedOut('u', 'b'),
      423,
      '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
      /is checked out for editing by b$/
    ],
    [
      'locked',
      errors.fileLocked('u', 'b'),
      423,
      '-2147018894, Microsoft.SharePoint.SPFileLockException',
      /locked for exclusive use by b\.$/
    ],
    [
      'bad lock',
      errors.lockInvalid('u'),
      423,
      '-2147023436, Microsoft.SharePoint.SPFileLockException',
      /lock arguments are not valid\.$/
    ],
    [
      'access',
      errors.accessDenied(),
      403,
      '-2147024891, System.UnauthorizedAccessException',
      /^Access denied\. You do not have permission/
    ],
    ['digest', errors.badDigest(), 403, `-2130575251, ${SP}`, /^The security validation for this page is invalid/],
    [
      'unique',
      errors.duplicateValues(['Key', 'X']),
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      /in the list: \[Key, X\]\.$/
    ],
    [
      'threshold',
      errors.listViewThreshold(),
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      /list view threshold\.$/
    ],
    [
      'lookups',
      errors.tooManyLookups(),
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      /lookup column threshold\.$/
    ],
    ['anonymous', errors.unauthorized(), 401, '-2147024891, System.UnauthorizedAccessException', /^Access denied\./]
  ])('%s', (_, error, status, code, message) => {
    expect(error).toBeInstanceOf(errors.SharePointError);
    expect([error.status, error.code]).toEqual([status, code]);
    expect(error.message).toMatch(message);
  });

  it('shorten an expression, so that an answer never grows with what was sent', () => {
    expect(errors.invalidExpression('x'.repeat(100_000)).message.length).toBeLessThan(300);
  });
});
