import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { allocateWords } from './messages.ts';
import type { AllocateOptions, AllocateResult } from './schema.ts';

/** Means and shares are said to one digit. */
export function figureIn(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
}

const mostNamed = 2;

/** Which choices the room gives the most and the least, ties told as ties. */
export function allocateSentence(
  { choices }: Pick<AllocateOptions, 'choices'>,
  { n, shares }: AllocateResult,
  language: Language,
): string {
  const words = allocateWords(language);
  if (n === 0) return words('none');
  const figure = figureIn(language);
  // What reads alike is alike: 33.33 and 33.34 are a tie.
  const saidOf = (id: string): string => figure.format(shares.find((one) => one.id === id)?.mean ?? 0);
  const means = shares.flatMap(({ mean }) => mean ?? []);
  const highest = figure.format(Math.max(...means));
  const lowest = figure.format(Math.min(...means));
  if (highest === lowest) return words('level', { mean: highest });
  const said = (kind: 'most' | 'least', mean: string): string => {
    const named = choices.filter(({ id }) => saidOf(id) === mean);
    const left = named.length - mostNamed;
    const labels = [
      ...named
        .slice(0, mostNamed)
        .map(({ label }) => words('quoted', { label: inLanguage(label, language) })),
      ...(left > 0 ? [words('others', { left })] : []),
    ].join(words('comma'));
    return words(named.length > 1 ? `${kind}Each` : kind, { labels, mean });
  };
  return [said('most', highest), said('least', lowest)].join(isChinese(language) ? '' : ' ');
}
