import type { AnsweredQuestion } from './schema.ts';

/** One row of the wall: a question's words, one of its choices, why the right one is right, or words about it all. */
export type WallRow =
  | { readonly part: 'question' | 'explanation' | 'sentence' | 'debrief'; readonly group: number }
  | { readonly part: 'choice'; readonly group: number; readonly choice: number };

/**
 * Every row of every question, in order, and after them what came of it all and the question to ask. A question's group
 * is its place; the words after several have a group of their own, those after one alone go with it.
 */
export function wallRows(all: readonly AnsweredQuestion[]): readonly WallRow[] {
  const last = all.length > 1 ? all.length : 0;
  return [
    ...all.flatMap(({ question, tally }, group): readonly WallRow[] => [
      ...(question.text ? [{ part: 'question', group } as const] : []),
      ...question.choices.map((_, choice) => ({ part: 'choice', group, choice }) as const),
      ...(tally.explanation ? [{ part: 'explanation', group } as const] : []),
    ]),
    { part: 'sentence', group: last },
    { part: 'debrief', group: last },
  ];
}

/**
 * Rows as pages: each group begins a page of its own, and where a question does not fit at once its words stand on every
 * page that it goes on to. At least one row stands beneath them, however high.
 * @param room in the unit of the heights
 */
export function packQuestions(
  rows: readonly WallRow[],
  heights: readonly number[],
  room: number,
): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let used = 0;
  let asked: number | null = null;
  let begun: number | null = null;
  for (const [at, { part, group }] of rows.entries()) {
    const height = heights[at] ?? 0;
    if (group !== begun) {
      begun = group;
      asked = part === 'question' ? at : null;
      pages.push([at]);
      used = height;
      continue;
    }
    const page = pages[pages.length - 1];
    const isBare = page === undefined || page.every((one) => one === asked);
    // A pixel of rounding is no overflow.
    if (page && (isBare || used + height <= room + 1)) {
      page.push(at);
      used += height;
    } else {
      pages.push(asked === null ? [at] : [asked, at]);
      used = height + (asked === null ? 0 : (heights[asked] ?? 0));
    }
  }
  return pages.length === 0 ? [[]] : pages;
}
