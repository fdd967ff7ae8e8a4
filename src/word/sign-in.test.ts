jest.mock('./sign-in-library', () => ({ createNestablePublicClientApplication: jest.fn() }));

import { StoreError } from '../store/failure';
import { createSignIn } from './sign-in';
import { createNestablePublicClientApplication } from './sign-in-library';

const application = {
  getAllAccounts: jest.fn(),
  ssoSilent: jest.fn(),
  acquireTokenSilent: jest.fn(),
  acquireTokenPopup: jest.fn()
};
const create = jest.mocked(createNestablePublicClientApplication);
const SETTINGS = { clientId: 'c', siteOrigin: 'https://t.sharepoint.com', loginHint: 'soan@tongket.example' };
const SCOPES = ['https://t.sharepoint.com/.default'];
const result = (accessToken: string, minutes: number): unknown => ({
  accessToken,
  expiresOn: new Date(Date.now() + minutes * 60_000)
});

beforeEach(() => {
  create.mockResolvedValue(application as unknown as Awaited<ReturnType<typeof create>>);
  application.getAllAccounts.mockReturnValue([]);
});
afterEach(() => jest.resetAllMocks());

describe('sign-in of the task pane', () => {
  it('asks silently for the whole scope of the site, as the person Word names', async () => {
    application.ssoSilent.mockResolvedValue(result('t1', 60));
    expect(await createSignIn(SETTINGS)()).toBe('t1');
    expect(application.ssoSilent).toHaveBeenCalledWith({ scopes: SCOPES, loginHint: 'soan@tongket.example' });
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('keeps a token while it is good, and asks once for many requests at a time', async () => {
    application.ssoSilent.mockResolvedValue(result('t1', 60));
    const getToken = createSignIn(SETTINGS);
    await Promise.all([getToken(), getToken(), getToken()]);
    await getToken();
    expect(application.ssoSilent).toHaveBeenCalledTimes(1);
  });

  it('renews a token that runs out within five minutes, with the account it knows then', async () => {
    application.ssoSilent.mockResolvedValue(result('t1', 4));
    application.acquireTokenSilent.mockResolvedValue(result('t2', 60));
    const getToken = createSignIn(SETTINGS);
    await getToken();
    application.getAllAccounts.mockReturnValue([{ username: 'soan' }]);
    expect(await getToken()).toBe('t2');
    expect(application.acquireTokenSilent).toHaveBeenCalledWith({ scopes: SCOPES, account: { username: 'soan' } });
  });

  it('lets the person sign in where the silent way fails', async () => {
    application.ssoSilent.mockRejectedValue(new Error('interaction_required'));
    application.acquireTokenPopup.mockResolvedValue(result('t3', 60));
    expect(await createSignIn(SETTINGS)()).toBe('t3');
  });

  it('fails as an expired sign-in, and starts afresh when asked again', async () => {
    application.ssoSilent.mockRejectedValueOnce(new Error('x')).mockResolvedValueOnce(result('t4', 60));
    application.acquireTokenPopup.mockRejectedValueOnce(new Error('user_cancelled'));
    const getToken = createSignIn(SETTINGS);
    const failure = await getToken().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ kind: 'signInExpired', message: 'user_cancelled' });
    expect(await getToken()).toBe('t4');
  });
});
