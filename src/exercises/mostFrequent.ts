/** The words that stand there most often; of those as frequent as one another, the first by code units. */
export function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best: { words: string; count: number } | null = null;
  for (const [words, count] of spellings) {
    if (!best || count > best.count || (count === best.count && words < best.words)) best = { words, count };
  }
  return best?.words ?? '';
}
