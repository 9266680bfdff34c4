import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Carry } from '#exercises/viewContract.ts';
import { carryWords } from './messages.ts';

interface CarryButtonProps {
  /** Left out where nothing can be taken along: then there is no button. */
  readonly carry: Carry | undefined;
  /** The entry: the id of its record, or the key of its group. */
  readonly record: string;
  readonly text: string;
  readonly language: Language;
}

/** Takes one entry along to a later exercise, or out of it again: one button for each target. */
export function CarryButton({ carry, record, text, language }: CarryButtonProps): ReactNode {
  const words = carryWords(language);
  if (!carry || text.trim() === '') return null;
  return carry.targets.map(({ to, title }) => {
    const isThere = carry.isCarried(to, record);
    return (
      <button
        key={to}
        type="button"
        aria-pressed={isThere}
        aria-label={words(isThere ? 'takenOf' : 'takeOf', { title, text })}
        onClick={() => (isThere ? carry.putBack(to, record) : carry.take(to, record, text))}
      >
        {words(isThere ? 'taken' : 'take', { title })}
      </button>
    );
  });
}
