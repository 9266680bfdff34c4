import { useLayoutEffect, useRef, type RefObject } from 'react';

/** From the smallest text that still reads (0) over the usual size (1) to that of a slide with few words. */
const roomiest = 1.5;
/** How finely the room between is searched. */
const mostSteps = 64;
const finest = roomiest / mostSteps;

/**
 * By content, what was found last: all sizes are shares of the box, so that the picture of what comes next tells what
 * fits once it is there. Only where to look first: each box is measured, and every measuring is a layout of the page.
 */
const found = new Map<string, number>();
const mostFound = 200;

/**
 * Sets `--fit` on the slide to the largest value at which its body does not overflow; the style sheet turns it
 * into sizes. Measured again whenever the box or `content` changes and when a font has come, never on a step: what is
 * still absent already has its space. A slide that is too full even at 0 carries `data-overfull`, for its author's check.
 */
export function useFit(content: string): RefObject<HTMLDivElement | null> {
  const slide = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = slide.current;
    const body = element?.querySelector('[data-fit-body]');
    if (!element || !body) return;
    const measure = (): void => {
      const largest = fit(element, body, found.get(content));
      if (found.size >= mostFound) found.clear();
      found.set(content, largest);
    };
    measure();
    document.fonts?.addEventListener('loadingdone', measure);
    const deaf = (): void => document.fonts?.removeEventListener('loadingdone', measure);
    if (typeof ResizeObserver !== 'function') return deaf;
    let size = sizeOf(element);
    const observer = new ResizeObserver(() => {
      const before = size;
      size = sizeOf(element);
      // It speaks once when it begins, too.
      if (size !== before) measure();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      deaf();
    };
  }, [content]);
  return slide;
}

function sizeOf({ clientWidth, clientHeight }: Element): string {
  return `${clientWidth} ${clientHeight}`;
}

/** @returns the size that was set, in steps of the finest */
function fit(slide: HTMLElement, body: Element, before: number | undefined): number {
  const holds = (steps: number): boolean => {
    slide.style.setProperty('--fit', String(steps * finest));
    // A pixel of rounding is no overflow.
    return body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1;
  };
  const largest = largestThatHolds(holds, before);
  slide.toggleAttribute('data-overfull', largest < 0);
  slide.style.setProperty('--fit', String(Math.max(0, largest) * finest));
  return Math.max(0, largest);
}

/**
 * The largest number of steps that holds, where every smaller one does too; -1 where not even 0 does.
 * @param before where to look first, and from there outwards, twice as far each time
 */
function largestThatHolds(holds: (steps: number) => boolean, before: number | undefined): number {
  let least = -1;
  let tooMuch = mostSteps + 1;
  const look = (steps: number): boolean => {
    const does = holds(steps);
    if (does) least = steps;
    else tooMuch = steps;
    return does;
  };
  let at = before ?? mostSteps;
  for (let stride = 1; at > least && at < tooMuch; stride *= 2) {
    at = look(at) ? Math.min(mostSteps, at + stride) : Math.max(0, at - stride);
    if (before === undefined) break;
  }
  while (tooMuch - least > 1) look(Math.floor((least + tooMuch) / 2));
  return least;
}
