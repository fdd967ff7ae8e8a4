/** What the pane learns of its Word, with each set that a Word may lack. */
import { startOffice } from './start-office';
import type { SignInWay } from './start-office';

const openBrowserWindow = jest.fn();
const getAuthContext = jest.fn();

/** A Word that has these sets and no others. */
function word(sets: readonly string[], auth: object = { getAuthContext }, host = 'Word'): void {
  Object.assign(globalThis, {
    Office: {
      onReady: async () => ({ host }),
      HostType: { Word: 'Word' },
      auth,
      context: {
        displayLanguage: 'vi-VN',
        officeTheme: { bodyBackgroundColor: '#262626' },
        requirements: { isSetSupported: (set: string, version: string) => sets.includes(`${set} ${version}`) },
        ui: { openBrowserWindow }
      }
    }
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  jest.resetAllMocks();
});

describe('what Word tells the pane', () => {
  it.each<[string, readonly string[], SignInWay]>([
    ['nested sign-in', ['NestedAppAuth 1.1', 'DialogApi 1.1'], 'word'],
    ['a window of its own only', ['DialogApi 1.1'], 'wordWindow'],
    ['neither', [], 'browserWindow']
  ])('signs in by the best way of a Word with %s', async (_what, sets, way) => {
    word(sets);
    expect((await startOffice())?.signInWay).toBe(way);
  });

  it('proposes the account that Word names, and none where it names none', async () => {
    getAuthContext.mockResolvedValueOnce({ userPrincipalName: 'soan@tongket.example' });
    word(['NestedAppAuth 1.1']);
    expect(await (await startOffice())?.loginHint).toBe('soan@tongket.example');
    getAuthContext.mockRejectedValueOnce(new Error('13001'));
    expect(await (await startOffice())?.loginHint).toBeUndefined();
    word(['NestedAppAuth 1.1'], {});
    expect(await (await startOffice())?.loginHint).toBeUndefined();
  });

  it('opens windows where Word can, and says where it cannot', async () => {
    word(['OpenBrowserWindowApi 1.1']);
    expect((await startOffice())?.openWindow('https://a.example/')).toBe(true);
    expect(openBrowserWindow).toHaveBeenCalledWith('https://a.example/');
    word([]);
    expect((await startOffice())?.openWindow('https://a.example/')).toBe(false);
    expect(openBrowserWindow).toHaveBeenCalledTimes(1);
  });

  it('tells dark from light by the background where that is all it is told', async () => {
    word([]);
    expect((await startOffice())?.isDark).toBe(true);
  });

  it('is nothing outside Word', async () => {
    expect(await startOffice()).toBeUndefined();
    word([], {}, 'Excel');
    expect(await startOffice()).toBeUndefined();
  });
});
