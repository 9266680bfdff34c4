import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { packPages, type PackedPages } from './packPages.ts';

interface PagesOptions<T> {
  /** Plain data in the order in which it is to be read; what an item shows depends on nothing else. */
  readonly items: readonly T[];
  /** Counted up without end; of three pages, the fifth turn shows the third. */
  readonly page: number;
}

export interface Pages<T> {
  /** Goes onto the box that is to be filled. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** What to draw now, column by column: each column one child of the box, each item one child of its column. */
  readonly columns: readonly (readonly T[])[];
  /** How many pages there are, at least 1, and which of them this is, from 0. */
  readonly pages: number;
  readonly page: number;
  /** Items that stand on the other pages. */
  readonly more: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly content: string;
  readonly columns: number;
  readonly packed: PackedPages;
}

/**
 * Lays a wall's items out into pages that fit a box. Where not all fit, the page asked for is drawn and the others are
 * counted: never smaller text, never words cut off.
 *
 * The style sheet says how large an item is and, by `grid-template-columns` of the box, how many columns there
 * are; the hook only measures. So the box is a grid whose height comes from around it, not from what it holds
 * (`min-height: 0; overflow: hidden; align-items: start`), and a column is a grid or a block whose children do not shrink
 * (`align-content: start`, gaps between items by `row-gap` or `margin`).
 *
 * ```tsx
 * const { box, columns, more } = usePages({ items: reasons, page });
 * <div ref={box} className={styles.box}>
 *   {columns.map((column, at) => <ul key={at}>{column.map((reason) => <li key={reason.key}>…</li>)}</ul>)}
 * </div>
 * {more > 0 && words('more', { more })}
 * ```
 *
 * For a moment, before the browser paints, all items stand in the first column to be measured: afterwards only
 * those of the page. Measured again when the items change, when the box changes its size and when a font has
 * come. A box without a height, as in a slide that is not shown yet, holds everything until it has one.
 * The box must not grow or shrink with `more`, or only so that its line takes room from the box.
 */
export function usePages<T>({ items, page }: PagesOptions<T>): Pages<T> {
  const box = useRef<HTMLDivElement>(null);
  const measured = useRef<Size>({ width: 0, height: 0 });
  const [layout, setLayout] = useState<Layout | null>(null);
  const content = useMemo(() => JSON.stringify(items), [items]);
  const current = layout?.content === content ? layout : null;

  useLayoutEffect(() => {
    if (current !== null || !box.current) return;
    measured.current = sizeOf(box.current);
    setLayout(measure(box.current, content, items.length));
  }, [current, content, items.length]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const again = (): void => setLayout(null);
    document.fonts?.addEventListener('loadingdone', again);
    // It calls as soon as it observes, so that a size that changed since the measuring is not missed either.
    const stopWatching = onResize(element, () => {
      const { width, height } = sizeOf(element);
      if (width !== measured.current.width || height !== measured.current.height) again();
    });
    return () => {
      document.fonts?.removeEventListener('loadingdone', again);
      stopWatching();
    };
  }, []);

  if (current === null) return { box, columns: [items], pages: 1, page: 0, more: 0 };
  const pages = Math.max(1, current.packed.length);
  const shown = page % pages;
  const columns = (current.packed[shown] ?? []).map((column) =>
    column.flatMap((at) => items.slice(at, at + 1)),
  );
  return {
    box,
    columns: [...columns, ...emptyColumns(current.columns - columns.length)],
    pages,
    page: shown,
    more: items.length - columns.reduce((sum, column) => sum + column.length, 0),
  };
}

function emptyColumns(count: number): readonly (readonly never[])[] {
  return Array.from({ length: Math.max(0, count) }, () => []);
}

/** Only differences of places on the screen are used, so that a box that is drawn scaled measures the same. */
function measure(box: HTMLElement, content: string, count: number): Layout {
  const columns = Math.max(1, columnsOf(box));
  const height = box.getBoundingClientRect().height;
  const rects = [...(box.firstElementChild?.children ?? [])].map((item) => item.getBoundingClientRect());
  const [first, second] = rects;
  if (height === 0 || rects.length !== count) {
    const all = Array.from({ length: count }, (_, at) => at);
    return { content, columns: 1, packed: count === 0 ? [] : [[all]] };
  }
  const gap = first && second ? second.top - first.bottom : 0;
  return {
    content,
    columns,
    packed: packPages(
      rects.map((rect) => rect.height),
      { height, gap, columns },
    ),
  };
}

function columnsOf(box: HTMLElement): number {
  const template = getComputedStyle(box).gridTemplateColumns;
  return template === '' || template === 'none' ? 1 : template.split(' ').length;
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}

function onResize(element: HTMLElement, changed: () => void): () => void {
  if (typeof ResizeObserver !== 'function') return () => {};
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return () => observer.disconnect();
}
