import { Converter } from 'opencc-js/cn2t';
import { type Term, traditionalTerms } from './traditionalTerms.ts';

// Dictionaries of a megabyte: only the compiler and scripts come here, never a page (test/boundaries).
let converter: ((text: string) => string) | undefined;

/** Simplified to Traditional in the wording of Taiwan, as the dictionaries have it: without our corrections. */
export function convertedOnly(simplified: string): string {
  converter ??= Converter({ from: 'cn', to: 'twp' });
  return converter(simplified).replaceAll(/[“”‘’]/g, (mark) => quotes[mark] ?? mark);
}

const quotes: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/**
 * Simplified Chinese in Traditional, in the wording of Taiwan.
 * @param phrases a workshop's own: a Simplified phrase and what stands for it in Traditional
 */
export function toTraditional(simplified: string, phrases: readonly Term[] = []): string {
  return replaceTerms(simplified, phrases, (rest) => replaceTerms(convertedOnly(rest), traditionalTerms));
}

/** Puts the second of each pair in place of the first, the longest first; what lies between goes to `between`. */
function replaceTerms(
  text: string,
  terms: readonly Term[],
  between: (rest: string) => string = (rest) => rest,
): string {
  if (terms.length === 0) return between(text);
  const said = new Map(terms);
  const longestFirst = [...said.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'u');
  // Every second part is what the pattern caught.
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? (said.get(part) ?? part) : part === '' ? '' : between(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (mark) => `\\${mark}`);
}
