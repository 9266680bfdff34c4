import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface FittingRow {
  readonly row: RefObject<HTMLDivElement | null>;
  /** Names of the parts that the row has no room for. */
  readonly left: readonly string[];
}

interface Fitted {
  readonly what: string;
  readonly left: readonly string[];
}

/**
 * Which parts a row has no room for. The row's groups are its children, and a part names itself by `data-action`.
 * @param what changes whenever the parts or their words do: they are then measured anew
 * @param leavesFirst the names of parts that may leave, the first one first
 */
export function useFittingRow(what: string, leavesFirst: readonly string[]): FittingRow {
  const row = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [fitted, setFitted] = useState<Fitted>({ what: '', left: [] });
  const now = `${what} ${width}`;
  useEffect(() => {
    const element = row.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isMeasured = fitted.what === now;
  useLayoutEffect(() => {
    const element = row.current;
    if (!element || isMeasured) return;
    setFitted({ what: now, left: tooMany(element, leavesFirst) });
  }, [now, isMeasured, leavesFirst]);
  return { row, left: isMeasured ? fitted.left : [] };
}

/** Measured while all parts stand in the row. */
function tooMany(row: HTMLElement, leavesFirst: readonly string[]): readonly string[] {
  const style = getComputedStyle(row);
  const gap = pixels(style.columnGap);
  const groups = [...row.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
  const used = groups.reduce((sum, { offsetWidth }) => sum + offsetWidth, gap * (groups.length - 1));
  let over = used + pixels(style.paddingLeft) + pixels(style.paddingRight) - row.clientWidth;
  const left: string[] = [];
  for (const name of leavesFirst) {
    if (over <= 0) break;
    const part = row.querySelector<HTMLElement>(`[data-action="${name}"]`);
    if (!part) continue;
    const between = part.parentElement ? pixels(getComputedStyle(part.parentElement).columnGap) : 0;
    over -= part.offsetWidth + between;
    left.push(name);
  }
  return left;
}

function pixels(value: string): number {
  return Number.parseFloat(value) || 0;
}
