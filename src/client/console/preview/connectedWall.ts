import type { WallSize } from '#shared/sync/protocol.ts';
import { ratioOf } from '#client/preflight/judgeRoom.ts';

/** What most projectors show; drawn for as long as none is connected. */
const usual: WallSize = { width: 1280, height: 720 };

/** The projector that the console draws for, and what is to be said about that. */
export interface ConnectedWall {
  readonly size: WallSize;
  /** "4:3", or "1.52:1". */
  readonly ratio: string;
  /** `several` where not all have its shape. */
  readonly of: 'none' | 'alike' | 'several';
  /** How many projectors are connected. */
  readonly count: number;
}

/** Of several projectors the one that came last. */
export function connectedWall(walls: readonly WallSize[]): ConnectedWall {
  const last = walls[walls.length - 1];
  const size = last ?? usual;
  const ratio = ratioOf(size);
  const isAlike = walls.every((one) => ratioOf(one) === ratio);
  return { size, ratio, of: !last ? 'none' : isAlike ? 'alike' : 'several', count: walls.length };
}
