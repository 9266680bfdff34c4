import { useLayoutEffect, useReducer, useState } from 'react';

export interface RowPages {
  /** The rows of each page, by their places from 0; one page of all until they are measured. */
  readonly pages: readonly (readonly number[])[];
  readonly isMeasured: boolean;
  /** Where the words about the rows (`data-words`, within the same wall) have room. */
  readonly words: 'beside' | 'after';
  /** Goes on the box that the rows have to fit, which holds one `data-row` for each. */
  readonly box: (element: HTMLElement | null) => void;
}

interface Measured {
  /** What was measured, and in which room: another of either is measured anew. */
  readonly of: string;
  readonly size: string;
  readonly pages: RowPages['pages'];
  readonly words: RowPages['words'];
}

/** From the heights of rows and of the room that they have, in pixels, to the rows of each page. */
export type PackRows = (heights: readonly number[], room: number) => readonly (readonly number[])[];

/** Rows in order, as many on a page as fit, and at least one. */
export function packRows(heights: readonly number[], room: number): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let used = 0;
  for (const [row, height] of heights.entries()) {
    // A pixel of rounding is no overflow.
    if (pages.length === 0 || used + height > room + 1) {
      pages.push([]);
      used = 0;
    }
    pages[pages.length - 1]?.push(row);
    used += height;
  }
  return pages.length === 0 ? [[]] : pages;
}

/**
 * Which rows fit a wall together. All of them are drawn once to be measured, before anything is painted, and
 * again when the size of the wall around the box (`data-part`) or `content` changes. The wall must keep its size
 * whichever rows it holds, and the box must be smallest while it is measured.
 * @param count how many rows there are
 * @param content what stands in them, in whatever words tell two contents apart
 */
export function useRowPages(count: number, content: string, pack: PackRows = packRows): RowPages {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [looks, lookAgain] = useReducer((before: number) => before + 1, 0);
  const of = `${content} ${count}`;
  const isMeasured = count === 0 || measured?.of === of;

  useLayoutEffect(() => {
    // Taken out just now, it has no size to go by.
    if (!box?.isConnected) return;
    const wall = box.closest('[data-part]') ?? box;
    const size = `${wall.clientWidth} ${wall.clientHeight}`;
    if (!isMeasured) {
      const rows = [...box.querySelectorAll('[data-row]')];
      // Drawn smaller than it is laid out, as on the console, it holds the same rows.
      const drawn = box.getBoundingClientRect().height;
      const scale = drawn > 0 && box.offsetHeight > 0 ? drawn / box.offsetHeight : 1;
      const heights = rows.map((row) => row.getBoundingClientRect().height / scale);
      const words = wall.querySelector('[data-words]');
      setMeasured({
        of,
        size,
        pages: pack(heights, box.clientHeight),
        words: words && getComputedStyle(words).display === 'none' ? 'after' : 'beside',
      });
    } else if (measured && measured.size !== size) setMeasured(null);
  }, [box, isMeasured, measured, of, looks, pack]);

  useLayoutEffect(() => {
    if (!box || typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(lookAgain);
    observer.observe(box.closest('[data-part]') ?? box);
    return () => observer.disconnect();
  }, [box]);

  const all = Array.from({ length: count }, (_, row) => row);
  return {
    pages: isMeasured && measured ? measured.pages : [all],
    isMeasured,
    words: measured?.words ?? 'beside',
    box: setBox,
  };
}
