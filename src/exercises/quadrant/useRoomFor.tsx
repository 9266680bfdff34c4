import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Tried {
  readonly content: string;
  readonly level: number;
  /** Counted up when the box has changed its size. */
  readonly size: number;
}

/**
 * How much a box has to leave out so that the rest fits: 0 for nothing, up to `most`. Tried from the start whenever what
 * it holds or its size changes, before the browser paints.
 * @param content what the box shows, in any form that changes with it
 */
export function useRoomFor(
  content: string,
  most: number,
): { readonly box: RefObject<HTMLDivElement | null>; readonly level: number } {
  const box = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState<Tried>({ content, level: 0, size: 0 });
  const level = tried.content === content ? tried.level : 0;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || level >= most) return;
    // A pixel of rounding is no overflow.
    const over =
      element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    if (over) setTried((old) => ({ ...old, content, level: level + 1 }));
  }, [content, level, most, tried.size]);

  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver !== 'function') return;
    let width = element.clientWidth;
    let height = element.clientHeight;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width && element.clientHeight === height) return;
      width = element.clientWidth;
      height = element.clientHeight;
      setTried((old) => ({ ...old, level: 0, size: old.size + 1 }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, level };
}
