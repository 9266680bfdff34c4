import { type ComponentProps, memo, type ReactNode } from 'react';
import type { WallSize } from '#shared/sync/protocol.ts';
import { WallSlide } from '#client/wall/WallSlide.tsx';
import { WallToScale } from './WallToScale.tsx';

/** It is drawn anew for what stands in it, and for nothing else that the room does. */
const Drawn = memo(WallSlide);

interface WallPictureProps extends ComponentProps<typeof WallSlide> {
  /** Of the wall itself. */
  readonly size: WallSize;
  /** What lies on the slide. */
  readonly over?: ReactNode;
}

/** The wall in small. */
export function WallPicture({ size, over, ...wall }: WallPictureProps): ReactNode {
  return (
    <WallToScale size={size}>
      <Drawn {...wall} />
      {over}
    </WallToScale>
  );
}
