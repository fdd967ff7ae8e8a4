import type { AuthWords } from './arguments';
import { readAuthSettings } from './auth-settings';

const NONE: AuthWords = {
  method: undefined,
  tenant: undefined,
  clientId: undefined,
  certificateFile: undefined,
  authority: undefined
};
const APP = { TONGKET_TENANT: 'contoso.onmicrosoft.com', TONGKET_CLIENT_ID: 'app' };

describe('how to sign in', () => {
  it('is a token of the environment unless something else is asked for', () => {
    expect(readAuthSettings(NONE, { TONGKET_TOKEN: 'x' })).toEqual({ method: 'token', token: 'x' });
  });

  it('takes the app from the environment, and options above it', () => {
    const environment = { ...APP, TONGKET_CERTIFICATE: 'a.pem' };
    expect(readAuthSettings({ ...NONE, method: 'certificate', clientId: 'other' }, environment)).toEqual({
      method: 'certificate',
      clientId: 'other',
      authority: 'https://login.microsoftonline.com/contoso.onmicrosoft.com',
      certificateFile: 'a.pem'
    });
    expect(readAuthSettings({ ...NONE, method: 'device-code', authority: 'https://login/x' }, APP)).toEqual({
      method: 'device-code',
      clientId: 'app',
      authority: 'https://login/x'
    });
  });

  it.each<[AuthWords['method'], Readonly<Record<string, string>>, string]>([
    ['token', {}, 'TONGKET_TOKEN'],
    ['token', { TONGKET_TOKEN: '' }, 'TONGKET_TOKEN'],
    ['certificate', APP, 'TONGKET_CERTIFICATE'],
    ['device-code', { TONGKET_TENANT: 't' }, '--client-id'],
    ['device-code', { TONGKET_CLIENT_ID: 'c' }, '--tenant']
  ])('by %s with %j is refused, naming %s', (method, environment, named) => {
    expect(() => readAuthSettings({ ...NONE, method }, environment)).toThrow(named);
  });
});
