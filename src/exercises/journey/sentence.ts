import type { Language } from '#shared/content/language.ts';
import { journeyWords } from './messages.ts';
import type { JourneyResult } from './schema.ts';

/** The result in words: "17 moments in 3 journeys, 4 without an owner." */
export function resultSentence(
  { n, moments, unowned }: Pick<JourneyResult, 'n' | 'moments' | 'unowned'>,
  language: Language,
): string {
  const words = journeyWords(language);
  if (moments === 0) return words('none');
  const count = words('moments', { count: moments });
  const said = n > 1 ? words('inJourneys', { moments: count, n }) : count;
  if (unowned === 0) return words('owned', { moments: said });
  if (unowned === moments && moments > 1) return words('noneOwned', { moments: said });
  return words('unowned', { moments: said, count: unowned });
}
