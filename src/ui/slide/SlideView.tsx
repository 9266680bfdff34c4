import type { ReactNode } from 'react';
import { FigureSlide } from './FigureSlide.tsx';
import { SlideFrame, type SlideViewProps } from './SlideFrame.tsx';

/**
 * One slide, the same on the projector, in the console's preview, on a device and on paper. On a stage it fills
 * the box around it, which needs a height. Its parts, and walls in it, are never `<section>` elements: the deck's stepper
 * would take those for slides.
 */
export function SlideView(props: SlideViewProps): ReactNode {
  return <SlideFrame {...props} Figure={FigureSlide} />;
}
