import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Says in `data-tight` which of a bar's words have to give way for all of it to stand in one line; the style sheet makes
 * them give way. Measured anew whenever the bar, or a part of it, is another size.
 * @param giveWay names of what can give way, the first one first; the same list for as long as the bar shows
 */
export function useTightBar<Bar extends HTMLElement>(giveWay: readonly string[]): RefObject<Bar | null> {
  const bar = useRef<Bar>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    fit(element, giveWay);
    if (typeof ResizeObserver === 'undefined') return undefined;
    const sizes = new ResizeObserver(() => fit(element, giveWay));
    const watch = (): void => {
      sizes.disconnect();
      for (const one of [element, ...element.children]) sizes.observe(one);
    };
    const parts = new MutationObserver(watch);
    parts.observe(element, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, [giveWay]);
  return bar;
}

function fit(bar: HTMLElement, giveWay: readonly string[]): void {
  for (let count = 0; count <= giveWay.length; count += 1) {
    bar.dataset['tight'] = giveWay.slice(0, count).join(' ');
    if (bar.scrollWidth <= bar.clientWidth) return;
  }
}
