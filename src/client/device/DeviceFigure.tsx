import type { ReactNode } from 'react';
import { FigureSlide } from '#ui/slide/FigureSlide.tsx';
import type { LayoutProps } from '#ui/slide/slideParts.ts';

/** A slide's drawing, with all that drawings need: fetched with the first slide that has one. */
export function DeviceFigure(props: LayoutProps): ReactNode {
  return <FigureSlide {...props} />;
}
