jest.mock('./sign-in-library', () => ({ createNestablePublicClientApplication: jest.fn() }));

import { StoreError } from '../store/failure';
import { authorityOf } from './authority';
import { createSignIn } from './sign-in';
import type { SignIn, SignInSettings } from './sign-in';
import { createNestablePublicClientApplication } from './sign-in-library';
import { readAnswer, readRequest, windowAddress } from './sign-in-window';

const application = {
  getAllAccounts: jest.fn(),
  ssoSilent: jest.fn(),
  acquireTokenSilent: jest.fn(),
  acquireTokenPopup: jest.fn()
};
const create = jest.mocked(createNestablePublicClientApplication);
const MICROSOFT = 'https://login.microsoftonline.com/organizations';
const signIn = (changes: Partial<SignInSettings> = {}): SignIn =>
  createSignIn({
    clientId: 'c',
    authority: authorityOf(MICROSOFT, 'https://t.sharepoint.com'),
    siteOrigin: 'https://t.sharepoint.com',
    loginHint: Promise.resolve('soan@tongket.example'),
    redirectUri: 'https://pane.example/sign-in.html',
    askInWindow: undefined,
    ...changes
  });
const SCOPES = ['https://t.sharepoint.com/.default'];
const result = (accessToken: string, minutes: number): unknown => ({
  accessToken,
  expiresOn: new Date(Date.now() + minutes * 60_000)
});
const failureOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);

beforeEach(() => {
  create.mockResolvedValue(application as unknown as Awaited<ReturnType<typeof create>>);
  application.getAllAccounts.mockReturnValue([]);
});
afterEach(() => jest.resetAllMocks());

describe('sign-in of the task pane', () => {
  it('asks silently for the whole scope of the site, as the person Word names', async () => {
    application.ssoSilent.mockResolvedValue(result('t1', 60));
    expect(await signIn().token()).toBe('t1');
    expect(application.ssoSilent).toHaveBeenCalledWith({ scopes: SCOPES, loginHint: 'soan@tongket.example' });
    expect(create.mock.calls[0]?.[0].auth).toEqual({
      clientId: 'c',
      authority: MICROSOFT,
      knownAuthorities: [],
      redirectUri: 'https://pane.example/sign-in.html'
    });
  });

  it('has tokens of Graph beside those of SharePoint', async () => {
    application.ssoSilent.mockResolvedValueOnce(result('s', 60)).mockResolvedValueOnce(result('g', 60));
    const { token, graphToken } = signIn();
    expect([await token(), await graphToken(), await token(), await graphToken()]).toEqual(['s', 'g', 's', 'g']);
    const [, [graph]] = application.ssoSilent.mock.calls as [unknown, [{ readonly scopes: readonly string[] }]];
    expect(graph.scopes.every((scope) => scope.startsWith('https://graph.microsoft.com/'))).toBe(true);
  });

  it('keeps a token while it is good, and asks once for many requests at a time', async () => {
    application.ssoSilent.mockResolvedValue(result('t1', 60));
    const { token } = signIn();
    await Promise.all([token(), token(), token()]);
    await token();
    expect(application.ssoSilent).toHaveBeenCalledTimes(1);
  });

  it('renews a token that runs out within five minutes, with the account it knows then', async () => {
    application.ssoSilent.mockResolvedValue(result('t1', 4));
    application.acquireTokenSilent.mockResolvedValue(result('t2', 60));
    const { token } = signIn();
    await token();
    application.getAllAccounts.mockReturnValue([{ username: 'soan' }]);
    expect(await token()).toBe('t2');
    expect(application.acquireTokenSilent).toHaveBeenCalledWith({ scopes: SCOPES, account: { username: 'soan' } });
  });

  it('never opens a window by itself: it says that the sign-in ran out, and the person decides', async () => {
    application.ssoSilent.mockRejectedValue(new Error('interaction_required'));
    application.acquireTokenPopup.mockResolvedValue(result('t3', 60));
    const { token, ask, onChange } = signIn();
    const heard = jest.fn();
    const stop = onChange(heard);
    const failure = await failureOf(token());
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ kind: 'signInExpired', message: 'interaction_required' });
    expect(heard.mock.calls).toEqual([['expired']]);
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
    await ask();
    expect(await token()).toBe('t3');
    stop();
  });

  it('takes the token that Word’s own window brings where there is no nested sign-in', async () => {
    application.ssoSilent.mockRejectedValue(new Error('interaction_required'));
    const askInWindow = jest.fn().mockResolvedValue({ token: 'w', until: Date.now() + 3_600_000 });
    const { token, ask } = signIn({ askInWindow });
    await failureOf(token());
    await ask();
    expect(await token()).toBe('w');
    expect(askInWindow).toHaveBeenCalledWith(SCOPES);
    expect(application.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it.each([
    [Object.assign(new Error('x'), { errorCode: 'no_network_connectivity' })],
    [new TypeError('Failed to fetch dynamically imported module: https://pane.example/chunk.js')]
  ])('tells a network that is gone from a sign-in that ran out (%s)', async (error) => {
    application.ssoSilent.mockRejectedValue(error);
    const { token, onChange } = signIn();
    const heard = jest.fn();
    onChange(heard);
    expect(await failureOf(token())).toMatchObject({ kind: 'offline' });
    expect(heard).not.toHaveBeenCalled();
  });

  it('replaces a token that the server refuses, once for many refusals, past what the library has kept', async () => {
    application.ssoSilent.mockResolvedValue(result('old', 60));
    const { token, refused, onChange } = signIn();
    await token();
    application.getAllAccounts.mockReturnValue([{ username: 'soan' }]);
    application.acquireTokenSilent.mockResolvedValue(result('new', 60));
    const heard = new Promise((resolve) => onChange(resolve));
    refused();
    refused();
    expect(await heard).toBe('renewed');
    expect(await token()).toBe('new');
    expect(application.acquireTokenSilent).toHaveBeenCalledTimes(1);
    expect(application.acquireTokenSilent).toHaveBeenCalledWith(expect.objectContaining({ forceRefresh: true }));
  });

  it('starts afresh after the library failed to start', async () => {
    create.mockRejectedValueOnce(new Error('broken'));
    application.ssoSilent.mockResolvedValue(result('t4', 60));
    const { token } = signIn();
    expect(await failureOf(token())).toBeInstanceOf(StoreError);
    expect(await token()).toBe('t4');
  });

  it('takes the authority beside the site only where the deployment was built so', () => {
    expect(authorityOf('site', 'https://127.0.0.1:4443')).toEqual({
      authority: 'https://127.0.0.1:4443/_authority',
      knownAuthorities: ['127.0.0.1:4443']
    });
  });
});

describe('the window in which the person signs in', () => {
  it('is told what to ask for', () => {
    const request = { siteOrigin: 'https://t.sharepoint.com', scopes: SCOPES, loginHint: 'soan@tongket.example' };
    const address = windowAddress('https://pane.example/taskpane.html?site=x#y', request);
    expect(address).toMatch(/^https:\/\/pane\.example\/sign-in-dialog\.html\?/);
    expect(readRequest(address)).toEqual(request);
  });

  it.each([
    ['{"kind":"failed","message":"user_cancelled"}', 'user_cancelled'],
    ['{}', 'no answer'],
    ['null', 'no answer']
  ])('answers %s with its words', (message, words) => {
    expect(() => readAnswer(message)).toThrow(words);
  });
});
