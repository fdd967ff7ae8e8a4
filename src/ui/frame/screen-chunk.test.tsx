/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { InSampleHost } from '../samples/in-sample-host';
import { ChunkScreen, ScreenChunk } from './screen-chunk';

const Shown = (): React.ReactElement => <p>Màn hình</p>;

const show = (chunk: ScreenChunk): void => {
  render(
    <InSampleHost>
      <ChunkScreen chunk={chunk} />
    </InSampleHost>
  );
};

afterEach(cleanup);

describe('a screen in a script of its own', () => {
  it('is shown at once when the script is here', async () => {
    const chunk = new ScreenChunk(async () => Shown);
    await chunk.wait();
    show(chunk);
    expect(screen.getByText('Màn hình')).toBeTruthy();
  });

  it('is shown when the script comes later', async () => {
    show(new ScreenChunk(() => new Promise((resolve) => setTimeout(() => resolve(Shown), 50))));
    await screen.findByText('Màn hình');
  });

  it('is shown when the script comes between the first paint and the moment that asks for it', async () => {
    const chunk = new ScreenChunk(async () => Shown);
    await chunk.wait();
    let asked = 0;
    jest.spyOn(chunk, 'component', 'get').mockImplementation(() => (asked++ === 0 ? undefined : Shown));
    show(chunk);
    await screen.findByText('Màn hình');
  });

  it('can be asked for again when the script did not come', async () => {
    let tries = 0;
    show(
      new ScreenChunk(async () => {
        tries += 1;
        if (tries === 1) {
          throw new Error('ChunkLoadError');
        }
        return Shown;
      })
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await screen.findByText('Màn hình');
  });
});
