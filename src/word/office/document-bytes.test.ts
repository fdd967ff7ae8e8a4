import { documentBytes } from './document-bytes';

const FILE = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
const closed = jest.fn();
let open = 0;
let most = 0;
let breaksAt: number | undefined;

/** Word's file: it has room for two open ones, and a third is refused with 11000. */
function fakeOffice(): void {
  const getFileAsync = (
    _type: unknown,
    { sliceSize }: { readonly sliceSize: number },
    done: (result: unknown) => void
  ): void => {
    open += 1;
    most = Math.max(most, open);
    const file = {
      size: FILE.length,
      sliceCount: Math.ceil(FILE.length / sliceSize),
      getSliceAsync: (index: number, told: (result: unknown) => void) =>
        told(
          index === breaksAt
            ? { status: 'failed', error: { code: 5001, message: 'Internal error' } }
            : {
                status: 'succeeded',
                value: { data: Array.from(FILE.subarray(index * sliceSize, (index + 1) * sliceSize)) }
              }
        ),
      closeAsync: (told: () => void) => {
        open -= 1;
        closed();
        told();
      }
    };
    setTimeout(() => done({ status: 'succeeded', value: file }), 1);
  };
  Object.assign(globalThis, {
    Office: {
      context: { document: { getFileAsync } },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      FileType: { Compressed: 'compressed' }
    }
  });
}

beforeEach(() => {
  jest.clearAllMocks();
  open = 0;
  most = 0;
  breaksAt = undefined;
  fakeOffice();
});

describe('the bytes of the open document', () => {
  it('come slice by slice, each in its place, and the file is closed', async () => {
    expect(Buffer.from(await documentBytes()).equals(Buffer.from(FILE))).toBe(true);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('are closed after a slice that did not come, so that the next reading is not refused', async () => {
    breaksAt = 1;
    await expect(documentBytes()).rejects.toThrow('5001: Internal error');
    expect(closed).toHaveBeenCalledTimes(1);
    breaksAt = undefined;
    expect(await documentBytes()).toHaveLength(FILE.length);
  });

  it('are read one time after the other, whoever asks', async () => {
    await Promise.all([documentBytes(), documentBytes(), documentBytes()]);
    expect([most, open, closed.mock.calls.length]).toEqual([1, 0, 3]);
  });
});
