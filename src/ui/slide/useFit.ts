import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The densities that the style sheet knows, from roomy to the smallest text that still reads. */
const densities = 4;

/**
 * Sets `data-fit` on the slide to the roomiest density in which the body does not overflow; the style sheet
 * does the rest. Measured again whenever the box or `content` changes, never on a step: what is still absent
 * already has its space.
 */
export function useFit(content: string): RefObject<HTMLDivElement | null> {
  const slide = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = slide.current;
    if (!element) return;
    fit(element);
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(() => fit(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
  return slide;
}

function fit(slide: HTMLElement): void {
  const body = slide.querySelector('[data-fit-body]');
  if (!body) return;
  for (let density = 0; density < densities; density += 1) {
    slide.dataset['fit'] = String(density);
    // Half a pixel of rounding is no overflow.
    if (body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1) return;
  }
}
