import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { widthOf } from '#exercises/widthOf.ts';
import { textOfRow, whoOf } from './planWords.ts';
import type { PlanRow } from './schema.ts';

/**
 * What one row of the wall may hold, in widths of Latin letters: about six lines of its column, which fit every wall,
 * also the lowest one, of 4 : 3 with two languages.
 */
const mostWidth = { text: 130, who: 56 } as const;
/** A word that is longer than 30 letters is parted within. */
const inPieces = /.{1,30}/gsu;

/** An action, or a stretch of one that is too long for a wall. */
export interface WallPart {
  readonly key: string;
  readonly row: PlanRow;
  readonly text: string;
  /** Who does it, as far as it stands in this part. */
  readonly who: string;
  /** Counted from 0, and of how many. */
  readonly at: number;
  readonly of: number;
}

/** The rows of the wall, those that are too long in several parts, one beneath the other: nothing is cut. */
export function wallParts(rows: readonly PlanRow[], languages: readonly Language[]): readonly WallPart[] {
  const [first = 'en'] = languages;
  return rows.flatMap((row) => {
    const texts = partWords(textOfRow(row, languageOfWords(row.text, languages)), mostWidth.text);
    const names = partWords(whoOf(row, first), mostWidth.who);
    const of = Math.max(texts.length, names.length);
    return Array.from({ length: of }, (_, at): WallPart => {
      return { key: `${row.key} ${at}`, row, text: texts[at] ?? '', who: names[at] ?? '', at, of };
    });
  });
}

/**
 * A text in parts of about the same width, none much wider than `most`; parted between words, or
 * anywhere in Chinese but before a closing mark. "…" says where it goes on.
 * @param most in widths of Latin letters
 */
export function partWords(text: string, most: number): readonly string[] {
  const width = widthOf(text);
  if (width <= most) return [text];
  const share = width / Math.ceil(width / most);
  const parts: string[] = [];
  let part = '';
  for (const word of wordsOf(text)) {
    const isFull = widthOf(part) + widthOf(word) / 2 > share;
    if (isFull && part !== '' && !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(word)) {
      parts.push(part);
      part = '';
    }
    part += word;
  }
  const all = [...parts, part].map((one) => one.trim());
  return all.map((one, at) => `${at > 0 ? '… ' : ''}${one}${at < all.length - 1 ? ' …' : ''}`);
}

/** Words with the spaces behind them, and Chinese characters. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[^\s\u2e80-\uffef]+\s*|[\s\S]/gu) ?? [];
  return words.flatMap((word) => word.match(inPieces) ?? []);
}
