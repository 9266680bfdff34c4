import { memo } from 'react';
import { WallSlide } from '#client/wall/WallSlide.tsx';

/** The wall in small; it is drawn anew for what stands in it, and for nothing else that the room does. */
export const WallPicture = memo(WallSlide);
