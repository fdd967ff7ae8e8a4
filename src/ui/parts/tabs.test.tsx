/** @jest-environment jsdom */
import { act, cleanup, render, screen } from '@testing-library/react';
import * as React from 'react';
import { InSampleHost } from '../samples/in-sample-host';
import { Tabs } from './tabs';

const tabs = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' }
] as const;

const view = (content: React.ReactNode): React.ReactElement => (
  <InSampleHost>
    <Tabs id="t" label="Phần" tabs={tabs} chosen="a" onChoose={() => undefined}>
      {content}
    </Tabs>
  </InSampleHost>
);
/** What an observer hears comes after the change, not with it. */
const settle = (): Promise<void> => act(async () => undefined);

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('what had the keyboard is taken away', () => {
  it('the panel has it then, in the tab order as long as it has it', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { rerender } = render(view(<button type="button">Sửa</button>));
    const panel = screen.getByRole('tabpanel');
    screen.getByRole('button').focus();
    rerender(view(<p>Đã sửa.</p>));
    await settle();
    expect(document.activeElement).toBe(panel);
    // Word on the web lets Tab leave the pane from a place that is not in the tab order.
    expect(panel.tabIndex).toBe(0);
    screen.getByRole('tab', { name: 'A' }).focus();
    expect(panel.tabIndex).toBe(-1);
  });

  it('while the person is in the document beside: nothing is taken from there', async () => {
    const { rerender } = render(view(<button type="button">Sửa</button>));
    screen.getByRole('button').focus();
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    rerender(view(<p>Đã sửa.</p>));
    await settle();
    expect(document.activeElement).toBe(document.body);
  });
});
