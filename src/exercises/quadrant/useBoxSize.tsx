import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface BoxSize {
  readonly width: number;
  readonly height: number;
  /** The size of its text. */
  readonly em: number;
}

/** What a box is taken for that has no size yet: 40 by 30 times its text. */
const unmeasured: BoxSize = { width: 640, height: 480, em: 16 };

/** A box's inner size in pixels, kept up with as it changes. */
export function useBoxSize(): BoxSize & { readonly box: RefObject<HTMLDivElement | null> } {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(unmeasured);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || unmeasured.em;
      if (width === 0 || height === 0) return;
      setSize((old) =>
        old.width === width && old.height === height && old.em === em ? old : { width, height, em },
      );
    };
    measure();
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, ...size };
}
