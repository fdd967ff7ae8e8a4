/** Looks at the lists again and again while the page is in sight, at a pace that gives way. */
import type { Watched } from '../../actions/watch-tracking';
import { SOON_MS, nextWait } from './watch-pace';

/** The page as the watcher needs it; a test gives its own. */
export interface WatchedPage {
  readonly look: () => Promise<Watched>;
  readonly isInSight: () => boolean;
  readonly onChange: (count: number) => void;
}

export class Watcher {
  private wait = SOON_MS;
  private due = Date.now() + SOON_MS;
  /** Until then a busy server is left alone, even when the page comes back into sight. */
  private heldUntil = 0;
  private looking = false;
  private over = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  public constructor(private readonly page: WatchedPage) {
    this.plan();
  }

  /** To be told when the page comes into sight or goes out of it. */
  public sightChanged(): void {
    if (this.page.isInSight()) {
      this.due = Math.max(Date.now(), this.heldUntil);
    }
    this.plan();
  }

  public stop(): void {
    this.over = true;
    clearTimeout(this.timer);
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (!this.over && !this.looking && this.page.isInSight()) {
      this.timer = setTimeout(
        () => {
          this.look().catch(() => this.stop());
        },
        Math.max(this.due - Date.now(), 0)
      );
    }
  }

  private async look(): Promise<void> {
    this.looking = true;
    const outcome = await this.page.look();
    this.looking = false;
    if (this.over) {
      return;
    }
    this.wait = nextWait(this.wait, outcome);
    this.due = Date.now() + this.wait;
    this.heldUntil = outcome.kind === 'busy' ? this.due : 0;
    if (outcome.kind === 'changed') {
      this.page.onChange(outcome.count);
    }
    if (outcome.kind === 'unknown') {
      // Nothing more can be learnt from here: the page has to be read again.
      this.page.onChange(1);
      this.stop();
    }
    this.plan();
  }
}
