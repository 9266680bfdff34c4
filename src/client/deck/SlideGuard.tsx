import { Component, type ReactNode } from 'react';

interface SlideGuardProps {
  readonly onFail: () => void;
  readonly children: ReactNode;
}

/** Keeps a slide that cannot be drawn from taking the projector down with it. */
export class SlideGuard extends Component<SlideGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onFail();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
