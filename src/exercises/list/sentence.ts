import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { listWords } from './messages.ts';
import type { ListOptions, ListResult } from './schema.ts';

/** As many names stand at the top before the sentence says none. */
const mostNamed = 3;

/** The result in words: "42 entries, 27 different. Named most: suppliers (6). External 19, Internal 8." */
export function resultSentence(result: ListResult, options: ListOptions, language: Language): string {
  if (result.different === 0) return wallSentence(result, language);
  const sentences = [
    wallSentence(result, language),
    mostSentence(result, language),
    columnsSentence(result, options, language),
  ];
  return sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');
}

/** The same for the wall, whose columns say the rest. */
export function wallSentence({ entries, different }: ListResult, language: Language): string {
  const words = listWords(language);
  if (different === 0) return words('none');
  const count = words('entries', { entries });
  return entries === different
    ? words('allDifferent', { entries: count })
    : words('sentence', { entries: count, different });
}

/** Empty where nothing is named twice, or too many are named as often as one another. */
function mostSentence({ groups }: ListResult, language: Language): string {
  const words = listWords(language);
  const most = groups[0]?.count ?? 0;
  const first = groups.filter(({ count }) => count === most);
  if (most < 2 || first.length > mostNamed) return '';
  const names = first.map(({ text, count }) => words('named', { text, count }));
  return words('most', { names: names.join(isChinese(language) ? '、' : ', ') });
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
