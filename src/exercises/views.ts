import { lazy } from 'react';
import type { ExerciseViews } from './viewContract.ts';

/** The views of every kind, one line each, loaded when an exercise of that kind first shows. */
export const viewsByKind: ReadonlyMap<string, ExerciseViews> = new Map([
  [
    'scale',
    {
      Device: lazy(async () => ({ default: (await import('./scale/Device.tsx')).Device })),
      Result: lazy(async () => ({ default: (await import('./scale/Result.tsx')).Result })),
      Projector: lazy(async () => ({ default: (await import('./scale/Projector.tsx')).Projector })),
    },
  ],
]);
