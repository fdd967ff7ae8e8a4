/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { StoreError } from '../../store/failure';
import { useAct } from './use-act';
import { useReading } from './use-reading';

/** A promise with its end held outside. */
function held<T>(): { promise: Promise<T>; give: (value: T) => Promise<void> } {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, give: (value) => act(async () => answer(value)) };
}

function Reader({ read }: { readonly read: () => Promise<string> }): React.ReactElement {
  const reading = useReading(read);
  switch (reading.kind) {
    case 'loading':
      return <p>loading</p>;
    case 'failed':
      return <button onClick={reading.retry}>failed {reading.failure.kind}</button>;
    case 'ready':
      return (
        <button onClick={reading.reload}>
          {reading.value} {reading.reloading ? 'reloading' : 'rests'} {reading.stale?.kind}
        </button>
      );
  }
}

const shown = (): string => document.body.textContent?.trim() ?? '';

afterEach(cleanup);

describe('reading for a screen', () => {
  it('loads, then shows; a reload keeps the old value until the new one is there', async () => {
    const answers = [held<string>(), held<string>()];
    const read = jest.fn<Promise<string>, []>();
    answers.forEach(({ promise }) => read.mockReturnValueOnce(promise));
    render(<Reader read={read} />);
    expect(shown()).toBe('loading');
    await answers[0]?.give('first');
    expect(shown()).toBe('first rests');
    fireEvent.click(screen.getByRole('button'));
    expect(shown()).toBe('first reloading');
    await answers[1]?.give('second');
    expect(shown()).toBe('second rests');
  });

  it('shows a failure by its kind and reads again on retry', async () => {
    const read = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce('there');
    render(<Reader read={read} />);
    fireEvent.click(await screen.findByText('failed offline'));
    expect(await screen.findByText(/there rests/)).toBeTruthy();
  });

  it('keeps what it has when a reload fails, and says so', async () => {
    const read = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new StoreError('throttled', 'busy'));
    render(<Reader read={read} />);
    fireEvent.click(await screen.findByText(/first/));
    expect(await screen.findByText('first rests throttled')).toBeTruthy();
  });

  it('drops an answer that comes after the question changed', async () => {
    const [slow, quick] = [held<string>(), held<string>()];
    const first = (): Promise<string> => slow.promise;
    const second = (): Promise<string> => quick.promise;
    const { rerender } = render(<Reader read={first} />);
    rerender(<Reader read={second} />);
    await quick.give('new');
    await slow.give('old');
    expect(shown()).toBe('new rests');
  });
});

function Actor({ run }: { readonly run: () => Promise<string> }): React.ReactElement {
  const { state, start } = useAct<string>();
  const begin = (): void => {
    start(async () => ({ kind: 'done', value: await run() })).catch(() => undefined);
  };
  return (
    <button onClick={begin}>
      {state.kind} {state.kind === 'failed' && state.failure.kind}
    </button>
  );
}

describe('an act from a screen', () => {
  it('acts once for a double click', async () => {
    const answer = held<string>();
    const run = jest.fn(() => answer.promise);
    render(<Actor run={run} />);
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    expect(shown()).toBe('running');
    await answer.give('x');
    expect(shown()).toBe('done');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('turns a thrown error into a failure and can be started again', async () => {
    const run = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new StoreError('locked', '423'))
      .mockResolvedValueOnce('x');
    render(<Actor run={run} />);
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(await screen.findByText('failed locked'));
    expect(await screen.findByText('done')).toBeTruthy();
  });
});
