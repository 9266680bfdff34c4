import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { summarizeCounts } from '#exercises/scale/summarizeRatings.ts';
import { feedbackWords } from './messages.ts';
import { recommendationOf } from './nps.ts';
import { type AnsweredItem, rangeOf } from './schema.ts';

/** Means and medians are said to one digit. */
export function figureIn(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
}

/** A score with its sign: browsers of our oldest devices set none. */
function signed(score: number): string {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0';
}

/** Mean and median of a question that is answered in numbers; null where they are kept back, or there are none. */
export function figuresOf({
  item,
  counts,
}: AnsweredItem): { readonly mean: number; readonly median: number } | null {
  const range = rangeOf(item);
  if (!range || !counts) return null;
  const { mean, median } = summarizeCounts(range.min, counts);
  return mean === null || median === null ? null : { mean, median };
}

/** Why a question has nothing to show: nobody has answered it, or too few for anybody to see. */
export function keptBackSentence(
  { n }: Pick<AnsweredItem, 'n'>,
  minimum: number,
  language: Language,
): string {
  const words = feedbackWords(language);
  return n === 0 ? words('none') : words('withheld', { minimum });
}

/** The distribution of one question in two figures, for whoever does not see it. */
export function scaleSentence(answered: AnsweredItem, language: Language): string {
  const words = feedbackWords(language);
  const figures = figuresOf(answered);
  if (!figures) return words('none');
  const figure = figureIn(language);
  return words('summary', { mean: figure.format(figures.mean), median: figure.format(figures.median) });
}

/** The score, or from when on there is one, and who stands behind it. */
export function recommendSentences(counts: readonly number[], language: Language): readonly string[] {
  const words = feedbackWords(language);
  const { n, score, promoters, passives, detractors } = recommendationOf(counts);
  return [
    score === null ? words('npsLater') : words('nps', { score: signed(score), n }),
    words('split', { promoters, passives, detractors }),
  ];
}

/** The same for the wall, where the numbers stand beneath the picture. */
export function wallRecommendSentence(counts: readonly number[], language: Language): string {
  const words = feedbackWords(language);
  const { n, score, promoters, passives, detractors } = recommendationOf(counts);
  return joined(
    [
      score === null ? words('npsLater') : words('wallNps', { score: signed(score), n }),
      words('wallSplit', { promoters, passives, detractors }),
    ],
    language,
  );
}

const mostNamed = 2;

/**
 * Which questions stand highest and lowest, by median and where medians are alike by mean, ties told as ties.
 * @param naming by their words, or on the wall, where they stand beside it, by their numbers
 * @returns null where fewer than two are to be seen
 */
export function scalesSentence(
  all: readonly AnsweredItem[],
  language: Language,
  naming: 'labels' | 'numbers',
): string | null {
  const words = feedbackWords(language);
  const rated = all.flatMap((answered) => {
    const figures = answered.item.type === 'scale' ? figuresOf(answered) : null;
    return figures ? [{ answered, ...figures }] : [];
  });
  const [one] = rated;
  if (!one || rated.length < 2) return null;
  type Rated = typeof one;
  const above = (a: Rated, b: Rated): number => a.median - b.median || a.mean - b.mean;
  const highest = rated.filter((a) => rated.every((b) => above(a, b) >= 0));
  const lowest = rated.filter((a) => rated.every((b) => above(a, b) <= 0));
  const tell = (key: 'highest' | 'lowest', these: readonly Rated[]): string => {
    const named = these
      .slice(0, mostNamed)
      .map(({ answered: { item, number } }) =>
        naming === 'numbers'
          ? words('numbered', { number })
          : words('quoted', { label: inLanguage(item.question, language) }),
      );
    const left = these.length - named.length;
    const labels = [...named, ...(left > 0 ? [words('others', { left })] : [])].join(words('comma'));
    return words(key, { labels, median: figureIn(language).format(these[0]?.median ?? 0) });
  };
  if (highest.length === rated.length) {
    return words('level', { median: figureIn(language).format(one.median) });
  }
  return joined([tell('highest', highest), tell('lowest', lowest)], language);
}

/** The whole result in words; null where no question has enough answers. */
export function resultSentence(all: readonly AnsweredItem[], language: Language): string | null {
  const scales = scalesSentence(all, language, 'labels');
  const recommended = all.flatMap(({ item, counts }) =>
    item.type === 'recommend' && counts ? recommendSentences(counts, language) : [],
  );
  const sentences = [...(scales === null ? [] : [scales]), ...recommended];
  return sentences.length === 0 ? null : joined(sentences, language);
}

/** Sentences one after the other: Chinese full stops bring their own space. */
export function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(isChinese(language) ? '' : ' ');
}
