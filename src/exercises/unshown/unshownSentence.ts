import type { Language } from '#shared/content/language.ts';
import { hasUnshown } from '#shared/moderation/queue.ts';
import type { ScopedResult } from '#shared/sync/protocol.ts';
import { unshownWords } from './messages.ts';

/**
 * What a result that has nothing to show says where people did write something: nobody is told that nothing has come, nor
 * what is done with what has. Null where nothing was written that is not shown.
 */
export function unshownSentence(
  { unshown, moderation }: Pick<ScopedResult, 'unshown' | 'moderation'>,
  language: Language,
  on: 'wall' | 'page',
): string | null {
  return unshown === true || hasUnshown(moderation) ? unshownWords(language)(on) : null;
}
