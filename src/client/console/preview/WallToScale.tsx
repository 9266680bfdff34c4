import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { WallSize } from '#shared/sync/protocol.ts';
import styles from './WallToScale.module.css';

interface WallToScaleProps {
  readonly size: WallSize;
  readonly children: ReactNode;
}

/**
 * The wall laid out as large as it is in its own window and drawn smaller, as wide as what it stands in: lines break where
 * they do there, and a page holds what a page holds there.
 */
export function WallToScale({ size: { width, height }, children }: WallToScaleProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const drawn = element.getBoundingClientRect().width;
      if (drawn > 0) setScale(drawn / width);
    };
    measure();
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  return (
    <div ref={box} className={styles.box}>
      <div
        className={styles.wall}
        style={{
          width,
          height,
          ...hundredths(width, height),
          transform: scale === null ? undefined : `scale(${scale})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

/** What a hundredth of the wall's own window would be: what lies on it is measured by that. */
function hundredths(width: number, height: number): CSSProperties {
  const parts: CSSProperties & Record<'--wall-vw' | '--wall-vh', string> = {
    '--wall-vw': `${width / 100}px`,
    '--wall-vh': `${height / 100}px`,
  };
  return parts;
}

/** For a frame around it: of the wall's shape. */
export function shapeStyle({ width, height }: WallSize): CSSProperties {
  const shape: CSSProperties & { readonly '--wall-shape': number } = { '--wall-shape': width / height };
  return shape;
}
