import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import type { Fields } from '#exercises/contract.ts';
import {
  type Calculation,
  calculations,
  type GuessName,
  guessBounds,
  guessesOf,
  type Input,
  type InputName,
  inputsOf,
  type Values,
} from './calculations.ts';

export const calculatorOptions = z
  .strictObject({
    calculation: z.enum(calculations),
    /** The worked example, where it is not the usual one: numbers by input, percent as they are typed. */
    defaults: z.exactOptional(z.record(z.string(), z.number())),
  })
  .check(
    z.refine(
      ({ calculation, defaults = {} }) =>
        Object.entries(defaults).every(([name, value]) => {
          const input = inputsOf(calculation).find((one) => one.name === name);
          return input !== undefined && isWithin(input, value);
        }),
      'A default is for an input that this calculation has, and within its bounds.',
    ),
  );

export interface CalculatorOptions {
  readonly calculation: Calculation;
  readonly defaults?: Readonly<Record<string, number>>;
}

/** Whether a number is one that an input takes. */
export function isWithin(
  { min, max }: { readonly min: number; readonly max: number },
  value: unknown,
): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
}

export function inputField(name: InputName): string {
  return `in.${name}`;
}

export function guessField(name: GuessName): string {
  return `guess.${name}`;
}

/** True once the guesses are made or skipped: then what they were about is shown. */
export const doneField = 'guess.done';
/** True while the outcome is sent to the room. */
export const shareField = 'share';

/** The worked example's numbers. */
export function exampleOf({ calculation, defaults = {} }: CalculatorOptions): Values {
  return Object.fromEntries(
    inputsOf(calculation).map(({ name, example }) => [name, defaults[name] ?? example]),
  );
}

/** The numbers that somebody put in, without those of the example that they left as they are. */
export function ownValues({ calculation }: Pick<CalculatorOptions, 'calculation'>, fields: Fields): Values {
  return Object.fromEntries(
    inputsOf(calculation).flatMap((input: Input) => {
      const value = fields[inputField(input.name)];
      return isWithin(input, value) ? [[input.name, value]] : [];
    }),
  );
}

/** The guesses that somebody made. */
export function guessValues(
  { calculation }: Pick<CalculatorOptions, 'calculation'>,
  fields: Fields,
): Readonly<Partial<Record<GuessName, number>>> {
  return Object.fromEntries(
    guessesOf(calculation).flatMap(({ name }) => {
      const value = fields[guessField(name)];
      return isWithin(guessBounds, value) ? [[name, value]] : [];
    }),
  );
}

const spread = {
  /** How many gave it. */
  n: z.number(),
  /** Null where nobody did, and of years that more than half never see the end of. */
  median: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
};
const guessSpread = z.object({ name: z.string(), ...spread });
const outcomeSpread = z.object({
  name: z.string(),
  ...spread,
  /** How many of them have years that never end. */
  never: z.number(),
});
export type OutcomeSpread = z.infer<typeof outcomeSpread>;

export const calculatorResult = z.object({
  n: z.number(),
  guesses: z.readonly(z.array(guessSpread)),
  /** How many sent their outcome to the room. */
  sent: z.number(),
  outcomes: z.readonly(z.array(outcomeSpread)),
});
export type CalculatorResult = z.infer<typeof calculatorResult>;

const figures = z.record(z.string(), z.number());

/** One answer as a rehearsal's file writes it. */
export const calculatorSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  inputs: z.exactOptional(figures),
  guesses: z.exactOptional(figures),
  share: z.exactOptional(z.literal(true)),
});
export type CalculatorSample = z.infer<typeof calculatorSample>;
