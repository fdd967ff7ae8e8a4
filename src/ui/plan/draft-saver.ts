/**
 * Saves the draft of a plan on the site as it is worked on: a while after the last change, not more often than politeness
 * allows, one save at a time, and never over what somebody else saved. No React.
 */
import type { DraftPlace, DraftSave, PlanDraftHead } from '../../actions/plan-drafts';
import type { Failure } from '../../actions/outcome';
import type { PlanDraft } from '../../domain/plan-draft';

/** Where the draft of this browser lies on the site, and whether it has changes that the site has not. */
export interface DraftLink extends DraftPlace {
  readonly isDirty: boolean;
}

export type SavingState =
  /** Nothing is worked on, or the person has no place for it on the site. */
  | { readonly kind: 'off' }
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The site has no list for drafts, or hides it. */
  | { readonly kind: 'onlyHere' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'overtaken'; readonly theirs: PlanDraftHead }
  | { readonly kind: 'gone' };

/** In milliseconds. */
export interface SavingPace {
  /** After the last change. */
  readonly after: number;
  /** Between two saves. */
  readonly between: number;
  /** After a save that failed. */
  readonly again: number;
}

const PACE: SavingPace = { after: 4000, between: 15_000, again: 30_000 };

export interface DraftSaverOptions {
  save(place: DraftPlace, draft: PlanDraft): Promise<DraftSave>;
  /** Keeps the link between visits. */
  onLink(link: DraftLink | undefined): void;
  onState(state: SavingState): void;
  newKey(): string;
  now(): Date;
  readonly pace?: SavingPace;
}

export class DraftSaver {
  private link: DraftLink | undefined;
  private draft: PlanDraft | undefined;
  private saved: PlanDraft | undefined;
  private lastTry = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private state: SavingState = { kind: 'off' };
  private readonly pace: SavingPace;

  public constructor(private readonly options: DraftSaverOptions) {
    this.pace = options.pace ?? PACE;
  }

  public get place(): DraftLink | undefined {
    return this.link;
  }

  /** Goes on with a draft that lies on the site, or with a new one (no link), or with none. */
  public begin(draft: PlanDraft | undefined, link?: DraftLink): void {
    this.cancel();
    this.draft = draft;
    if (draft === undefined) {
      this.saved = undefined;
      this.keep(undefined);
      this.show({ kind: 'off' });
      return;
    }
    // Before anybody hears of the link: whoever does may come back at once with the same draft.
    this.saved = link?.isDirty === false ? draft : undefined;
    this.keep(link ?? { key: this.options.newKey(), itemId: undefined, etag: undefined, isDirty: true });
    if (this.saved === undefined) {
      this.wait();
    } else {
      this.show({ kind: 'saved', at: undefined });
    }
  }

  /** The draft as it is now. */
  public changed(draft: PlanDraft): void {
    this.draft = draft;
    if (this.link === undefined || draft === this.saved) {
      return;
    }
    if (!this.link.isDirty) {
      this.keep({ ...this.link, isDirty: true });
    }
    if (this.state.kind !== 'overtaken' && this.state.kind !== 'gone' && this.state.kind !== 'onlyHere') {
      this.wait();
    }
  }

  /** Somebody else's save is known already. */
  public overtaken(draft: PlanDraft, link: DraftLink, theirs: PlanDraftHead | undefined): void {
    this.cancel();
    this.draft = draft;
    this.saved = undefined;
    this.keep(link);
    this.show(theirs === undefined ? { kind: 'gone' } : { kind: 'overtaken', theirs });
  }

  /** Saves at once: over theirs when that was shown, as a new one when the old one is gone. */
  public async saveMine(): Promise<void> {
    if (this.link === undefined) {
      return;
    }
    if (this.state.kind === 'overtaken') {
      const { itemId, etag } = this.state.theirs;
      this.keep({ ...this.link, itemId, etag, isDirty: true });
    } else if (this.state.kind === 'gone') {
      this.keep({ key: this.options.newKey(), itemId: undefined, etag: undefined, isDirty: true });
    }
    await this.run();
  }

  /** The screen is gone: what is not saved stays in the browser, marked as such. */
  public stop(): void {
    this.cancel();
    this.draft = undefined;
  }

  private keep(link: DraftLink | undefined): void {
    this.link = link;
    this.options.onLink(link);
  }

  private show(state: SavingState): void {
    this.state = state;
    this.options.onState(state);
  }

  private cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private wait(ms: number = this.pace.after): void {
    this.cancel();
    if (this.state.kind !== 'failed' || ms === this.pace.after) {
      this.show({ kind: 'waiting' });
    }
    const soonest = this.lastTry + this.pace.between - this.options.now().getTime();
    this.timer = setTimeout(() => this.run().catch(() => undefined), Math.max(ms, soonest));
  }

  private async run(): Promise<void> {
    this.cancel();
    const { draft, link } = this;
    if (this.running || draft === undefined || link === undefined) {
      return;
    }
    this.running = true;
    this.show({ kind: 'saving' });
    this.lastTry = this.options.now().getTime();
    const result = await this.options.save(link, draft);
    this.running = false;
    // Another draft was begun meanwhile, or none: what was saved is not what is on screen.
    if (this.link?.key !== link.key) {
      if (this.draft !== undefined && this.draft !== this.saved) {
        this.wait();
      }
      return;
    }
    this.take(result, draft);
  }

  private take(result: DraftSave, draft: PlanDraft): void {
    switch (result.kind) {
      case 'saved':
        this.saved = draft;
        this.keep({ ...result.place, isDirty: this.draft !== undefined && this.draft !== draft });
        if (this.draft === draft || this.draft === undefined) {
          return this.show({ kind: 'saved', at: this.options.now() });
        }
        return this.wait();
      case 'overtaken':
        return this.show({ kind: 'overtaken', theirs: result.theirs });
      case 'gone':
        return this.show({ kind: 'gone' });
      case 'failed':
        if (result.failure.kind === 'notFound' || result.failure.kind === 'accessDenied') {
          return this.show({ kind: 'onlyHere' });
        }
        this.show({ kind: 'failed', failure: result.failure });
        return this.wait(this.pace.again);
    }
  }
}
