import { lazy } from 'react';
import type { ExerciseViews } from './viewContract.ts';

/** The views of every kind, one line each, loaded when an exercise of that kind first shows. */
export const viewsByKind: ReadonlyMap<string, ExerciseViews> = new Map([
  [
    'scale',
    {
      Device: lazy(async () => ({ default: (await import('./scale/Device.tsx')).Device })),
      Result: lazy(async () => ({ default: (await import('./scale/Result.tsx')).Result })),
      Console: lazy(async () => ({ default: (await import('./scale/Console.tsx')).Console })),
      Projector: lazy(async () => ({ default: (await import('./scale/Projector.tsx')).Projector })),
      Paper: lazy(async () => ({ default: (await import('./scale/Paper.tsx')).Paper })),
      Said: lazy(async () => ({ default: (await import('./scale/Said.tsx')).Said })),
    },
  ],
  [
    'text',
    {
      Device: lazy(async () => ({ default: (await import('./text/Device.tsx')).Device })),
      Result: lazy(async () => ({ default: (await import('./text/Result.tsx')).Result })),
      Console: lazy(async () => ({ default: (await import('./text/Console.tsx')).Console })),
      Projector: lazy(async () => ({ default: (await import('./text/Projector.tsx')).Projector })),
      Paper: lazy(async () => ({ default: (await import('./text/Paper.tsx')).Paper })),
      Said: lazy(async () => ({ default: (await import('./text/Said.tsx')).Said })),
    },
  ],
  [
    'list',
    {
      Device: lazy(async () => ({ default: (await import('./list/Device.tsx')).Device })),
      Result: lazy(async () => ({ default: (await import('./list/Result.tsx')).Result })),
      Console: lazy(async () => ({ default: (await import('./list/Console.tsx')).Console })),
      Projector: lazy(async () => ({ default: (await import('./list/Projector.tsx')).Projector })),
      Paper: lazy(async () => ({ default: (await import('./list/Paper.tsx')).Paper })),
      Said: lazy(async () => ({ default: (await import('./list/Said.tsx')).Said })),
    },
  ],
  [
    'quadrant',
    {
      Device: lazy(async () => ({ default: (await import('./quadrant/Device.tsx')).Device })),
      Result: lazy(async () => ({ default: (await import('./quadrant/Result.tsx')).Result })),
      Console: lazy(async () => ({ default: (await import('./quadrant/Console.tsx')).Console })),
      Projector: lazy(async () => ({ default: (await import('./quadrant/Projector.tsx')).Projector })),
      Paper: lazy(async () => ({ default: (await import('./quadrant/Paper.tsx')).Paper })),
      Said: lazy(async () => ({ default: (await import('./quadrant/Said.tsx')).Said })),
    },
  ],
]);
