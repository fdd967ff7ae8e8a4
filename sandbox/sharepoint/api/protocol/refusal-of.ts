/** For tests: what a call refuses with. */
import { SharePointError } from './errors.ts';

/**
 * The refusal that `act` ends with.
 * @throws Error when it does not refuse; anything else that `act` throws
 */
export function refusalOf(act: () => unknown): { status: number; code: string; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof SharePointError) return { status: error.status, code: error.code, message: error.message };
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** The code of everything that the client wrote wrongly. */
export const INVALID_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
