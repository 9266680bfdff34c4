import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { whenIdle } from '#client/whenIdle.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { loadAsides } from './prefetchDevice.ts';

const DeviceAsides = lazy(async () => ({ default: (await loadAsides()).DeviceAsides }));

/** What stands beside the task comes once the task is there, and nobody misses it where it cannot be fetched. */
export function LateAsides(props: ComponentProps<typeof DeviceAsides>): ReactNode {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  if (!isIdle) return null;
  return (
    <PartBoundary instead={null}>
      <Suspense fallback={null}>
        <DeviceAsides {...props} />
      </Suspense>
    </PartBoundary>
  );
}
