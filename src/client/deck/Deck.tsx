import { useRef, useState, type ReactNode } from 'react';
import styles from './Deck.module.css';
import { SlideGuard } from './SlideGuard.tsx';
import { useReveal } from './useReveal.ts';

interface StagePlace {
  readonly slide: string;
  readonly step: number;
}

interface DeckSlide {
  readonly id: string;
  readonly steps: number;
}

interface DeckProps<Slide extends DeckSlide> {
  readonly slides: readonly Slide[];
  /** Where the stage is: the only thing that moves the deck. */
  readonly current: StagePlace;
  readonly renderSlide: (slide: Slide, step: number) => ReactNode;
}

/**
 * The room's slides, one over another, shown where the stage is. A place that is not in the deck, or a slide
 * that cannot be drawn, leaves the last picture standing.
 */
export function Deck<Slide extends DeckSlide>({ slides, current, renderSlide }: DeckProps<Slide>): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<readonly StagePlace[]>([]);
  const [now, before] = shown;

  const known = slides.some(({ id }) => id === current.slide) && !failed.has(current.slide);
  if (known && (now?.slide !== current.slide || now.step !== current.step)) {
    // The slide that leaves is drawn on, as it stood, until the next has faded in over it.
    setShown([current, ...shown.filter(({ slide }) => slide !== current.slide).slice(0, 1)]);
  }
  const fail = (slide: string): void => {
    setFailed(new Set([...failed, slide]));
    setShown(shown.filter((place) => place.slide !== slide));
  };

  const structure = slides.map(({ id, steps }) => `${id}:${steps}`).join(' ');
  const index = slides.findIndex(({ id }) => id === now?.slide);
  const stepper = useReveal(root, { slide: index, step: now?.step ?? 0 }, structure);

  return (
    <div ref={root} className={styles.deck} data-stepper={stepper}>
      <div className={`slides ${styles.slides}`}>
        {slides.map((slide) => {
          const place = [now, before].find((one) => one?.slide === slide.id);
          return (
            <section key={slide.id} data-slide={slide.id} data-current={slide.id === now?.slide ? '' : undefined}>
              {place && (
                <SlideGuard onFail={() => fail(slide.id)}>{renderSlide(slide, place.step)}</SlideGuard>
              )}
              {Array.from({ length: slide.steps }, (_, fragment) => (
                <span key={fragment} className="fragment" data-fragment-index={fragment} hidden />
              ))}
            </section>
          );
        })}
      </div>
    </div>
  );
}
