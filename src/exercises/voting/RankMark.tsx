import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { votingWords } from './messages.ts';
import type { Rank } from './votes.ts';

interface RankMarkProps {
  readonly rank: Rank | null;
  readonly language: Language;
  readonly className?: string | undefined;
}

/** The place of an entry, "2" or, shared with others, "=2"; a dash where nobody voted for it. */
export function RankMark({ rank, language, className }: RankMarkProps): ReactNode {
  const words = votingWords(language);
  if (!rank) {
    return (
      <span className={className} aria-hidden="true">
        –
      </span>
    );
  }
  const { tied, ...place } = rank;
  return (
    <span className={className} role="img" aria-label={words(tied ? 'tiedRankSaid' : 'rankSaid', place)}>
      {words(tied ? 'tiedRank' : 'rank', place)}
    </span>
  );
}
