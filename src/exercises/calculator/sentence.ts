import { isChinese, type Language } from '#shared/content/language.ts';
import { gainOfRetention } from '#shared/economics/lifetimeValue.ts';
import {
  companiesOf,
  driversOf,
  type GuessName,
  outcomeOf,
  outcomesOf,
  termsOf,
  truthOf,
  type Values,
} from './calculations.ts';
import { figureIn, inUnit, outcomeIn } from './figures.ts';
import { calculatorWords } from './messages.ts';
import { type CalculatorOptions, type CalculatorResult, exampleOf, type OutcomeSpread } from './schema.ts';

/** Sentences one after the other: Chinese full stops bring their own space. */
export function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(isChinese(language) ? '' : ' ');
}

/** The worked example's numbers, before anything is guessed. */
export function exampleSentence(options: CalculatorOptions, language: Language): string {
  const words = calculatorWords(language);
  const example = exampleOf(options);
  const percent = (value = 0): string => figureIn(value, 'percent', language);
  const money = (value = 0): string => figureIn(value, 'money', language);
  if (options.calculation === 'retention-growth') {
    return words('exampleGrowth', {
      a: percent(example.retentionA),
      b: percent(example.retentionB),
      won: percent(example.acquisition),
      customers: example.customers ?? 0,
    });
  }
  const later = (example.costSavings ?? 0) + (example.referrals ?? 0) + (example.pricePremium ?? 0);
  return words('exampleValue', {
    cost: money(example.acquisitionCost),
    base: money(example.baseProfit),
    growth: percent(example.revenueGrowth),
    later: money(later),
    stay: percent(example.retention),
    discount: percent(example.discount),
  });
}

/** What comes out of these numbers. */
export function truthSentence(
  { calculation }: Pick<CalculatorOptions, 'calculation'>,
  values: Values,
  language: Language,
): string {
  const words = calculatorWords(language);
  if (calculation === 'retention-growth') {
    const customers = (name: GuessName): string => outcomeIn(name, truthOf(name, values), language);
    const doubling = outcomeOf('doublingA', values);
    return words('truthGrowth', {
      years: companiesOf(values).years,
      a: customers('aEnd'),
      b: customers('bEnd'),
      doubling:
        typeof doubling === 'number'
          ? words('inTime', { years: inUnit(doubling, 'years', language) })
          : words('notEver'),
    });
  }
  const paidBack = outcomeOf('paidBack', values);
  return words('truthValue', {
    value: outcomeIn('value', outcomeOf('value', values), language),
    paidBack:
      typeof paidBack === 'number'
        ? words('inTheYear', { value: figureIn(paidBack, 'years', language) })
        : words('never'),
    gain: outcomeIn('gain', outcomeOf('gain', values), language),
    points: pointsMore(values, language),
  });
}

/** What the room guessed, by its medians. */
function guessSentence(
  options: CalculatorOptions,
  { guesses }: Pick<CalculatorResult, 'guesses'>,
  language: Language,
): string {
  const words = calculatorWords(language);
  const n = Math.max(0, ...guesses.map((guess) => guess.n));
  if (n === 0) return words('noGuesses');
  const median = (name: GuessName): number | null => guesses.find((one) => one.name === name)?.median ?? null;
  const customers = (name: GuessName): string => {
    const value = median(name);
    return value === null ? '–' : figureIn(value, 'customers', language);
  };
  if (options.calculation === 'retention-growth') {
    const years = exampleOf(options).years ?? 0;
    return words('guessedMedian', {
      n,
      figures: words('guessGrowth', { a: customers('aEnd'), b: customers('bEnd'), years }),
    });
  }
  const [paid, more] = [median('paidBack'), median('gain')];
  const paidBack = paid === null ? '' : figureIn(paid, 'years', language);
  const gain = more === null ? '' : inUnit(more, 'percent', language);
  const figures =
    paid === null
      ? words('guessGain', { gain })
      : more === null
        ? words('guessPaid', { paidBack })
        : words('guessValue', { paidBack, gain });
  return words('guessedMedian', { n, figures });
}

/**
 * One outcome that the room sent: "Lifetime value: median 620, 80 to 2,400." A range from a figure to itself is said as
 * that figure; a middle that is never is left to how many are.
 */
function outcomeSentence(
  { name, n, median, low, high, never }: OutcomeSpread,
  { calculation }: Pick<CalculatorOptions, 'calculation'>,
  language: Language,
): string | null {
  const known = outcomesOf(calculation).find((one) => one.name === name);
  if (!known || n === 0) return null;
  const words = calculatorWords(language);
  const say = (value: number | null): string => outcomeIn(known.name, value ?? 'never', language);
  const what = words(`outcome_${known.name}`);
  if (n === 1 || low === null || high === null) return words('outcomeOne', { what, median: say(median) });
  const range = { low: say(low), high: say(high) };
  const line =
    range.low === range.high
      ? words('outcomeOne', { what, median: range.low })
      : median === null
        ? words('outcomeRange', { what, ...range })
        : words('outcomeLine', { what, median: say(median), ...range });
  return never > 0 ? joined([line, words('neverCount', { n: never })], language) : line;
}

/** How many sent their outcome, and what those are. */
export function sentSentence(
  options: CalculatorOptions,
  result: CalculatorResult,
  language: Language,
): string {
  const lines = result.outcomes.flatMap((one) => outcomeSentence(one, options, language) ?? []);
  return joined([calculatorWords(language)('sentCount', { n: result.sent }), ...lines], language);
}

/** The whole result in words: the worked example, what was guessed, what was sent. */
export function resultSentence(
  options: CalculatorOptions,
  result: CalculatorResult,
  language: Language,
): string {
  return joined(
    [
      truthSentence(options, exampleOf(options), language),
      guessSentence(options, result, language),
      sentSentence(options, result, language),
    ],
    language,
  );
}

/** How the calculator reckons, where others reckon otherwise. */
export function conventionSentence(
  { calculation }: Pick<CalculatorOptions, 'calculation'>,
  values: Values,
  language: Language,
): string {
  const words = calculatorWords(language);
  if (calculation === 'retention-growth') {
    return words('conventionGrowth', { won: figureIn(values.acquisition ?? 0, 'percent', language) });
  }
  const { share } = gainOfRetention(driversOf(values), termsOf(values, 'retained'));
  const points = pointsMore(values, language);
  const other =
    share === null
      ? []
      : [words('conventionOther', { points, gain: outcomeIn('gain', share * 100, language) })];
  return joined([words('conventionValue'), ...other], language);
}

/** How many points more of retention are compared: five, or as many as there is room for. */
export function pointsMore(values: Values, language: Language): string {
  return figureIn(gainOfRetention(driversOf(values), termsOf(values)).points, 'percent', language);
}
