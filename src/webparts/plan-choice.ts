/** The plans of a site, for the property pane to choose from. */
import type { Plans } from '../store/plans';

export interface PlanOption {
  readonly key: string;
  readonly text: string;
}

export type PlanChoice =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly options: readonly PlanOption[] }
  | { readonly kind: 'failed' };

/** Reads the plans of the site that is set, once for each site. */
export class PlanChoices {
  private of: string | undefined;
  private choice: PlanChoice = { kind: 'reading' };

  /** @param onRead called when the plans, or the failure, are there. */
  public constructor(private readonly onRead: () => void) {}

  public current(site: string, plans: Pick<Plans, 'everything'>): PlanChoice {
    if (this.of !== site) {
      this.of = site;
      this.choice = { kind: 'reading' };
      plans.everything().then(
        (found) =>
          this.learn(site, {
            kind: 'read',
            options: [...found].reverse().map(({ plan }) => ({ key: plan.id, text: `${plan.title} (${plan.id})` }))
          }),
        () => this.learn(site, { kind: 'failed' })
      );
    }
    return this.choice;
  }

  /** The next look at the pane reads again. */
  public forget(): void {
    this.of = undefined;
  }

  private learn(site: string, choice: PlanChoice): void {
    if (this.of === site) {
      this.choice = choice;
      this.onRead();
    }
  }
}
