import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { isVoted, type LensColumn, lensColumns } from './columns.ts';
import { brainstormWords } from './messages.ts';
import type { BrainstormOptions, BrainstormResult } from './schema.ts';

/** As many names stand at the top before the sentence says none. */
const mostNamed = 3;

/** The result in words: "58 notes, 19 ideas. 34 people, 96 votes. Most votes: a card on the second visit (12)." */
export function resultSentence(
  result: BrainstormResult,
  options: BrainstormOptions,
  language: Language,
): string {
  const columns = lensColumns(result, options);
  const most = columns.map((column) => mostSentence(column, result, options, language));
  return join([wallSentence(result, language), ...most], language);
}

/** The same for the wall, whose columns say the rest. */
export function wallSentence(result: BrainstormResult, language: Language): string {
  const words = brainstormWords(language);
  const { notes, different, vote } = result;
  if (different === 0) return words('none');
  const counted = words('notes', { notes });
  const written =
    notes === different
      ? words('allDifferent', { notes: counted, different })
      : words('sentence', { notes: counted, ideas: words('ideas', { ideas: different }) });
  return join([written, vote ? votedSentence(vote, language) : ''], language);
}

function votedSentence(vote: NonNullable<BrainstormResult['vote']>, language: Language): string {
  const words = votingWords(language);
  if (vote.votes === 0) return words('noVotes');
  const voters = words('voters', { voters: vote.voters });
  const said = words('voted', { voters, votes: words('votes', { votes: vote.votes }) });
  return said + (isChinese(language) ? '。' : '.');
}

/** What stands first under a lens; empty where nothing stands out, or too many as much as one another. */
function mostSentence(
  { title, groups }: LensColumn,
  result: BrainstormResult,
  { lenses }: BrainstormOptions,
  language: Language,
): string {
  const words = brainstormWords(language);
  const voted = isVoted(result);
  const counts = groups.map((group) => ({ text: group.text, count: voted ? group.votes : group.notes }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const first = counts.filter(({ count }) => count === most);
  if (most < (voted ? 1 : 2) || first.length > mostNamed) return '';
  const names = first
    .map(({ text, count }) => words('named', { text, count }))
    .join(isChinese(language) ? '、' : ', ');
  if (lenses.length === 1) return words(voted ? 'voted' : 'written', { names });
  return words(voted ? 'byVotes' : 'byLens', { lens: inLanguage(title, language), names });
}

function join(sentences: readonly string[], language: Language): string {
  return sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');
}
