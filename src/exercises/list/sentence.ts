import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { listWords } from './messages.ts';
import { rankedGroups } from './ranked.ts';
import type { ListOptions, ListResult } from './schema.ts';

/** As many names stand at the top before the sentence says none. */
const mostNamed = 3;

/** The result in words: "42 entries, 27 different. Named most: suppliers (6). External 19, Internal 8." */
export function resultSentence(result: ListResult, options: ListOptions, language: Language): string {
  if (result.different === 0) return wallSentence(result, language);
  const sentences = [
    wallSentence(result, language),
    mostSentence(result, language) || mostNamedSentence(result, language),
    columnsSentence(result, options, language),
  ];
  return sentences.filter(Boolean).join(gap(language));
}

/** The same for the wall, whose columns say the rest. */
export function wallSentence(result: ListResult, language: Language): string {
  const { entries, different, kept } = result;
  const words = listWords(language);
  if (different === 0) return kept > 0 ? words('onlyKept', { kept }) : words('none');
  const count = words('entries', { entries });
  const said =
    entries === different
      ? words('allDifferent', { entries: count, different })
      : words('sentence', { entries: count, different });
  const more = kept > 0 ? words('keptRows', { kept }) : '';
  return [said, more, votesSentence(result, language)].filter(Boolean).join(gap(language));
}

function gap(language: Language): string {
  return isChinese(language) ? '' : ' ';
}

/** "24 people, 61 votes."; empty where nobody votes. */
function votesSentence({ votes }: ListResult, language: Language): string {
  if (!votes) return '';
  const words = votingWords(language);
  if (votes.given === 0) return words('noVotes');
  const voters = words('voters', { voters: votes.voters });
  const people = words('voted', { voters, votes: words('votes', { votes: votes.given }) });
  return listWords(language)('voted', { people });
}

/** Empty where nobody has voted, or too many have as many votes as one another. */
function mostSentence(result: ListResult, language: Language): string {
  const first = rankedGroups(result).filter(({ rank }) => rank?.rank === 1);
  if (first.length === 0 || first.length > mostNamed) return '';
  return listWords(language)('mostVotes', {
    names: namesOf(
      first.map(({ text, votes }) => ({ text, count: votes ?? 0 })),
      language,
    ),
  });
}

function namesOf(
  groups: readonly { readonly text: string; readonly count: number }[],
  language: Language,
): string {
  const names = groups.map(({ text, count }) => listWords(language)('named', { text, count }));
  return names.join(isChinese(language) ? '、' : ', ');
}

/** Empty where nothing is named twice, or too many are named as often as one another. */
function mostNamedSentence({ groups }: ListResult, language: Language): string {
  const words = listWords(language);
  const most = groups[0]?.count ?? 0;
  const first = groups.filter(({ count }) => count === most);
  if (most < 2 || first.length > mostNamed) return '';
  return words('most', { names: namesOf(first, language) });
}

function columnsSentence({ columns }: ListResult, { tags = [] }: ListOptions, language: Language): string {
  const words = listWords(language);
  const named = [...tags.map(({ label }) => inLanguage(label, language)), words('untagged')];
  const said = named.flatMap((tag, at) => {
    const count = columns[at] ?? 0;
    const last = at === tags.length;
    return tags.length === 0 || (last && count === 0) ? [] : [words('column', { tag, count })];
  });
  return said.length === 0 ? '' : words('columns', { columns: said.join(isChinese(language) ? '，' : ', ') });
}
