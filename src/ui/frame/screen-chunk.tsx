/**
 * A screen in a script of its own. Its loading starts when the web part starts, beside all else that has to come, and a
 * script that does not come (the network, or a newer package has replaced it) can be asked for again.
 */
import * as React from 'react';
import type { Failure } from '../../actions/outcome';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';

type LoadScreen = () => Promise<React.ComponentType>;

type Progress =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly Shown: React.ComponentType }
  | { readonly kind: 'failed'; readonly failure: Failure };

const asFailure = (error: unknown): Failure => ({
  kind: 'offline',
  message: error instanceof Error ? error.message : String(error),
  retryable: true
});

/** The loading of one screen, shared by all that show it. */
export class ScreenChunk {
  private loading: Promise<React.ComponentType>;
  private shown: React.ComponentType | undefined;

  /** @param load imports the screen; called at once. */
  public constructor(private readonly load: LoadScreen) {
    this.loading = this.start();
  }

  /** The screen, if it is here already. */
  public get component(): React.ComponentType | undefined {
    return this.shown;
  }

  public wait(): Promise<React.ComponentType> {
    return this.loading;
  }

  public again(): Promise<React.ComponentType> {
    this.loading = this.start();
    return this.loading;
  }

  private start(): Promise<React.ComponentType> {
    const loading = this.load().then((component) => (this.shown = component));
    loading.catch(() => undefined); // told to those who wait
    return loading;
  }
}

/** Loading is said only when it takes a while: most often the script is here with the first paint. */
const PATIENCE = 200;

function LoadingSoon(): React.ReactElement | null {
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late ? <Loading /> : null;
}

export function ChunkScreen({ chunk }: { readonly chunk: ScreenChunk }): React.ReactElement {
  const [progress, setProgress] = React.useState<Progress>(() =>
    chunk.component === undefined ? { kind: 'loading' } : { kind: 'ready', Shown: chunk.component }
  );
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let wanted = true;
    // Asked even when the script is here by now: it may have come between the first paint and this moment.
    (attempt === 0 ? chunk.wait() : chunk.again()).then(
      (Shown) => wanted && setProgress((before) => (before.kind === 'ready' ? before : { kind: 'ready', Shown })),
      (error: unknown) => wanted && setProgress({ kind: 'failed', failure: asFailure(error) })
    );
    return () => {
      wanted = false;
    };
  }, [chunk, attempt]);
  switch (progress.kind) {
    case 'loading':
      return <LoadingSoon />;
    case 'ready':
      return <progress.Shown />;
    case 'failed':
      return (
        <FailureNotice
          failure={progress.failure}
          onRetry={() => {
            setProgress({ kind: 'loading' });
            setAttempt((count) => count + 1);
          }}
        />
      );
  }
}
