/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { Finding } from '../../documents/check';
import { sampleDocument } from '../outline/sample-document';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import { ChecksView } from './checks-view';
import type { Checks } from './use-checks';

const DATE: Finding = { code: 'dateLineWrong', severity: 'warns', fix: { kind: 'padDate' } };
const COMMENTS: Finding = { code: 'commentsLeft', severity: 'warns', fix: { kind: 'removeComments' } };
const EMPTY: Finding = { code: 'nothingWritten', severity: 'blocks' };

/** Checks that are mended as they are asked, each mended finding being gone at the next check. */
function Mended({ first }: { readonly first: readonly Finding[] }): React.ReactElement {
  const [findings, setFindings] = React.useState(first);
  const checks = {
    checked: { findings, reading: {}, bytes: new Uint8Array(), at: new Date('2023-10-05T02:00:00Z') },
    busy: false,
    failure: undefined,
    refusal: undefined,
    checkNow: () => undefined,
    mend: async (fixes: readonly unknown[]) => {
      setFindings((before) => before.filter(({ fix }) => fix === undefined || !fixes.includes(fix)));
      return fixes.length;
    }
  } as unknown as Checks;
  return (
    <InSampleHost>
      <div tabIndex={-1} data-testid="around">
        <ChecksView word={sampleDocument()} outline={SAMPLE_OUTLINE} timeZone="Asia/Ho_Chi_Minh" checks={checks} />
      </div>
    </InSampleHost>
  );
}

const fixes = (): readonly HTMLElement[] => screen.queryAllByRole('button', { name: /^Sửa: / });
const press = async (button: HTMLElement | undefined): Promise<void> => {
  button?.focus();
  await act(async () => {
    fireEvent.click(button ?? document.body);
  });
};

beforeEach(() => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('Kiểm tra, by the keyboard', () => {
  it('stands at the next finding after one was mended, and at the last when that was the last', async () => {
    render(<Mended first={[EMPTY, DATE, COMMENTS]} />);
    await press(fixes()[0]);
    await waitFor(() => expect(fixes()).toHaveLength(1));
    expect(document.activeElement).toBe(fixes()[0]);
    expect(screen.getByText(/Đã sửa 1 chỗ/)).toBeTruthy();
    await press(fixes()[0]);
    await waitFor(() => expect(fixes()).toHaveLength(0));
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });
});
