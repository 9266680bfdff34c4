import { useEffect, useState } from 'react';
import type { PatternSize } from '#client/preflight/judgeRoom.ts';

function now(): PatternSize {
  return { width: window.innerWidth, height: window.innerHeight, density: window.devicePixelRatio };
}

/** The window's size in CSS pixels, and how many of the screen's there are to one. */
export function useWindowSize(): PatternSize {
  const [size, setSize] = useState(now);
  useEffect(() => {
    const measure = (): void => setSize(now());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return size;
}
