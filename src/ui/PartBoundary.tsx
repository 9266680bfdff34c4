import { Component, type ReactNode } from 'react';

interface PartBoundaryProps {
  /** What stands there instead of a part that could not be shown. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

interface Condition {
  readonly is: 'whole' | 'broken';
}

/** Keeps the frame of the page, with its save state and its ways on, when a part of it cannot be fetched or drawn. */
export class PartBoundary extends Component<PartBoundaryProps, Condition> {
  override state: Condition = { is: 'whole' };

  static getDerivedStateFromError(): Condition {
    return { is: 'broken' };
  }

  override render(): ReactNode {
    return this.state.is === 'broken' ? this.props.instead : this.props.children;
  }
}
