import { widthOf } from '#exercises/widthOf.ts';
import type { Reason } from './reasons.ts';

/** One page of reasons for the wall. */
export interface ReasonPage {
  readonly reasons: readonly Reason[];
  /** How many more there are that no page shows; on the last page, 0 on those before. */
  readonly more: number;
}

/** Of the narrower projector (4:3), at the size in which reasons are set. */
const lineWidth = 46;
const linesOnPage = 6.5;
/** What keeps one reason from the next. */
const gap = 0.3;

/** Lines that a text takes on the wall. */
function linesOf(text: string): number {
  return Math.ceil(widthOf(text) / lineWidth);
}

/** Nobody reads more than these together; the rest is told in number. */
const mostPages = 3;

/** Reasons as pages that fit a wall of either shape, each reason whole. */
export function reasonPages(reasons: readonly Reason[], moreReasons: number): readonly ReasonPage[] {
  const pages: Reason[][] = [];
  let lines = linesOnPage;
  for (const reason of reasons) {
    const own = linesOf(reason.text) + gap;
    if (lines + own > linesOnPage) {
      pages.push([]);
      lines = 0;
    }
    pages[pages.length - 1]?.push(reason);
    lines += own;
  }
  const shown = pages.slice(0, mostPages);
  const left = reasons.length + moreReasons - shown.reduce((sum, page) => sum + page.length, 0);
  return shown.map((page, index) => ({ reasons: page, more: index === shown.length - 1 ? left : 0 }));
}
