/** Keeps a fault in one screen from leaving the host with a blank area. */
import * as React from 'react';
import { StringsContext } from '../loc/language';
import { Notice } from '../parts/notice';

interface State {
  readonly failed: string | undefined;
}

export class ScreenGuard extends React.Component<{ readonly children: React.ReactNode }, State> {
  public static override contextType: typeof StringsContext = StringsContext;
  declare public context: React.ContextType<typeof StringsContext>;
  public override state: State = { failed: undefined };

  public static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  public override render(): React.ReactNode {
    if (this.state.failed === undefined) {
      return this.props.children;
    }
    const { general } = this.context;
    return <Notice tone="bad" explanation={general.brokenScreen} details={this.state.failed} />;
  }
}
