import { useLayoutEffect, useRef, type RefObject } from 'react';

/** From the smallest text that still reads (0) over the usual size (1) to that of a slide with few words. */
const roomiest = 1.5;
/** How finely the room between is searched. */
const halvings = 6;

/**
 * Sets `--fit` on the slide to the largest value at which its body does not overflow; the style sheet turns it
 * into sizes. Measured again whenever the box or `content` changes, never on a step: what is still absent
 * already has its space. A slide that is too full even at 0 carries `data-overfull`, for its author's check.
 */
export function useFit(content: string): RefObject<HTMLDivElement | null> {
  const slide = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = slide.current;
    const body = element?.querySelector('[data-fit-body]');
    if (!element || !body) return;
    fit(element, body);
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(() => fit(element, body));
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
  return slide;
}

function fit(slide: HTMLElement, body: Element): void {
  const holds = (size: number): boolean => {
    slide.style.setProperty('--fit', String(size));
    // A pixel of rounding is no overflow.
    return body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1;
  };
  let largest = 0;
  if (holds(roomiest)) largest = roomiest;
  else {
    for (let step = roomiest / 2, halving = 0; halving < halvings; step /= 2, halving += 1) {
      if (holds(largest + step)) largest += step;
    }
  }
  slide.toggleAttribute('data-overfull', !holds(largest));
}
