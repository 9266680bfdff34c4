import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './Deck.module.css';
import { SlideGuard } from './SlideGuard.tsx';
import type { StagePlace } from './stagePlace.ts';
import { useReveal } from './useReveal.ts';

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
  const [shown, setShown] = useState<readonly StagePlace[]>([]);
  const [failed, setFailed] = useState<StagePlace | null>(null);
  const [now, before] = shown;
  const lastGood = useRef<StagePlace | undefined>(undefined);
  useEffect(() => {
    lastGood.current = now;
  }, [now]);

  const drawable = slides.some(({ id }) => id === current.slide) && !same(failed, current);
  if (drawable && !same(now, current)) {
    // The slide that leaves is drawn on, as it stood, until the next has faded in over it.
    setShown([current, ...shown.filter(({ slide }) => slide !== current.slide).slice(0, 1)]);
  }
  // Whoever comes back to a slide that failed gets another try.
  if (failed && !same(failed, current)) setFailed(null);
  const fail = (place: StagePlace): void => {
    setFailed(place);
    setShown(lastGood.current ? [lastGood.current] : []);
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
            <section
              key={slide.id}
              data-slide={slide.id}
              data-current={slide.id === now?.slide ? '' : undefined}
            >
              {place && (
                <SlideGuard attempt={place} onFail={fail}>
                  <Drawn draw={() => renderSlide(slide, place.step)} />
                </SlideGuard>
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

/** Draws within the guard, so that what `draw` throws is caught there. */
function Drawn({ draw }: { readonly draw: () => ReactNode }): ReactNode {
  return draw();
}

function same(one: StagePlace | null | undefined, other: StagePlace): boolean {
  return one?.slide === other.slide && one.step === other.step;
}
