import { Component, type ReactNode } from 'react';
import type { StagePlace } from './stagePlace.ts';

interface SlideGuardProps {
  readonly attempt: StagePlace;
  readonly onFail: (attempt: StagePlace) => void;
  readonly children: ReactNode;
}

interface SlideGuardState {
  readonly step: number;
  readonly failed: boolean;
}

/** Keeps a slide that cannot be drawn from taking the projector down with it; each step is tried anew. */
export class SlideGuard extends Component<SlideGuardProps, SlideGuardState> {
  override state: SlideGuardState = { step: this.props.attempt.step, failed: false };

  static getDerivedStateFromError(): Pick<SlideGuardState, 'failed'> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: SlideGuardProps, state: SlideGuardState): SlideGuardState | null {
    return props.attempt.step === state.step ? null : { step: props.attempt.step, failed: false };
  }

  override componentDidCatch(): void {
    this.props.onFail(this.props.attempt);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
