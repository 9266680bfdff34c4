import type { Fields } from '#exercises/contract.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { speaking } from '#exercises/speaking.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import {
  type GuessName,
  guessBounds,
  guessesOf,
  inputsOf,
  outcomeOf,
  outcomesOf,
  type OutcomeValue,
  type Values,
} from './calculations.ts';
import {
  calculatorOptions,
  type CalculatorOptions,
  calculatorSample,
  type CalculatorSample,
  doneField,
  exampleOf,
  guessField,
  guessValues,
  inputField,
  isWithin,
  ownValues,
  shareField,
} from './schema.ts';
import { sayField } from './sayField.ts';

/** One worksheet, read. */
export interface CalculatorResponse {
  readonly guesses: Readonly<Partial<Record<GuessName, number>>>;
  /** The guesses are made or skipped. */
  readonly isDone: boolean;
  /** What was put in, without what was left as in the example. */
  readonly own: Values;
  readonly isShared: boolean;
}

function accepts({ calculation }: CalculatorOptions, field: string, value: JsonValue): boolean {
  if (field === doneField || field === shareField) return value === null || typeof value === 'boolean';
  const bounds =
    inputsOf(calculation).find(({ name }) => inputField(name) === field) ??
    (guessesOf(calculation).some(({ name }) => guessField(name) === field) ? guessBounds : null);
  return bounds !== null && (value === null || isWithin(bounds, value));
}

/** What is not there, or never ends, stands above every number. */
const endless = Infinity;

/** How many, the middle one, and the range of those that are numbers. The order in which they come does not count. */
export function spreadOf(values: readonly OutcomeValue[]) {
  const sorted = values
    .flatMap((value) => (value === null ? [] : [value === 'never' ? endless : value]))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const finite = sorted.filter((value) => value !== endless);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.ceil((sorted.length - 1) / 2)];
  const median = below === undefined || above === undefined ? endless : (below + above) / 2;
  return {
    n: sorted.length,
    median: median === endless ? null : median,
    low: finite[0] ?? null,
    high: finite[finite.length - 1] ?? null,
    never: sorted.length - finite.length,
  };
}

/** Own figures stay with their writer. Of one who sends the outcome the guesses may be seen; what was put in never. */
function publicFields({ calculation }: CalculatorOptions, fields: Fields): Fields {
  if (fields[shareField] !== true) return {};
  const open = [shareField, doneField, ...guessesOf(calculation).map(({ name }) => guessField(name))];
  return Object.fromEntries(Object.entries(fields).filter(([field]) => open.includes(field)));
}

export const calculator = defineKind<CalculatorOptions, CalculatorResponse, CalculatorSample>({
  kind: 'calculator',
  version: 1,
  options: calculatorOptions,
  texts: () => [],
  publicContent: ({ calculation, defaults }) => ({
    calculation,
    ...(defaults && { defaults: { ...defaults } }),
  }),
  accepts,
  read: (options, fields) => ({
    guesses: guessValues(options, fields),
    isDone: fields[doneField] === true,
    own: ownValues(options, fields),
    isShared: fields[shareField] === true,
  }),
  isReady: ({ guesses, isDone, isShared }) => isDone || isShared || Object.keys(guesses).length > 0,
  isPrivate: ({ isShared }) => !isShared,
  publicFields,
  summarize(options, { answered }) {
    const { calculation } = options;
    const example = exampleOf(options);
    const responses = speaking(answered).map(({ response }) => response);
    // The example that somebody sent as it is says nothing of anybody's own.
    const sent = responses.filter(({ isShared, own }) => isShared && Object.keys(own).length > 0);
    return {
      result: {
        n: responses.length,
        guesses: guessesOf(calculation).map(({ name }) => {
          const { never: _never, ...spread } = spreadOf(
            responses.map(({ guesses }) => guesses[name] ?? null),
          );
          return { name, ...spread };
        }),
        sent: sent.length,
        outcomes: outcomesOf(calculation).map(({ name }) => ({
          name,
          ...spreadOf(sent.map(({ own }) => outcomeOf(name, { ...example, ...own }))),
        })),
      },
    };
  },
  say: sayField,
  sample: calculatorSample,
  answersOf(options, { inputs = {}, guesses = {}, share }) {
    const { calculation } = options;
    const given: readonly { readonly field: string; readonly value: JsonValue | undefined }[] = [
      ...guessesOf(calculation).map(({ name }) => ({ field: guessField(name), value: guesses[name] })),
      { field: doneField, value: true },
      ...inputsOf(calculation).map(({ name }) => ({ field: inputField(name), value: inputs[name] })),
      { field: shareField, value: share },
    ];
    return given.flatMap(({ field, value }) =>
      value !== undefined && accepts(options, field, value) ? [{ field, value }] : [],
    );
  },
});
