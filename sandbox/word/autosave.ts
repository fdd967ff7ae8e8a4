/** Saves a moment after the last change, one save at a time, and says how it stands. */

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Autosave {
  /** Something changed: save soon. */
  changed(): void;
  /**
   * Saves now if anything changed. @throws what the save throws.
   * @param inStep whether what the person typed is in the document already.
   */
  now(inStep?: boolean): Promise<void>;
  state(): SaveState;
}

export interface AutosaveOptions {
  /** Takes what the person typed into the document. */
  readonly prepare: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly explain: (error: unknown) => string;
  readonly changedState: () => void;
  readonly delay?: number;
  /** False while the document has no place to be saved to. */
  readonly isPlaced: () => boolean;
}

const DELAY_MS = 1500;
const RETRY_MS = 10_000;

export function createAutosave({
  prepare,
  save,
  explain,
  changedState,
  isPlaced,
  delay = DELAY_MS
}: AutosaveOptions): Autosave {
  let state: SaveState = { kind: 'saved' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  /** Counts changes, so that one during a save is not taken for saved. */
  let changes = 0;
  let saved = 0;

  const show = (next: SaveState): void => {
    state = next;
    changedState();
  };
  const plan = (wait: number): void => {
    clearTimeout(timer);
    if (isPlaced()) {
      timer = setTimeout(() => void now().catch(() => undefined), wait);
    }
  };
  const run = async (inStep: boolean): Promise<void> => {
    const at = changes;
    show({ kind: 'saving' });
    try {
      if (!inStep) {
        await prepare();
      }
      await save();
      saved = at;
      show(changes === saved ? { kind: 'saved' } : { kind: 'waiting' });
    } catch (error) {
      show({ kind: 'failed', why: explain(error) });
      plan(RETRY_MS);
      throw error;
    }
    if (changes !== saved) {
      plan(delay);
    }
  };
  const now = async (inStep = false): Promise<void> => {
    clearTimeout(timer);
    if (running !== undefined) {
      await running.catch(() => undefined);
    }
    if (changes !== saved) {
      running = run(inStep).finally(() => {
        running = undefined;
      });
      await running;
    }
  };
  return {
    changed() {
      changes++;
      // A failure stays in view until a save succeeds.
      if (state.kind === 'saved') {
        show({ kind: 'waiting' });
      }
      plan(delay);
    },
    now,
    state: () => state
  };
}
