import { Component, type ReactNode } from 'react';

interface PaperGuardProps {
  /** Shown instead when something within cannot be drawn. */
  readonly otherwise: ReactNode;
  readonly children: ReactNode;
}

/** Shows something else in place of a page that cannot be drawn. */
export class PaperGuard extends Component<PaperGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
