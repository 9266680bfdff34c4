import type { SessionSettings } from '#shared/session/settings.ts';
import { matchWords } from './matchWords.ts';
import type { Moderate } from './moderate.ts';
import { defaultWords } from './words.ts';

/**
 * Expecting more people than this a room is large. Up to five tables of eight a facilitator knows who sits where, has
 * heard most of them speak, and reads along while they write; beyond, entries come faster than one person reads, and
 * who writes is nobody in particular.
 */
export const mostInSmallRoom = 40;

/** Whether everything that people write in their own words waits until it is shown on purpose. */
function holdsAll({ moderation, people }: Pick<SessionSettings, 'moderation' | 'people'>): boolean {
  return moderation.hold === 'always' || (moderation.hold === 'large' && people > mostInSmallRoom);
}

/** By the words of the list: settings are read anew with each result, and lists are long. */
const known = new Map<string, (text: string) => boolean>();
const mostKnown = 50;

/** A session's policy: a text of the list is named as such also where all of them wait. */
export function moderateBy(settings: Pick<SessionSettings, 'moderation' | 'people'>): Moderate {
  const matches = matcherOf(settings.moderation.words);
  const otherwise = holdsAll(settings) ? 'room' : null;
  return (text) => (matches(text) ? 'words' : otherwise);
}

function matcherOf(words: readonly string[] | null): (text: string) => boolean {
  const key = words === null ? '' : `own\n${words.join('\n')}`;
  const found = known.get(key) ?? matchWords(words ?? defaultWords);
  if (!known.has(key) && known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}
