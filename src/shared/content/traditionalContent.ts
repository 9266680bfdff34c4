import { languages } from './language.ts';
import type { Language } from './language.ts';
import { openYaml } from './readYaml.ts';
import type { Report } from './report.ts';
import { toTraditional } from './traditional.ts';
import type { Term } from './traditionalTerms.ts';

/** A phrase of a workshop's own, and the line on which it stands. */
export interface Phrase {
  readonly term: Term;
  readonly line: number;
}

/** Reads `terms.zh-Hant.yaml`: a Simplified phrase, and what is to stand for it in Traditional. */
export function parsePhrases(text: string, report: Report): readonly Phrase[] {
  const { value, lineOf } = openYaml({ line: 1, text }, report);
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(1, 'Write a phrase in Simplified Chinese, a colon, and the phrase in Traditional Chinese.');
    return [];
  }
  return Object.entries(value).flatMap(([given, said]) => {
    const line = lineOf([given]);
    if (typeof said === 'string' && said.trim() !== '') return [{ term: [given, said.trim()], line }];
    report(line, `"${given}" has no Traditional Chinese: write it after the colon.`);
    return [];
  });
}

/**
 * Adds Traditional Chinese to every localized value of freshly compiled content, in place, wherever the
 * Simplified stands and the author has not written the Traditional. Tells the phrases that nothing needed.
 */
export function addTraditional(content: unknown, phrases: readonly Phrase[], report: Report): void {
  const terms = phrases.map(({ term }) => term);
  const used = new Set<string>();
  const inTraditional = (value: unknown): unknown => {
    if (typeof value === 'string') {
      for (const [given] of terms) if (value.includes(given)) used.add(given);
      return toTraditional(value, terms);
    }
    if (Array.isArray(value)) return value.map(inTraditional);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inTraditional(inner)]));
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!isLocalized(value)) {
      for (const inner of Object.values(value)) visit(inner);
    } else if ('zh-Hans' in value && !('zh-Hant' in value)) {
      Reflect.set(value, 'zh-Hant', inTraditional(value['zh-Hans']));
    }
  };
  visit(content);
  for (const { term, line } of phrases) {
    const [given] = term;
    if (!used.has(given)) report(line, `No text in Simplified Chinese has "${given}": delete this line.`);
  }
}

/** Whether all the keys of a group are languages. */
function isLocalized(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => languages.some((language: Language) => language === key));
}
