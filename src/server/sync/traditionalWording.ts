import { longestWords, mostWordings } from '#shared/session/settings.ts';
import type { Op } from '#shared/sync/op.ts';

/**
 * The op with a session's own Chinese words in Traditional too, made from the Simplified as the workshop's are;
 * other ops as they are. The dictionaries are loaded when somebody first writes words of their own.
 */
export async function inTraditionalToo(op: Op): Promise<Op> {
  if (op.type !== 'session.change') return op;
  const written = op.settings.wording.filter(({ language }) => language !== 'zh-Hant');
  const simplified = written.filter(({ language }) => language === 'zh-Hans');
  if (simplified.length === 0) return { ...op, settings: { ...op.settings, wording: written } };
  const { toTraditional } = await import('#shared/content/traditional.ts');
  const made = simplified.map((one) => ({
    ...one,
    language: 'zh-Hant' as const,
    words: toTraditional(one.words).slice(0, longestWords),
  }));
  // Words beyond what settings hold fall back to the Simplified.
  return { ...op, settings: { ...op.settings, wording: [...written, ...made].slice(0, mostWordings) } };
}
