import { filled } from '#client/print/messages.ts';
import { type HubRow, type KnownPages, paperCount } from './hubRows.ts';
import type { HubMessages } from './messages.en.ts';

/** "38 × 14 pages", "34", "2 pages": how much paper a line is, as far as that is known; empty where it says nothing. */
export function countWords(row: HubRow, known: KnownPages, words: HubMessages): string {
  const { copies, pages } = paperCount(row, known);
  const values = { copies: String(copies), pages: String(pages ?? '') };
  if (pages === null) return copies === 1 ? '' : filled(words.count, values);
  if (copies === 1) return pages === 1 ? words.pagesOne : filled(words.pages, values);
  return filled(pages === 1 ? words.countPagesOne : words.countPages, values);
}
