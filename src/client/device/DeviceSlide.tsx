import { lazy, type ReactNode, Suspense } from 'react';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { slideLabels } from '#client/slideLabels.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { SlideFrame } from '#ui/slide/SlideFrame.tsx';
import type { LayoutProps } from '#ui/slide/slideParts.ts';
import { loadFigure } from './prefetchDevice.ts';

const DeviceFigure = lazy(async () => ({ default: (await loadFigure()).DeviceFigure }));

/** Drawings are fetched with the first slide that has one, or before, when there is nothing else to do. */
function LateFigure(props: LayoutProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <DeviceFigure {...props} />
    </Suspense>
  );
}

interface DeviceSlideProps {
  readonly slide: PublicSlide;
  /** How many fragments show. */
  readonly step: number;
  readonly state: RoomState;
}

/** A slide on a phone, in the reader's own language. */
export function DeviceSlide({ slide, step, state }: DeviceSlideProps): ReactNode {
  const { language } = useLanguage();
  const segments = state.view.session?.facts.segments ?? [];
  const segment = segments.find(({ id }) => id === slide.segment);
  if (!segment) return null;
  return (
    <SlideFrame
      Figure={LateFigure}
      slide={slide}
      segment={segment}
      agenda={segments}
      languages={[language]}
      step={step}
      unrevealed="absent"
      surface="device"
      labels={slideLabels(segment)}
    />
  );
}
