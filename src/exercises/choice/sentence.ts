import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { choiceWords } from './messages.ts';
import type { AnsweredQuestion, Choice, ChoiceResult } from './schema.ts';

/** Averages are said to one digit. */
function figureIn(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
}

/** Of so many, in whole percent, as the reader's language writes it. */
export function percentWords(count: number, n: number, language: Language): string {
  return choiceWords(language)('share', { share: n === 0 ? 0 : Math.round((100 * count) / n) });
}

const mostNamed = 2;

/** What already stands in quotes needs none around it. */
const startsQuoted = /^["“「]/;

/** The names of choices, in quotes; beyond `most` the rest is a number. */
export function namesOf(choices: readonly Choice[], language: Language, most = Infinity): string {
  const words = choiceWords(language);
  const left = choices.length - most;
  return [
    ...choices.slice(0, most).map(({ label: localized }) => {
      const label = inLanguage(localized, language);
      return startsQuoted.test(label) ? label : words('quoted', { label });
    }),
    ...(left > 0 ? [words('others', { left })] : []),
  ].join(words('comma'));
}

/** The names of the right choices. */
export function rightNames({ question, tally }: AnsweredQuestion, language: Language): string {
  return namesOf(
    question.choices.filter(({ id }) => tally.right.includes(id)),
    language,
  );
}

/** What one question came to: in a quiz how many got it, in a survey what was chosen most, ties as ties. */
export function questionSentence(answered: AnsweredQuestion, n: number, language: Language): string {
  const words = choiceWords(language);
  if (n === 0) return words('none');
  const { question, tally } = answered;
  if (tally.got !== null) {
    return joined(
      [words('got', { got: tally.got, n }), words('rightIs', { labels: rightNames(answered, language) })],
      language,
    );
  }
  const count = Math.max(...tally.counts);
  const most = question.choices.filter((_, at) => tally.counts[at] === count);
  if (most.length === question.choices.length) return words('level', { count, n });
  return words(most.length > 1 ? 'mostEach' : 'most', {
    labels: namesOf(most, language, mostNamed),
    count,
    n,
  });
}

/** How many questions of a survey one sentence can go through. */
const mostSaid = 3;

/** The whole result in words: of a quiz the average and what was hardest, of a survey each question's own. */
export function resultSentence(
  all: readonly AnsweredQuestion[],
  { n, meanRight }: Pick<ChoiceResult, 'n' | 'meanRight'>,
  language: Language,
): string {
  const words = choiceWords(language);
  const [first] = all;
  if (n === 0 || !first) return words('none');
  if (all.length === 1) return questionSentence(first, n, language);
  const quiz = all.filter(({ tally }) => tally.got !== null);
  if (meanRight === null || quiz.length === 0) {
    return joined(
      all
        .slice(0, mostSaid)
        .map((one, at) => words('numbered', { place: at + 1, sentence: questionSentence(one, n, language) })),
      language,
    );
  }
  const average = words('average', { mean: figureIn(language).format(meanRight), of: quiz.length });
  const fewest = Math.min(...quiz.map(({ tally }) => tally.got ?? 0));
  const hardest = quiz.filter(({ tally }) => tally.got === fewest);
  const [one] = hardest;
  // Where all were as hard, or several the hardest, none of them is it.
  if (hardest.length !== 1 || fewest === n || !one?.question.text) return average;
  const label = words('quoted', { label: inLanguage(one.question.text, language) });
  return joined([average, words('hardest', { label, got: fewest, n })], language);
}

/** Sentences one after the other: Chinese full stops bring their own space. */
function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(isChinese(language) ? '' : ' ');
}
