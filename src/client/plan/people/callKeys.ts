import type { CallOutcome } from '#shared/plan/fields.ts';

/** Figures, so that they are the same on every keyboard and under every input method. */
export const keyOfOutcome: Readonly<Record<CallOutcome, string>> = {
  reached: '1',
  message: '2',
  missed: '3',
};

/** Takes back what was noted. */
export const keyOfNothing = '0';

/** What a caller who works down the list asks for by a key. */
export type ListKey =
  | { readonly does: 'move'; readonly by: 1 | -1 }
  | { readonly does: 'note'; readonly outcome: CallOutcome | null };

/** What a key asks for; null for every other key. */
export function listKey(key: string): ListKey | null {
  switch (key) {
    case 'ArrowDown':
      return { does: 'move', by: 1 };
    case 'ArrowUp':
      return { does: 'move', by: -1 };
    case keyOfOutcome.reached:
      return { does: 'note', outcome: 'reached' };
    case keyOfOutcome.message:
      return { does: 'note', outcome: 'message' };
    case keyOfOutcome.missed:
      return { does: 'note', outcome: 'missed' };
    case keyOfNothing:
      return { does: 'note', outcome: null };
    default:
      return null;
  }
}
