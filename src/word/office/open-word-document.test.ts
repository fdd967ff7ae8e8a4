/** @jest-environment jsdom */
import { sectionId } from '../../domain/code';
import { openWordDocument } from './open-word-document';

interface FakeControl {
  readonly tag: string;
  readonly text: string;
  readonly placeholderText: string;
}

const sync = jest.fn<Promise<void>, []>();
const load = jest.fn();
const select = jest.fn();
let controls: readonly FakeControl[];
let around: { readonly isNullObject: boolean; readonly tag: string };
const handlers: (() => void)[] = [];

/** The members that the pane uses, answering as Word does: values are there only after a sync. */
function fakeWord(): void {
  const context = {
    sync,
    document: {
      save: jest.fn(),
      contentControls: {
        load,
        get items() {
          expect(sync).toHaveBeenCalled();
          return controls;
        },
        getByTag: (tag: string) => ({
          getFirstOrNullObject: () => {
            const found = controls.find((each) => each.tag === tag);
            return { ...found, load, select, isNullObject: found === undefined };
          }
        })
      },
      getSelection: () => ({ parentContentControlOrNullObject: { ...around, load } })
    }
  };
  const document = {
    mode: 'readWrite',
    url: 'https://old.example/a.docx',
    getFilePropertiesAsync: (done: (result: unknown) => void) =>
      done({ status: 'succeeded', value: { url: 'https://new.example/b.docx' } }),
    addHandlerAsync: (_type: string, handler: () => void) => handlers.push(handler),
    removeHandlerAsync: (_type: string, { handler }: { handler: () => void }) =>
      handlers.splice(handlers.indexOf(handler), 1)
  };
  Object.assign(globalThis, {
    Office: {
      context: { document, requirements: { isSetSupported: () => true } },
      DocumentMode: { ReadOnly: 'readOnly' },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DocumentSelectionChanged: 'documentSelectionChanged' }
    },
    Word: {
      run: (batch: (of: typeof context) => unknown) => batch(context),
      RequestContext: jest.fn(() => context)
    }
  });
}

beforeEach(() => {
  jest.resetAllMocks();
  sync.mockResolvedValue(undefined);
  controls = [
    { tag: 'p1-i', text: 'một', placeholderText: 'Nêu' },
    { tag: 'p1-i', text: 'bản sao', placeholderText: '' },
    { tag: '', text: 'của người khác', placeholderText: '' }
  ];
  around = { isNullObject: true, tag: '' };
  handlers.length = 0;
  fakeWord();
});

describe('the document open in Word', () => {
  it('is read in one round trip', async () => {
    await openWordDocument().read();
    expect(sync).toHaveBeenCalledTimes(1);
  });

  it('gives the first control of each tag and none without a tag', async () => {
    const { controls: read } = await openWordDocument().read();
    expect([...read]).toEqual([['p1-i', { text: 'một', placeholder: 'Nêu' }]]);
  });

  it('says which control holds the selection', async () => {
    expect((await openWordDocument().read()).at).toBeUndefined();
    around = { isNullObject: false, tag: 'p1-i' };
    fakeWord();
    expect((await openWordDocument().read()).at).toBe('p1-i');
  });

  it('puts the cursor at the start of a written section, so that typing replaces nothing', async () => {
    expect(await openWordDocument().goTo(sectionId('p1-i'))).toBe(true);
    expect(select).toHaveBeenCalledWith('Start');
  });

  it.each(['', 'Nêu kết quả. '])(
    'selects what an empty section shows (%j), so that typing replaces it',
    async (text) => {
      controls = [{ tag: 'p1-i', text, placeholderText: 'Nêu kết quả.' }];
      fakeWord();
      await openWordDocument().goTo(sectionId('p1-i'));
      expect(select).toHaveBeenCalledWith('Select');
    }
  );

  it('says when there is no such section', async () => {
    expect(await openWordDocument().goTo(sectionId('p9'))).toBe(false);
    expect(select).not.toHaveBeenCalled();
  });

  it('asks for the address as it is now', async () => {
    expect(await openWordDocument().address()).toBe('https://new.example/b.docx');
  });

  it('listens to the selection until told to stop', () => {
    const heard = jest.fn();
    const stop = openWordDocument().onSelection(heard);
    handlers.forEach((handler) => handler());
    stop();
    handlers.forEach((handler) => handler());
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
