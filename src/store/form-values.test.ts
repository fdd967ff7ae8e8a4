import { localDate } from '../domain/local-date';
import { bearerSite } from './behaviours';
import { failureOf } from './failure';
import { addToFolder, typedDay } from './form-values';
import { Site } from './site';

const URL_OF_SITE = 'https://tenant.example/sites/t';
const site = new Site(
  bearerSite(URL_OF_SITE, async () => 'token'),
  URL_OF_SITE
);

function answerWith(fields: readonly Readonly<Record<string, unknown>>[]): jest.SpyInstance {
  return jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response(JSON.stringify({ value: fields }), { status: 200 }));
}

const fine = (name: string, value: string): Readonly<Record<string, unknown>> => ({
  ErrorCode: 0,
  ErrorMessage: null,
  FieldName: name,
  FieldValue: value,
  HasException: false,
  ItemId: 0
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a day as the site’s forms take it', () => {
  it.each([
    [0, '/', '10/24/2023'],
    [1, '/', '24/10/2023'],
    [1, '.', '24.10.2023'],
    [2, '-', '2023-10-24']
  ] as const)('in the order %i with %s is %s', (order, separator, expected) => {
    expect(typedDay(localDate('2023-10-24'), { order, separator })).toBe(expected);
  });
});

describe('adding an item to a folder', () => {
  it('names the folder and leaves out what is empty', async () => {
    const sent = answerWith([fine('Title', 'x'), fine('Id', '7')]);
    await addToFolder(site, 'Lists/Events', 'DU-1', { Title: 'x', Details: undefined });
    const body: unknown = JSON.parse(String(sent.mock.calls[0]?.[1]?.body));
    expect(body).toMatchObject({
      listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/t/Lists/Events/DU-1' } },
      formValues: [{ FieldName: 'Title', FieldValue: 'x' }]
    });
  });

  it('fails when a field was refused, although the answer is 200', async () => {
    answerWith([{ ...fine('DueOn', '99'), HasException: true, ErrorMessage: 'Not a date.', ErrorCode: -1 }]);
    await expect(addToFolder(site, 'Lists/Events', 'DU-1', { DueOn: '99' })).rejects.toThrow('DueOn');
  });

  it('tells a unique value that is taken from other refusals', async () => {
    answerWith([{ ...fine('EventKey', 'k'), HasException: true, ErrorMessage: 'Duplicate value', ErrorCode: -1 }]);
    const error: unknown = await addToFolder(site, 'Lists/Events', 'DU-1', { EventKey: 'k' }).catch((e: unknown) => e);
    expect(failureOf(error).kind).toBe('conflict');
  });

  it('fails when nothing was added, although the answer is 200 and blames no field', async () => {
    answerWith([fine('Title', 'x')]);
    await expect(addToFolder(site, 'Lists/Events', 'DU-1', { Title: 'x' })).rejects.toThrow('added nothing');
  });
});
