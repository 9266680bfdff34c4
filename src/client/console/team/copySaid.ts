import type { CopyStatus } from '#shared/session/copies.ts';
import type { TeamWords } from './messages.ts';

const minuteMs = 60_000;
/** A copy that is made every minute is late once it is older than this. */
const lateMs = 150_000;

interface CopySaid {
  readonly tone: 'ok' | 'bad';
  readonly sentence: string;
}

/** How the copies stand, in words. @param time the clock of the room */
export function copySaid(
  { folder, copiedMs, problem }: CopyStatus,
  nowMs: number,
  words: TeamWords,
  time: (epochMs: number) => string,
): CopySaid {
  const isLate = copiedMs !== null && nowMs - copiedMs > lateMs;
  if (problem === null && !isLate) {
    const sentence =
      copiedMs === null ? words('copySoon', { folder }) : words('copied', { folder, time: time(copiedMs) });
    return { tone: 'ok', sentence };
  }
  const age = copiedMs === null ? 0 : Math.max(1, Math.floor((nowMs - copiedMs) / minuteMs));
  const why = {
    gone: words('whyGone', { folder }),
    full: words('whyFull', { folder }),
    'read-only': words('whyReadOnly', { folder }),
    failing: words('whyFailing', { folder }),
  }[problem ?? 'failing'];
  return { tone: 'bad', sentence: words('copyLate', { age, why }) };
}
