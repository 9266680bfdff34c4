import { patiently } from '#ui/patiently.ts';
import { whenIdle } from '#client/whenIdle.ts';

/** Pages of the device that are fetched when they are first shown, or before, when there is nothing else to do. */
export const loadSlidesPage = () => patiently(() => import('./SlidesPage.tsx'));
export const loadWorkbookPage = () => patiently(() => import('./WorkbookPage.tsx'));
export const loadMePage = () => patiently(() => import('./MePage.tsx'));
export const loadAsides = () => patiently(() => import('./asides/DeviceAsides.tsx'));
export const loadFigure = () => patiently(() => import('./DeviceFigure.tsx'));

/**
 * What a device needs of each kind of exercise. Every kind is fetched, since which ones are still to come is not
 * for the room to know.
 */
const views = import.meta.glob('../../exercises/*/{Device,Said,Result}.tsx');

/** Fetches the rest of the device while it is idle, one part after another, so that it is there offline. */
export function prefetchDevice(): () => void {
  const stop = new AbortController();
  void (async () => {
    for (const load of [
      loadAsides,
      loadWorkbookPage,
      loadSlidesPage,
      loadMePage,
      loadFigure,
      ...Object.values(views),
    ]) {
      await new Promise<void>(whenIdle);
      if (stop.signal.aborted) return;
      // What cannot be fetched now is fetched when it is needed.
      await load().catch(() => undefined);
    }
  })();
  return () => stop.abort();
}
